import type { Prisma, PrismaClient } from '../../prisma/generated/client';
import type { Resto, Via } from '../actividades';
import { sha256 } from '../token';
import { CON_SUS_REGLAS } from './rules-of-case';

/** One sounding, as a message tells of it. No personal data: numbers, clocks, clauses and instants. */
export interface Suena {
  alerta: string;
  pendiente: string;
  expediente: number;
  n: number;
  reloj: string;
  clausula: string;
  nivel: number;
  venceEn: Date;
  instante: Date;
  /** Of the rules of its case. */
  reglas: unknown;
}

/** One message, whose rows are marked as under way. */
export interface Mensaje {
  id: string;
  alertas: Suena[];
}

interface Fila extends Suena {
  suena: boolean;
  mensaje: string | null;
}

/**
 * Everything due by that way that still rings, marked as under way: from here on it is one message. What failed before
 * goes along, whenever its next try was to be; a message whose fate is unknown goes again alone, under its own id. What
 * rings no more is left out for good.
 * @returns undefined when there is nothing to send.
 */
export function toma(prisma: PrismaClient, { destinatario, canal }: Via): Promise<Mensaje | undefined> {
  return prisma.$transaction(async (tx) => {
    const filas = await tx.$queryRaw<Fila[]>`
      SELECT a.id AS alerta, a.pendiente_id AS pendiente, a.expediente, a.n, a.reloj, p.clausula, a.nivel, p.vence_en AS "venceEn", a.instante,
        r.contenido AS reglas, a.estado = 'SONANDO' AS suena, e.mensaje
      FROM entrega e JOIN alerta a ON a.id = e.alerta_id JOIN pendiente p ON p.id = a.pendiente_id ${CON_SUS_REGLAS}
      WHERE e.destinatario = ${destinatario} AND e.canal = ${canal} AND e.resuelta_en IS NULL
        AND (e.desde <= clock_timestamp() OR e.estado = 'FALLIDA')
      ORDER BY a.instante, a.id FOR NO KEY UPDATE OF e`;
    await omite(
      tx,
      { destinatario, canal },
      filas.filter((f) => !f.suena).map((f) => f.alerta),
    );
    const suenan = filas.filter((f) => f.suena);
    const dudoso = suenan.find((f) => f.mensaje !== null)?.mensaje ?? null;
    const alertas = suenan.filter((f) => f.mensaje === dudoso);
    if (alertas.length === 0) return undefined;
    const id = dudoso ?? idDe({ destinatario, canal }, alertas);
    await tx.$executeRaw`
      UPDATE entrega SET estado = 'EN_CURSO', mensaje = ${id}, intentos = intentos + 1, enviada_en = date_trunc('milliseconds', clock_timestamp())
      WHERE destinatario = ${destinatario} AND canal = ${canal} AND alerta_id = ANY(${alertas.map((a) => a.alerta)})`;
    return { id, alertas };
  });
}

/** The same soundings to the same person make the same id. */
const idDe = ({ destinatario, canal }: Via, alertas: Suena[]): string =>
  `aviso-${sha256([destinatario, canal, ...alertas.map((a) => a.alerta)].join('\n')).slice(0, 32)}`;

/** It stopped ringing: nothing is sent any more. What failed stays failed. */
async function omite(tx: Prisma.TransactionClient, { destinatario, canal }: Via, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    UPDATE entrega e SET estado = CASE WHEN e.estado = 'FALLIDA' THEN 'FALLIDA' ELSE 'OMITIDA' END,
      motivo = coalesce(e.motivo || '; ', '') || CASE a.estado WHEN 'ACUSADA' THEN 'acusada antes' ELSE 'dejó de sonar antes' END,
      resuelta_en = date_trunc('milliseconds', clock_timestamp())
    FROM alerta a WHERE a.id = e.alerta_id AND e.destinatario = ${destinatario} AND e.canal = ${canal} AND e.alerta_id = ANY(${ids})`;
}

/** It went through. */
export async function entregada(prisma: PrismaClient, { destinatario, canal }: Via, { id }: Mensaje): Promise<void> {
  await prisma.$executeRaw`
    UPDATE entrega SET estado = 'ENTREGADA', motivo = NULL, resuelta_en = date_trunc('milliseconds', clock_timestamp())
    WHERE destinatario = ${destinatario} AND canal = ${canal} AND mensaje = ${id} AND estado = 'EN_CURSO'`;
}

/** It surely did not leave: its rows may go with whatever else is due at the next try. */
export async function suelta(prisma: PrismaClient, via: Via, { id }: Mensaje, motivo: string): Promise<void> {
  await prisma.$executeRaw`
    UPDATE entrega SET estado = 'PENDIENTE', mensaje = NULL, motivo = ${motivo}
    WHERE destinatario = ${via.destinatario} AND canal = ${via.canal} AND mensaje = ${id} AND estado = 'EN_CURSO'`;
}

/** It will never get through: the next channel's turn is now. */
export function fallida(prisma: PrismaClient, via: Via, { id }: Mensaje, motivo: string): Promise<void> {
  return prisma.$transaction(async (tx) => {
    const filas = await tx.$queryRaw<{ alerta: string }[]>`
      UPDATE entrega SET estado = 'FALLIDA', motivo = ${motivo}, resuelta_en = date_trunc('milliseconds', clock_timestamp())
      WHERE destinatario = ${via.destinatario} AND canal = ${via.canal} AND mensaje = ${id} AND estado = 'EN_CURSO' RETURNING alerta_id AS alerta`;
    await adelanta(
      tx,
      via,
      filas.map((f) => f.alerta),
    );
  });
}

/** Everything that is due has failed for now; it is tried again in a while, and the next channel's turn is now. */
export function postergadas(prisma: PrismaClient, via: Via, motivo: string, enMs: number): Promise<void> {
  return prisma.$transaction(async (tx) => {
    const filas = await tx.$queryRaw<{ alerta: string }[]>`
      UPDATE entrega SET estado = 'FALLIDA', motivo = ${motivo}, desde = clock_timestamp() + ${enMs} * interval '1 millisecond'
      WHERE destinatario = ${via.destinatario} AND canal = ${via.canal} AND resuelta_en IS NULL AND (desde <= clock_timestamp() OR estado = 'FALLIDA')
      RETURNING alerta_id AS alerta`;
    await adelanta(
      tx,
      via,
      filas.map((f) => f.alerta),
    );
  });
}

/** The next channel of each, the webhook of a role too, begins now; whoever shares out is told of it. */
async function adelanta(tx: Prisma.TransactionClient, { destinatario, canal }: Via, alertas: string[]): Promise<void> {
  await tx.$queryRaw`
    WITH siguientes AS (
      SELECT DISTINCT ON (f.alerta_id) s.alerta_id, s.destinatario, s.canal FROM entrega f
      JOIN entrega s ON s.alerta_id = f.alerta_id AND s.orden > f.orden AND (s.destinatario = f.destinatario OR s.destinatario LIKE 'rol:%')
      WHERE f.destinatario = ${destinatario} AND f.canal = ${canal} AND f.alerta_id = ANY(${alertas}) AND s.resuelta_en IS NULL
      ORDER BY f.alerta_id, s.orden
    ), movidas AS (
      UPDATE entrega e SET desde = date_trunc('milliseconds', clock_timestamp()) FROM siguientes s
      WHERE e.alerta_id = s.alerta_id AND e.destinatario = s.destinatario AND e.canal = s.canal AND e.estado = 'PENDIENTE' AND e.desde > clock_timestamp()
      RETURNING e.destinatario, e.canal
    )
    SELECT count(pg_notify('alertas', json_build_object('destinatario', destinatario, 'canal', canal)::text)) FROM movidas`;
}

/** When there is more by that way. */
export async function resto(prisma: PrismaClient, { destinatario, canal }: Via, hecho: string): Promise<Resto> {
  const [fila] = await prisma.$queryRaw<{ proxima: Date | null }[]>`
    SELECT min(desde) AS proxima FROM entrega WHERE destinatario = ${destinatario} AND canal = ${canal} AND resuelta_en IS NULL`;
  return { proxima: fila?.proxima?.toISOString() ?? null, hecho };
}
