import { processesWith } from './processes';
import type { Tell } from './progress';
import { until } from './until';

/**
 * Sees to it that no server of an earlier run still works on the same files: a run that was killed leaves its servers to
 * their keeper, which needs some seconds, and where the keeper was killed too, they would stay for ever.
 *
 * @param marks what stands in the command line of such a server and of no other program.
 */
export async function endLeftovers(marks: string[], say: Tell): Promise<void> {
  const left = (): number[] => marks.flatMap(processesWith);
  if (left().length === 0) return;
  say('The last run was killed; waiting until its servers have ended …');
  const gone = async (timeoutMs: number): Promise<boolean> => {
    const waited = until(() => left().length === 0, { timeoutMs, everyMs: 200 });
    return waited.then(
      () => true,
      () => false,
    );
  };
  if (await gone(10_000)) return;
  signal(left(), 'SIGINT');
  if (await gone(10_000)) return;
  signal(left(), 'SIGKILL');
  await gone(5_000);
}

function signal(pids: number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // it has just ended
    }
  }
}
