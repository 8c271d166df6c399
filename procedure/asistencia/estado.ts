import type { Prioridad, Reglas } from '../reglas';
import type { DatosPublicosDe, Codigo } from '../registros/catalogo';
import type { Recibido } from '../story';

export const ETAPAS = ['apertura', 'asignacion', 'monitoreo', 'prestacion', 'cierre', 'finalizada'] as const;
export type Etapa = (typeof ETAPAS)[number];

export const FINALES = [
  'CONCLUIDA',
  'CANCELADO_AL_MOMENTO',
  'CANCELADO_POSTERIOR',
  'PROVEEDOR_CANCELADO',
  'ANULADA',
] as const;
export type StatusFinal = (typeof FINALES)[number];

export const STATUS = [
  'EN_APERTURA',
  'EN_BUSQUEDA',
  'ASIGNADA',
  'CONFIRMADA',
  'EN_MONITOREO',
  'ARRIBADO',
  'CONTACTADO',
  'DIAGNOSTICADA',
  'AUTORIZADA',
  'TERMINADA',
  ...FINALES,
] as const;
export type Status = (typeof STATUS)[number];

export const STATUS_PROVEEDOR = ['SIN_ASIGNAR', 'ASIGNADO', 'PROVEEDOR_CANCELADO', 'PROVEEDOR_CONCLUIDO'] as const;
export type StatusProveedor = (typeof STATUS_PROVEEDOR)[number];

export const CATEGORIAS = ['COBERTURA', 'CONEXION', 'CORTESIA', 'GARANTIA'] as const;
export type Categoria = (typeof CATEGORIAS)[number];

export const STATUS_AFILIADO = ['ACTIVO', 'VERIFICAR', 'NO_ACTIVO'] as const;
export type StatusAfiliado = (typeof STATUS_AFILIADO)[number];

/** What a case is started with: ids, amounts and rules. No personal data. */
export interface EntradaAsistencia {
  /** Version of the story this case runs to its end. */
  version: 1;
  expediente: number;
  n: number;
  abiertaEn: string;
  servicio: string;
  zona: string;
  cuenta: string;
  afiliado: string;
  afiliadoStatus: StatusAfiliado;
  coordinador: string;
  reglas: Reglas;
  reglasVersion: number;
  perfil: PerfilDeServicio;
}

/** What of the procedure applies to a service, as data. */
export interface PerfilDeServicio {
  encuesta: boolean;
  /** B-D: the provider first, the authorisation after. */
  primeroProveedor: boolean;
  minutosDiagnostico?: number;
}

/** What the provider gave his word for: a window (programado) or an hour of arrival (emergencia). */
export type Compromiso = { desde: number; hasta: number } | { eta: number };

/** How a story ends, and why it left the stage it was in. */
export interface Fin {
  fin: StatusFinal;
  /** The affiliate gives up because the provider failed (AM-02). */
  porElProveedor?: boolean;
  statusProveedor?: StatusProveedor;
}
export const esFin = (v: unknown): v is Fin => typeof v === 'object' && v !== null && 'fin' in v;

/** The story goes back to asignacion. */
export const PROVEEDOR_PERDIDO = 'PROVEEDOR_PERDIDO';
export type ProveedorPerdido = typeof PROVEEDOR_PERDIDO;

export type RegistroDe<C extends Codigo> = { [K in C]: Recibido<K, DatosPublicosDe<K>> }[C];
export type Registro = RegistroDe<Codigo>;

export interface Cotizacion {
  proveedor: string;
  centavos: number;
  sobre: 'SERVICIO' | 'VISITA';
  negociada: boolean;
}

export interface LineaDeCosto {
  centavos: number;
  paga: 'COBERTURA' | 'AFILIADO' | 'CORTESIA' | 'EMPRESA';
}

/** A question for the supervisor: an identity not valid, a consent denied, a conexión refused with a provider on his way. */
export type Asunto = 'identidad' | 'consentimiento' | 'conexion';

export interface Hitos {
  arribo?: number;
  contacto?: number;
  termino?: number;
}

export type { Prioridad };
