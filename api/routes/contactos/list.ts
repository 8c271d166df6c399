import { z } from 'zod';
import { contacto } from '../../../contracts/contacto';
import { pagina, paginado } from '../../../contracts/wire';
import { PERSONAS } from '../../../procedure/roles';
import { cursorDeTexto, enPagina, leeCursor } from '../../page';
import { ruta } from '../../route';

export const listContactos = ruta({
  method: 'get',
  path: '/contactos',
  summary: 'A qué dirección se le avisa por correo a cada persona activa',
  query: z.strictObject(paginado(100, 500)),
  responses: { 200: pagina(contacto) },
  handle: async ({ ctx: { prisma }, query: { limite, cursor } }) => {
    const [desde] = leeCursor(cursorDeTexto, cursor) ?? [];
    const where = { activo: true, rol: { in: [...PERSONAS] } };
    const [total, filas] = await Promise.all([
      prisma.usuario.count({ where }),
      prisma.usuario.findMany({
        where: desde === undefined ? where : { ...where, usuario: { gt: desde } },
        include: { contacto: true },
        orderBy: { usuario: 'asc' },
        take: limite + 1,
      }),
    ]);
    const body = enPagina(
      filas,
      limite,
      total,
      (u) => [u.usuario],
      ({ usuario, nombre, rol, contacto: suyo }) => ({ usuario, nombre, rol, correo: suyo?.correo ?? null }),
    );
    return { status: 200, body };
  },
});
