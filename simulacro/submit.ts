import { setTimeout as pause } from 'node:timers/promises';
import { RECHAZOS } from '../procedure/registros/rechazos';
import type { Reply, Request, Session } from './client';
import type { CallContext } from './context';
import type { CaseId } from './ledger';

/** A registro on its way to a case. */
interface Submission {
  caso: CaseId;
  /** Under `/api/v1`. */
  path: string;
  body: Record<string, unknown>;
  session: Session;
}

export interface Outcome {
  /** Undefined: it was written. */
  refusal: string | undefined;
  /** The new state, when the reply carried it. */
  state: Record<string, unknown> | undefined;
}

/** How long a registro may stay unsettled before the run gives its case up, in ms. */
const SETTLE_BY = 180_000;

/**
 * Sends a registro until it is known what became of it: some twice at once under the same key, some without waiting. One
 * that the case has not judged yet is looked up once and then sent again under its key, which waits on the other side.
 *
 * @throws Error when it is neither written nor refused after three minutes, or refused for something the run did wrong.
 */
export async function submit(call: CallContext, { caso, path, body, session }: Submission): Promise<Outcome> {
  const { client, draws, tally } = call;
  const key = call.nextKey();
  const request: Request = { method: 'POST', path, body, key, session, about: { de: 'registro', id: key, caso } };
  const first = { ...request, dontWait: draws.happens('sin-espera') };
  const startedAt = performance.now();
  const replies = await Promise.all(
    draws.happens('duplica') ? [client.send(first), client.send(first)] : [client.send(first)],
  );
  const reply = replies.find(({ status }) => status !== 202);
  const outcome = reply
    ? outcomeOf(path, reply)
    : ((await seen(call, { id: key, caso, session }, 100)) ?? (await again(call, request, startedAt + SETTLE_BY)));
  if (outcome.refusal === undefined) tally.settled(performance.now() - startedAt);
  return outcome;
}

async function again({ client, stop }: CallContext, request: Request, giveUpAt: number): Promise<Outcome> {
  while (performance.now() < giveUpAt) {
    const reply = await client.send(request);
    if (reply.status !== 202) return outcomeOf(request.path, reply);
    await pause(250, undefined, { signal: stop });
  }
  throw new Error(`el registro ${request.key} sigue sin asentar`);
}

function outcomeOf(path: string, { status, code, body }: Reply): Outcome {
  if (status === 200) return { refusal: undefined, state: body };
  if (code !== undefined && (RECHAZOS as readonly string[]).includes(code)) return { refusal: code, state: undefined };
  throw new Error(`POST ${path}: ${status} ${code ?? ''}`);
}

interface Sent {
  id: string;
  caso: CaseId;
  session: Session;
}

/** Looks a registro up, after so many milliseconds; undefined: the case has not judged it. */
async function seen(
  { client, stop }: CallContext,
  { id, caso, session }: Sent,
  afterMs: number,
): Promise<Outcome | undefined> {
  await pause(afterMs, undefined, { signal: stop });
  const { status, body } = await client.send({
    method: 'GET',
    path: `/registros/${id}`,
    session,
    about: { de: 'registro', id, caso },
  });
  if (status !== 200) throw new Error(`GET /registros/${id}: ${status}`);
  const { estado, rechazo } = body as { estado?: string; rechazo?: { codigo: string } | null };
  if (estado === 'ASENTADO') return { refusal: undefined, state: undefined };
  return estado === 'RECHAZADO' ? { refusal: rechazo?.codigo ?? '', state: undefined } : undefined;
}

/**
 * Waits for a registro that cannot be sent again, because it came inside an opening.
 * @throws Error when it is not settled after three minutes.
 */
export async function settled(call: CallContext, sent: Sent): Promise<Outcome> {
  const giveUpAt = performance.now() + SETTLE_BY;
  for (let wait = 100; performance.now() < giveUpAt; wait = Math.min(wait * 2, 2_000)) {
    const outcome = await seen(call, sent, wait);
    if (outcome) return outcome;
  }
  throw new Error(`el registro ${sent.id} sigue sin asentar`);
}
