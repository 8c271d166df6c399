import { z } from 'zod';
import {
  CATEGORIAS,
  ETAPAS,
  MOTIVOS_DE_FIN,
  STATUS,
  STATUS_AFILIADO,
  STATUS_PROVEEDOR,
} from '../procedure/asistencia/estado';
import { PRIORIDADES } from '../procedure/reglas';
import type { Prioridad } from '../procedure/reglas';
import { cotizacionDeCaso } from './cotizacion';
import { guion } from './guion';
import { alerta, corrida, pendiente } from './pendiente';
import { rechazo, registroNuevo, resultado } from './registro';
import { instante, monto, texto } from './wire';

export const prioridad = z.enum(PRIORIDADES as [Prioridad, ...Prioridad[]]);
const tiempo = z.union([z.strictObject({ desde: instante, hasta: instante }), z.strictObject({ eta: instante })]);

export const servicio = z.strictObject({ id: z.string(), tipo: z.string(), nombre: z.string() });
export const zona = z.strictObject({ id: z.string(), provincia: z.string(), zona: z.string() });

const promesa = z
  .strictObject({
    id: z.string(),
    de: z.string(),
    sobre: z.enum(['LLEGADA', 'TERMINO']),
    proveedor: z.string(),
    desde: instante.nullable(),
    hasta: instante,
    dadaEn: instante,
    usuario: z.string().nullable(),
    estado: z.enum(['VIGENTE', 'CUMPLIDA', 'INCUMPLIDA', 'REEMPLAZADA']),
    tarde: z.boolean(),
    resueltaEn: instante.nullable(),
  })
  .meta({ id: 'Promesa' });

const lineaDeCosto = z.strictObject({
  concepto: z.string(),
  monto,
  paga: z.enum(['COBERTURA', 'AFILIADO', 'CORTESIA', 'EMPRESA']),
});

/** Who pays what: the four add up to the whole. */
const reparto = z.strictObject({ COBERTURA: monto, AFILIADO: monto, CORTESIA: monto, EMPRESA: monto });

const excepcion = z.strictObject({
  via: z.enum(['CORTESIA', 'MOLESTO', 'PRIMER_SERVICIO', 'GERENCIA']),
  estado: z.enum(['PEDIDA', 'CONCEDIDA', 'DENEGADA', 'RETIRADA']),
  pedidaPor: z.string(),
  resueltaPor: z.string().nullable(),
  porcentaje: z.int().nullable(),
  condiciones: z.array(
    z.strictObject({
      via: z.string().meta({ description: 'La regla a la que pertenece' }),
      clausula: z.string(),
      condicion: z.string(),
      cumple: z.boolean(),
      cifras: z.string(),
    }),
  ),
});

const escrito = { en: instante, usuario: z.string().nullable() };

/** What was typed at the opening, as it last stands (S5). */
const deApertura = {
  cobertura: z
    .strictObject({
      cubierta: z.boolean(),
      motivo: z.string().nullable(),
      condicionesConsultadas: z.boolean().nullable(),
      ...escrito,
    })
    .nullable(),
  situacion: z
    .strictObject({
      descripcionOcurrido: z.string(),
      detalleFalla: z.string(),
      otrosDatos: z.string().nullable(),
      ...escrito,
    })
    .nullable()
    .meta({ description: 'Descripción de lo ocurrido, detalle de la falla y otros datos' }),
  autorizacionDeDatos: z
    .strictObject({ autoriza: z.boolean(), quien: z.string(), ...escrito })
    .nullable()
    .meta({ description: 'Quién dijo si se pueden dar sus datos, y cuándo (A-5.1.8.e)' }),
};

/** What the review before the closing still misses. */
const faltante = z.strictObject({
  codigo: z.string(),
  titulo: z.string(),
  clausula: z.string(),
  texto: z.string(),
  impide: z.boolean().meta({ description: 'Si no deja concluir; si no, solo conviene completarlo' }),
});

const posicion = z.strictObject({ proveedor: z.string(), posicion: z.int(), intentos: z.int(), estado: z.string() });

/** Everything the case shows: where it is, what is due, what was promised, what it accepts now. */
export const asistencia = z
  .strictObject({
    numero: z.string().meta({ example: '153567/1' }),
    expediente: z.int(),
    n: z.int(),
    abiertaEn: instante,
    terminadaEn: instante.nullable(),
    motivoFin: z.enum(MOTIVOS_DE_FIN).nullable(),
    servicio,
    zona,
    afiliado: z.string().meta({ description: 'Id; sus datos están en el expediente' }),
    titular: z.strictObject({ nombre: z.string(), apellido: z.string() }),
    afiliadoStatus: z.enum(STATUS_AFILIADO),
    ...deApertura,
    etapa: z.enum(ETAPAS),
    status: z.enum(STATUS),
    statusProveedor: z.enum(STATUS_PROVEEDOR),
    categoria: z.enum(CATEGORIAS).nullable(),
    prioridad: prioridad.nullable(),
    coordinador: z.string(),
    proveedor: z.strictObject({ id: z.string(), nombre: z.string() }).nullable(),
    aperturaCompleta: z.boolean(),
    consentimiento: z.boolean().nullable(),
    disponibilidad: z.array(z.strictObject({ desde: instante, hasta: instante })),
    cotizaciones: z.array(cotizacionDeCaso),
    conexionOfrecida: monto.nullable(),
    conexionAceptada: monto.nullable(),
    excepcion: excepcion.nullable(),
    garantia: z
      .strictObject({ numero: z.string(), proveedor: z.string().nullable(), vence: instante, vencida: z.boolean() })
      .nullable()
      .meta({ description: 'La asistencia concluida cuyo trabajo se reclama' }),
    posicion: z.string().nullable().meta({ description: 'De qué proveedor es el turno en la hoja de llamados' }),
    posiciones: z.array(posicion),
    excluidos: z.array(z.string()),
    zonas: z
      .array(z.strictObject({ zona: z.string(), km: z.int().nullable(), proveedores: z.int() }))
      .meta({ description: 'Hasta dónde se amplió la búsqueda, de cerca a lejos' }),
    compromiso: tiempo.nullable().meta({ description: 'Lo acordado con el proveedor' }),
    propuesta: tiempo.nullable().meta({ description: 'Un tiempo nuevo que espera respuesta' }),
    hitos: z.strictObject({ arribo: instante.nullable(), contacto: instante.nullable(), termino: instante.nullable() }),
    costo: monto.nullable(),
    limite: monto.nullable(),
    reparto: reparto
      .nullable()
      .meta({ description: 'Quién paga qué del costo diagnosticado o reclamado, según lo acordado' }),
    excedente: monto.nullable().meta({ description: 'Lo que el diagnóstico supera de lo acordado' }),
    costos: z.array(lineaDeCosto),
    totales: reparto.extend({ total: monto }).meta({ description: 'De los costos cargados, por quien los paga' }),
    reembolso: z
      .strictObject({
        reclamado: monto.nullable(),
        aprobado: monto.nullable(),
        aprobadoPor: z.string().nullable(),
        pagadoEn: instante.nullable(),
      })
      .nullable(),
    conformidad: z.strictObject({ intentos: z.int(), resultado: z.string().nullable() }),
    noConforme: z.boolean(),
    encuestaDerivada: z.boolean(),
    codigoEncuesta: z.string().nullable(),
    encuestada: z.boolean().meta({ description: 'Si contestó algo de la encuesta' }),
    falta: z.array(z.string()),
    vacios: z.array(z.string()),
    faltaParaCerrar: z.array(faltante).meta({ description: '`falta` y `vacios` con su cláusula; solo en el cierre' }),
    guiones: z.array(guion).meta({ description: 'Lo que hay que leer ahora, con sus datos puestos' }),
    acepta: z.array(z.string()).meta({ description: 'Registros que el caso acepta ahora' }),
    rechaza: z
      .record(z.string(), rechazo)
      .meta({ description: 'Por qué no acepta ahora los que tienen palabras propias' }),
    pendientes: z.array(pendiente),
    promesas: z.array(promesa),
    vencidos: z.int(),
    nivelEscalada: z.int(),
    proximoVencimiento: instante.nullable(),
    transicion: z.int().meta({ description: 'Pasos dados por el caso' }),
    reglasVersion: z.int(),
    temporalUi: z.string(),
  })
  .meta({ id: 'Asistencia' });
export type AsistenciaDeApi = z.output<typeof asistencia>;

export const asistenciaTrasRegistro = asistencia.extend({ registro: resultado }).meta({ id: 'AsistenciaTrasRegistro' });

export const asistenciaNueva = z.strictObject({
  servicio: texto(120, 1)
    .optional()
    .meta({ description: 'En una garantía, el de la asistencia original', example: 'HOGAR/PLOMERIA' }),
  garantiaDe: z
    .string()
    .regex(/^[1-9]\d{0,9}\/[1-9]\d{0,4}$/, { error: 'Debe ser el número de una asistencia, como 153567/1' })
    .optional()
    .meta({ description: 'La asistencia concluida cuyo trabajo se reclama (B-P.B)', example: '153567/1' }),
  zona: texto(200, 1)
    .optional()
    .meta({ description: 'PROVINCIA/ZONA; si falta, la del expediente', example: 'RIO NEGRO/VIEDMA' }),
  registros: z
    .array(registroNuevo)
    .max(20)
    .optional()
    .meta({ description: 'Los de apertura, en orden; se validan todos antes de abrir' }),
  reglas: z.record(z.string(), z.unknown()).optional().meta({ description: 'Solo en ensayos' }),
});

export const asistenciaAbierta = asistencia.extend({ registros: z.array(resultado) }).meta({ id: 'AsistenciaAbierta' });

/** The call sheet (S6): whom to call, in order, and what he may be told. */
export const hojaDeLlamados = z
  .strictObject({
    turno: z.string().nullable(),
    posiciones: z.array(
      z.strictObject({
        posicion: z.int(),
        proveedor: z.string(),
        nombre: z.string(),
        razonSocial: z.string().nullable(),
        condicion: z.string(),
        telefono: z.string().nullable(),
        email: z.string().nullable(),
        intentos: z.int(),
        estado: z.string(),
      }),
    ),
    consentimiento: z.boolean().nullable().meta({ description: 'Si el afiliado autorizó dar sus datos (A-5.1.8.e)' }),
    paraInformar: z
      .strictObject({
        afiliado: z.string(),
        contacto: z.string(),
        telefono: z.string(),
        direccion: z.string(),
        zona: z.string(),
        subzona: z.string().nullable(),
        referencias: z.string(),
      })
      .nullable()
      .meta({ description: 'Datos personales que se pueden dar al proveedor; null mientras no haya consentimiento' }),
  })
  .meta({ id: 'HojaDeLlamados' });

export const eventos = z
  .strictObject({
    hitos: z.array(z.strictObject({ hito: z.string(), instante })),
    relojes: z.array(corrida),
    alertas: z.array(alerta),
  })
  .meta({ id: 'Eventos' });
