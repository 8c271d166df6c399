import type { RolDeCasos } from './roles';

export type Prioridad = 'PROGRAMADO' | 'EMERGENCIA' | 'VITAL';
export const PRIORIDADES: readonly Prioridad[] = ['PROGRAMADO', 'EMERGENCIA', 'VITAL'];

/** One step of the climb: who hears about it, how many minutes after its base. */
export interface Nivel {
  nivel: number;
  rol: RolDeCasos;
  minutos: number;
  /** `apertura`: counted from the opening of the Pendiente; otherwise from its due instant. */
  desde: 'apertura' | 'vencimiento';
}
/** A way to reach a person. */
export const CANALES = ['escritorio', 'correo', 'webhook'] as const;
export type Canal = (typeof CANALES)[number];
/** How a level is told: by which channel, how many minutes after it sounded, or at once when the one before failed. */
export interface CanalDeNivel {
  canal: Canal;
  minutos: number;
}

export type Escalera = 'normal' | 'vital' | 'decision' | 'calidad';

const EN_ORDEN: readonly CanalDeNivel[] = [
  { canal: 'escritorio', minutos: 0 },
  { canal: 'correo', minutos: 0 },
  { canal: 'webhook', minutos: 1 },
];

/**
 * Version 1: minutes given by the text (A-5.2.2, A-5.3P.1.1, A-5.5.2.1.N2) and, where it is silent, the proposals of
 * the clause table. A case keeps the set it started with.
 */
export const REGLAS_PREDETERMINADAS = {
  /** Length of a «minute» in milliseconds: a rehearsal with real time may make it a second. */
  minutoMs: 60_000,
  asignacion: { PROGRAMADO: 20, EMERGENCIA: 5, VITAL: 0 },
  busquedaAgotada: { PROGRAMADO: 5, EMERGENCIA: 5, VITAL: 0 },
  confirmacion: { PROGRAMADO: 15, EMERGENCIA: 5, VITAL: 5 },
  monitoreoLargo: { siFaltanMasDe: 1440, abreAntes: 720, venceAntes: 240 },
  movidaInicial: { antes: 60 },
  informarAfiliado: 15,
  contacto: 10,
  diagnostico: 30,
  excedente: 10,
  costos: 120,
  conformidad: { intentos: 3, segundoTras: 120, tercero: '10:00', desde: '08:00', hasta: '21:00' },
  verificar: { finDelDia: '18:00' },
  apertura: 10,
  demora: 10,
  disponibilidad: 10,
  autorizacion: 5,
  supervisorDecide: 5,
  concluir: 30,
  cerrarExpediente: 60,
  excepcion: 10,
  /** C-20, in seconds. */
  atender: { segundos: 15 },
  reembolso: { reclamo: 43_200, aprobacion: 2_880, pago: 14_400 },
  /** In business days, to the end of the day: C-19, C-33, C-34, C-35. */
  calidad: { finDelDia: '18:00', tomar: 1, tratar: 5, responder: 2, cerrar: 1 },
  escalera: {
    normal: [
      { nivel: 1, rol: 'coordinador', minutos: 0, desde: 'vencimiento' },
      { nivel: 2, rol: 'supervisor', minutos: 5, desde: 'vencimiento' },
      { nivel: 3, rol: 'jefe-operaciones', minutos: 15, desde: 'vencimiento' },
    ],
    vital: [
      { nivel: 1, rol: 'coordinador', minutos: 0, desde: 'vencimiento' },
      { nivel: 2, rol: 'supervisor', minutos: 1, desde: 'vencimiento' },
      { nivel: 3, rol: 'jefe-operaciones', minutos: 3, desde: 'vencimiento' },
      { nivel: 4, rol: 'gerencia', minutos: 10, desde: 'vencimiento' },
    ],
    decision: [
      { nivel: 2, rol: 'supervisor', minutos: 0, desde: 'apertura' },
      { nivel: 3, rol: 'jefe-operaciones', minutos: 0, desde: 'vencimiento' },
      { nivel: 4, rol: 'gerencia', minutos: 10, desde: 'vencimiento' },
    ],
    calidad: [
      { nivel: 1, rol: 'jefe-calidad', minutos: 0, desde: 'vencimiento' },
      { nivel: 2, rol: 'gerencia', minutos: 1440, desde: 'vencimiento' },
    ],
  } as Record<Escalera, Nivel[]>,
  avisos: {
    nivel1: EN_ORDEN,
    nivel2: EN_ORDEN,
    nivel3: EN_ORDEN,
    nivel4: EN_ORDEN,
    /** Minutes during which the link in a mail acknowledges. */
    enlace: 60,
  },
  /** The weekly drill that asks everybody on duty to answer. `dia`: 0 is Sunday. */
  pruebaDeAlcance: { dia: 1, hora: '10:30', responder: 30 },
};

export type Reglas = typeof REGLAS_PREDETERMINADAS;

const esObjeto = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v);

/** The channels of a level, in the order in which they are tried. */
export const canalesDe = ({ avisos }: Reglas, nivel: number): readonly CanalDeNivel[] =>
  avisos[`nivel${Math.min(Math.max(nivel, 1), 4) as 1 | 2 | 3 | 4}`];

/**
 * A rule set as it was stored, perhaps before some rule existed: what it does not say is the default's. A default that
 * older cases rely on must not change, or their history no longer repeats: give the rule a new name instead.
 */
export const completa = (guardadas: Partial<Reglas>): Reglas => sobre(REGLAS_PREDETERMINADAS, guardadas) as Reglas;

function sobre(base: unknown, guardado: unknown): unknown {
  if (!esObjeto(base) || !esObjeto(guardado)) return guardado ?? base;
  const claves = [...new Set([...Object.keys(base), ...Object.keys(guardado)])];
  return Object.fromEntries(claves.map((clave) => [clave, sobre(base[clave], guardado[clave])]));
}

/**
 * `base` with the values of `cambios` in their place. Lists are replaced whole.
 * @throws RangeError naming the path of a key that does not exist or a value of another type.
 */
export function conCambios<T>(base: T, cambios: unknown, path = 'reglas'): T {
  if (!esObjeto(base) || !esObjeto(cambios)) throw new RangeError(`${path}: debe ser un objeto`);
  const salida: Record<string, unknown> = { ...base };
  for (const [clave, valor] of Object.entries(cambios)) {
    const lugar = `${path}.${clave}`;
    if (!Object.hasOwn(base, clave)) throw new RangeError(`${lugar}: no es una regla`);
    const actual = base[clave];
    if (esObjeto(actual)) salida[clave] = conCambios(actual, valor, lugar);
    else if (typeof actual !== typeof valor || Array.isArray(actual) !== Array.isArray(valor))
      throw new RangeError(`${lugar}: tipo equivocado`);
    else salida[clave] = valor;
  }
  return salida as T;
}
