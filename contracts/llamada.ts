import { z } from 'zod';
import { formula } from './pendiente';
import { leeTelefono } from './telefono';
import { instante, instanteRecibido, nombre } from './wire';

const referencia = z.strictObject({ id: z.string(), nombre: z.string() });

/** As an exchange knows it: a telephone in E.164 when it is one, else (an extension, a word) as it came. */
const numeroDeCentral = nombre(40).transform((texto) => leeTelefono(texto) ?? texto);

/** What an exchange sends when a call rings, and again when somebody answers. */
export const llamadaRecibida = z.strictObject({
  numeroLlamado: numeroDeCentral.meta({ example: '0800 555 0101' }),
  numeroLlamante: numeroDeCentral.nullable().meta({ description: 'null: no lo mostró', example: '0294 15 442-1234' }),
  timbreEn: instanteRecibido.meta({ description: 'Primer timbre: con los números, dice cuál llamada es' }),
  atendidaEn: instanteRecibido.optional().meta({ description: 'Falta mientras suena' }),
});

/** A call and how C-20 goes (A-5.1.1.b). */
export const llamada = z
  .strictObject({
    id: z.string(),
    numeroLlamado: z.string(),
    numeroLlamante: z.string().nullable(),
    cuenta: referencia.nullable().meta({ description: 'De quién es el número llamado; null: de nadie' }),
    timbreEn: instante,
    atendidaEn: instante.nullable(),
    atendida: z.boolean(),
    venceEn: instante.meta({ description: 'C-20: hasta cuándo atenderla' }),
    formula,
    vencida: z.boolean().meta({ description: 'Suena y ya pasó su plazo, según el reloj del servidor' }),
    resultado: z.enum(['CUMPLIDO', 'INCUMPLIDO']).nullable().meta({ description: 'De C-20; null mientras suena' }),
    reglasVersion: z.int(),
  })
  .meta({ id: 'Llamada' });
export type LlamadaDeApi = z.output<typeof llamada>;

/** The same with what whoever answers needs at hand. */
export const llamadaDeMesa = llamada
  .extend({
    saludo: z.string().meta({ description: 'A-5.1.2.a; lo que no se sabe queda entre llaves' }),
    afiliados: z
      .array(
        z.strictObject({
          id: z.string(),
          nombre: z.string(),
          apellido: z.string(),
          cuenta: referencia,
          plan: referencia,
        }),
      )
      .meta({ description: 'De quiénes es el número que llama, primero los de la cuenta; los primeros cinco' }),
    expediente: z.int().nullable().meta({ description: 'El último que se abrió por ella' }),
  })
  .meta({ id: 'LlamadaDeMesa' });

export const ESTADOS_DE_LLAMADA = ['sonando', 'recientes'] as const;
