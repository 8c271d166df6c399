import { webhookCreado } from '../../../contracts/contacto';
import { HORA } from '../../../procedure/instante';
import { anotaCambio } from '../../master-changes';
import { ruta } from '../../route';
import { enRuta, secretoNuevo, webhookDe, webhookPorId } from './shared';

/** How long whoever receives has to change over. */
const CONVIVEN_MS = 24 * HORA;

export const rotateWebhook = ruta({
  method: 'post',
  path: '/webhooks/:id/rotacion',
  summary: 'Un secreto nuevo; el anterior firma también durante 24 horas',
  params: enRuta,
  responses: { 200: webhookCreado },
  handle: async ({ ctx, params, sesion }) => {
    const fila = await ctx.prisma.$transaction(async (tx) => {
      const antes = await webhookPorId(tx, params);
      const secreto = secretoNuevo();
      const cambio = { antes: { secreto: antes.secreto }, despues: { secreto }, personales: ['secreto'] };
      await anotaCambio(ctx, tx, { maestro: 'WEBHOOK', clave: params.id, ...cambio, usuario: sesion.usuario });
      const anteriorHasta = new Date(Date.now() + CONVIVEN_MS);
      return tx.webhook.update({ where: params, data: { secreto, secretoAnterior: antes.secreto, anteriorHasta } });
    });
    return { status: 200, body: { ...webhookDe(fila), secreto: fila.secreto } };
  },
});
