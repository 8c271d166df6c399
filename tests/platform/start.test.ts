import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { readRunning } from '../../scripts/start/running';
import { root } from '../../scripts/toolchain/folders';
import { freePort } from '../../scripts/toolchain/ports';
import { processesWith } from '../../scripts/toolchain/processes';
import { until } from '../../scripts/toolchain/until';

jest.setTimeout(180_000);

/** `npm start` on a folder and ports of its own. */
interface Run {
  child: ChildProcess;
  said(): string;
  url(path: string): string;
}

let data: string;
let env: NodeJS.ProcessEnv;
const runs: ChildProcess[] = [];

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'apolo-start-'));
  const [api, metrics, postgres, temporal, ui] = await Promise.all([1, 2, 3, 4, 5].map(() => freePort()));
  env = {
    ...process.env,
    NODE_ENV: undefined,
    DATABASE_URL: undefined,
    TEMPORAL_ADDRESS: undefined,
    APOLO_DATA: data,
    API_PORT: String(api),
    METRICS_PORT: String(metrics),
    POSTGRES_PORT: String(postgres),
    TEMPORAL_PORT: String(temporal),
    TEMPORAL_UI_PORT: String(ui),
  };
});

afterAll(async () => {
  for (const child of runs) child.kill('SIGKILL');
  await until(() => processesWith(data).length === 0);
  rmSync(data, { recursive: true, force: true });
});

function run(): Run {
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  runs.push(child);
  let output = '';
  const hear = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return { child, said: () => output, url: (path) => `http://localhost:${env['API_PORT']}/api/v1/${path}` };
}

async function ready(start: Run): Promise<void> {
  await until(() => start.said().includes('Apolo is ready') || start.child.exitCode !== null, { timeoutMs: 120_000 });
  expect(start.said()).toContain('Apolo is ready');
}

async function interrupt(start: Run): Promise<number | null> {
  const exited = once(start.child, 'exit') as Promise<[number | null]>;
  start.child.kill('SIGINT');
  return (await exited)[0];
}

async function temporal<T>(use: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: `127.0.0.1:${env['TEMPORAL_PORT']}` });
  try {
    return await use(new Client({ connection }));
  } finally {
    await connection.close();
  }
}

test('one command starts everything, keeps it running, ends it whole and finds it again', async () => {
  const first = run();
  await ready(first);
  expect(first.said()).toContain(`http://localhost:${env['API_PORT']}/api/v1/docs`);
  expect(first.said()).toContain(`http://localhost:${env['TEMPORAL_UI_PORT']}`);
  expect(first.said()).toContain(join(data, 'passwords.txt').split('/').at(-2));
  expect((await fetch(first.url('salud/listo'))).status).toBe(200);
  const passwords = readFileSync(join(data, 'passwords.txt'), 'utf8');
  expect(statSync(join(data, 'passwords.txt')).mode & 0o777).toBe(0o600);
  expect(readRunning(data)).toMatchObject({ apiUrl: `http://localhost:${env['API_PORT']}` });
  await temporal((client) => client.workflow.start('nobody', { taskQueue: 'nowhere', workflowId: 'kept' }));

  const second = run();
  await once(second.child, 'exit');
  expect(second.said()).toContain('Apolo already runs');
  expect(second.child.exitCode).toBe(1);

  const worker = (): number[] => processesWith(`worker/main.ts --data ${data}`);
  const [killed] = worker();
  process.kill(killed ?? 0, 'SIGKILL');
  await until(() => worker().some((pid) => pid !== killed));
  await until(async () => (await fetch(first.url('salud/listo'))).ok);
  expect(first.said()).toContain('worker ended (signal SIGKILL); starting it again');

  await expect(interrupt(first)).resolves.toBe(0);
  expect(processesWith(data)).toEqual([]);

  const third = run();
  await ready(third);
  expect(readFileSync(join(data, 'passwords.txt'), 'utf8')).toBe(passwords);
  const kept = await temporal((client) => client.workflow.getHandle('kept').describe());
  expect(kept.status.name).toBe('RUNNING');
  await expect(interrupt(third)).resolves.toBe(0);
  expect(processesWith(data)).toEqual([]);
});

test('what was killed with SIGKILL leaves nothing behind, and the next start does not mind', async () => {
  const first = run();
  await ready(first);
  first.child.kill('SIGKILL');
  await until(() => processesWith(data).length === 0);
  const second = run();
  await ready(second);
  await expect(interrupt(second)).resolves.toBe(0);
  expect(processesWith(data)).toEqual([]);
});
