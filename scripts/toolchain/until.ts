import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the condition answers something other than false, null or undefined, and gives that answer.
 * A condition that throws counts as «not yet»; its last error is told when time runs out.
 *
 * @throws Error when `timeoutMs` have passed.
 */
export async function until<T>(
  condition: () => Promise<T> | T,
  {
    timeoutMs = 90_000,
    everyMs = 50,
    what = 'the condition',
  }: { timeoutMs?: number; everyMs?: number; what?: string } = {},
): Promise<Exclude<T, false | null | undefined>> {
  const giveUpAt = Date.now() + timeoutMs;
  let lastError: unknown;
  for (;;) {
    try {
      const answer = await condition();
      if (answer !== false && answer !== null && answer !== undefined) {
        return answer as Exclude<T, false | null | undefined>;
      }
    } catch (error) {
      lastError = error;
    }
    if (Date.now() >= giveUpAt) break;
    await pause(everyMs);
  }
  throw new Error(`${what} did not come true in ${timeoutMs} ms`, { cause: lastError });
}
