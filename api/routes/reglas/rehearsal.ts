import { ensayoDeReglas, ensayoEnRuta } from '../../../contracts/ensayo-de-reglas';
import { ensayoLeido, filaDeEnsayo } from '../../read/ensayo';
import { ruta } from '../../route';

export const getEnsayo = ruta({
  method: 'get',
  path: '/reglas/ensayo/:id',
  summary: 'Un ensayo: cuánto avanzó, y lo que sonó junto a lo que habría sonado',
  description: 'Mientras no termina, cuenta lo hecho hasta ahora.',
  params: ensayoEnRuta,
  responses: { 200: ensayoDeReglas },
  handle: async ({ ctx: { prisma }, params }) => ({
    status: 200,
    body: await ensayoLeido(prisma, await filaDeEnsayo(prisma, params.id)),
  }),
});
