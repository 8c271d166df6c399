import { z } from 'zod';
import { zona } from '../../../contracts/maestros';
import { buscar, pagina, paginado, texto } from '../../../contracts/wire';
import { normaliza } from '../../../procedure/normaliza';
import { cursorDeTexto, enPagina, leeCursor, sinComodines } from '../../page';
import { ruta } from '../../route';

export const listZonas = ruta({
  method: 'get',
  path: '/zonas',
  summary: 'Zonas de cobertura, por provincia',
  query: z.strictObject({ provincia: texto(100).optional(), buscar, ...paginado(100, 500) }),
  responses: { 200: pagina(zona) },
  handle: async ({ ctx: { prisma }, query: { provincia, buscar: nombre, limite, cursor } }) => {
    const [desde] = leeCursor(cursorDeTexto, cursor) ?? [];
    // The id is the name without accents: «PROVINCIA/ZONA».
    const where = {
      AND: [
        provincia === undefined ? {} : { id: { startsWith: `${sinComodines(normaliza(provincia))}/` } },
        nombre === undefined ? {} : { id: { contains: sinComodines(normaliza(nombre)) } },
      ],
    };
    const [total, filas] = await Promise.all([
      prisma.zona.count({ where }),
      prisma.zona.findMany({
        where: { AND: [where, desde === undefined ? {} : { id: { gt: desde } }] },
        orderBy: { id: 'asc' },
        take: limite + 1,
      }),
    ]);
    return {
      status: 200,
      body: enPagina(
        filas,
        limite,
        total,
        (z_) => [z_.id],
        (z_) => z_,
      ),
    };
  },
});
