import type { Tramo } from '../story';
import { registraApertura, registrosDeApertura } from './apertura-registros';
import type { CasoAsistencia } from './caso';
import { esperaHasta } from './espera';
import { esFin } from './estado';
import type { Fin } from './estado';

/** 5.1 Apertura: until the provider may be looked for. */
export function* apertura(caso: CasoAsistencia): Tramo<Fin | undefined> {
  caso.abre('C-23', caso.plazos.apertura(caso.abiertaEn));
  if (caso.entrada.garantia?.vencida === false) caso.categoria = 'GARANTIA';
  while (!caso.puedeAsignar) {
    const r = yield* esperaHasta(
      caso,
      () => registrosDeApertura(caso),
      () => caso.puedeAsignar,
    );
    if (r === undefined) break;
    if (esFin(r)) return r;
    const fin = yield* registraApertura(caso, r);
    if (fin) return fin;
  }
  return undefined;
}
