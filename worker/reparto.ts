import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { Client as Postgres } from 'pg';
import type { Logger } from 'pino';
import { comparte, olvidadas } from '../activities/avisos/share-out';
import type { PorEntregar } from '../activities/avisos/share-out';
import { colaDeAvisos, idDeAvisos, SIGNAL_HAY_AVISOS } from '../contracts/temporal';
import type { Settings } from '../contracts/settings';
import type { PrismaClient } from '../prisma/generated/client';

const CADA_MS = 1_000;
/** How often it looks for wake-ups that were lost. */
const INSISTE_MS = 30_000;
const ESPERA_MS = 5_000;

interface Parts {
  settings: Pick<Settings, 'databaseUrl' | 'taskQueue'>;
  prisma: PrismaClient;
  temporal: Client;
  log: Logger;
}

/**
 * Shares out what sounds, at once when the database says so and every second besides, and wakes whoever has something to
 * be told. Cases do not wait for it, and it does not wait for any mail server.
 *
 * @returns a function that stops it, settled when the turn in course is over.
 */
export function startReparto(parts: Parts): () => Promise<void> {
  const parada = new AbortController();
  const aviso = new Timbre();
  const oido = escucha(parts, aviso, parada.signal);
  const vueltas = reparte(parts, aviso, parada.signal);
  return async () => {
    parada.abort();
    aviso.suena();
    await Promise.all([oido, vueltas]);
  };
}

/** Rung from one side, waited for on the other; what is said meanwhile is kept. */
class Timbre {
  private alSonar = (): void => undefined;
  private sono = false;
  private readonly vias: PorEntregar[] = [];

  suena(via?: PorEntregar): void {
    if (via) this.vias.push(via);
    this.sono = true;
    this.alSonar();
  }

  async espera(ms: number): Promise<PorEntregar[]> {
    if (!this.sono)
      await new Promise<void>((resolve) => {
        const reloj = setTimeout(resolve, ms);
        this.alSonar = () => {
          clearTimeout(reloj);
          resolve();
        };
      });
    this.sono = false;
    return this.vias.splice(0);
  }
}

async function reparte(parts: Parts, aviso: Timbre, signal: AbortSignal): Promise<void> {
  let revisadas = Date.now();
  while (!signal.aborted) {
    const adelantadas = await aviso.espera(CADA_MS);
    try {
      await despierta(parts, adelantadas);
      while (await unaVuelta(parts));
      if (Date.now() - revisadas < INSISTE_MS) continue;
      revisadas = Date.now();
      await despierta(parts, await olvidadas(parts.prisma));
    } catch (error) {
      parts.log.warn({ error: (error as Error).name }, 'vuelta de reparto fallida');
      await pause(CADA_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Whether there may be more. */
async function unaVuelta(parts: Parts): Promise<boolean> {
  const { repartidas, porEntregar, sinNadie } = await comparte(parts.prisma);
  await despierta(parts, porEntregar);
  if (sinNadie > 0) parts.log.error({ alertas: sinNadie }, 'alertas que nadie puede oír');
  return repartidas > 0;
}

/** Each person's `avisos` is started if it does not run, and told by which channel and when. */
async function despierta({ temporal, settings }: Parts, porEntregar: PorEntregar[]): Promise<void> {
  const porPersona = new Map<string, Map<string, Date>>();
  for (const { destinatario, canal, desde } of porEntregar) {
    const suyos = porPersona.get(destinatario) ?? new Map<string, Date>();
    const antes = suyos.get(canal);
    porPersona.set(destinatario, suyos.set(canal, antes && antes < desde ? antes : desde));
  }
  const senales = [...porPersona].map(([destinatario, canales]) =>
    temporal.withDeadline(Date.now() + ESPERA_MS, () =>
      temporal.workflow.signalWithStart('avisos', {
        workflowId: idDeAvisos(destinatario),
        taskQueue: colaDeAvisos(settings.taskQueue),
        args: [{ destinatario }],
        signal: SIGNAL_HAY_AVISOS,
        signalArgs: [[...canales].map(([canal, desde]) => ({ canal, desde: desde.toISOString() }))],
        staticSummary: `Avisos a ${destinatario}`,
      }),
    ),
  );
  await Promise.all(senales);
}

/** The connection that hears the database say that something sounds. While it is away, the turn of each second does. */
async function escucha({ settings, log }: Parts, aviso: Timbre, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const client = new Postgres({
      connectionString: settings.databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: ESPERA_MS,
    });
    const fin = new Promise<void>((resolve) => {
      client.once('end', resolve);
      client.on('error', () => resolve());
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    client.on('notification', ({ payload }) => aviso.suena(viaDe(payload)));
    try {
      await client.connect();
      await client.query('LISTEN alertas');
      aviso.suena();
      await fin;
    } catch (error) {
      log.warn({ error: (error as { code?: string }).code ?? 'desconocido' }, 'reparto sin avisos de la base');
    }
    await client.end().catch(() => undefined);
    await pause(CADA_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** A channel whose turn has come because the one before it failed; undefined for a new sounding. */
function viaDe(payload: string | undefined): PorEntregar | undefined {
  if (!payload) return undefined;
  try {
    return { ...(JSON.parse(payload) as Omit<PorEntregar, 'desde'>), desde: new Date() };
  } catch {
    return undefined;
  }
}
