import type { Prisma } from '../prisma/generated/client';
import { DIA } from '../procedure/instante';

/** What a service usually costs in a zone; centavos. */
interface PrecioDeReferencia {
  /** null when nothing is known. */
  centavos: number | null;
  origen: 'OPERACIONES' | 'HISTORICO' | 'NINGUNO';
  /** Concluded cases found; 0 for a price that operations typed. */
  muestras: number;
  /** Since when the typed price holds, else where the look back begins. */
  desde: Date;
  /** Row of `precio_referencia`; null unless operations typed it. */
  id: number | null;
}

/** How far back our own cases are looked at, and how few say nothing (AM-39). */
const DIAS = 180;
const MUESTRAS_MINIMAS = 5;

/**
 * The yardstick of B-E.1 as it stood at `instante`: what operations typed for the zone, else for every zone, else the
 * median of what our own concluded cases of the same service and zone cost. A withdrawn price counts as none.
 */
export async function precioDeReferencia(
  tx: Pick<Prisma.TransactionClient, '$queryRaw'>,
  { servicio, zona, instante }: { servicio: string; zona: string; instante: Date },
): Promise<PrecioDeReferencia> {
  const inicio = new Date(instante.getTime() - DIAS * DIA);
  const [fila] = await tx.$queryRaw<Fila[]>`
    WITH ultimo AS (
      SELECT DISTINCT ON (zona_id IS NULL) zona_id, id, centavos, creado_en FROM precio_referencia
      WHERE servicio_id = ${servicio} AND (zona_id = ${zona} OR zona_id IS NULL) AND creado_en <= ${instante}::timestamptz
      ORDER BY zona_id IS NULL, creado_en DESC, id DESC),
    escrito AS (SELECT id, centavos, creado_en FROM ultimo WHERE centavos IS NOT NULL ORDER BY zona_id IS NULL LIMIT 1),
    propio AS (
      SELECT (SELECT sum((l->>'centavos')::bigint) FROM jsonb_array_elements(
        CASE jsonb_typeof(a.estado->'costos') WHEN 'array' THEN a.estado->'costos' ELSE '[]' END) AS x(l))::float8 AS total
      FROM asistencia a
      WHERE a.servicio_id = ${servicio} AND a.zona_id = ${zona} AND a.status = 'CONCLUIDA'
        AND a.terminada_en > ${inicio}::timestamptz AND a.terminada_en <= ${instante}::timestamptz)
    SELECT e.id, e.centavos::float8 AS escrito, e.creado_en AS "escritoEn", p.muestras, p.mediana
    FROM (SELECT count(*)::int AS muestras, round((percentile_cont(0.5) WITHIN GROUP (ORDER BY total))::numeric)::float8 AS mediana
      FROM propio WHERE total > 0) p LEFT JOIN escrito e ON true`;
  const { id = null, escrito = null, escritoEn = null, muestras = 0, mediana = null } = fila ?? {};
  if (escrito !== null)
    return { centavos: escrito, origen: 'OPERACIONES', muestras: 0, desde: escritoEn ?? inicio, id };
  if (muestras < MUESTRAS_MINIMAS) return { centavos: null, origen: 'NINGUNO', muestras, desde: inicio, id: null };
  return { centavos: mediana, origen: 'HISTORICO', muestras, desde: inicio, id: null };
}

interface Fila {
  id: number | null;
  escrito: number | null;
  escritoEn: Date | null;
  muestras: number;
  mediana: number | null;
}
