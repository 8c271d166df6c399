import { z } from 'zod';
import { cuenta } from '../../../contracts/maestros';
import { pagina, paginado } from '../../../contracts/wire';
import { cursorDeTexto, enPagina, leeCursor } from '../../page';
import { cuentaDe, PLANES } from '../../read/cuenta';
import { ruta } from '../../route';

export const listCuentas = ruta({
  method: 'get',
  path: '/cuentas',
  summary: 'Cuentas y sus planes',
  query: z.strictObject(paginado(100)),
  responses: { 200: pagina(cuenta) },
  handle: async ({ ctx: { prisma }, query: { limite, cursor } }) => {
    const [desde] = leeCursor(cursorDeTexto, cursor) ?? [];
    const [total, filas] = await Promise.all([
      prisma.cuenta.count(),
      prisma.cuenta.findMany({
        where: desde === undefined ? {} : { id: { gt: desde } },
        include: PLANES,
        orderBy: { id: 'asc' },
        take: limite + 1,
      }),
    ]);
    return { status: 200, body: enPagina(filas, limite, total, (c) => [c.id], cuentaDe) };
  },
});
