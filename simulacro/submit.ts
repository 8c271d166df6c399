import { setTimeout as pause } from 'node:timers/promises';
import { RECHAZOS } from '../procedure/registros/rechazos';
import type { Reply, Session } from './client';
import type { CallContext } from './context';
import type { CaseId } from './ledger';

/** A registro on its way to a case. */
export interface Submission {
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
 * Sends a registro until it is known what became of it: some twice at once under the same key, some without waiting, all
 * again after no answer, and those that the case has not judged yet are looked up until it has.
 *
 * @throws Error when it is neither written nor refused after three minutes, or refused for something the run did wrong.
 */
export async function submit(call: CallContext, { caso, path, body, session }: Submission): Promise<Outcome> {
  const { client, draws, tally } = call;
  const key = call.nextKey();
  const dontWait = draws.happens('sin-espera');
  const send = (): Promise<Reply> => client.send({ method: 'POST', path, body, key, dontWait, session, about: { de: 'registro', id: key, caso } });
  const startedAt = performance.now();
  const [first, second = first] = await Promise.all(draws.happens('duplica') ? [send(), send()] : [send()]);
  const reply = first?.status === 202 ? second : first;
  if (!reply) throw new RangeError('no reply');
  const outcome = reply.status === 202 ? await settled(call, { id: key, caso, session }) : outcomeOf(path, reply);
  if (outcome.refusal === undefined) tally.settled(performance.now() - startedAt);
  return outcome;
}

function outcomeOf(path: string, { status, code, body }: Reply): Outcome {
  if (status === 200) return { refusal: undefined, state: body };
  if (code !== undefined && (RECHAZOS as readonly string[]).includes(code)) return { refusal: code, state: undefined };
  throw new Error(`POST ${path}: ${status} ${code ?? ''}`);
}

/** Looks a registro up until the case has judged it. */
export async function settled({ client, stop }: CallContext, { id, caso, session }: { id: string; caso: CaseId; session: Session }): Promise<Outcome> {
  const giveUpAt = Date.now() + SETTLE_BY;
  for (let wait = 50; Date.now() < giveUpAt; wait = Math.min(wait * 2, 1_000)) {
    await pause(wait, undefined, { signal: stop });
    const { status, body } = await client.send({ method: 'GET', path: `/registros/${id}`, session, about: { de: 'registro', id, caso } });
    if (status !== 200) throw new Error(`GET /registros/${id}: ${status}`);
    if (body['estado'] === 'ASENTADO') return { refusal: undefined, state: undefined };
    if (body['estado'] === 'RECHAZADO') return { refusal: String((body['rechazo'] as { codigo?: unknown } | null)?.codigo), state: undefined };
  }
  throw new Error(`el registro ${id} sigue sin asentar`);
}
