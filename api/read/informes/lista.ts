import { Prisma } from '../../../prisma/generated/client';
import type { PrismaClient } from '../../../prisma/generated/client';
import { noEntra } from '../../csv';
import { cursorDeInstante, enPagina, leeCursor } from '../../page';
import { aIso } from '../rows';
import type { Fuente } from './resumen';

/** So many rows fit into one table for a spreadsheet. */
const MAXIMO_DE_CSV = 50_000;

interface DeLista {
  id: string;
  expediente: number;
  n: number;
  en: Date;
}
interface Pagina<C extends string> {
  cifra: C;
  limite: number;
  cursor?: string | undefined;
  /** All of it, however long: for a spreadsheet. */
  entera: boolean;
}

/**
 * The rows behind a number, the last first: exactly those it counts. `columnas` and `con` (joins) tell what else is
 * shown of a row `q` of the page.
 * @throws ApiError DATOS_INVALIDOS when a whole list is longer than a table may be.
 */
export async function leeLista<C extends string, F extends DeLista, E>(
  prisma: PrismaClient,
  { filas, cifras }: Fuente<C, string>,
  { cifra, limite: pedido, cursor, entera }: Pagina<C>,
  { columnas, con, elemento }: { columnas: Prisma.Sql; con: Prisma.Sql; elemento: (fila: F) => E },
) {
  const limite = entera ? MAXIMO_DE_CSV : pedido;
  const ultimo = leeCursor(cursorDeInstante, cursor);
  const sigue = ultimo
    ? Prisma.sql`(q.en, q.id) < (${new Date(ultimo[0])}::timestamptz, ${ultimo[1]})`
    : Prisma.sql`true`;
  const suyas = Prisma.sql`(SELECT f.*, f.medida IS NOT NULL AS medido FROM (${filas}) f) q WHERE ${cifras[cifra]}`;
  const [halladas, [cuenta]] = await Promise.all([
    prisma.$queryRaw<F[]>`
      SELECT q.id, q.expediente, q.n, q.en, ${columnas}
      FROM (SELECT q.* FROM ${suyas} AND ${sigue} ORDER BY q.en DESC, q.id DESC LIMIT ${limite + 1}) q ${con}
      ORDER BY q.en DESC, q.id DESC`,
    prisma.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${suyas}`,
  ]);
  const total = cuenta?.total ?? 0;
  if (entera && total > limite) throw noEntra({ total, maximo: limite, de: 'filas', path: 'hasta', menos: 'meses' });
  return enPagina(halladas, limite, total, (f) => [aIso(f.en), f.id], elemento);
}

/** Where the account of a row is read. */
export const CON_CUENTA = Prisma.sql`JOIN expediente x ON x.numero = q.expediente JOIN cuenta c ON c.id = x.cuenta_id`;
export const CUENTA = Prisma.sql`jsonb_build_object('id', c.id, 'nombre', c.nombre) AS cuenta`;
