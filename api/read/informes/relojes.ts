import type { z } from 'zod';
import type { CIFRAS_DE_RELOJES, consultaDeRelojes } from '../../../contracts/informe';
import { RELOJES_DE_LA_ASIGNACION } from '../../../procedure/asistencia/proveedor-perdido';
import { Prisma } from '../../../prisma/generated/client';
import { enTramo, igual, todas } from './resumen';
import type { Fuente, Tramo } from './resumen';

type Cifra = (typeof CIFRAS_DE_RELOJES)[number];
type Filtro = Omit<z.output<typeof consultaDeRelojes>, 'por'>;

/** Whose the assignment was, from each promise of arrival to the next. */
const ASIGNACION = Prisma.sql`(SELECT m.expediente, m.n, m.proveedor, m.dada_en AS desde,
  coalesce(lead(m.dada_en) OVER (PARTITION BY m.expediente, m.n ORDER BY m.dada_en), 'infinity') AS hasta FROM promesa m WHERE m.sobre = 'LLEGADA')`;
export const asignadoA = (caso: Prisma.Sql, en: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`LEFT JOIN ${ASIGNACION} v ON v.expediente = ${caso}.expediente AND v.n = ${caso}.n AND v.desde <= ${en} AND v.hasta > ${en}`;

const DE_LA_ASIGNACION = Prisma.sql`p.reloj IN (${Prisma.join([...RELOJES_DE_LA_ASIGNACION])})`;

/** Some of the clocks: which, how late, and whose. Those that have no provider are not looked for among the promises. */
interface Rama {
  cuales: Prisma.Sql;
  atraso: Prisma.Sql;
  deProveedor: boolean;
}

/** Runs that ended carry their lateness; of those still open it is what has passed until now, or what it was when moved. */
const terminados = {
  cuales: Prisma.sql`p.cerrado_en IS NOT NULL`,
  atraso: Prisma.sql`CASE WHEN p.atraso > 0 THEN p.atraso END`,
};
const abiertos = (ahora: Date) => ({
  cuales: Prisma.sql`p.cerrado_en IS NULL`,
  atraso: Prisma.sql`nullif(greatest(atraso_de_reloj(p.vence_en, ${ahora}::timestamptz, p.cambios), 0), 0)`,
});

/** Every run of a clock opened in the months: of Asistencias, Expedientes and quality cases. */
export function relojes(tramo: Tramo, filtro: Filtro, conProveedor = filtro.proveedor !== undefined): Fuente<Cifra> {
  const donde = todas([
    enTramo(Prisma.sql`p.abierto_en`, tramo),
    igual(Prisma.sql`p.clausula`, filtro.clausula),
    filtro.reloj === A_MANO ? Prisma.sql`p.reloj LIKE 'M-%'` : igual(Prisma.sql`p.reloj`, filtro.reloj),
    igual(Prisma.sql`p.dueno`, filtro.coordinador),
    igual(Prisma.sql`e.cuenta_id`, filtro.cuenta),
  ]);
  const filas = ({ cuales, atraso, deProveedor }: Rama): Prisma.Sql => {
    const proveedor = deProveedor ? Prisma.sql`v.proveedor` : Prisma.sql`NULL::text`;
    return Prisma.sql`
    SELECT p.id, p.expediente, p.n, p.abierto_en AS en, CASE WHEN p.reloj LIKE 'M-%' THEN ${A_MANO} ELSE p.reloj END AS reloj, p.clausula, coalesce(p.resultado, 'EN_CURSO') AS estado,
      p.dueno AS coordinador, e.cuenta_id AS cuenta, ${proveedor} AS proveedor, ${atraso} AS medida
    FROM pendiente p LEFT JOIN expediente e ON e.numero = p.expediente
      ${deProveedor ? asignadoA(Prisma.sql`p`, Prisma.sql`p.abierto_en`) : Prisma.empty}
    WHERE ${cuales} AND ${donde} AND ${igual(proveedor, filtro.proveedor)}`;
  };
  const ramas = [terminados, abiertos(tramo.ahora)].flatMap((rama): Rama[] =>
    conProveedor
      ? [
          { ...rama, cuales: Prisma.sql`${rama.cuales} AND ${DE_LA_ASIGNACION}`, deProveedor: true },
          { ...rama, cuales: Prisma.sql`${rama.cuales} AND NOT ${DE_LA_ASIGNACION}`, deProveedor: false },
        ]
      : [{ ...rama, deProveedor: false }],
  );
  return { filas: Prisma.join(ramas.map(filas), ' UNION ALL '), cifras: CIFRAS };
}

/** Stands for all hand-made items. */
const A_MANO = 'M';

const CIFRAS: Record<Cifra, Prisma.Sql> = {
  abiertos: Prisma.sql`true`,
  cumplidos: Prisma.sql`q.estado = 'CUMPLIDO' AND NOT q.medido`,
  incumplidos: Prisma.sql`q.estado IN ('CUMPLIDO', 'INCUMPLIDO') AND q.medido`,
  cancelados: Prisma.sql`q.estado = 'CANCELADO'`,
  canceladosTarde: Prisma.sql`q.estado = 'CANCELADO' AND q.medido`,
  noAplica: Prisma.sql`q.estado = 'NO_APLICA'`,
  enCurso: Prisma.sql`q.estado = 'EN_CURSO'`,
  vencidos: Prisma.sql`q.estado = 'EN_CURSO' AND q.medido`,
};
