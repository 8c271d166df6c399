import { abreAsistencia } from '../procedure/asistencia/asistencia';
import { abreCalidad } from '../procedure/calidad/calidad';
import { iso } from '../procedure/instante';
import type { Instante } from '../procedure/instante';
import type { Consulta } from '../procedure/transicion';
import { compare } from './compare';
import { judge, judgeOpening } from './judge';
import type { Settled } from './judge';
import { observe } from './observe';
import type { CaseRows } from './observe';
import { answerTo, entryOf, openingOf } from './outside';
import { isOfQuality } from './quality';
import type { Scenario, Step, StepRegistro } from './scenario';
import { StoryRows } from './story-rows';
import { timeline } from './timeline';
import type { Outcome } from './timeline';

/**
 * Plays a scenario on the bare story, in memory and in milliseconds: the same file that is rehearsed against the real
 * parts, so that a clause that breaks is told apart from a part that breaks.
 */
export function playOnStory(scenario: Scenario): Outcome {
  const { nombre, ahora, alFinal, pasos, caso } = scenario;
  const apertura = openingOf(scenario);
  const diferencias: Outcome['diferencias'] = judgeOpening(caso, apertura).map((d) => ({
    ...d,
    linea: caso.linea,
    instante: iso(ahora),
  }));
  if (apertura.rechazo) return { nombre, ok: diferencias.length === 0, diferencias, linea: [] };
  const play = new StoryPlay(scenario);
  diferencias.push(...pasos.flatMap((paso) => play.step(paso)));
  const ultimo = pasos.at(-1)?.instante ?? ahora;
  if (alFinal)
    diferencias.push(
      ...compare(alFinal, play.seen(ultimo), ahora).map((d) => ({
        ...d,
        linea: pasos.at(-1)?.linea ?? 1,
        instante: iso(ultimo),
      })),
    );
  return { nombre, ok: diferencias.length === 0, diferencias, linea: timeline(play.rows(), ahora, ultimo) };
}

/** The Asistencia, and its quality case from the moment it has one. */
class StoryPlay {
  private readonly asistencia: StoryRows;
  private calidad: StoryRows | undefined;

  constructor(private readonly scenario: Scenario) {
    const { caso, ahora } = scenario;
    const outside = (pregunta: Consulta) => answerTo(pregunta, scenario);
    this.asistencia = new StoryRows(abreAsistencia(entryOf(scenario)), outside, (aviso) => {
      if (aviso.para !== 'calidad') return;
      const { entrada } = aviso.aviso;
      this.calidad = new StoryRows(abreCalidad(entrada), outside);
      this.calidad.open();
    });
    this.asistencia.open();
    if (caso.garantia?.autorizada)
      this.asistencia.send({ codigo: 'garantia-autorizada', datos: { motivo: 'Ensayo' }, por: 'supervisor' }, ahora);
  }

  step(paso: Step): Outcome['diferencias'] {
    this.asistencia.until(paso.instante);
    this.calidad?.until(paso.instante);
    const diferencias = paso.registros.flatMap((registro) => judge(registro, this.send(registro, paso.instante)));
    if (paso.espera) diferencias.push(...compare(paso.espera, this.seen(paso.instante), this.scenario.ahora));
    return diferencias.map((d) => ({ ...d, linea: paso.linea, instante: iso(paso.instante) }));
  }

  seen = (instante: Instante) => observe(this.rows(), instante, (id) => id);

  rows = (): CaseRows => ({ ...this.asistencia.rows(), calidad: this.calidad?.rows() ?? null });

  private send(registro: StepRegistro, instante: Instante): Settled {
    if (!isOfQuality(registro.codigo)) return this.asistencia.send(registro, instante);
    const sinCaso = { rechazo: { codigo: 'NO_ENCONTRADO', detalle: 'No hay caso de calidad' } };
    return this.calidad?.send(registro, instante) ?? sinCaso;
  }
}
