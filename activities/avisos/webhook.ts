import { request as porHttp } from 'node:http';
import { request as porHttps } from 'node:https';
import { isIP } from 'node:net';
import { Webhook as Firma } from 'standardwebhooks';
import type { Prisma, PrismaClient, Webhook } from '../../prisma/generated/client';
import { deRol } from '../../procedure/reparto';
import { resuelve } from './address';
import { FallaDeCanal, SIN_CONEXION } from './channel';
import type { AjustesDeEntrega, Envia } from './channel';
import { paraWebhook } from './words';

/** The webhook of a person, or of a role under its name among the recipients. */
const de = (destinatario: string): Prisma.WebhookWhereInput =>
  destinatario.startsWith(deRol('')) ? { rol: destinatario.slice(deRol('').length) } : { usuario: destinatario };

/** Hands something over to the webhook of a person or a role, under an id by which a repeat is told. */
export type Webhooks = (prisma: PrismaClient, destinatario: string, id: string, contenido: unknown) => Promise<void>;

/** Standard Webhooks: signed, 2xx is success, 410 turns the endpoint off, redirects are not followed. @throws FallaDeCanal */
export function webhooksDe(ajustes: AjustesDeEntrega): Webhooks {
  return async (prisma, destinatario, id, contenido) => {
    const destino = await prisma.webhook.findFirst({ where: { ...de(destinatario), apagadoPor: null } });
    if (!destino) throw new FallaDeCanal('definitiva', 'sin webhook');
    const body = JSON.stringify(contenido);
    const status = await publica(new URL(destino.url), firmado(destino, id, new Date(), body), body, ajustes);
    if (status >= 200 && status < 300) return;
    if (status === 410) {
      await prisma.webhook.update({ where: { id: destino.id }, data: { apagadoPor: 'respondió 410' } });
      throw new FallaDeCanal('definitiva', 'el webhook respondió 410: queda apagado');
    }
    // One that refused has not taken it; one that broke may have.
    throw new FallaDeCanal(status < 500 ? 'segura' : 'dudosa', `el webhook respondió ${status}`);
  };
}

export function enviaPorWebhook(ajustes: AjustesDeEntrega): Envia {
  const manda = webhooksDe(ajustes);
  return (prisma, destinatario, mensaje) =>
    manda(prisma, destinatario, mensaje.id, paraWebhook(destinatario, mensaje, Date.now()));
}

/** With every secret that is valid now, so that the receiver may change over at his leisure. */
function firmado(
  { secreto, secretoAnterior, anteriorHasta }: Webhook,
  id: string,
  ahora: Date,
  body: string,
): Record<string, string> {
  const anterior = anteriorHasta && anteriorHasta > ahora ? secretoAnterior : null;
  const firmas = [secreto, ...(anterior === null ? [] : [anterior])].map((s) => new Firma(s).sign(id, ahora, body));
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(ahora.getTime() / 1000)),
    'webhook-signature': firmas.join(' '),
  };
}

/** @returns the status of the answer, whose body nobody reads. @throws FallaDeCanal */
async function publica(
  url: URL,
  firma: Record<string, string>,
  body: string,
  { webhookAllowPrivate: permitePrivadas, deliveryTimeoutMs }: AjustesDeEntrega,
): Promise<number> {
  const direccion = await resuelve(url, { permitePrivadas });
  const pide = url.protocol === 'https:' ? porHttps : porHttp;
  return new Promise((done, failed) => {
    const peticion = pide(
      url,
      {
        method: 'POST',
        agent: false,
        signal: AbortSignal.timeout(deliveryTimeoutMs),
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'apolo',
          ...firma,
        },
        lookup: (_nombre, { all }, fin) => {
          const family = isIP(direccion);
          if (all) fin(null, [{ address: direccion, family }]);
          else fin(null, direccion, family);
        },
      },
      (respuesta) => {
        respuesta.destroy();
        done(respuesta.statusCode ?? 0);
      },
    );
    peticion.once('error', (error) => failed(fallaDeRed(error)));
    peticion.end(body);
  });
}

function fallaDeRed({ name, code = '' }: NodeJS.ErrnoException): FallaDeCanal {
  const sinConexion = SIN_CONEXION[code];
  if (sinConexion !== undefined) return new FallaDeCanal('segura', `webhook: ${sinConexion}`);
  return new FallaDeCanal(
    'dudosa',
    name === 'AbortError' || name === 'TimeoutError' ? 'webhook: no contesta' : 'webhook: se cortó la conexión',
  );
}
