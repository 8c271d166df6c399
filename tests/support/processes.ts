import { join } from 'node:path';
import { root } from '../../scripts/toolchain/folders';
import { launch, logTail, type Part } from '../../scripts/toolchain/part';
import { until } from '../../scripts/toolchain/until';
import type { TestEnvironment } from './environment';

/** A process of the product, as in production, that a fault test may kill and start again. */
export interface TestProcess {
  pid(): number;
  /** SIGKILL: it gets no chance to finish anything. Settled when it is gone. */
  kill(): Promise<void>;
  /** Starts it again after `kill`, with the same environment. */
  restart(): Promise<void>;
  /** SIGTERM, and waits for its orderly end; fails when that took more than `graceMs`. */
  stop(graceMs?: number): Promise<void>;
  /** The last lines of what it printed. */
  log(): string;
}

/** Starts `worker/main.ts` on the environment; it polls soon after, which a caller need not wait for. */
export function startWorker(environment: TestEnvironment, env: Record<string, string> = {}): Promise<TestProcess> {
  return startProcess('worker', environment, env);
}

/** Starts `api/main.ts` on the environment; settled, with its address, when it answers. */
export async function startApi(
  environment: TestEnvironment,
  env: Record<string, string> = {},
): Promise<TestProcess & { url: string }> {
  const api = await startProcess('api', environment, env);
  const url = `http://127.0.0.1:${env['API_PORT'] ?? environment.env['API_PORT']}`;
  await until(async () => (await fetch(`${url}/api/v1/salud/vivo`)).ok, { what: `the API (its log: ${api.log()})` });
  return { ...api, url };
}

async function startProcess(
  name: 'worker' | 'api',
  environment: TestEnvironment,
  extra: Record<string, string>,
): Promise<TestProcess> {
  const start = (): Promise<Part> =>
    launch({
      name,
      command: process.execPath,
      args: ['--import', 'tsx', join(root, name, 'main.ts')],
      cwd: root,
      env: { ...environment.env, NODE_OPTIONS: undefined, JEST_WORKER_ID: undefined, NODE_ENV: undefined, ...extra },
      logFile: join(environment.folder, `${name}.log`),
    });
  let part = await start();
  return {
    pid: () => part.pid,
    kill: async () => {
      await part.stop('SIGKILL');
    },
    restart: async () => {
      if (part.running()) throw new Error(`${name} is still running`);
      part = await start();
    },
    stop: async (graceMs = 15_000) => {
      const { signal } = await part.stop('SIGTERM', graceMs);
      if (signal === 'SIGKILL') throw new Error(`${name} did not end by itself in ${graceMs} ms:\n${logTail(part)}`);
    },
    log: () => logTail(part, 40),
  };
}
