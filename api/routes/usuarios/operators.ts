import { z } from 'zod';
import { operador } from '../../../contracts/usuario';
import { pagina, paginado } from '../../../contracts/wire';
import { ROLES_DE_CASOS } from '../../../procedure/roles';
import type { Rol } from '../../../procedure/roles';
import { cursorDeTexto, enPagina, leeCursor } from '../../page';
import { ruta } from '../../route';

export const listOperadores = ruta({
  method: 'get',
  path: '/usuarios/operadores',
  summary: 'Con quiénes se trabaja en los casos: usuario, nombre y rol de los que están activos',
  query: z.strictObject(paginado(100, 500)),
  responses: { 200: pagina(operador) },
  handle: async ({ ctx: { prisma }, query: { limite, cursor } }) => {
    const [desde] = leeCursor(cursorDeTexto, cursor) ?? [];
    const where = { activo: true, rol: { in: [...ROLES_DE_CASOS] } };
    const [total, filas] = await Promise.all([
      prisma.usuario.count({ where }),
      prisma.usuario.findMany({
        where: desde === undefined ? where : { ...where, usuario: { gt: desde } },
        select: { usuario: true, nombre: true, rol: true },
        orderBy: { usuario: 'asc' },
        take: limite + 1,
      }),
    ]);
    const body = enPagina(
      filas,
      limite,
      total,
      (u) => [u.usuario],
      (u) => ({ ...u, rol: u.rol as Rol }),
    );
    return { status: 200, body };
  },
});
