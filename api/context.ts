import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import type { Logger } from 'pino';
import type { Settings } from '../contracts/settings';
import { connect } from '../prisma/client';
import type { PrismaClient } from '../prisma/generated/client';
import { FailedAttempts } from './failed-attempts';
import { Listener } from './listener';
import { makeMetrics } from './metrics';
import type { Metrics } from './metrics';
import { News } from './news';
import { Streams } from './streams';

/** Everything the API works with; made once, here. */
export interface Context {
  settings: Settings;
  prisma: PrismaClient;
  temporal: Client;
  listener: Listener;
  news: News;
  streams: Streams;
  metrics: Metrics;
  /** Survey codes that opened nothing, by who sent them. */
  codigosErrados: FailedAttempts;
  /** Own passwords got wrong by who wants to change them. */
  clavesErradas: FailedAttempts;
  log: Logger;
  /** The clock that stamps receipt and opening; undefined: the database's. A rehearsal gives its own. */
  reloj: (() => Promise<Date>) | undefined;
  /** Whether an Asistencia may be opened with rules of its own: rehearsals only. */
  permiteReglasPropias: boolean;
  /** Lets it go on after the answer, and be waited for at the end. It must not reject. */
  enSegundoPlano(trabajo: Promise<unknown>): void;
  /** Settled when all connections are closed. */
  close(): Promise<void>;
}

interface ContextOptions {
  reloj?: () => Promise<Date>;
  permiteReglasPropias?: boolean;
  log?: Logger;
}

/** A statement that takes longer has gone wrong; requests should not pile up behind it. */
const STATEMENT_TIMEOUT_MS = 15_000;
const CONNECTIONS = 20;

/**
 * Opens nothing that has to answer now: the API comes up before its database and Temporal do, and says so in
 * `/salud/listo`.
 */
export function openContext(settings: Settings, options: ContextOptions = {}): Context {
  const log = options.log ?? pino({ name: 'api', level: settings.logLevel });
  const prisma = connect(settings.databaseUrl, { statementTimeoutMs: STATEMENT_TIMEOUT_MS, connections: CONNECTIONS });
  const connection = Connection.lazy({ address: settings.temporalAddress });
  const listener = new Listener(settings.databaseUrl, log);
  const news = new News(prisma, log, listener);
  const streams = new Streams(prisma, log, listener);
  const enCurso = new Set<Promise<unknown>>();
  const metrics = makeMetrics(prisma, news);
  listener.start();
  return {
    settings,
    prisma,
    temporal: new Client({ connection, namespace: settings.temporalNamespace }),
    listener,
    news,
    streams,
    metrics,
    codigosErrados: new FailedAttempts({ limite: 20, minutos: 10 }),
    clavesErradas: new FailedAttempts({ limite: 10, minutos: 5 }),
    log,
    reloj: options.reloj,
    permiteReglasPropias: options.permiteReglasPropias ?? false,
    enSegundoPlano: (trabajo) => {
      enCurso.add(trabajo);
      void trabajo.finally(() => enCurso.delete(trabajo));
    },
    close: async () => {
      await Promise.all(enCurso);
      streams.close();
      news.close();
      await listener.close();
      await Promise.all([prisma.$disconnect(), connection.close()]);
    },
  };
}
