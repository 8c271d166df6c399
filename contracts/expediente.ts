import { z } from 'zod';
import { afiliado, beneficiario } from './afiliado';
import { zona } from './asistencia';
import { llamada } from './llamada';
import { pendiente } from './pendiente';
import { rechazo, resultado } from './registro';
import { telefono } from './telefono';
import { id, instante, nombre, texto } from './wire';

const contacto = z.strictObject({ nombre: z.string(), apellido: z.string(), telefono: z.string() });
const status = z.enum(['ABIERTO', 'CERRADO']);
const referencia = z.strictObject({ id: z.string(), nombre: z.string() });

/** One line per Asistencia in lists and on the Expediente's page. */
export const asistenciaResumida = z
  .strictObject({
    numero: z.string(),
    n: z.int(),
    servicio: z.string(),
    abiertaEn: instante,
    terminadaEn: instante.nullable(),
    etapa: z.string(),
    status: z.string(),
    statusProveedor: z.string(),
    categoria: z.string().nullable(),
    prioridad: z.string().nullable(),
    coordinador: z.string(),
    proveedor: z.string().nullable(),
    proveedorNombre: z.string().nullable(),
    vencidos: z.int(),
    nivelEscalada: z.int(),
    proximoVencimiento: instante.nullable(),
  })
  .meta({ id: 'AsistenciaResumida' });

export const expedienteResumido = z
  .strictObject({
    numero: z.int(),
    abiertoEn: instante,
    cerradoEn: instante.nullable(),
    status,
    coordinador: z.string(),
    afiliado: z.strictObject({ id: z.string(), nombre: z.string(), apellido: z.string() }),
    contacto,
    cuenta: referencia,
    zona,
    asistencias: z.array(asistenciaResumida),
  })
  .meta({ id: 'ExpedienteResumido' });

/** What the Expediente shows (S2). */
export const expediente = z
  .strictObject({
    numero: z.int(),
    abiertoEn: instante,
    cerradoEn: instante.nullable(),
    status,
    coordinador: z.string(),
    contacto,
    descripcion: z.string(),
    afiliado,
    beneficiario: beneficiario.nullable().meta({ description: 'Para quién es, si no es el titular' }),
    cuenta: referencia,
    ubicacion: z.strictObject({ zona, subzona: z.string().nullable(), direccion: z.string(), referencias: z.string() }),
    numeroLlamado: z.string().nullable(),
    llamada: llamada.nullable().meta({ description: 'La llamada por la que se abrió, si la central la informó' }),
    asistencias: z.array(asistenciaResumida),
    historial: z.array(
      z.strictObject({
        n: z.int().meta({ description: '0: el expediente; n: esa asistencia; −n: su caso de calidad' }),
        de: z.string(),
        a: z.string(),
        en: instante,
        por: z.string().nullable(),
      }),
    ),
    pendientes: z.array(pendiente).meta({ description: 'Los del expediente, no los de sus asistencias' }),
    acepta: z.array(z.string()),
    rechaza: z.record(z.string(), rechazo),
    transicion: z.int(),
    reglasVersion: z.int(),
    temporalUi: z.string(),
  })
  .meta({ id: 'Expediente' });
export type ExpedienteDeApi = z.output<typeof expediente>;

export const expedienteTrasRegistro = expediente.extend({ registro: resultado }).meta({ id: 'ExpedienteTrasRegistro' });

export const expedienteNuevo = z.strictObject({
  afiliado: id,
  beneficiario: id.optional().meta({ description: 'Del afiliado; si falta, es para el titular' }),
  contacto: z.strictObject({ nombre: nombre(), apellido: nombre(), telefono: telefono() }),
  ubicacion: z.strictObject({
    provincia: nombre(),
    zona: nombre(),
    subzona: nombre().optional(),
    direccion: nombre(300),
    referencias: texto(1000).optional(),
  }),
  descripcion: texto(4000).optional(),
  numeroLlamado: telefono().optional(),
  llamada: id.optional().meta({ description: 'La llamada por la que se abre: da el número llamado, si falta' }),
});

export const VISTAS = ['a-cargo', 'abiertos', 'todos'] as const;
