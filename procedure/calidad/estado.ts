import type { Reglas } from '../reglas';

export const STATUS_DE_CALIDAD = ['ABIERTO', 'TOMADO', 'TRATADO', 'RESPONDIDO', 'CERRADO'] as const;
export type StatusDeCalidad = (typeof STATUS_DE_CALIDAD)[number];

export const RESPONSABLES = ['PROVEEDOR', 'COORDINACION', 'EMPRESA', 'AFILIADO'] as const;
export const MEDIOS = ['TELEFONO', 'CORREO', 'CARTA'] as const;

/** What a quality case is started with: who and what the affiliate was not satisfied with, by id. No personal data. */
export interface EntradaCalidad {
  /** Version of the story this case runs to its end. */
  version: 1 | 2;
  expediente: number;
  /** The Asistencia's. */
  n: number;
  abiertaEn: string;
  servicio: string;
  zona: string;
  cuenta: string;
  coordinador: string;
  proveedor: string | null;
  reglas: Reglas;
  reglasVersion: number;
}

/** Shown in the Temporal UI: no personal data. */
export const resumenDeCalidad = ({ expediente, n, servicio }: Pick<EntradaCalidad, 'expediente' | 'n' | 'servicio'>) =>
  `Calidad ${expediente}/${n} · ${servicio}`;
