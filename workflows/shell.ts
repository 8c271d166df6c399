import {
  CancellationScope,
  condition,
  getExternalWorkflowHandle,
  log,
  ParentClosePolicy,
  patched,
  proxyActivities,
  setHandler,
  startChild,
  uuid4,
  WorkflowIdReusePolicy,
} from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { Actividades, Caso } from '../activities/actividades';
import { resumenDeCalidad } from '../procedure/calidad/estado';
import type { EntradaCalidad } from '../procedure/calidad/estado';
import { iso } from '../procedure/instante';
import { esAviso, esDelApi } from '../procedure/registros/juicio';
import type { Story } from '../procedure/story';
import type { Entrada, Transicion } from '../procedure/transicion';
import { Alarm } from './alarm';
import { Display } from './display';
import * as messages from './messages';
import { OPCIONES, Writer } from './writer';

const { consultar } = proxyActivities<Actividades>(OPCIONES);

/**
 * The durable shell around a story, the same for every kind: a mailbox filled by signals, one fibre that works it off,
 * one timer, one writer. It decides nothing about the procedure.
 *
 * On each wake the mailbox comes first, each input at its own instant, then the clock up to now: after an outage no
 * alert goes out for what an input has settled meanwhile.
 */
export async function run(caso: Caso, story: Story, display: Display): Promise<void> {
  const mailbox: Entrada[] = [];
  const alarm = new Alarm();
  const writer = new Writer(caso, (lote) => avisa(caso, lote));

  setHandler(messages.registro, (payload) => void mailbox.push(entradaDe(payload)), {
    description:
      'Lo que alguien registró: código, datos y quién. Se juzga con el procedimiento; lo que no vale no cambia nada.',
  });
  setHandler(
    messages.aviso,
    (payload) => {
      if (esAviso(payload)) mailbox.push({ tipo: 'aviso', aviso: payload, recibidoEn: payload.recibidoEn });
    },
    { description: 'De otro caso del mismo Expediente.' },
  );
  setHandler(messages.estado, () => estadoDe(story), {
    description: 'El caso entero: situación, lo que acepta ahora y cuándo sigue solo.',
  });
  setHandler(messages.pendientes, () => story.caso.agenda.pendientes(), {
    description:
      'Lo que está abierto: desde cuándo, hasta cuándo, por qué cláusula y cuenta, hasta qué nivel se avisó.',
  });
  setHandler(messages.promesas, () => story.caso.promesas.todas, {
    description: 'Qué se prometió al afiliado, y qué fue de cada promesa.',
  });

  const toma = async (entrada: Entrada): Promise<void> => {
    writer.escribe(story.aplica(entrada, Date.now()));
    for (let consulta = story.consultaPendiente; consulta; consulta = story.consultaPendiente) {
      await writer.alDia();
      const respuesta = await consultar.executeWithOptions({ ...OPCIONES, summary: consulta.tipo }, [caso, consulta]);
      writer.escribe(story.aplica({ tipo: 'respuesta', respuesta }, Date.now()));
    }
  };

  // A cancellation asked for in the UI must not end a case: only the procedure does.
  await CancellationScope.nonCancellable(async () => {
    writer.escribe(story.abre());
    for (;;) {
      for (let entrada = mailbox.shift(); entrada; entrada = mailbox.shift()) await toma(entrada);
      await toma({ tipo: 'reloj' });
      display.muestra(story);
      if (story.terminada && writer.ocioso && mailbox.length === 0) return;
      alarm.arma(story.proximo, story.caso.agenda.resumen());
      alarm.sono = false;
      await condition(() => mailbox.length > 0 || alarm.sono || (story.terminada && writer.ocioso));
    }
  });
}

/** A signal from elsewhere has no receipt of ours: it takes the workflow's time and an id made here. */
const entradaDe = (payload: unknown): Entrada =>
  esDelApi(payload)
    ? { tipo: 'registro', registro: payload }
    : { tipo: 'registro', registro: payload, directo: uuid4() };

const estadoDe = (story: Story): messages.Estado => ({
  transicion: story.transicion,
  proximo: story.proximo === undefined ? null : iso(story.proximo),
  terminada: story.terminada,
  visible: story.caso.visible(story.acepta()),
});

/** Tells the other cases, after the database holds what they are told. One that has ended needs no news. */
async function avisa(caso: Caso, lote: Transicion[]): Promise<void> {
  for (const { instante, avisos } of lote)
    for (const { para, aviso } of avisos) {
      if (para === 'calidad') {
        await abreCalidad(aviso.entrada);
        continue;
      }
      const id = para === 'expediente' ? `expediente-${caso.expediente}` : `asistencia-${caso.expediente}-${para}`;
      try {
        await getExternalWorkflowHandle(id).signal(messages.aviso, { ...aviso, recibidoEn: instante });
      } catch (error) {
        log.warn('aviso sin destinatario', { id, aviso: aviso.tipo, error: String(error) });
      }
    }
}

/**
 * Starts the quality case whose row has just been written. It outlives the Asistencia, however that ends; a worker that
 * dies here finds the same command in history, or gives it again. The API starts one whose row stays without a workflow,
 * so that it may exist already.
 */
async function abreCalidad(entrada: EntradaCalidad): Promise<void> {
  // Histories from before quality existed hold no child at this place; the migration that brought it opened their cases.
  if (!patched('calidad')) return;
  const id = `calidad-${entrada.expediente}-${entrada.n}`;
  try {
    await startChild('calidad', {
      workflowId: id,
      args: [entrada],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      staticSummary: resumenDeCalidad(entrada),
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError))
      log.error('caso de calidad sin arrancar', { id, error: String(error) });
  }
}
