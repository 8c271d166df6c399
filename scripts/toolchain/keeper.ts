import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

let keeper: ChildProcess | undefined;
const kept = new Set<number>();

/** From now on the process is ended also when this one is killed with SIGKILL. */
export function keep(pid: number): void {
  keeper ??= startKeeper();
  kept.add(pid);
  keeper.stdin?.write(`+${pid}\n`);
}

/** The process has ended; with the last one the keeper goes too, and only then does this return. */
export async function letGo(pid: number): Promise<void> {
  if (!keeper || !kept.delete(pid)) return;
  keeper.stdin?.write(`-${pid}\n`);
  if (kept.size > 0) return;
  const leaving = keeper;
  keeper = undefined;
  leaving.stdin?.end();
  if (leaving.exitCode === null && leaving.signalCode === null) {
    leaving.ref();
    await once(leaving, 'exit');
  }
}

function startKeeper(): ChildProcess {
  const child = spawn(process.execPath, [join(__dirname, 'keeper-process.cjs')], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Its pipe must not hold the program open, nor may its loss bring the program down.
  child.stdin?.on('error', () => undefined);
  child.on('error', () => undefined);
  child.unref();
  (child.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  return child;
}
