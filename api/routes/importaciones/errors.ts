import { z } from 'zod';
import { errorDeImportacion } from '../../../contracts/importacion';
import { id, pagina, paginado } from '../../../contracts/wire';
import { enPagina, leeCursor } from '../../page';
import { noEncontrado } from '../../problem';
import { ruta } from '../../route';

const cursorDeError = z.tuple([z.int(), z.int()]);

export const listErroresDeImportacion = ruta({
  method: 'get',
  path: '/importaciones/:id/errores',
  summary: 'Qué está mal en el archivo, línea por línea',
  params: z.strictObject({ id }),
  query: z.strictObject(paginado(100, 1000)),
  responses: { 200: pagina(errorDeImportacion) },
  handle: async ({ ctx: { prisma }, params, query: { limite, cursor } }) => {
    const where = { importacionId: params.id };
    const [linea, orden] = leeCursor(cursorDeError, cursor) ?? [];
    const sigue =
      linea === undefined || orden === undefined
        ? {}
        : { OR: [{ linea: { gt: linea } }, { linea, orden: { gt: orden } }] };
    const [hay, total, filas] = await Promise.all([
      prisma.importacion.count({ where: params }),
      prisma.errorDeImportacion.count({ where }),
      prisma.errorDeImportacion.findMany({
        where: { ...where, ...sigue },
        orderBy: [{ linea: 'asc' }, { orden: 'asc' }],
        take: limite + 1,
      }),
    ]);
    if (!hay) throw noEncontrado(`la importación ${params.id}`);
    const body = enPagina(
      filas,
      limite,
      total,
      (e) => [e.linea, e.orden],
      ({ linea: en, columna, mensaje }) => ({ linea: en, columna, mensaje }),
    );
    return { status: 200, body };
  },
});
