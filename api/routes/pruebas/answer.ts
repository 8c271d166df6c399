import { z } from 'zod';
import { id } from '../../../contracts/wire';
import { noEncontrado } from '../../problem';
import { ruta } from '../../route';
import { anotaRespuesta } from './shared';

export const answerPrueba = ruta({
  method: 'post',
  path: '/pruebas-de-alcance/:id/respuesta',
  summary: 'Responde desde la mesa',
  params: z.strictObject({ id }),
  responses: { 204: null },
  errors: ['ENLACE_USADO', 'ENLACE_VENCIDO'],
  handle: async ({ ctx, params, sesion: { usuario } }) => {
    const clave = { pruebaId: params.id, usuario, canal: 'escritorio' };
    const pedido = await ctx.prisma.pruebaPedido.findUnique({
      where: { pruebaId_usuario_canal: clave },
      include: { prueba: true },
    });
    if (!pedido) throw noEncontrado('un pedido de respuesta para usted en esa prueba');
    await anotaRespuesta(ctx, pedido);
    return { status: 204 };
  },
});
