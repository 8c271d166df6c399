import { z } from 'zod';
import { instante, instanteRecibido } from './wire';

/** One version of a plan's general conditions; the PDF itself is at its own address. */
export const condiciones = z
  .strictObject({
    plan: z.string(),
    version: z.int(),
    vigenteDesde: instante,
    vigente: z.boolean().meta({ description: 'La que vale ahora' }),
    bytes: z.int(),
    sha256: z.string(),
    autor: z.string(),
    creadaEn: instante,
  })
  .meta({ id: 'Condiciones' });
export type CondicionesDeApi = z.output<typeof condiciones>;

export const condicionesNuevas = z.strictObject({
  vigenteDesde: instanteRecibido.optional().meta({ description: 'Si falta, desde ya' }),
});

export const versionEnRuta = z.union([
  z.literal('vigente'),
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
]);
