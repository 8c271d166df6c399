import { Client, Connection } from '@temporalio/client';
import { Runtime, Worker } from '@temporalio/worker';
import pino from 'pino';
import { settingsOrExit } from '../contracts/settings';
import type { Settings } from '../contracts/settings';
import { connect } from '../prisma/client';
import { connectTemporal } from './connection';
import { startDrillSchedule } from './drill-schedule';
import { avisosWorkerOptions, workerOptions } from './options';
import { startReparto } from './reparto';

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
  // Connections of their own: what delivers alerts never waits behind what writes cases, nor the other way round.
  const deAvisos = connect(s.databaseUrl, { statementTimeoutMs: STATEMENT_TIMEOUT_MS });
  const cliente = Connection.lazy({ address: s.temporalAddress });
  const workers = [
    await Worker.create(await workerOptions(s, connection, prisma)),
    await Worker.create(await avisosWorkerOptions(s, connection, deAvisos)),
  ];
  if (s.smtpUrl === undefined) log.warn('sin SMTP_URL: los correos quedan en la carpeta correo de los datos');
  const temporal = new Client({ connection: cliente, namespace: s.temporalNamespace });
  const parts = { settings: s, prisma: deAvisos, temporal, log };
  const stops = [startReparto(parts), startDrillSchedule(parts)];
  log.info({ taskQueue: s.taskQueue, namespace: s.temporalNamespace }, 'worker listo');
  try {
    await Promise.all(workers.map((worker) => worker.run()));
  } finally {
    await Promise.all(stops.map((stop) => stop()));
    await cliente.close();
    await connection.close();
    await Promise.all([prisma.$disconnect(), deAvisos.$disconnect()]);
  }
}

main(settingsOrExit()).then(
  () => process.exit(0),
  (error: unknown) => {
    pino({ name: 'worker' }).fatal({ err: error }, 'worker detenido');
    process.exit(1);
  },
);
