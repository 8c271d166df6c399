import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../../prisma/migrate';
import { seed } from '../../prisma/seed';
import { root } from '../toolchain/folders';
import { endLeftovers } from '../toolchain/leftovers';
import { ensureNamespace } from '../toolchain/namespace';
import { launch } from '../toolchain/part';
import { assertFree } from '../toolchain/ports';
import { ensureDatabase, postgresMark, startPostgres } from '../toolchain/postgres';
import { tell } from '../toolchain/progress';
import { startTemporal, temporalMark } from '../toolchain/temporal-server';
import { until } from '../toolchain/until';
import type { StartSettings } from './start-settings';
import type { Supervisor } from './supervisor';

const postgresFolder = ({ dataFolder }: StartSettings): string => join(dataFolder, 'pg');
const temporalFile = ({ dataFolder }: StartSettings): string => join(dataFolder, 'temporal.db');

/** Where the first passwords are. */
export const passwordsFile = ({ dataFolder }: StartSettings): string => join(dataFolder, 'passwords.txt');

/**
 * Makes sure that nothing stands in the way: no servers of a run that was killed, no port in use.
 *
 * @throws {SetupFailure} naming the port.
 */
export async function clearTheWay(chosen: StartSettings, afterCrash: boolean): Promise<void> {
  const { ownPostgres, ownTemporal, settings, dataFolder } = chosen;
  const marks = [productMark(dataFolder), temporalMark(temporalFile(chosen)), postgresMark(postgresFolder(chosen))];
  await endLeftovers(marks, tell);
  const check = async (): Promise<true> => {
    await assertFree(settings.apiPort, 'the API', 'API_PORT');
    await assertFree(settings.metricsPort, "the worker's metrics", 'METRICS_PORT');
    if (ownPostgres) await assertFree(ownPostgres.port, 'PostgreSQL', 'POSTGRES_PORT');
    if (ownTemporal) await assertFree(ownTemporal.port, 'the Temporal server', 'TEMPORAL_PORT');
    if (ownTemporal) await assertFree(ownTemporal.uiPort, 'the Temporal UI', 'TEMPORAL_UI_PORT');
    return true;
  };
  // A port may need a moment after its process has gone.
  if (afterCrash) await until(check, { timeoutMs: 5_000 }).catch(() => undefined);
  await check();
}

/** @returns the address of a migrated and seeded database. */
export async function database(chosen: StartSettings, supervisor: Supervisor): Promise<string> {
  const url = chosen.ownPostgres
    ? await ownDatabase(chosen, chosen.ownPostgres.port, supervisor)
    : chosen.settings.databaseUrl;
  const applied = await migrate(url);
  if (applied.length > 0) tell(`The database was brought up to ${applied.at(-1)}.`);
  await seed(url, { passwordsFile: passwordsFile(chosen) });
  return url;
}

async function ownDatabase(chosen: StartSettings, port: number, supervisor: Supervisor): Promise<string> {
  const logFile = freshLog(chosen, 'postgres');
  let url = '';
  await supervisor.add('PostgreSQL', 'SIGINT', async () => {
    const postgres = await startPostgres({ dataFolder: postgresFolder(chosen), port, logFile, durable: true });
    await ensureDatabase(postgres.url('postgres'), 'apolo');
    url = postgres.url('apolo');
    return postgres.part;
  });
  return url;
}

/** A Temporal server with the namespace and its search attributes. */
export async function temporal(chosen: StartSettings, cli: string | undefined, supervisor: Supervisor): Promise<void> {
  const { ownTemporal, settings } = chosen;
  const namespace = settings.temporalNamespace;
  if (!ownTemporal || !cli) return ensureNamespace(settings.temporalAddress, namespace);
  const logFile = freshLog(chosen, 'temporal');
  return supervisor.add('Temporal', 'SIGTERM', async () => {
    return (await startTemporal({ cli, ...ownTemporal, logFile, databaseFile: temporalFile(chosen), namespace })).part;
  });
}

/** The worker or the API, as a process of its own. */
export async function product(
  name: 'worker' | 'api',
  chosen: StartSettings,
  databaseUrl: string,
  supervisor: Supervisor,
): Promise<void> {
  const { dataFolder, settings } = chosen;
  const env = {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: settings.temporalAddress,
    TEMPORAL_UI_URL: settings.temporalUiUrl,
    APOLO_DATA: dataFolder,
  };
  const args = ['--import', 'tsx', join(root, name, 'main.ts'), '--data', dataFolder];
  const logFile = freshLog(chosen, name);
  await supervisor.add(name, 'SIGTERM', () =>
    launch({ name, command: process.execPath, args, cwd: root, env, logFile }),
  );
}

/** An argument that the worker and the API do not read: it tells whose they are. */
function productMark(dataFolder: string): string {
  return ` --data ${dataFolder} `;
}

/** The log of this start; the one before it is kept beside. */
function freshLog({ dataFolder }: StartSettings, name: string): string {
  const file = join(dataFolder, 'logs', `${name}.log`);
  if (existsSync(file)) renameSync(file, `${file}.1`);
  return file;
}
