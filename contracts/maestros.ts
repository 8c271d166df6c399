import { z } from 'zod';
import { instante } from './wire';

/** What the company sells, to whom, and who goes: lists the desk picks from. */
export const servicio = z
  .strictObject({
    id: z.string(),
    tipo: z.string(),
    nombre: z.string(),
    encuesta: z.boolean(),
    primeroProveedor: z.boolean(),
  })
  .meta({ id: 'Servicio' });

export const zona = z
  .strictObject({ id: z.string(), provincia: z.string(), zona: z.string(), departamento: z.string() })
  .meta({ id: 'Zona' });

export const cuenta = z
  .strictObject({
    id: z.string(),
    nombre: z.string(),
    numeroLlamado: z.string().nullable(),
    campoValidador: z.string(),
    planes: z.array(z.strictObject({ id: z.string(), nombre: z.string(), periodoMeses: z.int() })),
  })
  .meta({ id: 'Cuenta' });

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

export const novedad = z
  .strictObject({
    expediente: z.int(),
    n: z.int(),
    transicion: z.int(),
    tipo: z.string().meta({ description: 'Código del registro, «reloj»…' }),
    registros: z.array(z.string()),
    en: instante,
  })
  .meta({ id: 'Novedad', description: 'Un paso de un caso: solo ids y códigos' });
