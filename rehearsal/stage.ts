import type { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { openContext } from '../api/context';
import { serve } from '../api/server';
import { settings } from '../contracts/settings';
import type { PrismaClient } from '../prisma/generated/client';
import type { RolDeCasos } from '../procedure/roles';
import { addSearchAttributes } from '../scripts/toolchain/namespace';
import { freePort } from '../scripts/toolchain/ports';
import { workerOptions } from '../worker/options';
import { SimulatedClock } from './clock';

interface Reply {
  status: number;
  body: Record<string, unknown>;
}

/** The real parts on one simulated clock: API, worker, PostgreSQL; Temporal's time-skipping server. */
export interface Stage {
  prisma: PrismaClient;
  temporal: Client;
  clock: SimulatedClock;
  /** A new number for each scenario played here. */
  serie(): number;
  /**
   * One call to the API, as a user of that role.
   * @throws Error on any answer that is not 2xx, unless `refusable`.
   */
  http(rol: RolDeCasos, method: string, path: string, body: unknown, options?: { refusable?: boolean }): Promise<Reply>;
  close(): Promise<void>;
}

interface StageOptions {
  /** Migrated and seeded. */
  databaseUrl: string;
  /** The password of a seed user. */
  claveDe: (usuario: string) => string;
  server: TestWorkflowEnvironment;
}

/** Starts API and worker in this process. The server is the caller's to end. */
export async function openStage({ databaseUrl, claveDe, server }: StageOptions): Promise<Stage> {
  const clock = new SimulatedClock(server);
  const s = settings({
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: server.address,
    API_PORT: String(await freePort()),
    LOG_LEVEL: 'silent',
  });
  await addSearchAttributes(server.connection.operatorService, s.temporalNamespace);
  const ctx = openContext(s, { reloj: clock.sello, permiteReglasPropias: true });
  const api = await serve(ctx);
  const worker = await Worker.create(await workerOptions(s, server.nativeConnection, ctx.prisma));
  const running = worker.run();
  const tokens = new Map<string, Promise<string>>();
  let series = 0;

  const call = async (method: string, path: string, body: unknown, token?: string): Promise<Reply> => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const respuesta = await fetch(`${api.url}/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
    return { status: respuesta.status, body: (await respuesta.json()) as Record<string, unknown> };
  };
  const tokenOf = (rol: string): Promise<string> => {
    const token =
      tokens.get(rol) ??
      call('POST', '/sesion', { usuario: rol, clave: claveDe(rol) }).then(({ body }) => String(body['token']));
    tokens.set(rol, token);
    return token;
  };

  return {
    prisma: ctx.prisma,
    temporal: server.client,
    clock,
    serie: () => (series += 1),
    http: async (rol, method, path, body, { refusable = false } = {}) => {
      const reply = await call(method, path, body, await tokenOf(rol));
      if (reply.status >= 300 && !refusable)
        throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
      return reply;
    },
    close: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await Promise.allSettled([running]);
      await api.close();
    },
  };
}

/** The worker's own log would drown the timeline. */
export function quiet(): void {
  Runtime.install({ logger: new DefaultLogger('WARN') });
}
