import { setTimeout as pause } from 'node:timers/promises';
import type { AsistenciaDeApi } from '../contracts/asistencia';
import type { ExpedienteDeApi } from '../contracts/expediente';
import type { Call } from './calls';
import { Carried } from './carry';
import type { CallContext, Context } from './context';
import { needOf } from './reasons';
import type { Need } from './reasons';
import { RUN_RULES } from './rules';
import { submit } from './submit';
import { ACCOUNT } from './world';

/** What a second Asistencia of the same Expediente is asked for. */
const SECOND: Need = { servicio: 'VIAL/AUXILIO VIAL', prioridad: 'EMERGENCIA' };

/** An Expediente that still waits for news of its last Asistencia is asked again so often. */
const CLOSING_ATTEMPTS = 25;

/**
 * Attends one call: finds or registers the affiliate, opens Expediente and Asistencia, carries it to its end, closes.
 * @throws Error when something answers as it should not; the run counts the call as given up.
 */
export async function attend(context: Context, call: Call): Promise<void> {
  const draws = context.draws.of(call.number);
  let keys = 0;
  const nextKey = (): string => {
    keys += 1;
    return `sim-${context.run}-${call.number}-${keys}`;
  };
  const owner = draws.pick('coordinador', context.people.coordinators);
  const own: CallContext = { ...context, draws, owner, nextKey };
  const afiliado = await affiliate(own, call);
  const expediente = await openExpediente(own, call, afiliado.id);
  const needs = draws.happens('dos-asistencias') ? [needOf(call.motivo), SECOND] : [needOf(call.motivo)];
  await Promise.all(
    needs.map((need, i) =>
      new Carried({ ...own, draws: draws.of(`asistencia ${i + 1}`) }, need, expediente, afiliado.status).toItsEnd(),
    ),
  );
  await close(own, expediente);
}

interface Affiliate {
  id: string;
  status: AsistenciaDeApi['afiliadoStatus'];
}

/** 5.1.4: looked up, with what his plan still gives; or registered by hand, A VERIFICAR. */
async function affiliate(call: CallContext, { number }: Call): Promise<Affiliate> {
  const { client, draws, world, owner: session, run } = call;
  if (draws.happens('a-verificar')) return registerByHand(call, `VER${run.replace(/\D/g, '')}${number}`);
  const id = draws.pick('afiliado', world.affiliates);
  const [one] = await Promise.all(
    [`/afiliados/${id}`, `/afiliados/${id}/servicios`].map((path) => client.send({ method: 'GET', path, session })),
  );
  if (one?.status !== 200) throw new Error(`GET /afiliados/${id}: ${one?.status}`);
  return one.body as unknown as Affiliate;
}

async function registerByHand({ client, owner: session, world }: CallContext, documento: string): Promise<Affiliate> {
  const body = {
    cuenta: ACCOUNT,
    plan: world.plan,
    nombre: 'Sin',
    apellido: 'Verificar',
    documento,
    telefono1: '2920555001',
  };
  const made = await client.send({ method: 'POST', path: '/afiliados', body, session });
  if (made.status === 201) return made.body as unknown as Affiliate;
  const found = await client.send({ method: 'GET', path: `/afiliados?buscar=${documento}`, session });
  const [first] = (found.body['elementos'] ?? []) as Affiliate[];
  if (!first) throw new Error(`POST /afiliados: ${made.status} ${made.code ?? ''}`);
  return first;
}

async function openExpediente(
  { client, draws, nextKey, owner: session, world }: CallContext,
  call: Call,
  afiliado: string,
): Promise<number> {
  const place = draws.pick('lugar', world.places);
  const body = {
    afiliado,
    contacto: { nombre: 'Quien', apellido: 'Llama', telefono: '2920555002' },
    ubicacion: { ...place, direccion: `Calle ${call.number}` },
    descripcion: `${call.recibida} ${call.motivo}`,
  };
  const key = nextKey();
  const send = () =>
    client.send({ method: 'POST', path: '/expedientes', body, key, session, about: { de: 'expediente' } });
  const [reply] = await Promise.all(draws.happens('duplica') ? [send(), send()] : [send()]);
  if (reply?.status !== 201) throw new Error(`POST /expedientes: ${reply?.status} ${reply?.code ?? ''}`);
  return Number(reply.body['numero']);
}

/** 5.5.2.3.c, once its last Asistencia has told it of its end. */
async function close(call: CallContext, expediente: number): Promise<void> {
  const { client, draws, owner: session, stop } = call;
  const caso = { expediente, n: 0 };
  const minutes = (n: number): Promise<void> => pause(n * RUN_RULES.minutoMs, undefined, { signal: stop });
  await minutes(draws.happens('tarde') ? draws.between('cierra tarde', 11, 28) : draws.between('cierra', 1, 8));
  const { body } = await client.send({ method: 'GET', path: `/expedientes/${expediente}`, session });
  const byHand = ((body as unknown as ExpedienteDeApi).pendientes ?? []).find(({ reloj }) => reloj.startsWith('M-'));
  if (byHand)
    await submit(call, {
      caso,
      path: `/expedientes/${expediente}/registros`,
      body: { codigo: 'pendiente-hecho', datos: { pendiente: byHand.reloj } },
      session,
    });
  for (let i = 0; i < CLOSING_ATTEMPTS; i += 1) {
    const { refusal } = await submit(call, { caso, path: `/expedientes/${expediente}/cierre`, body: {}, session });
    if (refusal === undefined) return;
    if (refusal !== 'FALTA_PARA_CERRAR') throw new Error(`POST /expedientes/${expediente}/cierre: ${refusal}`);
    await minutes(1 + i / 2);
  }
  throw new Error(`el expediente ${expediente} no se deja cerrar`);
}
