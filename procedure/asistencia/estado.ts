import type { Condicion, Via } from '../exceptions';
import type { Pagador } from '../shares';
import type { PerfilDeServicio } from './perfil';
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
type StatusFinal = (typeof FINALES)[number];

export const STATUS = [
  'EN_APERTURA',
  'EN_BUSQUEDA',
  'ASIGNADA',
  'CONFIRMADA',
  'EN_MONITOREO',
  'ARRIBADO',
  'CONTACTADO',
  'DIAGNOSTICADA',
  'EN_REEMBOLSO',
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
  /**
   * Version of the story this case runs to its end. From 2 on the level of its alarms is a search attribute that
   * follows every level.
   */
  version: 1 | 2;
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
  /** Whom the account serves without a superior's word besides its active affiliates (AM-20). */
  atencion?: Atencion;
  /** The concluded Asistencia whose work is claimed on (B-P.B, AM-43). */
  garantia?: Garantia;
}

export const ATENCION = ['AUTORIZA_VERIFICAR', 'ATIENDE_VERIFICAR'] as const;
export type Atencion = (typeof ATENCION)[number];

export interface Garantia {
  expediente: number;
  n: number;
  /** Who did the work: he is called first. */
  proveedor: string | null;
  /** ISO instant its guarantee ran out, or will. */
  vence: string;
  /** Out of time when the claim was opened: a superior may still allow it. */
  vencida: boolean;
}

/** What the provider gave his word for: a window (programado) or an hour of arrival (emergencia). */
export type Compromiso = { desde: number; hasta: number } | { eta: number };

/** How a story ends, and why it left the stage it was in. */
export interface Fin {
  fin: StatusFinal;
  /** The affiliate gives up because the provider failed (AM-02). */
  porElProveedor?: boolean;
  statusProveedor?: StatusProveedor;
  motivo: MotivoDeFin;
}

/** Why a case ended as it did, for who looks for it later (B-C). */
export const MOTIVOS_DE_FIN = [
  'SERVICIO_CUMPLIDO',
  'CONEXION_RECHAZADA',
  'FUERA_DE_MATRIZ',
  'EXCEDENTE_RECHAZADO',
  'AFILIADO_CANCELA',
  'PROVEEDOR_INCUMPLIDOR',
  'SIN_PROVEEDORES',
  'REEMBOLSO_DENEGADO',
  'ANULADA',
] as const;
export type MotivoDeFin = (typeof MOTIVOS_DE_FIN)[number];

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
  /** centavos first asked for, when the price was negotiated (B-F.1). */
  primero?: number | null;
  ahorro?: number;
  referencia?: Referencia | null;
  /** A Hogar price above what it usually costs there (B-E.1, AM-39). */
  sobreReferencia?: boolean;
  en?: string;
}

/** What the same service costs in the same zone: typed by operations, or the median of our own cases. */
export interface Referencia {
  centavos: number;
  origen: 'OPERACIONES' | 'HISTORICO';
  muestras: number;
}

export interface LineaDeCosto {
  centavos: number;
  paga: Pagador;
}

/** A request for an exception and what became of it (B-G, B-H, B-I, B-J). */
export interface Excepcion {
  via: Via;
  estado: 'PEDIDA' | 'CONCEDIDA' | 'DENEGADA' | 'RETIRADA';
  pedidaPor: string;
  condiciones: Condicion[];
  resueltaPor?: string;
  porcentaje?: number;
}

/** A case that nobody could go to: the affiliate paid and claims (AM-12). centavos. */
export interface Reembolso {
  reclamado?: number;
  reclamadoPor?: string;
  aprobado?: number;
  aprobadoPor?: string;
  pagadoEn?: string;
}

/** A question for the supervisor: an identity not valid, a consent denied, a conexión refused with a provider on his way. */
export type Asunto = 'identidad' | 'consentimiento' | 'conexion';

export interface Hitos {
  arribo?: number;
  contacto?: number;
  termino?: number;
}

export type { PerfilDeServicio, Prioridad };
