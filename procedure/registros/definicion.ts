import type { Rol, RolDeCasos } from '../roles';
import type { Campos } from './campos';

/** Bitácora types (clauses.md section 4). */
export const TIPOS = [
  '1 APERTURA',
  '2 ASIGNACION PROVEEDOR',
  '3 MONITOREOS',
  '4 PRESTACION DEL SERVICIO',
  '5 CIERRE',
  '6 CALIDAD',
] as const;
type Tipo = (typeof TIPOS)[number];

export interface Definicion {
  titulo: string;
  clausula: string;
  /** Lowest role that may send it. */
  rol: RolDeCasos;
  /** Roles outside the order that may send it to an Asistencia too. */
  tambien?: readonly Rol[];
  /** `null`: it takes the Tipo of the current etapa. */
  tipo: Tipo | null;
  /** Several when a field decides: see `subtipoDe`. */
  subtipos: readonly string[];
  /** A leading «_» in the procedure: it stamps a time of its own. */
  hito?: true;
  /** Whether the Expediente takes it too. */
  enExpediente?: true;
  /** Who may send it to a quality case; absent: a quality case never takes it. */
  enCalidad?: readonly Rol[];
  campos: Campos;
  /** Fields needed because of the value of others. */
  requiere?: (datos: Record<string, unknown>) => string[];
  /** What its fields say against each other, by field. Free text is absent inside the workflow. */
  comprueba?: (datos: Record<string, unknown>) => Record<string, string>;
}
