import { setTimeout as pause } from 'node:timers/promises';
import { attend } from './attend';
import type { Call } from './calls';
import type { Context } from './context';

/** More at once than any desk has: beyond it calls wait, so that a big file does not turn into a flood. */
const MOST_OPEN = 300;

/**
 * Lets every call come in at its own time, `acelerar` times faster than it did, and returns when all have been attended
 * or given up. Never throws: a call that is given up is in the ledger with its reason.
 */
export async function play(context: Context, calls: readonly Call[], acelerar: number): Promise<void> {
  const startedAt = Date.now();
  await Promise.all(
    calls.map(async (call) => {
      try {
        await pause(Math.max(0, startedAt + call.offsetMs / acelerar - Date.now()), undefined, {
          signal: context.stop,
        });
        while (context.tally.open >= MOST_OPEN) await pause(200, undefined, { signal: context.stop });
        context.tally.calls += 1;
        await attend(context, call);
      } catch (error) {
        context.ledger.write({ tipo: 'abandona', llamada: call.number, motivo: (error as Error).message });
      }
    }),
  );
}
