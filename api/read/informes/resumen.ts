import { comienzoDeMes, SIN } from '../../../contracts/informe';
import { local } from '../../../procedure/instante';
import { Prisma } from '../../../prisma/generated/client';
import type { PrismaClient } from '../../../prisma/generated/client';
import { ahora } from '../../clock';
import type { Context } from '../../context';

/** The months a report is of, the instants between which they lie, and when it is made. */
export interface Tramo {
  meses: { desde: string; hasta: string };
  desde: Date;
  /** Not included. */
  hasta: Date;
  ahora: Date;
}

/** Without months, the current one. */
export async function tramoDe(
  ctx: Context,
  { desde, hasta }: { desde?: string | undefined; hasta?: string | undefined },
): Promise<Tramo> {
  const instante = await ahora(ctx);
  const ultimo = hasta ?? (desde !== undefined && desde > mesDe(instante) ? desde : mesDe(instante));
  const primero = desde ?? ultimo;
  return {
    meses: { desde: primero, hasta: ultimo },
    desde: comienzoDeMes(primero),
    hasta: comienzoDeMes(ultimo, 1),
    ahora: instante,
  };
}

function mesDe(instante: Date): string {
  const { ano, mes } = local(instante.getTime());
  return `${ano}-${String(mes).padStart(2, '0')}`;
}

/**
 * What a report counts. `filas` is a SELECT with `id`, `expediente`, `n`, `en`, the keys it is grouped by, `estado` and
 * `medida`: whole seconds, null where there is nothing to measure. Each number is the condition that makes a row count; it
 * speaks of `q.estado` and of `q.medido` (whether there is a measure), so that a year is counted in one pass.
 */
export interface Fuente<C extends string, S extends string = never> {
  filas: Prisma.Sql;
  cifras: Readonly<Record<C, Prisma.Sql>>;
  /** centavos added up, by name. */
  sumas?: Readonly<Record<S, Prisma.Sql>>;
}

export type Cuenta<C extends string> = Record<C, number> & { mediana: number | null; peor: number | null };
export interface Resumen<C extends string> {
  total: Cuenta<C>;
  grupos: ({ clave: string } & Cuenta<C>)[];
}

export const enTramo = (columna: Prisma.Sql, { desde, hasta }: Tramo): Prisma.Sql =>
  Prisma.sql`${columna} >= ${desde}::timestamptz AND ${columna} < ${hasta}::timestamptz`;

const COLUMNAS = ['clausula', 'reloj', 'cuenta', 'coordinador', 'escalon'] as const;
export type Clave = (typeof COLUMNAS)[number] | 'proveedor' | 'mes';

/** The key a row is grouped by. The month is found among the beginnings of them all: to write out each date takes longer. */
function claveDe(clave: Clave, { meses, hasta }: Tramo): Prisma.Sql {
  if (clave === 'proveedor') return Prisma.sql`coalesce(q.proveedor, ${SIN})`;
  if (clave !== 'mes') return Prisma.raw(`q.${clave}`);
  const todos: string[] = [];
  for (let m = meses.desde; comienzoDeMes(m) < hasta; m = mesDe(comienzoDeMes(m, 1))) todos.push(m);
  const comienzos = todos.map((m) => comienzoDeMes(m));
  return Prisma.sql`(${todos}::text[])[width_bucket(q.en, ${comienzos}::timestamptz[])]`;
}

/** Whether a filter asks for those that have none. */
export const igual = (columna: Prisma.Sql, valor: string | undefined): Prisma.Sql => {
  if (valor === undefined) return Prisma.sql`true`;
  return valor === SIN ? Prisma.sql`${columna} IS NULL` : Prisma.sql`${columna} = ${valor}`;
};
export const todas = (condiciones: Prisma.Sql[]): Prisma.Sql => Prisma.join(condiciones, ' AND ');

const nombre = (n: string): Prisma.Sql => Prisma.raw(`"${n}"`);

/** The numbers in all and by group. The median is that of tenths of a minute. */
export async function resume<C extends string, S extends string = never>(
  prisma: PrismaClient,
  { filas, cifras, sumas }: Fuente<C, S>,
  clave: Clave,
  tramo: Tramo,
): Promise<Resumen<C | S>> {
  const sumadas = Object.entries<Prisma.Sql>(sumas ?? {});
  const columnas = [
    ...Object.entries<Prisma.Sql>(cifras).map(
      ([c, cual]) => Prisma.sql`coalesce(sum(q.veces) FILTER (WHERE ${cual}), 0)::int AS ${nombre(c)}`,
    ),
    ...sumadas.map(([s]) => Prisma.sql`coalesce(sum(q.${nombre(s)}), 0)::float8 AS ${nombre(s)}`),
  ];
  const suma = sumadas.map(([s, que]) => Prisma.sql`, sum(${que}) AS ${nombre(s)}`);
  const cuenta = Prisma.sql`
    WITH g AS MATERIALIZED (
      SELECT ${claveDe(clave, tramo)} AS clave, q.estado, (q.medida + 3) / 6 AS decimas, count(*) AS veces, max(q.medida) AS peor
        ${suma.length > 0 ? Prisma.join(suma, '') : Prisma.empty} FROM (${filas}) q GROUP BY 1, 2, 3
    ), mitad AS (
      SELECT clave, min(decimas) AS mediana FROM (
        SELECT clave, decimas, sum(v) OVER (PARTITION BY clave ORDER BY decimas) AS hasta, sum(v) OVER (PARTITION BY clave) AS todas
        FROM (SELECT clave, decimas, sum(veces) AS v FROM g WHERE decimas IS NOT NULL GROUP BY GROUPING SETS ((clave, decimas), (decimas))) s
      ) w WHERE 2 * hasta >= todas GROUP BY clave
    ), contado AS (
      SELECT q.clave, ${Prisma.join(columnas)}, round(max(q.peor) / 6.0)::float8 / 10 AS peor
      FROM (SELECT *, decimas IS NOT NULL AS medido FROM g) q GROUP BY GROUPING SETS ((q.clave), ())
    )
    SELECT c.*, m.mediana::float8 / 10 AS mediana FROM contado c LEFT JOIN mitad m ON m.clave IS NOT DISTINCT FROM c.clave ORDER BY c.clave NULLS FIRST`;
  const [total, ...grupos] = await prisma.$transaction(
    async (tx) => {
      await paraContar(tx);
      return tx.$queryRaw<({ clave: string | null } & Cuenta<C | S>)[]>(cuenta);
    },
    { timeout: LO_QUE_TARDE, maxWait: LO_QUE_TARDE },
  );
  if (!total) throw new Error('A count of nothing is a row too');
  return { total: sinClave<C | S>(total), grupos: grupos.map((g) => ({ ...g, clave: g.clave ?? SIN })) };
}

/** Milliseconds after which a report of many years is given up. */
const LO_QUE_TARDE = 60_000;

const sinClave = <C extends string>({ clave: _, ...cifras }: { clave: string | null } & Cuenta<C>): Cuenta<C> =>
  cifras as unknown as Cuenta<C>;

/** For this transaction: a year is read from the indexes and counted in memory. */
const paraContar = (tx: Prisma.TransactionClient) =>
  tx.$queryRaw`SELECT set_config('work_mem', '64MB', true), set_config('random_page_cost', '1.1', true), set_config('jit', 'off', true)`;

/** Minutes with one decimal, of seconds. */
export const enMinutos = (segundos: number | null): number | null =>
  segundos === null ? null : Math.round(segundos / 6) / 10;
