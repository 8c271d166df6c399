import { completa } from '../reglas';
import { Story } from '../story';
import type { Tramo } from '../story';
import { apertura } from './apertura';
import { asignacion } from './asignacion';
import { CasoAsistencia } from './caso';
import { cierre } from './cierre';
import { esFin } from './estado';
import type { EntradaAsistencia, Fin } from './estado';
import { monitoreo } from './monitoreo';
import { prestacion } from './prestacion';
import { reembolso } from './reembolso';

/** An Asistencia from the first call to its end (procedure A, 5.1 to 5.5). */
export const abreAsistencia = (entrada: EntradaAsistencia): Story => {
  const caso = new CasoAsistencia({ ...entrada, reglas: completa(entrada.reglas) });
  return new Story(caso, asistencia(caso));
};

function* asistencia(caso: CasoAsistencia): Tramo<void> {
  caso.avisos.push({ para: 'expediente', aviso: { tipo: 'asistencia-abierta', n: caso.entrada.n } });
  caso.termina(yield* etapas(caso));
}

/** The five stages; a lost provider sends the story back to the second. */
function* etapas(caso: CasoAsistencia): Tramo<Fin> {
  const sinAbrir = yield* apertura(caso);
  if (sinAbrir) return sinAbrir;
  for (;;) {
    const sinAsignar = yield* asignacion(caso);
    if (esFin(sinAsignar)) return sinAsignar;
    if (sinAsignar) return (yield* reembolso(caso)) ?? (yield* cierre(caso));
    const enCamino = yield* monitoreo(caso);
    if (esFin(enCamino)) return enCamino;
    if (enCamino) continue;
    const enServicio = yield* prestacion(caso);
    if (esFin(enServicio)) return enServicio;
    if (enServicio) continue;
    return yield* cierre(caso);
  }
}
