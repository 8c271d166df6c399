import { z } from 'zod';
import { importacion } from '../../../contracts/importacion';
import { id } from '../../../contracts/wire';
import { marcaInterrumpidas } from '../../../importacion/run';
import { noEncontrado } from '../../problem';
import { importacionDe } from '../../read/importacion';
import { ruta } from '../../route';

export const getImportacion = ruta({
  method: 'get',
  path: '/importaciones/:id',
  summary: 'Cuánto leyó una importación y qué hizo',
  params: z.strictObject({ id }),
  responses: { 200: importacion },
  handle: async ({ ctx: { prisma }, params }) => {
    await marcaInterrumpidas(prisma);
    const fila = await prisma.importacion.findUnique({ where: params });
    if (!fila) throw noEncontrado(`la importación ${params.id}`);
    return { status: 200, body: importacionDe(fila) };
  },
});
