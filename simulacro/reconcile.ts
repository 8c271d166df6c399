import type { PrismaClient } from '../prisma/generated/client';
import { Prisma } from '../prisma/generated/client';
import type { Claims } from './ledger';

/** Each should be 0: the names of what it found instead, at most some. */
export interface Finding {
  what: string;
  found: string[];
}

/** Ids of everything a run opened, found by the keys it used. */
const asistencias = (run: string): Prisma.Sql => Prisma.sql`
  SELECT a.* FROM asistencia a JOIN expediente e ON e.numero = a.expediente WHERE e.clave LIKE ${`sim-${run}-%`}`;
const expedientes = (run: string): Prisma.Sql =>
  Prisma.sql`SELECT numero FROM expediente WHERE clave LIKE ${`sim-${run}-%`}`;

/** Holds what the replies said against what the database has. */
export async function reconcile(prisma: PrismaClient, run: string, claims: Claims): Promise<Finding[]> {
  const names = async (what: string, query: Prisma.Sql): Promise<Finding> => {
    const rows = await prisma.$queryRaw<{ id: string }[]>(query);
    return { what, found: rows.map(({ id }) => id) };
  };
  const acknowledged = JSON.stringify([...claims.acknowledged].map(([id, caso]) => ({ id, ...caso })));
  const refused = [...claims.refused];
  const known = [...claims.known];
  return [
    await names(
      'registros reconocidos y ausentes',
      Prisma.sql`SELECT x.id FROM jsonb_to_recordset(${acknowledged}::jsonb) AS x(id text, expediente int, n int)
        WHERE NOT EXISTS (SELECT 1 FROM bitacora b WHERE b.registro_id = x.id AND b.expediente = x.expediente AND b.n = x.n)
           OR NOT EXISTS (SELECT 1 FROM registro r WHERE r.id = x.id AND r.estado = 'ASENTADO')`,
    ),
    await names(
      'registros aplicados dos veces',
      Prisma.sql`SELECT registro_id AS id FROM bitacora WHERE expediente IN (${expedientes(run)}) AND registro_id IS NOT NULL
        GROUP BY registro_id HAVING count(*) > 1`,
    ),
    await names(
      'rechazos que dejaron asiento',
      Prisma.sql`SELECT DISTINCT registro_id AS id FROM bitacora WHERE registro_id = ANY(${refused})`,
    ),
    { what: 'registros reconocidos y también rechazados', found: refused.filter((id) => claims.acknowledged.has(id)) },
    await names(
      'asientos que nadie envió',
      Prisma.sql`SELECT registro_id AS id FROM bitacora WHERE expediente IN (${expedientes(run)}) AND registro_id IS NOT NULL AND NOT registro_id = ANY(${known})`,
    ),
    await names(
      'registros sin asentar',
      Prisma.sql`SELECT id FROM registro WHERE expediente IN (${expedientes(run)}) AND estado = 'RECIBIDO'`,
    ),
    ...(await openings(prisma, run, claims)),
    await names(
      'asistencias sin terminar',
      Prisma.sql`SELECT a.expediente || '/' || a.n || ' ' || a.status AS id FROM (${asistencias(run)}) a WHERE a.terminada_en IS NULL`,
    ),
    await names(
      'asistencias abiertas sin pendiente',
      Prisma.sql`SELECT a.expediente || '/' || a.n AS id FROM (${asistencias(run)}) a WHERE a.terminada_en IS NULL
        AND NOT EXISTS (SELECT 1 FROM pendiente p WHERE p.expediente = a.expediente AND p.n = a.n AND p.cerrado_en IS NULL)`,
    ),
    await names(
      'expedientes sin cerrar',
      Prisma.sql`SELECT numero::text AS id FROM expediente WHERE clave LIKE ${`sim-${run}-%`} AND status <> 'CERRADO'`,
    ),
    await names(
      'casos terminados con algo abierto',
      Prisma.sql`SELECT p.id FROM pendiente p WHERE p.cerrado_en IS NULL AND p.expediente IN (${expedientes(run)}) AND ${ended(Prisma.sql`p`)}
        UNION ALL SELECT a.id FROM alerta a WHERE a.estado = 'SONANDO' AND a.expediente IN (${expedientes(run)}) AND ${ended(Prisma.sql`a`)}`,
    ),
  ];
}

const ended = (row: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  EXISTS (SELECT 1 FROM asistencia s WHERE s.expediente = ${row}.expediente AND s.n = ${row}.n AND s.terminada_en IS NOT NULL)
  OR (${row}.n = 0 AND EXISTS (SELECT 1 FROM expediente e WHERE e.numero = ${row}.expediente AND e.status = 'CERRADO')))`;

/** One row for each key, and the number the replies gave. */
async function openings(prisma: PrismaClient, run: string, { openings: claimed }: Claims): Promise<Finding[]> {
  const rows = await prisma.$queryRaw<{ clave: string | null; numero: string }[]>`
    SELECT clave, numero || '/0' AS numero FROM expediente WHERE clave LIKE ${`sim-${run}-%`}
    UNION ALL SELECT clave, expediente || '/' || n AS numero FROM (${asistencias(run)}) a`;
  const byKey = new Map(rows.map(({ clave, numero }) => [clave, numero]));
  const numbers = new Set([...claimed.values()].flatMap((o) => [...o.numbers]));
  return [
    {
      what: 'aperturas reconocidas y ausentes',
      found: [...claimed].filter(([clave, o]) => !o.numbers.has(byKey.get(clave) ?? '')).map(([clave]) => clave),
    },
    {
      what: 'aperturas repetidas',
      found: [
        ...[...claimed].filter(([, o]) => o.numbers.size > 1).map(([clave]) => clave),
        ...rows.filter(({ numero }) => !numbers.has(numero)).map(({ numero }) => numero),
      ],
    },
  ];
}

export interface Figures {
  endings: { status: string; casos: number }[];
  clocks: {
    reloj: string;
    cumplidos: number;
    incumplidos: number;
    cancelados: number;
    noAplica: number;
    abiertos: number;
  }[];
  promises: { estado: string; promesas: number }[];
  alerts: { nivel: number; alertas: number; acusadas: number }[];
  asistencias: number;
  expedientes: number;
  asientos: number;
}

/** What became of the cases of a run. */
export async function figures(prisma: PrismaClient, run: string): Promise<Figures> {
  const cases = expedientes(run);
  const [endings, clocks, promises, alerts, [totals]] = await Promise.all([
    prisma.$queryRaw<
      Figures['endings']
    >`SELECT status, count(*)::int AS casos FROM (${asistencias(run)}) a GROUP BY status ORDER BY casos DESC, status`,
    prisma.$queryRaw<Figures['clocks']>`
      SELECT CASE WHEN reloj LIKE 'M-%' THEN 'M' ELSE reloj END AS reloj, count(*) FILTER (WHERE resultado = 'CUMPLIDO')::int AS cumplidos,
        count(*) FILTER (WHERE resultado = 'INCUMPLIDO')::int AS incumplidos, count(*) FILTER (WHERE resultado = 'CANCELADO')::int AS cancelados,
        count(*) FILTER (WHERE resultado = 'NO_APLICA')::int AS "noAplica", count(*) FILTER (WHERE resultado IS NULL)::int AS abiertos
      FROM pendiente WHERE expediente IN (${cases}) GROUP BY 1 ORDER BY 1`,
    prisma.$queryRaw<
      Figures['promises']
    >`SELECT estado, count(*)::int AS promesas FROM promesa WHERE expediente IN (${cases}) GROUP BY estado ORDER BY estado`,
    prisma.$queryRaw<Figures['alerts']>`
      SELECT a.nivel, count(*)::int AS alertas, count(*) FILTER (WHERE p.acusado_por IS NOT NULL)::int AS acusadas
      FROM alerta a JOIN pendiente p ON p.id = a.pendiente_id WHERE a.expediente IN (${cases}) GROUP BY a.nivel ORDER BY a.nivel`,
    prisma.$queryRaw<Pick<Figures, 'asistencias' | 'expedientes' | 'asientos'>[]>`
      SELECT (SELECT count(*)::int FROM (${cases}) e) AS expedientes, (SELECT count(*)::int FROM (${asistencias(run)}) a) AS asistencias,
        (SELECT count(*)::int FROM bitacora WHERE expediente IN (${cases})) AS asientos`,
  ]);
  return { endings, clocks, promises, alerts, ...(totals ?? { asistencias: 0, expedientes: 0, asientos: 0 }) };
}
