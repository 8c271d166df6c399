import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { webhook } from '../../../contracts/contacto';
import { id } from '../../../contracts/wire';
import type { Prisma, Webhook } from '../../../prisma/generated/client';
import { noEncontrado } from '../../problem';
import { aIsoONull } from '../../read/rows';

/** `/webhooks/webhook-1` */
export const enRuta = z.strictObject({ id });

/** @throws ApiError NO_ENCONTRADO */
export async function webhookPorId(
  prisma: Pick<Prisma.TransactionClient, 'webhook'>,
  cual: z.output<typeof enRuta>,
): Promise<Webhook> {
  const fila = await prisma.webhook.findUnique({ where: cual });
  if (!fila) throw noEncontrado(`el webhook ${cual.id}`);
  return fila;
}

/** Standard Webhooks: 192 random bits. */
export const secretoNuevo = (): string => `whsec_${randomBytes(24).toString('base64')}`;

/** As shown: never what it is signed with. */
export const webhookDe = (w: Webhook): z.output<typeof webhook> => ({
  id: w.id,
  usuario: w.usuario,
  rol: w.rol,
  url: w.url,
  anteriorHasta: aIsoONull(w.anteriorHasta),
  apagadoPor: w.apagadoPor,
  creadoEn: w.creadoEn.toISOString(),
});
