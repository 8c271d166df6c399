import { z } from 'zod';
import { STATUS, STATUS_AFILIADO } from '../procedure/asistencia/estado';
import { sinSeparadores } from '../procedure/normaliza';
import { CAMPOS_VALIDADOR } from './maestros';
import { telefono } from './telefono';
import { correo, dia, id, instante, monto, nombre } from './wire';

const referencia = z.strictObject({ id: z.string(), nombre: z.string() });

/** As documents are kept: «12.345.678» and «12345678» are one person. */
export const documento = nombre(40)
  .transform(sinSeparadores)
  .refine((v) => /^[A-Z0-9/]+$/.test(v), { error: 'Debe tener solo números y letras' });

export const afiliado = z
  .strictObject({
    id: z.string(),
    nombre: z.string(),
    apellido: z.string(),
    documento: z.string(),
    validador: z.string().nullable(),
    telefono1: z.string().nullable(),
    telefono2: z.string().nullable(),
    email: z.string().nullable(),
    status: z.enum(STATUS_AFILIADO),
    cuenta: referencia.extend({
      campoValidador: z.enum(CAMPOS_VALIDADOR).meta({ description: 'Qué es el dato validador (AM-21)' }),
    }),
    plan: referencia,
    planDesde: dia,
    manual: z.boolean().meta({ description: 'Registrado a mano por la mesa (A-5.1.4.b)' }),
  })
  .meta({ id: 'Afiliado' });
export type AfiliadoDeApi = z.output<typeof afiliado>;

/** Somebody else whom the affiliate's plan covers. */
export const beneficiario = z
  .strictObject({
    id: z.string(),
    nombre: z.string(),
    apellido: z.string(),
    documento: z.string(),
    parentesco: z.string(),
    activo: z.boolean(),
    manual: z.boolean().meta({ description: 'Anotado por la mesa: una importación no lo da de baja' }),
  })
  .meta({ id: 'Beneficiario' });
export type BeneficiarioDeApi = z.output<typeof beneficiario>;

export const beneficiarioNuevo = z.strictObject({
  nombre: nombre(),
  apellido: nombre(),
  documento,
  parentesco: nombre(40).meta({ example: 'Hija' }),
});

export const cambioDeBeneficiario = beneficiarioNuevo
  .extend({ activo: z.boolean() })
  .partial()
  .refine((c) => Object.keys(c).length > 0, { error: 'No hay nada que cambiar' });

export const afiliadoHallado = afiliado
  .extend({
    beneficiario: beneficiario.nullable().meta({
      description: 'Quién coincide, cuando no es el titular sino un beneficiario suyo',
    }),
  })
  .meta({ id: 'AfiliadoHallado' });

export const afiliadoNuevo = z.strictObject({
  cuenta: id,
  plan: id,
  nombre: nombre(),
  apellido: nombre(),
  documento,
  validador: nombre(60).optional(),
  telefono1: telefono().optional(),
  telefono2: telefono().optional(),
  email: correo.optional(),
});

/** What the desk may put right of an affiliate: his status is a registro. */
export const cambioDeAfiliado = z
  .strictObject({
    nombre: nombre(),
    apellido: nombre(),
    telefono1: telefono().nullable(),
    telefono2: telefono().nullable(),
    email: correo.nullable(),
    plan: id.meta({ description: 'De su misma cuenta; lo ya reservado sigue con el plan con que se reservó' }),
  })
  .partial()
  .refine((c) => Object.keys(c).length > 0, { error: 'No hay nada que cambiar' });

/** What the plan still gives of one service in the current period (A-5.1.5.d). null = no limit. */
const servicioDelPlan = z
  .strictObject({
    servicio: z.strictObject({ id: z.string(), tipo: z.string(), nombre: z.string() }),
    eventosMaximos: z.int().nullable(),
    eventosRestantes: z.int().nullable(),
    montoMaximo: monto.nullable(),
    montoRestante: monto.nullable(),
  })
  .meta({ id: 'ServicioDelPlan' });

export const serviciosDelPlan = z
  .strictObject({
    plan: referencia,
    periodo: z.strictObject({ desde: dia, meses: z.int() }).meta({ description: 'Período del plan en curso (AM-25)' }),
    servicios: z.array(servicioDelPlan),
  })
  .meta({ id: 'ServiciosDelPlan' });

/** A previous assistance of the affiliate, as the opening form lists it (S3). */
export const asistenciaPrevia = z
  .strictObject({
    numero: z.string(),
    expediente: z.int(),
    n: z.int(),
    abiertaEn: instante,
    terminadaEn: instante.nullable(),
    servicio: z.string(),
    status: z.enum(STATUS),
    coordinador: z.string(),
    proveedor: z.string().nullable(),
    proveedorNombre: z.string().nullable(),
    total: monto,
  })
  .meta({ id: 'AsistenciaPrevia' });
