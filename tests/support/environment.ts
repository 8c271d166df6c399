import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { timeSkippingServer } from '../../rehearsal/time-skipping';
import type { Services } from '../../scripts/testing/services';
import { ensureNamespace } from '../../scripts/toolchain/namespace';
import { freePort } from '../../scripts/toolchain/ports';
import { dropDatabase, ensureDatabase } from '../../scripts/toolchain/postgres';

/** A database, a Temporal namespace and a folder that nobody else uses. */
export interface TestEnvironment {
  databaseUrl: string;
  temporalAddress: string;
  /** Of this environment alone, so that the numbering of cases can begin anew in every test file. */
  namespace: string;
  taskQueue: string;
  /** For logs, ledgers and whatever else the test writes. */
  folder: string;
  /** The password of a seed user: `coordinador`, `supervisor`… */
  password(usuario: string): string;
  /** The environment variables for a worker or an API of this environment, with free ports. */
  env: Record<string, string>;
  /** Removes the database. Processes that use it must have ended. */
  close(): Promise<void>;
}

/**
 * Makes an environment on the servers that all test files share. Call it in `beforeAll` and `close` it in `afterAll`.
 *
 * @param seeded false gives a database with empty tables.
 */
export async function testEnvironment({ seeded = true }: { seeded?: boolean } = {}): Promise<TestEnvironment> {
  const shared = services();
  const name = `apolo_${randomBytes(6).toString('hex')}`;
  const folder = join(shared.folder, name);
  mkdirSync(folder);
  await ensureDatabase(shared.adminUrl, name, seeded ? shared.seededTemplate : shared.emptyTemplate);
  await ensureNamespace(shared.temporalAddress, name);
  const databaseUrl = Object.assign(new URL(shared.adminUrl), { pathname: `/${name}` }).toString();
  const taskQueue = 'apolo';
  return {
    databaseUrl,
    temporalAddress: shared.temporalAddress,
    namespace: name,
    taskQueue,
    folder,
    password: (usuario) => passwordOf(shared.passwordsFile, usuario),
    env: {
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: shared.temporalAddress,
      TEMPORAL_NAMESPACE: name,
      TEMPORAL_TASK_QUEUE: taskQueue,
      API_PORT: String(await freePort()),
      METRICS_PORT: String(await freePort()),
      APOLO_DATA: folder,
      LOG_LEVEL: 'info',
    },
    close: () => dropDatabase(shared.adminUrl, name),
  };
}

/** A server with a skipping clock for this file alone; `teardown()` it in `afterAll`. */
export const timeSkipping = (): Promise<TestWorkflowEnvironment> =>
  timeSkippingServer({ executable: { type: 'existing-path', path: services().testServerPath } });

function services(): Services {
  const told = process.env['APOLO_TEST_SERVICES'];
  if (!told)
    throw new Error(
      'This file needs the servers: it must be under a folder of the «servers» project of jest.config.cjs',
    );
  return JSON.parse(told) as Services;
}

function passwordOf(file: string, usuario: string): string {
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .map((text) => text.trim().split(/\s+/))
    .find(([name]) => name === usuario);
  if (!line?.[1]) throw new Error(`${file} has no password for ${usuario}`);
  return line[1];
}
