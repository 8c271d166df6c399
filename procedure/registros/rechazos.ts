import type { Codigo } from './catalogo';

/** Why a registro can be refused, in the order in which the first that applies is given. */
export const RECHAZOS = [
  'CLAVE_REUTILIZADA',
  'NO_ENCONTRADO',
  'PERMISO_DENEGADO',
  'DATOS_INVALIDOS',
  'CASO_FINALIZADO',
  'POSICION_FUERA_DE_TURNO',
  'COBERTURA_AGOTADA',
  'EXCEDENTE_SIN_RESPUESTA',
  'FALTA_PARA_CERRAR',
  'HITO_FUERA_DE_ORDEN',
  'REGISTRO_NO_ESPERADO',
] as const;
export type CodigoRechazo = (typeof RECHAZOS)[number];

/** One wrong field. `path` is dotted from the registro: `datos.lineas.0.monto`. */
export interface ErrorDeCampo {
  path: string;
  message: string;
}

/** A refusal a person can act on. */
export interface Rechazo {
  codigo: CodigoRechazo;
  detalle: string;
  errores?: ErrorDeCampo[];
  /** What the case would take instead. */
  acepta?: Codigo[];
  /** What is missing to close (A-5.5.2.3.b). */
  falta?: string[];
}
