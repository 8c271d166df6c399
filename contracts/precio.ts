import { z } from 'zod';
import { instante, monto, montoRecibido, nombre, texto } from './wire';

const escrito = z.strictObject({
  id: z.int(),
  zona: z.string().nullable().meta({ description: 'null: todas las zonas' }),
  monto: monto.nullable().meta({ description: 'null: se retiró' }),
  motivo: z.string(),
  autor: z.string(),
  creadoEn: instante,
});

/** The yardstick for a price at the affiliate's cost (B-E.1, AM-39). */
export const precioDeReferencia = z
  .strictObject({
    servicio: z.string(),
    zona: z.string(),
    monto: monto.nullable(),
    origen: z.enum(['OPERACIONES', 'HISTORICO', 'NINGUNO']).meta({
      description: 'Lo escribió operaciones; la mediana de nuestros casos concluidos; no se sabe',
    }),
    muestras: z.int().meta({ description: 'Casos concluidos que se miraron; 0 si lo escribió operaciones' }),
    desde: instante.meta({ description: 'Desde cuándo vale lo escrito, o desde cuándo se miran casos' }),
    escritos: z
      .array(escrito)
      .meta({ description: 'Lo que operaciones escribió para la zona o para todas, lo último primero; hasta 50' }),
  })
  .meta({ id: 'PrecioDeReferencia' });

export const precioNuevo = z.strictObject({
  servicio: texto(120, 1).meta({ example: 'HOGAR/PLOMERIA' }),
  zona: texto(200, 1).nullish().meta({ description: 'PROVINCIA/ZONA; si falta, todas', example: 'RIO NEGRO/VIEDMA' }),
  monto: montoRecibido(1).nullable().meta({ description: 'null retira el que había' }),
  motivo: nombre(1000),
});

export const precioEscrito = escrito.extend({ servicio: z.string() }).meta({ id: 'PrecioEscrito' });
