import { randomUUID } from 'node:crypto';
import { webhooksDe } from '../../../activities/avisos/webhook';
import { pruebaDeCanal } from '../../../contracts/contacto';
import { iso } from '../../../procedure/instante';
import { deRol } from '../../../procedure/reparto';
import { comoLlego } from '../../channel-trial';
import { ruta } from '../../route';
import { enRuta, webhookPorId } from './shared';

export const tryWebhook = ruta({
  method: 'post',
  path: '/webhooks/:id/prueba',
  summary: 'Le manda ahora un mensaje de prueba, firmado como los demás, y dice si llegó',
  description: 'Con 410 queda apagado, como con cualquier aviso.',
  params: enRuta,
  responses: { 200: pruebaDeCanal },
  handle: async ({ ctx, params }) => {
    const fila = await webhookPorId(ctx.prisma, params);
    if (fila.apagadoPor !== null) return { status: 200, body: { llego: false, motivo: `apagado: ${fila.apagadoPor}` } };
    const destinatario = fila.usuario ?? deRol(fila.rol ?? '');
    const contenido = { type: 'prueba', timestamp: iso(Date.now()), data: { destinatario } };
    const manda = webhooksDe(ctx.settings);
    return {
      status: 200,
      body: await comoLlego(ctx, manda(ctx.prisma, destinatario, `prueba-${randomUUID()}`, contenido)),
    };
  },
});
