import { setTimeout as pause } from 'node:timers/promises';
import { workflowId } from '../contracts/temporal';
import type { IdDeCaso } from '../contracts/temporal';
import { envia } from './cases/signal';
import { arranca } from './cases/start';
import type { Context } from './context';
import { COLUMNAS } from './registros/store';
import type { FilaRegistro } from './registros/store';

const CADA_MS = 1_000;
const LOTE = 100;

/**
 * Sends again what somebody received and did not get through: a crash between the row and the signal, or a Temporal
 * that was away. Several API processes may do it: each takes rows the others have not.
 *
 * @returns a function that stops it, settled when the round in course is over.
 */
export function startResending(ctx: Context): () => Promise<void> {
  const parada = new AbortController();
  const vueltas = (async () => {
    while (!parada.signal.aborted) {
      await vuelta(ctx, parada.signal).catch((error: unknown) =>
        ctx.log.warn({ error: (error as Error).name }, 'vuelta de reenvío fallida'),
      );
      await pause(CADA_MS, undefined, { signal: parada.signal }).catch(() => undefined);
    }
  })();
  return () => {
    parada.abort();
    return vueltas;
  };
}

async function vuelta(ctx: Context, signal: AbortSignal): Promise<void> {
  const casos = (await sinArrancar(ctx)).map(async (caso) => {
    ctx.metrics.reenvios.inc({ que: 'caso' });
    await arranca(ctx, caso);
  });
  // One that cannot be started must not hold the others back.
  for (const { status } of await Promise.allSettled(casos))
    if (status === 'rejected') ctx.log.warn('caso sin arrancar');
  await Promise.all(porCaso(await porEnviar(ctx)).map((filas) => enOrden(ctx, filas, signal)));
}

async function enOrden(ctx: Context, filas: FilaRegistro[], signal: AbortSignal): Promise<void> {
  for (const fila of filas) {
    if (signal.aborted) return;
    ctx.metrics.reenvios.inc({ que: 'registro' });
    await envia(ctx, fila);
  }
}

function porCaso(filas: FilaRegistro[]): FilaRegistro[][] {
  const grupos = new Map<string, FilaRegistro[]>();
  for (const fila of filas) grupos.set(workflowId(fila), [...(grupos.get(workflowId(fila)) ?? []), fila]);
  return [...grupos.values()];
}

/** In the order of receipt. Taking one sets its next turn: 5 s, doubling up to a minute. */
async function porEnviar({ prisma }: Context): Promise<FilaRegistro[]> {
  const filas = await prisma.$queryRaw<FilaRegistro[]>`
    UPDATE registro SET envios = envios + 1, enviar_en = now() + least(interval '60 seconds', interval '5 seconds' * 2 ^ least(envios + 1, 10))
    WHERE id IN (SELECT id FROM registro WHERE estado = 'RECIBIDO' AND enviar_en <= now() ORDER BY enviar_en LIMIT ${LOTE} FOR UPDATE SKIP LOCKED)
    RETURNING ${COLUMNAS}`;
  return filas.sort((a, b) => a.recibidoEn.getTime() - b.recibidoEn.getTime() || (a.id < b.id ? -1 : 1));
}

/** Rows whose opening stopped before their workflow was started: nobody needs three seconds for that. */
function sinArrancar({ prisma }: Context): Promise<IdDeCaso[]> {
  return prisma.$queryRaw<IdDeCaso[]>`
    SELECT numero AS expediente, 0 AS n FROM expediente WHERE NOT arrancado AND insertado_en < now() - interval '3 seconds'
    UNION ALL
    SELECT expediente, n FROM asistencia WHERE NOT arrancado AND insertado_en < now() - interval '3 seconds'
    UNION ALL
    SELECT expediente, n FROM calidad WHERE NOT arrancado AND insertado_en < now() - interval '3 seconds'
    ORDER BY 1, 2 LIMIT ${LOTE}`;
}
