import { abreAsistencia } from '../procedure/asistencia/asistencia';
import { iso } from '../procedure/instante';
import type { Instante } from '../procedure/instante';
import { definicion } from '../procedure/registros/catalogo';
import { erroresDeDatos } from '../procedure/registros/valida';
import { alcanza } from '../procedure/roles';
import type { Transicion } from '../procedure/transicion';
import { compare } from './compare';
import { judge, judgeOpening } from './judge';
import type { Settled } from './judge';
import { observe } from './observe';
import type { CaseRows } from './observe';
import { answerTo, entryOf, openingOf } from './outside';
import type { Scenario, Step, StepRegistro } from './scenario';
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

class StoryPlay {
  private readonly story;
  private readonly caso: Record<string, unknown> = {};
  private readonly bitacora: CaseRows['bitacora'] = [];
  private readonly rechazados: CaseRows['rechazados'] = [];
  private readonly pendientes = new Map<string, CaseRows['pendientes'][number]>();
  private readonly alertas = new Map<string, CaseRows['alertas'][number]>();
  private readonly promesas = new Map<string, CaseRows['promesas'][number]>();
  private ids = 0;

  constructor(private readonly scenario: Scenario) {
    const { caso, ahora } = scenario;
    this.story = abreAsistencia(entryOf(scenario));
    this.take(this.story.abre());
    this.answer(ahora);
    if (caso.garantia?.autorizada)
      this.send({ codigo: 'garantia-autorizada', datos: { motivo: 'Ensayo' }, por: 'supervisor' }, ahora);
  }

  step(paso: Step): Outcome['diferencias'] {
    this.take(this.story.aplica({ tipo: 'reloj' }, paso.instante));
    this.answer(paso.instante);
    const diferencias = paso.registros.flatMap((registro) => judge(registro, this.send(registro, paso.instante)));
    if (paso.espera) diferencias.push(...compare(paso.espera, this.seen(paso.instante), this.scenario.ahora));
    return diferencias.map((d) => ({ ...d, linea: paso.linea, instante: iso(paso.instante) }));
  }

  seen = (instante: Instante) => observe(this.rows(), instante, (id) => id);

  rows = (): CaseRows => ({
    caso: this.caso,
    bitacora: this.bitacora,
    rechazados: this.rechazados,
    pendientes: [...this.pendientes.values()],
    alertas: [...this.alertas.values()],
    promesas: [...this.promesas.values()],
  });

  private send({ codigo, datos, ocurridoEn, por }: StepRegistro, instante: Instante): Settled {
    // Free text is judged at the API; the story never sees it.
    if (alcanza(por, definicion(codigo).rol) && erroresDeDatos(codigo, datos, { conTexto: true }).length > 0)
      return { rechazo: { codigo: 'DATOS_INVALIDOS', detalle: 'Hay datos que corregir' } };
    this.ids += 1;
    const registro = {
      id: `r${this.ids}`,
      codigo,
      recibidoEn: iso(instante),
      actor: { usuario: por, rol: por },
      datos,
      ...(ocurridoEn ? { ocurridoEn } : {}),
    };
    const hechas = [
      ...this.take(this.story.aplica({ tipo: 'registro', registro }, instante)),
      ...this.answer(instante),
    ];
    const resultado = hechas.map((t) => t.registro).find((r) => r?.id === registro.id);
    if (!resultado)
      return { rechazo: { codigo: 'SIN RESULTADO', detalle: 'la historia no dijo nada de este registro' } };
    if (resultado.rechazo)
      this.rechazados.push({ recibidoEn: registro.recibidoEn, codigo, rechazo: resultado.rechazo.codigo });
    return resultado.rechazo ? { rechazo: resultado.rechazo } : {};
  }

  private answer(instante: Instante): Transicion[] {
    const hechas: Transicion[] = [];
    for (let pregunta = this.story.consultaPendiente; pregunta; pregunta = this.story.consultaPendiente)
      hechas.push(
        ...this.take(this.story.aplica({ tipo: 'respuesta', respuesta: answerTo(pregunta, this.scenario) }, instante)),
      );
    return hechas;
  }

  private take(transiciones: Transicion[]): Transicion[] {
    for (const t of transiciones) {
      Object.assign(this.caso, t.caso);
      this.bitacora.push(...t.bitacora);
      for (const p of t.pendientes) this.pendientes.set(p.id, p);
      for (const a of t.alertas) this.alertas.set(a.id, a);
      for (const p of t.promesas) this.promesas.set(p.id, p);
    }
    return transiciones;
  }
}
