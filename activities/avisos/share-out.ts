import type { Via } from '../actividades';
import type { Prisma, PrismaClient } from '../../prisma/generated/client';
import type { Guardia } from '../../procedure/guardia';
import { completa, conCambios } from '../../procedure/reglas';
import type { Escalera, Reglas } from '../../procedure/reglas';
import { entregasDe, reparte } from '../../procedure/reparto';
import type { Direcciones, EntregaPlaneada, Reparto } from '../../procedure/reparto';
import type { RolDeCasos } from '../../procedure/roles';
import { leeDirecciones, leeGuardia } from './lists';
import { CON_SUS_REGLAS } from './rules-of-case';

/** Most soundings one turn shares out. */
const LOTE = 200;

/** Something to be delivered by that way from an instant on. */
export interface PorEntregar extends Via {
  desde: Date;
}

interface Fila {
  id: string;
  nivel: number;
  rol: RolDeCasos;
  dueno: string | null;
  escalera: Escalera;
  instante: Date;
  estado: string;
  contenido: Partial<Reglas>;
  propias: unknown;
  ahora: Date;
}

/** What one turn did: who is to be told, and how many soundings nobody can hear. */
interface Repartidas {
  repartidas: number;
  porEntregar: PorEntregar[];
  sinNadie: number;
}

/**
 * Takes soundings that nobody has shared out yet and writes whom each is told to, and how. Several workers may do it at
 * once: each takes what the others have not. What nobody can hear stays, and is looked at again.
 */
export function comparte(prisma: PrismaClient): Promise<Repartidas> {
  return prisma.$transaction(async (tx) => {
    const filas = await toma(tx);
    const ahora = filas[0]?.ahora;
    if (!ahora) return { repartidas: 0, porEntregar: [], sinNadie: 0 };
    const listas = { guardia: await leeGuardia(tx, ahora), direcciones: await leeDirecciones(tx) };
    const hechas = filas.map((fila) => planea(fila, listas));
    await escribe(tx, hechas, ahora);
    const porEntregar = hechas.flatMap(({ entregas }) =>
      entregas.filter((e) => !e.falta).map((e) => ({ ...e, desde: new Date(e.desde) })),
    );
    const sinNadie = hechas.filter((h) => h.reparto?.como === 'NADIE').length;
    return { repartidas: filas.length - sinNadie, porEntregar, sinNadie };
  });
}

/** What nobody could hear comes last: it must not hold up the rest. One for a person goes to whoever has the case now. */
const toma = (tx: Prisma.TransactionClient): Promise<Fila[]> => tx.$queryRaw<Fila[]>`
  SELECT a.id, a.nivel, a.rol, CASE WHEN a.dueno IS NULL THEN NULL ELSE p.dueno END AS dueno, p.escalera, a.instante, a.estado, r.contenido,
    s.reglas_propias AS propias, date_trunc('milliseconds', clock_timestamp()) AS ahora
  FROM alerta a JOIN pendiente p ON p.id = a.pendiente_id ${CON_SUS_REGLAS}
  WHERE a.repartida_en IS NULL ORDER BY a.reparto IS NOT NULL, a.instante, a.id LIMIT ${LOTE} FOR NO KEY UPDATE OF a SKIP LOCKED`;

interface Hecha {
  id: string;
  /** Undefined: it had stopped. */
  reparto: Reparto | undefined;
  entregas: EntregaPlaneada[];
}

function planea(fila: Fila, { guardia, direcciones }: { guardia: Guardia; direcciones: Direcciones }): Hecha {
  if (fila.estado !== 'SONANDO') return { id: fila.id, reparto: undefined, entregas: [] };
  const guardadas = completa(fila.contenido);
  const reglas = fila.propias === null ? guardadas : conCambios(guardadas, fila.propias);
  const sonido = { ...fila, instante: fila.instante.getTime() };
  const reparto = reparte(sonido, reglas, guardia, fila.ahora.getTime());
  return { id: fila.id, reparto, entregas: entregasDe(sonido, reparto, direcciones, reglas) };
}

async function escribe(tx: Prisma.TransactionClient, hechas: Hecha[], ahora: Date): Promise<void> {
  const repartos = hechas.map(({ id, reparto }) => ({
    id,
    reparto: reparto?.como ?? 'CESADA',
    repartida_en: reparto?.como === 'NADIE' ? null : ahora.toISOString(),
    pasada_a: reparto?.como === 'SIGUIENTE' ? reparto.rol : null,
  }));
  await tx.$executeRaw`
    UPDATE alerta a SET reparto = x.reparto, repartida_en = x.repartida_en, pasada_a = x.pasada_a
    FROM jsonb_to_recordset(${JSON.stringify(repartos)}::jsonb) AS x(id text, reparto text, repartida_en timestamptz, pasada_a text) WHERE a.id = x.id`;
  const entregas = hechas.flatMap(({ id, entregas: suyas }) =>
    suyas.map(({ destinatario, canal, orden, desde, falta }) => ({
      alerta_id: id,
      destinatario,
      canal,
      orden,
      desde: new Date(desde).toISOString(),
      estado: falta ? 'FALLIDA' : 'PENDIENTE',
      motivo: falta ?? null,
      resuelta_en: falta ? ahora.toISOString() : null,
    })),
  );
  await tx.$executeRaw`
    INSERT INTO entrega (alerta_id, destinatario, canal, orden, desde, estado, motivo, resuelta_en)
    SELECT alerta_id, destinatario, canal, orden, desde, estado, motivo, resuelta_en
    FROM jsonb_to_recordset(${JSON.stringify(entregas)}::jsonb) AS x(alerta_id text, destinatario text, canal text, orden int, desde timestamptz,
      estado text, motivo text, resuelta_en timestamptz)
    ON CONFLICT DO NOTHING`;
}

/** What is overdue by so much that its wake-up must have been lost. */
export const olvidadas = (prisma: PrismaClient): Promise<PorEntregar[]> => prisma.$queryRaw<PorEntregar[]>`
  SELECT destinatario, canal, min(desde) AS desde FROM entrega
  WHERE resuelta_en IS NULL AND desde < now() - interval '30 seconds' GROUP BY destinatario, canal LIMIT 1000`;
