import { presenciaNueva } from '../../../contracts/presencia';
import { anota } from '../../presence';
import { ruta } from '../../route';

export const setPresencia = ruta({
  method: 'put',
  path: '/presencia',
  summary: 'Tiene el caso en pantalla',
  description: 'Cada 15 segundos mientras la página está abierta; a los 40 sin avisar se entiende que se fue.',
  body: presenciaNueva,
  responses: { 204: null },
  errors: ['NO_ENCONTRADO'],
  handle: async ({ ctx: { prisma }, body, sesion: { usuario } }) => {
    await anota(prisma, { ...body, usuario });
    return { status: 204 };
  },
});
