import { z } from 'zod';
import { CODIGOS } from '../procedure/registros/catalogo';
import { PERSONAS } from '../procedure/registros/personas';
import { RECHAZOS } from '../procedure/registros/rechazos';
import { errorDeCampo, instante, instanteRecibido, texto } from './wire';

export const codigo = z.enum(CODIGOS);

const datosRecibidos = z
  .record(z.string(), z.unknown())
  .meta({ description: 'Según el código: ver GET /registros/catalogo' });

/** One coordinator input as sent to us (registro catalogue). */
export const registroNuevo = z
  .strictObject({
    codigo,
    datos: datosRecibidos.optional(),
    comentario: texto(4000).nullish(),
    ocurridoEn: instanteRecibido.nullish().meta({ description: 'Cuándo ocurrió, si no es ahora' }),
    persona: z.enum(PERSONAS).nullish(),
  })
  .meta({ id: 'RegistroNuevo', description: 'Lo que un coordinador registra' });
export type RegistroNuevo = z.output<typeof registroNuevo>;

/** Why a registro was refused. */
export const rechazo = z
  .strictObject({
    codigo: z.enum(RECHAZOS),
    detalle: z.string(),
    errores: z.array(errorDeCampo).optional(),
    acepta: z.array(z.string()).optional(),
    falta: z.array(z.string()).optional(),
  })
  .meta({ id: 'Rechazo' });

export const ESTADOS = ['RECIBIDO', 'ASENTADO', 'RECHAZADO'] as const;

/** What became of it. */
export const resultado = z
  .strictObject({
    id: z.string(),
    codigo: z.string(),
    estado: z.enum(ESTADOS),
    recibidoEn: instante,
    transicion: z.int().nullable().meta({ description: 'Paso del caso en que se asentó o rechazó' }),
    rechazo: rechazo.nullable(),
  })
  .meta({ id: 'Resultado' });
export type ResultadoDeApi = z.output<typeof resultado>;

export const registro = resultado
  .extend({
    expediente: z.int(),
    n: z.int().meta({ description: '0: del expediente; −n: del caso de calidad de la asistencia n' }),
    datos: z.record(z.string(), z.unknown()),
    comentario: z.string().nullable(),
    persona: z.string().nullable(),
    ocurridoEn: instante.nullable(),
    usuario: z.string().nullable(),
    rol: z.string().nullable(),
  })
  .meta({ id: 'Registro' });

export const entradaDeCatalogo = z
  .strictObject({
    codigo,
    titulo: z.string(),
    clausula: z.string(),
    rol: z.string().meta({ description: 'El rol más bajo que puede enviarlo' }),
    roles: z.array(z.string()).meta({ description: 'Quién lo envía sobre una asistencia o un expediente' }),
    tipo: z.string().nullable().meta({ description: 'Tipo de bitácora; null: el de la etapa en curso' }),
    subtipos: z.array(z.string()),
    hito: z.boolean(),
    enExpediente: z.boolean().meta({ description: 'Si también lo admite el expediente' }),
    enCalidad: z
      .array(z.string())
      .meta({ description: 'Quién lo envía sobre un caso de calidad; vacío: no lo admite' }),
    datos: z.record(z.string(), z.unknown()).meta({ description: 'JSON Schema de `datos`' }),
  })
  .meta({ id: 'EntradaDeCatalogo' });

/** An entry of the log, with its free text. */
export const asiento = z
  .strictObject({
    transicion: z.int(),
    orden: z.int(),
    tipo: z.string(),
    subtipo: z.string(),
    esHito: z.boolean(),
    ocurridoEn: instante,
    registradoEn: instante,
    codigo: z.string(),
    usuario: z.string().nullable(),
    rol: z.string().nullable(),
    persona: z.string().nullable(),
    comentario: z.string().nullable(),
    datos: z.record(z.string(), z.unknown()),
    leyenda: z.string().meta({ description: 'Lo registrado y los números con que se decidió, en palabras' }),
    etapa: z.string(),
    status: z.string(),
    statusProveedor: z.string(),
    registro: z.string().nullable(),
  })
  .meta({ id: 'Asiento' });
