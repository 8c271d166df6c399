import { presenciaEnRuta } from '../../../contracts/presencia';
import { quita } from '../../presence';
import { ruta } from '../../route';

export const leavePresencia = ruta({
  method: 'delete',
  path: '/presencia/:numero/:n',
  summary: 'Dejó el caso',
  params: presenciaEnRuta,
  responses: { 204: null },
  handle: async ({ ctx: { prisma }, params: { numero, n }, sesion: { usuario } }) => {
    await quita(prisma, { expediente: numero, n }, usuario);
    return { status: 204 };
  },
});
