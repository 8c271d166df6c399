import { z } from 'zod';
import { alertaContada, RESULTADOS_DE_BUSQUEDA } from '../../../contracts/alerta';
import { leeCalidad } from '../../../contracts/permissions';
import { enOrden, fueraDeOrden, periodo } from '../../../contracts/periodo';
import { id, numeroEnRuta, pagina, paginado, texto } from '../../../contracts/wire';
import { CANALES } from '../../../procedure/reglas';
import { Prisma } from '../../../prisma/generated/client';
import { noEntra, prefiereCsv } from '../../csv';
import { cursorDeInstante, enPagina, leeCursor } from '../../page';
import { alertaContadaDe, leeAlertas } from '../../read/alertas';
import { ruta } from '../../route';
import { alertasEnCsv } from './table';

/** So many alerts, each with all its tellings, fit into one table for a spreadsheet. */
const MAXIMO_DE_CSV = 20_000;

export const listAlertas = ruta({
  method: 'get',
  path: '/alertas',
  summary: 'Cada alerta: por qué, a quién, por dónde, cómo le fue y quién la acusó; la última primero',
  description: 'Con `text/csv`, la lista entera: una fila por cada entrega.',
  query: z
    .strictObject({
      alerta: texto(100, 1).optional(),
      expediente: numeroEnRuta.optional(),
      persona: id.optional().meta({ description: 'A quien se avisó, o `rol:supervisor`' }),
      canal: z.enum(CANALES).optional(),
      resultado: z
        .enum(RESULTADOS_DE_BUSQUEDA)
        .optional()
        .meta({ description: 'NO_LLEGO: nadie se enteró. NADIE: de ellas, las que no tenían a quién avisar' }),
      ...periodo,
      ...paginado(50),
    })
    .refine(enOrden, fueraDeOrden),
  responses: { 200: pagina(alertaContada) },
  csv: alertasEnCsv,
  handle: async ({ ctx: { prisma }, req, sesion, query }) => {
    const { alerta, expediente, desde, hasta, cursor } = query;
    const entera = prefiereCsv(req);
    const limite = entera ? MAXIMO_DE_CSV : query.limite;
    const donde = Prisma.join(
      [
        leeCalidad(sesion.rol) ? Prisma.sql`true` : Prisma.sql`a.n >= 0`,
        alerta === undefined ? Prisma.sql`true` : Prisma.sql`a.id = ${alerta}`,
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
    const total = cuenta?.total ?? 0;
    if (entera && total > limite) throw noEntra({ total, maximo: limite, de: 'alertas', path: 'desde', menos: 'días' });
    const body = enPagina(filas, limite, total, (a) => [a.instante.toISOString(), a.id], alertaContadaDe);
    return { status: 200, body };
  },
});

const NADIE = Prisma.sql`a.reparto = 'NADIE'`;
/** It may still: what failed is tried again while it rings. */
const NO_LLEGO = Prisma.sql`(${NADIE} OR (
  EXISTS (SELECT 1 FROM entrega f WHERE f.alerta_id = a.id AND f.estado = 'FALLIDA')
  AND NOT EXISTS (SELECT 1 FROM entrega f WHERE f.alerta_id = a.id AND f.estado = 'ENTREGADA')))`;

interface DeEntrega {
  persona?: string | undefined;
  canal?: string | undefined;
  resultado?: string | undefined;
}

function conEntrega({ resultado, ...de }: DeEntrega): Prisma.Sql {
  if (resultado === 'NADIE') return NADIE;
  if (resultado === 'NO_LLEGO') return Prisma.sql`${NO_LLEGO} AND ${conUnaEntrega(de)}`;
  return conUnaEntrega({ ...de, resultado });
}

/** One telling that is all of what was asked for. */
function conUnaEntrega({ persona, canal, resultado }: DeEntrega): Prisma.Sql {
  const partes = [
    ...(persona === undefined ? [] : [Prisma.sql`e.destinatario = ${persona}`]),
    ...(canal === undefined ? [] : [Prisma.sql`e.canal = ${canal}`]),
    ...(resultado === undefined ? [] : [Prisma.sql`e.estado = ${resultado}`]),
  ];
  if (partes.length === 0) return Prisma.sql`true`;
  return Prisma.sql`EXISTS (SELECT 1 FROM entrega e WHERE e.alerta_id = a.id AND ${Prisma.join(partes, ' AND ')})`;
}
