import { z } from 'zod';
import {
  ATENCION,
  CATEGORIAS,
  ETAPAS,
  MOTIVOS_DE_FIN,
  STATUS,
  STATUS_AFILIADO,
  STATUS_PROVEEDOR,
} from '../procedure/asistencia/estado';
import { STATUS_DE_CALIDAD } from '../procedure/calidad/estado';
import type { Via } from '../procedure/exceptions';
import { PRIORIDADES } from '../procedure/reglas';
import { CODIGOS } from '../procedure/registros/catalogo';
import { RECHAZOS } from '../procedure/registros/rechazos';
import { ROLES_DE_CASOS } from '../procedure/roles';

const VIAS = ['CORTESIA', 'MOLESTO', 'PRIMER_SERVICIO', 'GERENCIA'] as const satisfies readonly Via[];

/** Why the API does not even open the case. */
const RECHAZOS_DE_APERTURA = ['GARANTIA_VENCIDA'] as const;

/**
 * The scenario file, key by key. Times are checked when they are read (`load.ts`), because what they mean depends on
 * the steps before.
 */
const time = z.string();
const codigo = z.enum(CODIGOS);
const reloj = z.string().regex(/^(C-(0[1-9]|[12]\d|3[0-5])|M-[1-9]\d*)$/, {
  error: 'no es un reloj (C-01…C-35) ni un pendiente manual (M-1…)',
});
const nombreCorto = z.string().trim().min(1);
const sinRepetir = z
  .array(nombreCorto)
  .nullish()
  .refine((nombres) => !nombres || new Set(nombres).size === nombres.length, { error: 'hay un proveedor repetido' });
const lugar = z.string().regex(/^[^/]+\/[^/]+$/, { error: 'se escribe PROVINCIA/ZONA' });
const deCentavos = z.int().min(0);

const promesaSchema = z.strictObject({
  de: z.enum(['PROVEEDOR']),
  hasta: time,
  estado: z.enum(['VIGENTE', 'CUMPLIDA', 'INCUMPLIDA', 'REEMPLAZADA']),
});

/** Who pays what, in centavos; who is not named pays nothing. */
const repartoSchema = z
  .strictObject({ COBERTURA: deCentavos, AFILIADO: deCentavos, CORTESIA: deCentavos, EMPRESA: deCentavos })
  .partial();

const excepcionSchema = z
  .strictObject({
    via: z.enum(VIAS),
    estado: z.enum(['PEDIDA', 'CONCEDIDA', 'DENEGADA', 'RETIRADA']),
    porcentaje: z.int().min(0).max(100).nullable(),
    /** All the conditions that hold, in the words the superior reads. */
    cumplen: z.array(z.string()),
    /** The rules that hold by them. */
    valen: z.array(z.enum(VIAS)),
  })
  .partial();

/** Of the last one. */
const cotizacionSchema = z
  .strictObject({
    primero: deCentavos.nullable(),
    ahorro: deCentavos,
    referencia: deCentavos.nullable(),
    sobreReferencia: z.boolean(),
  })
  .partial();

/** The quality case of the Asistencia, which has clocks of its own. */
const calidadSchema = z.strictObject({ status: z.enum(STATUS_DE_CALIDAD), vence: z.record(reloj, time) }).partial();

const esperaSchema = z
  .strictObject({
    etapa: z.enum(ETAPAS),
    status: z.enum(STATUS),
    statusProveedor: z.enum(STATUS_PROVEEDOR),
    categoria: z.enum(CATEGORIAS).nullable(),
    prioridad: z.enum(PRIORIDADES).nullable(),
    pendientes: z.array(reloj),
    vencidos: z.array(reloj),
    vence: z.record(reloj, time),
    alertas: z.record(reloj, z.int().min(0).max(4)),
    bitacora: z.array(z.string()),
    acepta: z.array(codigo),
    no_acepta: z.array(codigo),
    promesas: z.array(promesaSchema),
    posicion: nombreCorto.nullable(),
    sin_alertas_abiertas: z.boolean(),
    motivoFin: z.enum(MOTIVOS_DE_FIN).nullable(),
    reparto: repartoSchema.nullable(),
    excepcion: excepcionSchema.nullable(),
    cotizacion: cotizacionSchema,
    calidad: calidadSchema.nullable(),
  })
  .partial();

const apertura = z
  .strictObject({ prioridad: z.enum(PRIORIDADES), disponibilidad: z.array(time).min(1).max(2).optional() })
  .refine((a) => a.prioridad === 'PROGRAMADO' || a.disponibilidad === undefined, {
    error: '«disponibilidad» va sólo con PROGRAMADO',
  });

const DEL_REGISTRO = ['datos', 'comentario', 'ocurridoEn', 'por', 'rechazo'] as const;

const paso = z
  .strictObject({
    en: time,
    registro: codigo.optional(),
    datos: z.record(z.string(), z.unknown()).nullish(),
    comentario: z.string().optional(),
    ocurridoEn: time.optional(),
    por: z.enum(ROLES_DE_CASOS).optional(),
    rechazo: z.enum(RECHAZOS).optional(),
    apertura: apertura.optional(),
    espera: esperaSchema.optional(),
  })
  .refine((p) => p.registro !== undefined || p.apertura !== undefined || p.espera !== undefined, {
    error: 'el paso necesita «registro», «apertura» o «espera»',
  })
  .refine((p) => p.registro === undefined || p.apertura === undefined, {
    error: 'el paso tiene «registro» o «apertura», no ambos',
  })
  .refine((p) => p.registro !== undefined || DEL_REGISTRO.every((clave) => p[clave] === undefined), {
    error: `${DEL_REGISTRO.map((clave) => `«${clave}»`).join(', ')} acompañan a un «registro»`,
  });

const centavos = deCentavos.nullish();

/** An earlier Asistencia of the same affiliate and service, concluded so many days before, whose work is claimed. */
const garantia = z.strictObject({
  concluidaHace: z.int().min(0),
  proveedor: nombreCorto,
  autorizada: z.boolean().default(false),
});

export const scenarioSchema = z.strictObject({
  nombre: z.string().min(1),
  clausulas: z.array(z.string()).default([]),
  ahora: z.string(),
  reglas: z.record(z.string(), z.unknown()).nullish(),
  caso: z.strictObject({
    servicio: z.string().regex(/^[^/]+\/[^/]+$/, { error: 'se escribe TIPO/NOMBRE' }),
    zona: lugar,
    afiliado: z.strictObject({
      status: z.enum(STATUS_AFILIADO).default('ACTIVO'),
      planDesde: z.iso.date().default('2025-01-01'),
      usos: z.int().min(0).default(0),
    }),
    cobertura: z.strictObject({ montoMaximo: centavos, eventosMaximos: z.int().min(0).nullish() }).nullish(),
    atencion: z.enum(ATENCION).default('AUTORIZA_VERIFICAR'),
    referencia: z.int().min(1).nullish(),
    garantia: garantia.nullish(),
    rechazo: z.enum(RECHAZOS_DE_APERTURA).nullish(),
  }),
  proveedores: sinRepetir,
  internos: sinRepetir,
  inactivos: sinRepetir,
  vecinas: z
    .array(z.strictObject({ zona: lugar, km: z.int().min(1), proveedores: z.array(nombreCorto).min(1) }))
    .nullish(),
  pasos: z.array(paso),
  al_final: esperaSchema.nullish(),
});

export type ScenarioFile = z.infer<typeof scenarioSchema>;
export type StepFile = ScenarioFile['pasos'][number];
export type EsperaFile = z.infer<typeof esperaSchema>;
