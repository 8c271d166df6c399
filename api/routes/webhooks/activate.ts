import { webhook } from '../../../contracts/contacto';
import { anotaCambio } from '../../master-changes';
import { ruta } from '../../route';
import { enRuta, webhookDe, webhookPorId } from './shared';

export const activateWebhook = ruta({
  method: 'post',
  path: '/webhooks/:id/activacion',
  summary: 'Vuelve a avisar a un programa que se había dado de baja con 410',
  params: enRuta,
  responses: { 200: webhook },
  handle: async ({ ctx, params, sesion }) => {
    const fila = await ctx.prisma.$transaction(async (tx) => {
      const antes = await webhookPorId(tx, params);
      const cambio = { antes: { apagadoPor: antes.apagadoPor }, despues: { apagadoPor: null } };
      await anotaCambio(ctx, tx, { maestro: 'WEBHOOK', clave: params.id, ...cambio, usuario: sesion.usuario });
      return tx.webhook.update({ where: params, data: { apagadoPor: null } });
    });
    return { status: 200, body: webhookDe(fila) };
  },
});
