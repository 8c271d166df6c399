import { z } from 'zod';
import { servicio } from '../../../contracts/maestros';
import { pagina, paginado } from '../../../contracts/wire';
import { cursorDeTexto, enPagina, leeCursor } from '../../page';
import { servicioDe } from '../../read/servicio';
import { ruta } from '../../route';

export const listServicios = ruta({
  method: 'get',
  path: '/servicios',
  summary: 'Servicios que se brindan',
  query: z.strictObject(paginado(200)),
  responses: { 200: pagina(servicio) },
  handle: async ({ ctx: { prisma }, query: { limite, cursor } }) => {
    const [desde] = leeCursor(cursorDeTexto, cursor) ?? [];
    const [total, filas] = await Promise.all([
      prisma.servicio.count(),
      prisma.servicio.findMany({
        where: desde === undefined ? {} : { id: { gt: desde } },
        orderBy: { id: 'asc' },
        take: limite + 1,
      }),
    ]);
    return { status: 200, body: enPagina(filas, limite, total, (s) => [s.id], servicioDe) };
  },
});
