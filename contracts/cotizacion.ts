import { z } from 'zod';
import { instante, monto } from './wire';

const referencia = z.strictObject({ monto, origen: z.string(), muestras: z.int() });

/** A quote as the desk compares it with the others and with the usual price (B-A.3, B-E.1, B-F). */
export const cotizacion = z
  .strictObject({
    proveedor: z.strictObject({ id: z.string(), nombre: z.string() }),
    sobre: z.enum(['SERVICIO', 'VISITA']),
    primero: monto.nullable().meta({ description: 'Lo primero que pidió; null si no se sabe' }),
    monto: monto.meta({ description: 'En lo que quedó' }),
    negociada: z.boolean(),
    ahorro: monto,
    referencia: referencia.nullable().meta({ description: 'Lo que suele costar, al cotizar; null si no se sabía' }),
    diferencia: monto.nullable().meta({ description: 'Monto menos referencia: negativa si es más barata' }),
    sobreReferencia: z.boolean().meta({ description: 'Aviso: en hogar, más cara que la referencia (B-E.1)' }),
    en: instante.nullable(),
    usuario: z.string().nullable(),
  })
  .meta({ id: 'Cotizacion' });

export const cotizaciones = z
  .strictObject({ aceptada: monto.nullable(), cotizaciones: z.array(cotizacion) })
  .meta({ id: 'Cotizaciones' });
