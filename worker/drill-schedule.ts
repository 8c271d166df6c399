import { setTimeout as pause } from 'node:timers/promises';
import { ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';
import type { Client, ScheduleOptions } from '@temporalio/client';
import type { Logger } from 'pino';
import { reglasVigentes } from '../activities/rules';
import type { Settings } from '../contracts/settings';
import { colaDeAvisos, PRUEBA_DE_ALCANCE } from '../contracts/temporal';
import type { PrismaClient } from '../prisma/generated/client';
import { ZONA } from '../procedure/instante';
import type { Reglas } from '../procedure/reglas';

const CADA_MS = 60_000;

interface Parts {
  settings: Pick<Settings, 'taskQueue'>;
  prisma: PrismaClient;
  temporal: Client;
  log: Logger;
}

/**
 * Keeps the weekly drill on the day and at the hour of the rules in force. Several workers may do it: there is one schedule.
 * @returns a function that stops it.
 */
export function startDrillSchedule(parts: Parts): () => Promise<void> {
  const parada = new AbortController();
  const { signal } = parada;
  const vueltas = (async () => {
    let puesta = '';
    while (!signal.aborted) {
      try {
        const { pruebaDeAlcance } = await reglasVigentes(parts.prisma, new Date());
        const pedida = JSON.stringify(pruebaDeAlcance);
        if (pedida !== puesta) await programa(parts, pruebaDeAlcance);
        puesta = pedida;
      } catch (error) {
        parts.log.warn({ error: (error as Error).name }, 'prueba de alcance sin programar');
      }
      await pause(CADA_MS, undefined, { signal }).catch(() => undefined);
    }
  })();
  return () => {
    parada.abort();
    return vueltas;
  };
}

async function programa({ temporal, settings }: Parts, { dia, hora }: Reglas['pruebaDeAlcance']): Promise<void> {
  const [hour = 0, minute = 0] = hora.split(':').map(Number);
  const opciones: Omit<ScheduleOptions, 'scheduleId'> = {
    spec: { calendars: [{ dayOfWeek: DIAS[dia] ?? 'MONDAY', hour, minute }], timezone: ZONA },
    // Of one that was missed while everything was down, the next week's is soon enough.
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 hour' },
    action: {
      type: 'startWorkflow',
      workflowType: 'pruebaDeAlcance',
      workflowId: PRUEBA_DE_ALCANCE,
      taskQueue: colaDeAvisos(settings.taskQueue),
      staticSummary: 'Prueba de alcance semanal',
    },
  };
  try {
    await temporal.schedule.create({ scheduleId: PRUEBA_DE_ALCANCE, ...opciones });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await temporal.schedule.getHandle(PRUEBA_DE_ALCANCE).update((antes) => ({ ...antes, ...opciones }));
  }
}

const DIAS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;
