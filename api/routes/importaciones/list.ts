import { z } from 'zod';
import { importacion } from '../../../contracts/importacion';
import { id, pagina, paginado } from '../../../contracts/wire';
import { marcaInterrumpidas } from '../../../importacion/run';
import { cursorDeInstante, enPagina, leeCursor } from '../../page';
import { importacionDe } from '../../read/importacion';
import { ruta } from '../../route';

export const listImportaciones = ruta({
  method: 'get',
  path: '/importaciones',
  summary: 'Importaciones, la última primero',
  query: z.strictObject({ cuenta: id.optional(), ...paginado(20, 100) }),
  responses: { 200: pagina(importacion) },
  handle: async ({ ctx: { prisma }, query: { cuenta, limite, cursor } }) => {
    await marcaInterrumpidas(prisma);
    const where = cuenta === undefined ? {} : { cuentaId: cuenta };
    const [desde, ultima] = leeCursor(cursorDeInstante, cursor) ?? [];
    const sigue =
      desde === undefined || ultima === undefined
        ? {}
        : { OR: [{ empezadaEn: { lt: new Date(desde) } }, { empezadaEn: new Date(desde), id: { lt: ultima } }] };
    const [total, filas] = await Promise.all([
      prisma.importacion.count({ where }),
      prisma.importacion.findMany({
        where: { ...where, ...sigue },
        orderBy: [{ empezadaEn: 'desc' }, { id: 'desc' }],
        take: limite + 1,
      }),
    ]);
    return {
      status: 200,
      body: enPagina(filas, limite, total, (i) => [i.empezadaEn.toISOString(), i.id], importacionDe),
    };
  },
});
