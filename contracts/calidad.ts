import { z } from 'zod';
import { MEDIOS, RESPONSABLES, STATUS_DE_CALIDAD } from '../procedure/calidad/estado';
import { asistencia } from './asistencia';
import { pendiente } from './pendiente';
import { rechazo, resultado } from './registro';
import { id, instante, monto, nombre } from './wire';

const referencia = z.strictObject({ id: z.string(), nombre: z.string() });

const causaDeCaso = z.strictObject({
  id: z.string(),
  ruta: z.array(z.string()).meta({ description: 'Sus nombres, del primer nivel al tercero' }),
});

/** One line per case in lists. */
export const casoDeCalidadResumido = z
  .strictObject({
    numero: z.string().meta({ example: '153567/1 calidad' }),
    expediente: z.int(),
    n: z.int().meta({ description: 'De su asistencia; en pendientes y novedades, el caso de calidad es −n' }),
    abiertaEn: instante,
    terminadaEn: instante.nullable(),
    status: z.enum(STATUS_DE_CALIDAD),
    aCargo: z.string().nullable().meta({ description: 'Quién lo tomó' }),
    servicio: z.string(),
    zona: z.string(),
    coordinador: z.string().meta({ description: 'De la asistencia' }),
    proveedor: referencia.nullable(),
    causa: causaDeCaso.nullable(),
    responsable: z.enum(RESPONSABLES).nullable(),
    vencidos: z.int(),
    nivelEscalada: z.int(),
    proximoVencimiento: instante.nullable(),
  })
  .meta({ id: 'CasoDeCalidadResumido' });

const escrito = { texto: z.string(), usuario: z.string().nullable(), en: instante };
const { numero, servicio, zona, afiliado, status, statusProveedor, promesas, costos } = asistencia.shape;

/** The Asistencia the affiliate was not satisfied with, as far as quality needs it at a glance. */
const deAsistencia = z.strictObject({
  numero,
  enlaces: z
    .strictObject({ estado: z.string(), bitacora: z.string(), eventos: z.string() })
    .meta({ description: 'Su historia completa' }),
  palabras: z.string().nullable().meta({ description: 'Lo que dijo el afiliado en el llamado de conformidad' }),
  dichasEn: instante.nullable(),
  servicio,
  zona,
  afiliado,
  status,
  statusProveedor,
  cumplidas: z.int().meta({ description: 'Promesas cumplidas' }),
  incumplidas: z.int().meta({ description: 'Promesas incumplidas, o reemplazadas cuando ya era tarde' }),
  promesas,
  costos,
  total: monto,
});

export const casoDeCalidad = casoDeCalidadResumido
  .extend({
    tratamiento: z
      .strictObject({ causa: causaDeCaso, responsable: z.enum(RESPONSABLES), ...escrito })
      .nullable()
      .meta({ description: 'El último asentado' }),
    respuesta: z.strictObject({ medio: z.enum(MEDIOS), quedaConforme: z.boolean(), ...escrito }).nullable(),
    cierre: z.strictObject({ ...escrito, texto: z.string().nullable() }).nullable(),
    asistencia: deAsistencia,
    pendientes: z.array(pendiente),
    acepta: z.array(z.string()),
    rechaza: z.record(z.string(), rechazo),
    transicion: z.int(),
    reglasVersion: z.int(),
    temporalUi: z.string(),
  })
  .meta({ id: 'CasoDeCalidad' });
export type CasoDeCalidadDeApi = z.output<typeof casoDeCalidad>;

export const casoDeCalidadTrasRegistro = casoDeCalidad
  .extend({ registro: resultado })
  .meta({ id: 'CasoDeCalidadTrasRegistro' });

const deNivel = { id: z.string(), nombre: z.string(), activo: z.boolean() };

/** Causes in three levels; only those of the third are chosen. */
export const arbolDeCausas = z.strictObject({
  causas: z.array(
    z.strictObject({
      ...deNivel,
      causas: z.array(z.strictObject({ ...deNivel, causas: z.array(z.strictObject(deNivel)) })),
    }),
  ),
});

export const causa = z
  .strictObject({ ...deNivel, nivel: z.int().min(1).max(3), padre: z.string().nullable() })
  .meta({ id: 'Causa' });

export const causaNueva = z.strictObject({
  nombre: nombre(60),
  padre: id.nullish().meta({ description: 'Causa de nivel 1 o 2; sin él, la nueva es de nivel 1' }),
});

export const cambioDeCausa = z
  .strictObject({ nombre: nombre(60), activo: z.boolean() })
  .partial()
  .refine((c) => Object.keys(c).length > 0, { error: 'No hay nada que cambiar' });

const conCausa = z.strictObject({
  id: z.string(),
  nivel: z.int().min(1).max(3),
  ruta: z.array(z.string()),
  casos: z.int(),
});

/** Why affiliates were not satisfied, in all and by provider. */
export const informeDeCalidad = z
  .strictObject({
    desde: instante.nullable(),
    hasta: instante.nullable(),
    casos: z.int().meta({ description: 'Abiertos en el período' }),
    sinCausa: z.int().meta({ description: 'De ellos, los que todavía no se trataron' }),
    causas: z.array(conCausa).meta({ description: 'Cada nivel suma lo que tiene debajo' }),
    proveedores: z.array(
      z.strictObject({
        proveedor: referencia.nullable().meta({ description: 'null: sin proveedor' }),
        concluidas: z.int().meta({ description: 'Asistencias suyas concluidas en el período' }),
        casos: z.int(),
        tasa: z.number().nullable().meta({ description: 'Casos por cada 100 concluidas; null si no hubo' }),
        atribuidos: z.int().meta({ description: 'Casos en que el responsable fue el proveedor' }),
        sinCausa: z.int(),
        causas: z.array(conCausa),
      }),
    ),
  })
  .meta({ id: 'InformeDeCalidad' });
export type InformeDeApi = z.output<typeof informeDeCalidad>;
