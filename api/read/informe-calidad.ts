import type { InformeDeApi } from '../../contracts/calidad';
import { Prisma } from '../../prisma/generated/client';
import type { PrismaClient } from '../../prisma/generated/client';
import { nombresDeProveedores } from './proveedores';

interface Periodo {
  desde?: Date | undefined;
  hasta?: Date | undefined;
}
interface FilaDeCasos {
  proveedor: string | null;
  casos: number;
  sinCausa: number;
  atribuidos: number;
}
interface FilaDeCausa {
  proveedor: string | null;
  id: string;
  nivel: 1 | 2 | 3;
  ruta: string[];
  casos: number;
}
type Causas = InformeDeApi['causas'];

const dentro = (columna: Prisma.Sql, { desde, hasta }: Periodo): Prisma.Sql =>
  Prisma.sql`${columna} >= ${desde ?? new Date(0)}::timestamptz AND ${columna} < coalesce(${hasta ?? null}::timestamptz, 'infinity')`;

/**
 * Causes in their three levels, in all and by provider: cases opened in the period, beside the services each provider
 * concluded in it.
 */
export async function leeInforme(
  prisma: PrismaClient,
  periodo: Periodo,
): Promise<Pick<InformeDeApi, 'casos' | 'sinCausa' | 'causas' | 'proveedores'>> {
  const [casos, causas, concluidas] = await Promise.all([
    prisma.$queryRaw<FilaDeCasos[]>`
      SELECT proveedor_id AS proveedor, count(*)::int AS casos, count(*) FILTER (WHERE causa_id IS NULL)::int AS "sinCausa",
        count(*) FILTER (WHERE responsable = 'PROVEEDOR')::int AS atribuidos
      FROM calidad WHERE ${dentro(Prisma.sql`abierta_en`, periodo)} GROUP BY proveedor_id ORDER BY casos DESC, proveedor`,
    porCausa(prisma, periodo),
    prisma.$queryRaw<{ proveedor: string; cuantas: number }[]>`
      SELECT proveedor_id AS proveedor, count(*)::int AS cuantas FROM asistencia
      WHERE status = 'CONCLUIDA' AND proveedor_id IS NOT NULL AND ${dentro(Prisma.sql`terminada_en`, periodo)} GROUP BY proveedor_id`,
  ]);
  const nombreDe = await nombresDeProveedores(
    prisma,
    casos.flatMap((c) => c.proveedor ?? []),
  );
  const suyas = new Map(concluidas.map((c) => [c.proveedor, c.cuantas]));
  return {
    casos: suma(casos.map((c) => c.casos)),
    sinCausa: suma(casos.map((c) => c.sinCausa)),
    causas: enTodos(causas),
    proveedores: casos.map(({ proveedor, ...c }) => {
      const hechas = proveedor === null ? 0 : (suyas.get(proveedor) ?? 0);
      return {
        proveedor: proveedor === null ? null : nombreDe(proveedor),
        concluidas: hechas,
        ...c,
        tasa: hechas === 0 ? null : Math.round((c.casos / hechas) * 1000) / 10,
        causas: causas.filter((x) => x.proveedor === proveedor).map(({ proveedor: _, ...x }) => x),
      };
    }),
  };
}

/** Each case counts once on every level: its cause, the one above it, and the one above that. */
const porCausa = (prisma: PrismaClient, periodo: Periodo): Promise<FilaDeCausa[]> => prisma.$queryRaw<FilaDeCausa[]>`
  WITH RECURSIVE rama AS (
    SELECT id, nivel, padre, ARRAY[nombre] AS ruta FROM causa WHERE padre IS NULL
    UNION ALL SELECT h.id, h.nivel, h.padre, r.ruta || h.nombre FROM causa h JOIN rama r ON r.id = h.padre)
  SELECT c.proveedor_id AS proveedor, r.id, r.nivel, r.ruta, count(*)::int AS casos
  FROM calidad c JOIN rama h ON h.id = c.causa_id LEFT JOIN causa p ON p.id = h.padre JOIN rama r ON r.id IN (h.id, h.padre, p.padre)
  WHERE ${dentro(Prisma.sql`c.abierta_en`, periodo)} GROUP BY c.proveedor_id, r.id, r.nivel, r.ruta ORDER BY r.ruta`;

const suma = (numeros: number[]): number => numeros.reduce((total, n) => total + n, 0);

function enTodos(filas: FilaDeCausa[]): Causas {
  const total = new Map<string, Causas[number]>();
  for (const { proveedor: _, ...f } of filas) total.set(f.id, { ...f, casos: f.casos + (total.get(f.id)?.casos ?? 0) });
  return [...total.values()];
}
