import { z } from 'zod';
import { PERSONAS } from '../procedure/roles';
import { correo, id, instante } from './wire';

export const contacto = z
  .strictObject({
    usuario: z.string(),
    nombre: z.string(),
    rol: z.string(),
    correo: z.string().nullable().meta({ description: 'null: no se le avisa por correo' }),
  })
  .meta({ id: 'Contacto' });

export const contactoNuevo = z.strictObject({ correo });

/** Where programs are told; what it is signed with is shown once. */
export const webhook = z
  .strictObject({
    id: z.string(),
    usuario: z.string().nullable(),
    rol: z.string().nullable(),
    url: z.string(),
    anteriorHasta: instante.nullable().meta({ description: 'Hasta cuándo firma también el secreto anterior' }),
    apagadoPor: z.string().nullable().meta({ description: 'Por qué ya no se le avisa' }),
    creadoEn: instante,
  })
  .meta({ id: 'Webhook' });

export const webhookCreado = webhook
  .extend({ secreto: z.string().meta({ description: 'De Standard Webhooks (whsec_…); no se vuelve a mostrar' }) })
  .meta({ id: 'WebhookCreado' });

/** What became of a message that asks nothing. */
export const pruebaDeCanal = z
  .strictObject({
    llego: z.boolean(),
    motivo: z.string().nullable().meta({ description: 'Por qué no llegó', example: 'el webhook respondió 500' }),
  })
  .meta({ id: 'PruebaDeCanal' });

export const webhookNuevo = z
  .strictObject({
    usuario: id.optional(),
    rol: z.enum(PERSONAS).optional(),
    url: z
      .url({ protocol: /^https?$/, error: 'Debe ser una dirección http o https' })
      .max(2000)
      .refine((u) => new URL(u).username === '' && new URL(u).password === '', {
        error: 'No puede llevar usuario ni contraseña',
      }),
  })
  .refine(({ usuario, rol }) => (usuario === undefined) !== (rol === undefined), {
    error: 'Diga una persona o un rol, uno de los dos',
    path: ['usuario'],
  });
