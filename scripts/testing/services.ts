import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../prisma/migrate';
import { seed } from '../../prisma/seed';
import { freePort } from '../toolchain/ports';
import { ensureDatabase, startPostgres } from '../toolchain/postgres';
import { temporalCli } from '../toolchain/temporal-cli';
import { startTemporal } from '../toolchain/temporal-server';
import { testServer } from '../toolchain/test-server';

/** What the tests are told about the servers that run for them; it travels as JSON. */
export interface Services {
  /** A database of the PostgreSQL server from which others can be made and dropped. */
  adminUrl: string;
  /** Migrated and seeded; a test file works on a copy. */
  seededTemplate: string;
  /** Migrated only. */
  emptyTemplate: string;
  /** The passwords the seed made: one «user password» a line. */
  passwordsFile: string;
  /** host:port of a real Temporal server that forgets everything at its end. */
  temporalAddress: string;
  /** Of its UI, when that was asked for. */
  temporalUi?: string;
  /** The program of the time-skipping server. */
  testServerPath: string;
  /** For logs and other files of the tests; removed at the end. */
  folder: string;
}

/**
 * Starts the servers the tests share: PostgreSQL with its templates and a real Temporal server, all in a temporary
 * folder and on free ports; `ui` with the Temporal UI.
 *
 * @throws {SetupFailure} when a part is not to be had.
 */
export async function startServices({ ui = false } = {}): Promise<{ services: Services; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'apolo-test-'));
  mkdirSync(join(folder, 'logs'));
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(stops.map((stopOne) => stopOne()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const executable = await testServer();
    const [database, cases] = await Promise.all([databases(folder, stops), temporal(folder, stops, ui)]);
    return { services: { ...database, ...cases, testServerPath: executable.path, folder }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Databases = Pick<Services, 'adminUrl' | 'seededTemplate' | 'emptyTemplate' | 'passwordsFile'>;

async function databases(folder: string, stops: (() => Promise<void>)[]): Promise<Databases> {
  const postgres = await startPostgres({
    dataFolder: join(folder, 'pg'),
    port: await freePort(),
    logFile: join(folder, 'logs/postgres.log'),
    durable: false,
  });
  stops.push(() => postgres.stop());
  const adminUrl = postgres.url('postgres');
  const [emptyTemplate, seededTemplate] = ['apolo_migrated', 'apolo_seeded'];
  const passwordsFile = join(folder, 'passwords.txt');
  await ensureDatabase(adminUrl, emptyTemplate);
  await migrate(postgres.url(emptyTemplate));
  await ensureDatabase(adminUrl, seededTemplate, emptyTemplate);
  await seed(postgres.url(seededTemplate), { passwordsFile });
  return { adminUrl, seededTemplate, emptyTemplate, passwordsFile };
}

async function temporal(
  folder: string,
  stops: (() => Promise<void>)[],
  ui: boolean,
): Promise<Pick<Services, 'temporalAddress' | 'temporalUi'>> {
  const uiPort = ui ? await freePort() : undefined;
  const server = await startTemporal({
    cli: await temporalCli(),
    port: await freePort(),
    logFile: join(folder, 'logs/temporal.log'),
    ...(uiPort === undefined ? {} : { uiPort }),
  });
  stops.push(() => server.stop());
  return {
    temporalAddress: server.address,
    ...(uiPort === undefined ? {} : { temporalUi: `http://127.0.0.1:${uiPort}` }),
  };
}
