import { z } from 'zod';
import { instante } from './wire';

export const formula = z
  .strictObject({ expresion: z.string(), cuenta: z.string(), desde: instante })
  .meta({ id: 'Formula', description: 'De qué hecho y con qué cuenta sale el vencimiento' });

const deReloj = {
  id: z.string(),
  expediente: z.int(),
  n: z.int().meta({ description: '0: del expediente; −n: del caso de calidad de la asistencia n' }),
  reloj: z.string().meta({ description: 'C-01…C-35, o M-1… si se anotó a mano' }),
  clausula: z.string(),
  titulo: z.string(),
  abiertoEn: instante,
  venceEn: instante,
  formula,
  dueno: z.string(),
  escalera: z.string(),
  nivel: z.int().meta({ description: 'Nivel más alto que ya sonó; 0 ninguno' }),
  acusadoPor: z.string().nullable(),
  acusadoEn: instante.nullable(),
};

/** An open item of the agenda. */
export const pendiente = z.strictObject({ ...deReloj, vencido: z.boolean() }).meta({ id: 'Pendiente' });
export type PendienteDeApi = z.output<typeof pendiente>;

/** The same with where it belongs, for lists across cases. */
export const pendienteDeAgenda = pendiente
  .extend({
    caso: z.strictObject({
      numero: z.string(),
      servicio: z.string().nullable(),
      zona: z.string().nullable(),
      prioridad: z.string().nullable(),
      etapa: z.string().nullable(),
      status: z.string(),
      afiliado: z.strictObject({ id: z.string(), nombre: z.string(), apellido: z.string() }),
      cuenta: z.strictObject({ id: z.string(), nombre: z.string() }),
    }),
  })
  .meta({ id: 'PendienteDeAgenda' });

/** One run of a clock, open or ended. */
export const corrida = z
  .strictObject({
    ...deReloj,
    cerradoEn: instante.nullable(),
    resultado: z.enum(['CUMPLIDO', 'INCUMPLIDO', 'CANCELADO', 'NO_APLICA']).nullable(),
    cerradoPor: z.string().nullable().meta({ description: 'Registro que lo cumplió o canceló' }),
    cambios: z
      .array(z.strictObject({ venceEn: instante, hasta: instante }))
      .meta({ description: 'Vencimientos anteriores' }),
  })
  .meta({ id: 'Corrida' });

export const alerta = z
  .strictObject({
    id: z.string(),
    pendiente: z.string(),
    reloj: z.string(),
    nivel: z.int(),
    rol: z.string(),
    dueno: z.string().nullable(),
    instante,
    estado: z.enum(['SONANDO', 'ACUSADA', 'CESADA']),
    cesadaEn: instante.nullable(),
  })
  .meta({ id: 'Alerta' });
