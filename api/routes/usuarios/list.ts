import { z } from 'zod';
import { usuario } from '../../../contracts/usuario';
import { pagina, paginado } from '../../../contracts/wire';
import { cursorDeTexto, enPagina, leeCursor } from '../../page';
import { ruta } from '../../route';
import { usuarioDe } from './shared';

export const listUsuarios = ruta({
  method: 'get',
  path: '/usuarios',
  summary: 'Usuarios',
  query: z.strictObject(paginado(50)),
  responses: { 200: pagina(usuario) },
  handle: async ({ ctx: { prisma }, query: { limite, cursor } }) => {
    const [desde] = leeCursor(cursorDeTexto, cursor) ?? [];
    const [total, filas] = await Promise.all([
      prisma.usuario.count(),
      prisma.usuario.findMany({
        where: desde === undefined ? {} : { usuario: { gt: desde } },
        orderBy: { usuario: 'asc' },
        take: limite + 1,
      }),
    ]);
    return { status: 200, body: enPagina(filas, limite, total, (u) => [u.usuario], usuarioDe) };
  },
});
