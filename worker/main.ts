import { Runtime, Worker } from '@temporalio/worker';
import pino from 'pino';
import { settingsOrExit } from '../contracts/settings';
import type { Settings } from '../contracts/settings';
import { connect } from '../prisma/client';
import { connectTemporal } from './connection';
import { workerOptions } from './options';

/** Shorter than the activity's three seconds: an attempt given up must not commit later. */
const STATEMENT_TIMEOUT_MS = 2_500;

async function main(s: Settings): Promise<void> {
  const log = pino({ name: 'worker', level: s.logLevel });
  Runtime.install({
    telemetryOptions: { metrics: { prometheus: { bindAddress: `127.0.0.1:${s.metricsPort}` } } },
    shutdownSignals: ['SIGINT', 'SIGTERM'],
  });
  const prisma = connect(s.databaseUrl, { statementTimeoutMs: STATEMENT_TIMEOUT_MS });
  const connection = await connectTemporal(s.temporalAddress, log);
  const worker = await Worker.create(await workerOptions(s, connection, prisma));
  log.info({ taskQueue: s.taskQueue, namespace: s.temporalNamespace }, 'worker listo');
  try {
    await worker.run();
  } finally {
    await connection.close();
    await prisma.$disconnect();
  }
}

main(settingsOrExit()).then(
  () => process.exit(0),
  (error: unknown) => {
    pino({ name: 'worker' }).fatal({ err: error }, 'worker detenido');
    process.exit(1);
  },
);
