import { z } from 'zod';
import { ATENCION } from '../procedure/asistencia/estado';
import { PASOS } from '../procedure/asistencia/perfil';
import { telefono } from './telefono';
import { correo, id, instante, monto, montoRecibido, nombre, texto } from './wire';

const paso = z.enum(PASOS);

/** What the company sells, to whom, and who goes: lists the desk picks from. */
export const servicio = z
  .strictObject({
    id: z.string(),
    tipo: z.string(),
    nombre: z.string(),
    encuesta: z.boolean().meta({ description: 'Si se deriva a la encuesta (A-5.5.2.1.e)' }),
    primeroProveedor: z.boolean().meta({ description: 'Primero el proveedor, después la autorización (B-D)' }),
    sinPasos: z.array(paso).meta({ description: 'Pasos del procedimiento que el servicio no tiene (A-7.R01)' }),
    minutosDiagnostico: z
      .int()
      .nullable()
      .meta({ description: 'Del contacto al diagnóstico; null: los de las reglas' }),
    minutosServicio: z.int().nullable().meta({ description: 'Cuánto dura si nadie lo estima' }),
    garantiaDias: z.int(),
  })
  .meta({ id: 'Servicio' });

const minutos = z.int().min(1).max(10_080).nullable();

/** What may be changed of a service: cases already open keep the profile they started with. */
export const cambioDeServicio = z
  .strictObject({
    encuesta: z.boolean(),
    primeroProveedor: z.boolean(),
    sinPasos: z.array(paso).refine((p) => new Set(p).size === p.length, { error: 'Hay un paso repetido' }),
    minutosDiagnostico: minutos,
    minutosServicio: minutos,
    garantiaDias: z.int().min(0).max(3_650),
  })
  .partial()
  .refine((c) => Object.keys(c).length > 0, { error: 'No hay nada que cambiar' });

/** Where a search goes on when a zone has nobody left (AM-12). */
export const zonaVecina = z
  .strictObject({ zona: z.string(), vecina: z.string(), km: z.int() })
  .meta({ id: 'ZonaVecina', description: 'Distancia por ruta; vale en los dos sentidos' });

export const zonaVecinaNueva = z.strictObject({
  zona: texto(200, 1).meta({ description: 'PROVINCIA/ZONA', example: 'RIO NEGRO/VIEDMA' }),
  vecina: texto(200, 1).meta({ example: 'BUENOS AIRES/CARMEN DE PATAGONES' }),
  km: z.int().min(1).max(2_000).nullable().meta({ description: 'null: dejan de ser vecinas' }),
});

export const zona = z
  .strictObject({ id: z.string(), provincia: z.string(), zona: z.string(), departamento: z.string() })
  .meta({ id: 'Zona' });

export const CAMPOS_VALIDADOR = ['DOCUMENTO', 'POLIZA', 'PATENTE', 'SOCIO'] as const;

export const cuenta = z
  .strictObject({
    id: z.string(),
    nombre: z.string(),
    numeroLlamado: z.string().nullable(),
    campoValidador: z.enum(CAMPOS_VALIDADOR).meta({ description: 'Qué es el dato validador (AM-21)' }),
    atencion: z.enum(ATENCION).meta({ description: 'Si el A VERIFICAR pide autorización superior (AM-20)' }),
    planes: z.array(z.strictObject({ id: z.string(), nombre: z.string(), periodoMeses: z.int() })),
  })
  .meta({ id: 'Cuenta' });

export const cambioDeCuenta = z
  .strictObject({
    nombre: nombre(),
    numeroLlamado: telefono().nullable().meta({ description: 'Por el que llaman sus afiliados; null: ninguno' }),
    campoValidador: z.enum(CAMPOS_VALIDADOR),
    atencion: z.enum(ATENCION),
  })
  .partial()
  .refine((c) => Object.keys(c).length > 0, { error: 'No hay nada que cambiar' });

export const proveedor = z
  .strictObject({
    id: z.string(),
    nombre: z.string(),
    razonSocial: z.string().nullable(),
    status: z.enum(['ACTIVO', 'INACTIVO']),
    condicion: z.enum(['EXTERNO', 'INTERNO']),
    telefono: z.string().nullable(),
    email: z.string().nullable(),
    web: z.string().nullable(),
    posiciones: z
      .array(z.strictObject({ servicio: z.string(), zona: z.string(), posicion: z.int() }))
      .meta({ description: 'Turno en cada oficio y zona; solo los que cumplen el filtro' }),
  })
  .meta({ id: 'Proveedor' });

const campos = {
  nombre: nombre(),
  razonSocial: nombre(200).nullable(),
  status: z
    .enum(['ACTIVO', 'INACTIVO'])
    .meta({ description: 'Al inactivo no se lo llama; lo que tiene asignado sigue' }),
  condicion: z.enum(['EXTERNO', 'INTERNO']),
  telefono: telefono().nullable(),
  email: correo.nullable(),
  web: nombre(200).nullable(),
};

export const cambioDeProveedor = z
  .strictObject(campos)
  .partial()
  .refine((c) => Object.keys(c).length > 0, { error: 'No hay nada que cambiar' });

export const proveedorNuevo = z.strictObject(campos).partial().required({ nombre: true });

/** Whom to call first for a trade in a place (A-5.2.2.1.b, AM-10). */
export const ordenDeLlamado = z
  .strictObject({
    servicio: z.string(),
    zona: z.string(),
    version: z.string().meta({ description: 'Para `If-Match` al reemplazarla; cambia con el orden' }),
    elementos: z.array(
      z.strictObject({
        posicion: z.int(),
        proveedor: z.strictObject({
          id: z.string(),
          nombre: z.string(),
          status: z.enum(['ACTIVO', 'INACTIVO']),
          condicion: z.enum(['EXTERNO', 'INTERNO']),
          telefono: z.string().nullable(),
        }),
      }),
    ),
  })
  .meta({ id: 'OrdenDeLlamado' });

export const ordenNuevo = z.strictObject({
  servicio: texto(120, 1).meta({ example: 'HOGAR/PLOMERIA' }),
  zona: texto(200, 1).meta({ description: 'PROVINCIA/ZONA', example: 'RIO NEGRO/VIEDMA' }),
  proveedores: z
    .array(id)
    .max(200)
    .refine((p) => new Set(p).size === p.length, { error: 'Hay un proveedor repetido' })
    .meta({ description: 'Ids en el orden en que se los llama' }),
});

export const cuentaNueva = z.strictObject({
  nombre: nombre(),
  numeroLlamado: telefono().nullable().optional(),
  campoValidador: z.enum(CAMPOS_VALIDADOR).optional(),
  atencion: z.enum(ATENCION).optional(),
});

/** What a plan covers, and up to how much in each of its periods. */
export const plan = z
  .strictObject({
    id: z.string(),
    nombre: z.string(),
    periodoMeses: z.int(),
    cuenta: z.strictObject({ id: z.string(), nombre: z.string() }),
    servicios: z.array(
      z.strictObject({
        servicio: z.string(),
        montoMaximo: monto.nullable().meta({ description: 'Por período; null: sin límite' }),
        eventosMaximos: z.int().nullable().meta({ description: 'Por período; null: sin límite' }),
      }),
    ),
  })
  .meta({ id: 'Plan' });

const deServicio = z.strictObject({
  servicio: texto(120, 1).meta({ example: 'HOGAR/PLOMERIA' }),
  montoMaximo: montoRecibido(1).nullable().meta({ description: 'null: sin límite' }),
  eventosMaximos: z.int().min(1).max(1_000).nullable().meta({ description: 'null: sin límite' }),
});
const dePlan = {
  nombre: nombre(),
  periodoMeses: z.int().min(1).max(120),
  servicios: z
    .array(deServicio)
    .max(200)
    .refine((s) => new Set(s.map((uno) => uno.servicio)).size === s.length, { error: 'Hay un servicio repetido' })
    .meta({ description: 'La lista entera: lo que falta deja de estar cubierto' }),
};

export const planNuevo = z.strictObject({ cuenta: id, ...dePlan, periodoMeses: dePlan.periodoMeses.default(12) });

export const cambioDePlan = z
  .strictObject(dePlan)
  .partial()
  .refine((c) => Object.keys(c).length > 0, { error: 'No hay nada que cambiar' });

export const novedad = z
  .strictObject({
    expediente: z.int(),
    n: z.int().meta({ description: '0: el expediente; n: esa asistencia; −n: su caso de calidad' }),
    transicion: z.int(),
    tipo: z.string().meta({ description: 'Código del registro, «reloj»…' }),
    registros: z.array(z.string()),
    en: instante,
  })
  .meta({ id: 'Novedad', description: 'Un paso de un caso: solo ids y códigos' });
