import type { Atencion, StatusAfiliado } from '../procedure/asistencia/estado';
import type { Instante } from '../procedure/instante';
import type { Codigo } from '../procedure/registros/catalogo';
import type { CodigoRechazo } from '../procedure/registros/rechazos';
import type { Reglas } from '../procedure/reglas';
import type { RolDeCasos } from '../procedure/roles';
import type { EsperaFile } from './format';

/** A scenario as it is played: every time word is an instant by now. */
export interface Scenario {
  archivo: string;
  nombre: string;
  clausulas: string[];
  /** When the case is opened. */
  ahora: Instante;
  /** What differs from the default rule set, and the set that results. */
  cambiosDeReglas: Record<string, unknown>;
  reglas: Reglas;
  caso: {
    servicio: string;
    /** As written; found without accents or case. */
    zona: string;
    afiliado: { status: StatusAfiliado; planDesde: string; usos: number };
    /** Null: the plan does not include the service. Centavos; null inside = no limit. */
    cobertura: { montoMaximo: number | null; eventosMaximos: number | null } | null;
    /** Whom the account serves (AM-20). */
    atencion: Atencion;
    /** centavos operations typed for this service and zone (AM-39); null: nothing. */
    referencia: number | null;
    /** The work that is claimed on: concluded so many days before, and by whom (B-P.B). */
    garantia: { concluidaHace: number; proveedor: string; autorizada: boolean } | null;
    /** The opening itself must be refused with this code. */
    rechazo: 'GARANTIA_VENCIDA' | null;
    /** Line in the file. */
    linea: number;
  };
  /** Short names: positions 1, 2, 3… */
  proveedores: string[];
  /** Those of them who are technicians of the company. */
  internos: string[];
  /** Not active: nobody calls them. With or without a position. */
  inactivos: string[];
  /** Zones to which operations typed a distance, and who serves the trade there. */
  vecinas: { zona: string; km: number; proveedores: string[] }[];
  /** Named in some step without a position: they serve the trade in another zone of the province. */
  otrosProveedores: string[];
  pasos: Step[];
  alFinal: Espera | undefined;
}

export interface Step {
  /** Line in the file. */
  linea: number;
  instante: Instante;
  /** More than one for `apertura`. */
  registros: StepRegistro[];
  espera: Espera | undefined;
}

export interface StepRegistro {
  codigo: Codigo;
  /** As the API takes them, except that a provider is still a short name: `withProviders`. */
  datos: Record<string, unknown>;
  comentario?: string;
  /** ISO, or whatever the file says when the registro is to be refused. */
  ocurridoEn?: string;
  por: RolDeCasos;
  rechazo?: CodigoRechazo;
}

/** What must be so. Keys that are absent are not looked at. */
export interface Espera extends Omit<EsperaFile, 'vence' | 'promesas' | 'calidad'> {
  vence?: Record<string, Instante>;
  promesas?: { de: string; hasta: Instante; estado: string }[];
  calidad?: { status?: string; vence?: Record<string, Instante> } | null;
}
