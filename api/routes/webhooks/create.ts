import { randomUUID } from 'node:crypto';
import { direccionEscrita, esPublica } from '../../../activities/avisos/address';
import { webhookCreado, webhookNuevo } from '../../../contracts/contacto';
import { anotaCambio } from '../../master-changes';
import { ApiError, datosInvalidos } from '../../problem';
import { ruta } from '../../route';
import { siEsRepetido } from '../../unique';
import { rolDeActivo } from '../guardias/shared';
import { secretoNuevo, webhookDe } from './shared';

export const createWebhook = ruta({
  method: 'post',
  path: '/webhooks',
  summary: 'Avisa a un programa lo que le suene a una persona o a un rol',
  description:
    'Según Standard Webhooks: `webhook-id`, `webhook-timestamp` y `webhook-signature`. Un 2xx es que llegó; con 410 no se le avisa más. Las direcciones privadas se rechazan, ahora o al resolver el nombre.',
  body: webhookNuevo,
  responses: { 201: webhookCreado },
  errors: ['WEBHOOK_EXISTENTE'],
  handle: async ({ ctx, body: { usuario = null, rol = null, url }, sesion }) => {
    const escrita = direccionEscrita(new URL(url));
    if (!ctx.settings.webhookAllowPrivate && escrita !== undefined && !esPublica(escrita))
      throw datosInvalidos([{ path: 'url', message: 'La dirección no es pública' }]);
    const data = { id: `webhook-${randomUUID()}`, usuario, rol, url, secreto: secretoNuevo() };
    const fila = await ctx.prisma
      .$transaction(async (tx) => {
        if (usuario !== null) await rolDeActivo(tx, usuario, 'usuario');
        const cambio = { despues: { usuario, rol, url }, personales: ['url'], usuario: sesion.usuario };
        await anotaCambio(ctx, tx, { maestro: 'WEBHOOK', clave: data.id, ...cambio });
        return tx.webhook.create({ data });
      })
      .catch(siEsRepetido(() => new ApiError('WEBHOOK_EXISTENTE', 'Quite antes el que hay, o rote su secreto')));
    return { status: 201, body: { ...webhookDe(fila), secreto: fila.secreto } };
  },
});
