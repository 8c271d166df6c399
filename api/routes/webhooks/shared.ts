import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { webhook } from '../../../contracts/contacto';
import { id } from '../../../contracts/wire';
import type { Webhook } from '../../../prisma/generated/client';
import { aIsoONull } from '../../read/rows';

/** `/webhooks/webhook-1` */
export const enRuta = z.strictObject({ id });

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
