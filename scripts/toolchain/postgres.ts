import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { launch, logTail, type Part } from './part';
import { initialise, passwordFile, postgresPrograms } from './postgres-files';
import { serverUser } from './server-user';
import { SetupFailure } from './setup-failure';
import { until } from './until';

interface PostgresOptions {
  dataFolder: string;
  port: number;
  logFile: string;
  /** False gives up safety against a crash of the machine for speed: tests only. */
  durable: boolean;
}

interface Postgres {
  part: Part;
  /** The address of one of its databases, with the superuser's name and password. */
  url(database: string): string;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL server of our own on 127.0.0.1 and returns when it answers. Its folder is made on the first start.
 * No other server may be running on it: `endLeftovers` sees to that.
 *
 * @throws {SetupFailure} when it does not come up.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { bin, native } = postgresPrograms();
  const user = await serverUser(native, dirname(options.dataFolder));
  await initialise(options.dataFolder, user, options);
  // A killed server leaves its lock, naming a number that may by now belong to any other process.
  rmSync(join(options.dataFolder, 'postmaster.pid'), { force: true });
  const [command, ...args] = [...user.prefix, join(bin, 'postgres'), ...flags(options)] as [string, ...string[]];
  const part = await launch({
    name: 'PostgreSQL',
    command,
    args,
    logFile: options.logFile,
    cwd: '/',
    env: { LC_ALL: 'C' },
  });
  const url = address(options);
  await answering(part, url('postgres'));
  return {
    part,
    url,
    stop: async () => {
      await part.stop('SIGINT', 20_000);
    },
  };
}

function flags({ dataFolder, port, durable }: PostgresOptions): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  };
  return ['-D', dataFolder, '-p', String(port), ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])];
}

function address({ dataFolder, port }: PostgresOptions): (database: string) => string {
  const password = encodeURIComponent(readFileSync(passwordFile(dataFolder), 'utf8').trim());
  return (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
}

async function answering(part: Part, url: string): Promise<void> {
  const answers = async (): Promise<boolean> => {
    if (!part.running()) return true;
    await withClient(url, (client) => client.query('SELECT 1'));
    return true;
  };
  await until(answers, { timeoutMs: 60_000, what: 'an answer of PostgreSQL' });
  if (!part.running())
    throw new SetupFailure(`PostgreSQL ended at its start; its log (${part.logFile}) says:\n${logTail(part)}`);
}

/** What stands in the command line of a server on this folder. */
export function postgresMark(dataFolder: string): string {
  return ` -D ${dataFolder} `;
}

/** Makes the database unless it is there; from a template it is a copy of it, which nobody may be using. */
export async function ensureDatabase(adminUrl: string, name: string, template = 'template0'): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    await client.query(
      `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template)}`,
    );
  });
}

/** Removes the database, ending whatever connection is left on it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
