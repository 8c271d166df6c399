import { z } from 'zod';
import { casoDeCalidadResumido } from '../../../contracts/calidad';
import { enOrden, fueraDeOrden, periodo } from '../../../contracts/periodo';
import { id, pagina, paginado } from '../../../contracts/wire';
import { STATUS_DE_CALIDAD } from '../../../procedure/calidad/estado';
import { Prisma } from '../../../prisma/generated/client';
import { enPagina, leeCursor } from '../../page';
import { casoResumido, COLUMNAS_DE_CALIDAD, DE_CALIDAD } from '../../read/calidad';
import type { FilaDeCalidad } from '../../read/calidad';
import { aIso } from '../../read/rows';
import { ruta } from '../../route';

const cursorDeCaso = z.tuple([z.iso.datetime(), z.int(), z.int()]);

const consulta = z.strictObject({
  status: z.enum(STATUS_DE_CALIDAD).optional(),
  proveedor: id.optional(),
  ...periodo,
  ...paginado(50),
});

export const listCasosDeCalidad = ruta({
  method: 'get',
  path: '/calidad/casos',
  summary: 'Casos de calidad, el último abierto primero',
  query: consulta.refine(enOrden, fueraDeOrden),
  responses: { 200: pagina(casoDeCalidadResumido) },
  handle: async ({ ctx: { prisma }, query }) => {
    const { limite, cursor } = query;
    const ultimo = leeCursor(cursorDeCaso, cursor);
    const sigue = ultimo
      ? Prisma.sql`(c.abierta_en, c.expediente, c.n) < (${new Date(ultimo[0])}::timestamptz, ${ultimo[1]}, ${ultimo[2]})`
      : Prisma.sql`true`;
    const donde = filtro(query);
    const [filas, [cuenta]] = await Promise.all([
      prisma.$queryRaw<FilaDeCalidad[]>`
        SELECT ${COLUMNAS_DE_CALIDAD} FROM ${DE_CALIDAD} WHERE ${donde} AND ${sigue}
        ORDER BY c.abierta_en DESC, c.expediente DESC, c.n DESC LIMIT ${limite + 1}`,
      prisma.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM calidad c WHERE ${donde}`,
    ]);
    const body = enPagina(
      filas,
      limite,
      cuenta?.total ?? 0,
      (f) => [aIso(f.abiertaEn), f.expediente, f.n],
      casoResumido,
    );
    return { status: 200, body };
  },
});

function filtro({ status, proveedor, desde, hasta }: z.output<typeof consulta>): Prisma.Sql {
  const donde = [
    Prisma.sql`true`,
    ...(status ? [Prisma.sql`c.status = ${status}`] : []),
    ...(proveedor === undefined ? [] : [Prisma.sql`c.proveedor_id = ${proveedor}`]),
    ...(desde ? [Prisma.sql`c.abierta_en >= ${desde}::timestamptz`] : []),
    ...(hasta ? [Prisma.sql`c.abierta_en < ${hasta}::timestamptz`] : []),
  ];
  return Prisma.join(donde, ' AND ');
}
