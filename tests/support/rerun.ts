import type { History } from '@temporalio/common/lib/proto-utils';
import { defaultPayloadConverter } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import type { Story } from '../../procedure/story';
import { esAviso, esDelApi } from '../../procedure/registros/juicio';
import type { Entrada, Respuestas, Transicion } from '../../procedure/transicion';

type Event = temporal.api.history.v1.IHistoryEvent;
type Payloads = temporal.api.common.v1.IPayloads | null | undefined;

/** What a history holds for the story: its input, and per workflow task what came in and at what instant. */
interface Vuelta {
  ahora: number;
  entradas: Entrada[];
  respuestas: Respuestas[keyof Respuestas][];
  sonoElReloj: boolean;
}

/** Every payload of the history as the workflow read it; one that cannot be read is undefined. */
function primero(payloads: Payloads): unknown {
  const payload = payloads?.payloads?.[0];
  if (!payload) return undefined;
  try {
    return defaultPayloadConverter.fromPayload(payload);
  } catch {
    return undefined;
  }
}

const instanteDe = (event: Event): number =>
  Number(event.eventTime?.seconds ?? 0) * 1000 + Math.floor((event.eventTime?.nanos ?? 0) / 1e6);

/** The input the workflow was started with. */
function entradaDe<T>(history: History): T {
  return primero(history.events?.[0]?.workflowExecutionStartedEventAttributes?.input) as T;
}

/**
 * Runs the story anew over the signals, answers and timers that `history` holds, without Temporal and without the
 * workflow's code: what it gives is what the database must hold.
 */
export function rerun(history: History, abre: (entrada: never) => Story): Transicion[] {
  const story = abre(entradaDe<never>(history));
  const salida = [...story.abre()];
  const buzon: Entrada[] = [];
  for (const vuelta of vueltas(history.events ?? [])) {
    buzon.push(...vuelta.entradas);
    let desperto = vuelta.sonoElReloj || vuelta.entradas.length > 0 || vuelta.ahora === primeraVuelta(history);
    for (const respuesta of vuelta.respuestas) {
      salida.push(...story.aplica({ tipo: 'respuesta', respuesta }, vuelta.ahora));
      desperto = true;
    }
    while (!story.consultaPendiente && buzon.length > 0)
      salida.push(...story.aplica(buzon.shift() as Entrada, vuelta.ahora));
    if (desperto && !story.consultaPendiente) salida.push(...story.aplica({ tipo: 'reloj' }, vuelta.ahora));
  }
  return salida;
}

const primeraVuelta = (history: History): number => vueltas(history.events ?? [])[0]?.ahora ?? 0;

/** One turn for each workflow task that was completed: what arrived before it began. */
function vueltas(events: Event[]): Vuelta[] {
  const consultas = new Set(
    events
      .filter((e) => e.activityTaskScheduledEventAttributes?.activityType?.name === 'consultar')
      .map((e) => String(e.eventId)),
  );
  const salida: Vuelta[] = [];
  let actual: Vuelta = nueva();
  let empezada: { ahora: number; siguiente: Vuelta } | undefined;
  for (const event of events) {
    const a = empezada ? empezada.siguiente : actual;
    if (event.workflowTaskStartedEventAttributes) empezada = { ahora: instanteDe(event), siguiente: nueva() };
    else if (event.workflowTaskCompletedEventAttributes && empezada) {
      salida.push({ ...actual, ahora: empezada.ahora });
      actual = empezada.siguiente;
      empezada = undefined;
    } else if ((event.workflowTaskFailedEventAttributes || event.workflowTaskTimedOutEventAttributes) && empezada) {
      actual = une(actual, empezada.siguiente);
      empezada = undefined;
    } else if (event.workflowExecutionSignaledEventAttributes) recibe(a, event);
    else if (event.timerFiredEventAttributes) a.sonoElReloj = true;
    else if (
      event.activityTaskCompletedEventAttributes &&
      consultas.has(String(event.activityTaskCompletedEventAttributes.scheduledEventId))
    )
      a.respuestas.push(primero(event.activityTaskCompletedEventAttributes.result) as Respuestas[keyof Respuestas]);
  }
  return salida;
}

const nueva = (): Vuelta => ({ ahora: 0, entradas: [], respuestas: [], sonoElReloj: false });
const une = (a: Vuelta, b: Vuelta): Vuelta => ({
  ahora: 0,
  entradas: [...a.entradas, ...b.entradas],
  respuestas: [...a.respuestas, ...b.respuestas],
  sonoElReloj: a.sonoElReloj || b.sonoElReloj,
});

function recibe(vuelta: Vuelta, event: Event): void {
  const { signalName, input } = event.workflowExecutionSignaledEventAttributes ?? {};
  const payload = primero(input);
  if (signalName === 'aviso' && esAviso(payload))
    vuelta.entradas.push({ tipo: 'aviso', aviso: payload, recibidoEn: payload.recibidoEn });
  // The id of a signal that came without one was made by the workflow: only that something was recorded can be compared.
  if (signalName === 'registro')
    vuelta.entradas.push(
      esDelApi(payload)
        ? { tipo: 'registro', registro: payload }
        : { tipo: 'registro', registro: payload, directo: `directo-${String(event.eventId)}` },
    );
}
