import { z } from 'zod';
import { instante, monto } from './wire';

/** What a provider asks for, beside the usual price (B-A.3, B-E.1, B-F). */
const precio = z.strictObject({
  monto: monto.meta({ description: 'En lo que quedó' }),
  sobre: z.enum(['SERVICIO', 'VISITA']),
  negociada: z.boolean(),
  primero: monto.nullable().meta({ description: 'Lo primero que pidió; null si no se sabe' }),
  ahorro: monto,
  referencia: z
    .strictObject({ monto, origen: z.enum(['OPERACIONES', 'HISTORICO']), muestras: z.int() })
    .nullable()
    .meta({ description: 'Lo que suele costar ese servicio en esa zona, al cotizar (AM-39); null si no se sabía' }),
  sobreReferencia: z.boolean().meta({ description: 'Aviso: en hogar, más cara que la referencia (B-E.1)' }),
});

/** As the state of a case carries it. */
export const cotizacionDeCaso = precio.extend({ proveedor: z.string() });
export type CotizacionDeApi = z.output<typeof cotizacionDeCaso>;

/** As the desk compares it with the others. */
export const cotizacion = precio
  .extend({
    proveedor: z.strictObject({ id: z.string(), nombre: z.string() }),
    diferencia: monto.nullable().meta({ description: 'Monto menos referencia: negativa si es más barata' }),
    en: instante.nullable(),
    usuario: z.string().nullable(),
  })
  .meta({ id: 'Cotizacion' });

export const cotizaciones = z
  .strictObject({ aceptada: monto.nullable(), cotizaciones: z.array(cotizacion) })
  .meta({ id: 'Cotizaciones' });
