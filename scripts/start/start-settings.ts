import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { settings, type Settings } from '../../contracts/settings';
import { root } from '../toolchain/folders';
import { SetupFailure } from '../toolchain/setup-failure';

const port = z.coerce.number().int().min(1).max(65_535);

const ownServers = z.object({
  POSTGRES_PORT: port.default(5433),
  TEMPORAL_PORT: port.default(7233),
  TEMPORAL_UI_PORT: port.default(8233),
});

/** What `npm start` will run, and with which settings. */
export interface StartSettings {
  /** Undefined when DATABASE_URL names a database that is there already. */
  ownPostgres: { port: number } | undefined;
  /** Undefined when TEMPORAL_ADDRESS names a server that is there already. */
  ownTemporal: { port: number; uiPort: number } | undefined;
  /** Absolute. */
  dataFolder: string;
  /** Of the worker and the API; `databaseUrl` counts only without a PostgreSQL of our own. */
  settings: Settings;
}

/**
 * Reads the environment and, where there is one, the file `.env` (whose variables do not override the environment's).
 *
 * @throws {SetupFailure} naming the variable that is wrong.
 */
export function startSettings(): StartSettings {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value));
  const ports = ownServers.safeParse(env);
  if (!ports.success) {
    throw new SetupFailure(`${ports.error.issues[0]?.path.join('.')} must be a port between 1 and 65535.`);
  }
  const { POSTGRES_PORT, TEMPORAL_PORT, TEMPORAL_UI_PORT } = ports.data;
  const own = {
    DATABASE_URL: 'postgresql://127.0.0.1/known-when-it-runs',
    TEMPORAL_ADDRESS: `127.0.0.1:${TEMPORAL_PORT}`,
    TEMPORAL_UI_URL: `http://localhost:${TEMPORAL_UI_PORT}`,
  };
  return {
    ownPostgres: env['DATABASE_URL'] ? undefined : { port: POSTGRES_PORT },
    ownTemporal: env['TEMPORAL_ADDRESS'] ? undefined : { port: TEMPORAL_PORT, uiPort: TEMPORAL_UI_PORT },
    dataFolder: resolve(root, env['APOLO_DATA'] ?? '.apolo'),
    settings: read({ ...own, ...env }),
  };
}

function read(env: Record<string, string | undefined>): Settings {
  try {
    return settings(env);
  } catch (error) {
    throw new SetupFailure(`${(error as Error).message}: correct it in the environment or in .env.`, { cause: error });
  }
}
