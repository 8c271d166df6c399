import { z } from 'zod';
import { CANALES, conCambios, REGLAS_PREDETERMINADAS } from '../procedure/reglas';
import type { Reglas } from '../procedure/reglas';
import { RUTAS_DE_REGLAS } from '../procedure/reglas-descripcion';
import { RANGO } from '../procedure/roles';
import type { RolDeCasos, RolDeOperaciones } from '../procedure/roles';
import { instante, instanteRecibido, nombre } from './wire';

/** A year of minutes: more is a typing slip. */
const minutos = z.number().min(0).max(527_040);
const hora = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Debe ser una hora HH:MM' });
const porPrioridad = z.strictObject({ PROGRAMADO: minutos, EMERGENCIA: minutos, VITAL: minutos });

const OPERACIONES = Object.keys(RANGO) as RolDeOperaciones[];
/** A ladder that does not climb would never reach its later levels. */
const escalera = <R extends RolDeCasos>(...roles: R[]) =>
  z
    .array(
      z.strictObject({
        nivel: z.int().min(1).max(4),
        rol: z.enum(roles),
        minutos,
        desde: z.enum(['apertura', 'vencimiento']),
      }),
    )
    .min(1)
    .max(4)
    .refine((niveles) => niveles.every((n, i) => i === 0 || n.nivel > (niveles[i - 1]?.nivel ?? 0)), {
      error: 'Los niveles deben ir de menor a mayor',
    });
const deOperaciones = escalera(...OPERACIONES);
/** Each way once: a second try of the same is the channel's own affair. */
const canales = z
  .array(z.strictObject({ canal: z.enum(CANALES), minutos }))
  .min(1)
  .max(CANALES.length)
  .refine((lista) => new Set(lista.map((c) => c.canal)).size === lista.length, { error: 'Cada canal va una sola vez' });
const diasHabiles = z.int().min(1).max(366);

/** A whole rule set. What `conCambios` leaves open, inside lists and about ranges, is judged here. */
const reglas: z.ZodType<Reglas> = z.strictObject({
  minutoMs: z.int().min(1).max(60_000),
  asignacion: porPrioridad,
  busquedaAgotada: porPrioridad,
  confirmacion: porPrioridad,
  monitoreoLargo: z.strictObject({ siFaltanMasDe: minutos, abreAntes: minutos, venceAntes: minutos }),
  movidaInicial: z.strictObject({ antes: minutos }),
  informarAfiliado: minutos,
  contacto: minutos,
  diagnostico: minutos,
  excedente: minutos,
  costos: minutos,
  conformidad: z.strictObject({
    intentos: z.int().min(1).max(10),
    segundoTras: minutos,
    tercero: hora,
    desde: hora,
    hasta: hora,
  }),
  verificar: z.strictObject({ finDelDia: hora }),
  apertura: minutos,
  demora: minutos,
  disponibilidad: minutos,
  autorizacion: minutos,
  supervisorDecide: minutos,
  concluir: minutos,
  cerrarExpediente: minutos,
  excepcion: minutos,
  atender: z.strictObject({ segundos: z.int().min(1).max(600) }),
  reembolso: z.strictObject({ reclamo: minutos, aprobacion: minutos, pago: minutos }),
  calidad: z.strictObject({
    finDelDia: hora,
    tomar: diasHabiles,
    tratar: diasHabiles,
    responder: diasHabiles,
    cerrar: diasHabiles,
  }),
  escalera: z.strictObject({
    normal: deOperaciones,
    vital: deOperaciones,
    decision: deOperaciones,
    calidad: escalera('jefe-calidad', ...OPERACIONES),
  }),
  avisos: z.strictObject({
    nivel1: canales,
    nivel2: canales,
    nivel3: canales,
    nivel4: canales,
    enlace: z.int().min(1).max(1440),
  }),
  pruebaDeAlcance: z.strictObject({ dia: z.int().min(0).max(6), hora, responder: z.int().min(1).max(1440) }),
});

/**
 * `base` with `cambios`, judged whole.
 * @returns the errors instead, with paths under `path`, when a key, a type or a value is wrong.
 */
export function reglasCon(
  cambios: unknown,
  path: string,
  base: Reglas = REGLAS_PREDETERMINADAS,
): { reglas: Reglas } | { errores: { path: string; message: string }[] } {
  try {
    const leidas = reglas.safeParse(conCambios(base, cambios, path), { error: z.locales.es().localeError });
    if (leidas.success) return { reglas: leidas.data };
    return { errores: leidas.error.issues.map((i) => ({ path: [path, ...i.path].join('.'), message: i.message })) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const [lugar = path, ...mensaje] = error.message.split(': ');
    return { errores: [{ path: lugar, message: mensaje.join(': ') }] };
  }
}

export const versionDeReglas = z
  .strictObject({
    version: z.int(),
    vigenteDesde: instante,
    motivo: z.string(),
    autor: z.string(),
    creadaEn: instante,
    vigente: z.boolean(),
    contenido: z.record(z.string(), z.unknown()),
    casosAbiertos: z.int().meta({ description: 'Expedientes, asistencias y casos de calidad abiertos que la siguen' }),
  })
  .meta({ id: 'VersionDeReglas' });

const ruta = z.enum(RUTAS_DE_REGLAS).meta({ description: 'Dónde está en `contenido`', example: 'asignacion.VITAL' });

/** A value with what it is, to be read and to be asked for in a form. */
export const valorDeReglas = z
  .strictObject({
    ruta: ruta.nullable().meta({ description: 'null: es del perfil del servicio' }),
    etiqueta: z.string(),
    unidad: z.string(),
    clausula: z.string().nullable(),
    relojes: z.array(z.string()),
    propuesto: z.boolean().meta({ description: 'El texto del procedimiento no lo da' }),
    valor: z.unknown(),
    dicho: z.string().meta({ description: 'Cómo se lee', example: '20 min' }),
  })
  .meta({ id: 'ValorDeReglas' });
export type ValorDeReglas = z.output<typeof valorDeReglas>;

export const reglasDescritas = versionDeReglas
  .extend({ valores: z.array(valorDeReglas) })
  .meta({ id: 'ReglasDescritas' });

export const diferenciasDeReglas = z
  .strictObject({
    de: z.int(),
    a: z.int(),
    diferencias: z.array(
      z.strictObject({
        ruta,
        etiqueta: z.string(),
        antes: z.unknown(),
        despues: z.unknown(),
        dichoAntes: z.string(),
        dichoDespues: z.string(),
      }),
    ),
  })
  .meta({ id: 'DiferenciasDeReglas' });

export const reglasNuevas = z.strictObject({
  cambios: z
    .record(z.string(), z.unknown())
    .meta({ description: 'Lo que difiere de las de partida', example: { confirmacion: { PROGRAMADO: 10 } } }),
  base: z
    .int()
    .min(1)
    .max(2_147_483_647)
    .optional()
    .meta({ description: 'Versión de partida; si falta, las predeterminadas' }),
  motivo: nombre(1000),
  vigenteDesde: instanteRecibido
    .optional()
    .meta({ description: 'Si falta, desde ya. Los casos abiertos siguen con las suyas' }),
});
