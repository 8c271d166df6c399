import { anotaCambio } from '../../master-changes';
import { ruta } from '../../route';
import { enRuta, webhookPorId } from './shared';

export const removeWebhook = ruta({
  method: 'delete',
  path: '/webhooks/:id',
  summary: 'Deja de avisar a un programa',
  params: enRuta,
  responses: { 204: null },
  handle: async ({ ctx, params, sesion }) => {
    await ctx.prisma.$transaction(async (tx) => {
      const antes = await webhookPorId(tx, params);
      await tx.webhook.delete({ where: params });
      const { usuario, rol, url } = antes;
      const cambio = { antes: { usuario, rol, url }, despues: { usuario: null, rol: null, url: null } };
      await anotaCambio(ctx, tx, {
        maestro: 'WEBHOOK',
        clave: params.id,
        ...cambio,
        personales: ['url'],
        usuario: sesion.usuario,
      });
    });
    return { status: 204 };
  },
});
