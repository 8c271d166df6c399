import type { NativeConnection, WorkerOptions } from '@temporalio/worker';
import { asentarEn } from '../activities/asentar';
import { avisosEn } from '../activities/avisos/deliver';
import { pruebasEn } from '../activities/avisos/drill';
import { consultarEn } from '../activities/consultas';
import { ensayarEn } from '../activities/ensayo-de-reglas';
import type { Settings } from '../contracts/settings';
import { colaDeAvisos } from '../contracts/temporal';
import type { PrismaClient } from '../prisma/generated/client';
import { workflowBundle } from './bundle';

type Donde = Pick<Settings, 'taskQueue' | 'temporalNamespace'>;

/** How a worker of Apolo is made, in production and on a simulated clock. */
export async function workerOptions(
  s: Donde,
  connection: NativeConnection,
  prisma: PrismaClient,
): Promise<WorkerOptions> {
  return {
    ...comunes(s, connection),
    taskQueue: s.taskQueue,
    workflowBundle: await workflowBundle(),
    activities: { asentar: asentarEn(prisma), consultar: consultarEn(prisma), ensayar: ensayarEn(prisma) },
    maxConcurrentWorkflowTaskPolls: 6,
  };
}

/** The worker that delivers alerts: its own queue, its own connections to the database. */
export async function avisosWorkerOptions(
  s: Settings,
  connection: NativeConnection,
  prisma: PrismaClient,
): Promise<WorkerOptions> {
  return {
    ...comunes(s, connection),
    taskQueue: colaDeAvisos(s.taskQueue),
    workflowBundle: await workflowBundle('index-avisos'),
    activities: { ...avisosEn(prisma, s), ...pruebasEn(prisma, s) },
    // Short workflows, one for each person: they need neither the pollers nor the threads of the cases.
    workflowThreadPoolSize: 1,
    maxConcurrentWorkflowTaskPolls: 2,
    maxConcurrentActivityTaskPolls: 2,
  };
}

const comunes = (s: Donde, connection: NativeConnection) => ({
  connection,
  namespace: s.temporalNamespace,
  dataConverter: { payloadConverterPath: require.resolve('../workflows/payload-converter') },
  maxConcurrentActivityTaskExecutions: 40,
  // One thread works them off. A task taken runs against its time limit, and one that missed it waits ever longer for
  // its next attempt: on a machine without time to spare, tasks wait better at the server.
  maxConcurrentWorkflowTaskExecutions: 12,
  // A task meant for a worker that died waits this long before another one may take it; 10 s by default.
  stickyQueueScheduleToStartTimeout: '2s' as const,
  shutdownGraceTime: '5s' as const,
});
