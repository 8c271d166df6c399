import { z } from 'zod';
import { alertaContada, RESULTADOS_DE_ENTREGA } from '../../../contracts/alerta';
import { leeCalidad } from '../../../contracts/permissions';
import { enOrden, fueraDeOrden, periodo } from '../../../contracts/periodo';
import { id, numeroEnRuta, pagina, paginado } from '../../../contracts/wire';
import { CANALES } from '../../../procedure/reglas';
import { Prisma } from '../../../prisma/generated/client';
import { cursorDeInstante, enPagina, leeCursor } from '../../page';
import { alertaContadaDe, leeAlertas } from '../../read/alertas';
import { ruta } from '../../route';

export const listAlertas = ruta({
  method: 'get',
  path: '/alertas',
  summary: 'Cada alerta: por qué, a quién, por dónde, cómo le fue y quién la acusó; la última primero',
  query: z
    .strictObject({
      expediente: numeroEnRuta.optional(),
      persona: id.optional().meta({ description: 'A quien se avisó, o `rol:supervisor`' }),
      canal: z.enum(CANALES).optional(),
      resultado: z
        .enum([...RESULTADOS_DE_ENTREGA, 'NADIE'])
        .optional()
        .meta({ description: 'NADIE: sin nadie a quien avisar' }),
      ...periodo,
      ...paginado(50),
    })
    .refine(enOrden, fueraDeOrden),
  responses: { 200: pagina(alertaContada) },
  handle: async ({ ctx: { prisma }, sesion, query }) => {
    const { expediente, desde, hasta, limite, cursor } = query;
    const donde = Prisma.join(
      [
        leeCalidad(sesion.rol) ? Prisma.sql`true` : Prisma.sql`a.n >= 0`,
        expediente === undefined ? Prisma.sql`true` : Prisma.sql`a.expediente = ${expediente}`,
        desde ? Prisma.sql`a.instante >= ${desde}` : Prisma.sql`true`,
        hasta ? Prisma.sql`a.instante < ${hasta}` : Prisma.sql`true`,
        conEntrega(query),
      ],
      ' AND ',
    );
    const ultimo = leeCursor(cursorDeInstante, cursor);
    const sigue = ultimo
      ? Prisma.sql`(a.instante, a.id) < (${new Date(ultimo[0])}::timestamptz, ${ultimo[1]})`
      : Prisma.sql`true`;
    const [filas, [cuenta]] = await Promise.all([
      leeAlertas(prisma, Prisma.sql`${donde} AND ${sigue}`, limite + 1),
      prisma.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM alerta a WHERE ${donde}`,
    ]);
    const body = enPagina(filas, limite, cuenta?.total ?? 0, (a) => [a.instante.toISOString(), a.id], alertaContadaDe);
    return { status: 200, body };
  },
});

/** One telling that is all of what was asked for. */
function conEntrega({
  persona,
  canal,
  resultado,
}: {
  persona?: string | undefined;
  canal?: string | undefined;
  resultado?: string | undefined;
}): Prisma.Sql {
  if (resultado === 'NADIE') return Prisma.sql`a.reparto = 'NADIE'`;
  const partes = [
    ...(persona === undefined ? [] : [Prisma.sql`e.destinatario = ${persona}`]),
    ...(canal === undefined ? [] : [Prisma.sql`e.canal = ${canal}`]),
    ...(resultado === undefined ? [] : [Prisma.sql`e.estado = ${resultado}`]),
  ];
  if (partes.length === 0) return Prisma.sql`true`;
  return Prisma.sql`EXISTS (SELECT 1 FROM entrega e WHERE e.alerta_id = a.id AND ${Prisma.join(partes, ' AND ')})`;
}
