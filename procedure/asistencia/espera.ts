import type { Codigo } from '../registros/catalogo';
import type { Tramo } from '../story';
import type { CasoAsistencia } from './caso';
import { esFin } from './estado';
import type { Fin, Registro } from './estado';
import { atiende, siempre } from './siempre';

/**
 * Waits for one of the codes the stage takes in its present state. What is always allowed is attended on the way;
 * what ends the case surfaces as `Fin`.
 */
export function* espera(caso: CasoAsistencia, aceptados: () => Codigo[]): Tramo<Registro | Fin> {
  for (;;) {
    const r = yield* esperaHasta(caso, aceptados, () => false);
    if (r) return r;
  }
}

/** The same, but it also comes back (undefined) once `listo` holds. */
export function* esperaHasta(
  caso: CasoAsistencia,
  aceptados: () => Codigo[],
  listo: () => boolean,
): Tramo<Registro | Fin | undefined> {
  while (!listo()) {
    const r = (yield { espera: () => [...new Set([...aceptados(), ...siempre(caso)])] }) as Registro | undefined;
    if (!r) continue;
    if (aceptados().includes(r.codigo)) return r;
    const fin = yield* atiende(caso, r);
    if (esFin(fin)) return fin;
  }
  return undefined;
}
