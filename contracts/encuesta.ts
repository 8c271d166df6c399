import { z } from 'zod';
import { instante, nombre } from './wire';

/** One key of a telephone. */
const digito = z.int().min(0).max(9);

const pregunta = z
  .strictObject({ numero: z.int(), texto: z.string(), minimo: digito, maximo: digito })
  .meta({ id: 'Pregunta', description: 'Se contesta con un dígito entre `minimo` y `maximo`' });

export const cuestionario = z
  .strictObject({
    version: z.int(),
    motivo: z.string(),
    autor: z.string(),
    creadoEn: instante,
    preguntas: z.array(pregunta),
  })
  .meta({ id: 'Cuestionario' });

export const cuestionarioNuevo = z.strictObject({
  preguntas: z
    .array(
      z
        .strictObject({ texto: nombre(300), minimo: digito, maximo: digito })
        .refine((p) => p.minimo < p.maximo, { error: 'Debe ser mayor que el mínimo', path: ['maximo'] }),
    )
    .min(1)
    .max(20)
    .meta({ description: 'En el orden en que se hacen: se numeran desde 1' }),
  motivo: nombre(1000),
});

export const CANALES = ['IVR', 'COORDINADOR'] as const;

export const respuestaNueva = z.strictObject({
  pregunta: z.int(),
  digito: digito.meta({ description: 'La tecla que marcó el afiliado' }),
});

const respuesta = z.strictObject({
  pregunta: z.int(),
  digito,
  canal: z.enum(CANALES).meta({ description: 'Si la marcó el afiliado o la escribió un coordinador' }),
  en: instante,
});

/** Nothing that says whose survey it is: the telephone system needs only to know what to ask next. */
export const respuestaGuardada = respuesta
  .extend({
    completa: z.boolean(),
    siguiente: pregunta.nullable().meta({ description: 'La primera que falta; null si ya están todas' }),
  })
  .meta({ id: 'RespuestaGuardada' });

export const encuestaDeAsistencia = z
  .strictObject({
    aplica: z.boolean().meta({ description: 'Si el servicio lleva encuesta' }),
    guion: z.strictObject({ clausula: z.string(), version: z.int(), texto: z.string() }).meta({
      description: 'Lo que se lee antes de transferir (A-5.5.2.2.a)',
    }),
    codigo: z.string().nullable().meta({ description: 'Seis dígitos; null mientras no se derive' }),
    pasos: z.array(z.string()).meta({ description: 'Cómo se deriva (A-5.5.2.2.b); vacío mientras no haya código' }),
    derivadaEn: instante.nullable(),
    venceEn: instante.nullable().meta({ description: 'Hasta cuándo se puede contestar' }),
    preguntas: z.array(pregunta),
    respuestas: z.array(respuesta.extend({ usuario: z.string() })),
    completa: z.boolean(),
  })
  .meta({ id: 'EncuestaDeAsistencia' });

export const POR = ['proveedor', 'coordinador', 'servicio'] as const;

const cuenta = {
  conformes: z.int().meta({ description: 'Se declararon conformes, en servicios con encuesta' }),
  derivadas: z.int(),
  respondidas: z.int().meta({ description: 'Con una respuesta al menos' }),
  tasa: z.number().nullable().meta({ description: 'Respondidas de cada 100 derivadas; null si no hubo' }),
};

const grupo = z.strictObject({
  id: z.string().nullable(),
  nombre: z.string(),
  ...cuenta,
  preguntas: z.array(
    z.strictObject({
      version: z.int(),
      numero: z.int(),
      texto: z.string(),
      n: z.int(),
      promedio: z.number().meta({ description: 'Con dos decimales' }),
      distribucion: z.record(z.string(), z.int()).meta({ description: 'Cuántos marcaron cada dígito' }),
    }),
  ),
});

export const resultados = z
  .strictObject({
    desde: instante.nullable(),
    hasta: instante.nullable(),
    por: z.enum(POR),
    nota: z.string().meta({ description: 'A quién se preguntó: leer antes que los números' }),
    total: z.strictObject({ ...cuenta, noConformes: z.int() }),
    grupos: z.array(grupo),
  })
  .meta({ id: 'ResultadosDeEncuesta' });
export type ResultadosDeApi = z.output<typeof resultados>;
