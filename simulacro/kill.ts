import { setTimeout as pause } from 'node:timers/promises';
import { processesWith } from '../scripts/toolchain/processes';
import type { Draws } from './draws';
import type { Ledger } from './ledger';

/** The worker of the product that runs on this data folder: `npm start` gives it the folder as its last argument. */
export const workers = (dataFolder: string): number[] => processesWith(`worker/main.ts --data ${dataFolder} `);

/** Instants at which to kill, in ms from the start: at random, neither before there is work nor when it is nearly over. */
export const killingTimes = (times: number, runMs: number, draws: Draws): number[] =>
  Array.from({ length: times }, () => draws.between('mata', 0.1, 0.95) * runMs).sort((a, b) => a - b);

/** Kills the worker with SIGKILL at each of these times; one that is just being started again is waited for. */
export async function killWorkers(
  dataFolder: string,
  times: readonly number[],
  ledger: Ledger,
  stop: AbortSignal,
): Promise<void> {
  const startedAt = Date.now();
  for (const at of times) {
    await pause(Math.max(0, startedAt + at - Date.now()), undefined, { signal: stop });
    await killOne(dataFolder, ledger, stop);
  }
}

async function killOne(dataFolder: string, ledger: Ledger, stop: AbortSignal): Promise<void> {
  for (;;) {
    const [pid] = workers(dataFolder);
    if (pid !== undefined) {
      ledger.write({ tipo: 'mata', pid });
      process.kill(pid, 'SIGKILL');
      return;
    }
    await pause(100, undefined, { signal: stop });
  }
}
