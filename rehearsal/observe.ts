import { reglasQueValen } from '../procedure/exceptions';
import type { Condicion } from '../procedure/exceptions';
import type { Cotizacion, Excepcion } from '../procedure/asistencia/estado';
import type { Reparto } from '../procedure/shares';
import type { Instante } from '../procedure/instante';

/** The rows of one Asistencia, and those of its quality case once it has one; instants are ISO. */
export interface CaseRows extends RowsOfCase {
  calidad: RowsOfCase | null;
}

export interface RowsOfCase {
  /** The visible state of the case (`estado`). */
  caso: Record<string, unknown>;
  bitacora: { registradoEn: string; ocurridoEn: string; codigo: string; tipo: string; subtipo: string }[];
  rechazados: { recibidoEn: string; codigo: string; rechazo: string }[];
  pendientes: {
    reloj: string;
    abiertoEn: string;
    venceEn: string;
    cerradoEn: string | null;
    resultado: string | null;
    cambios: { venceEn: string; hasta: string }[];
  }[];
  alertas: { instante: string; reloj: string; nivel: number; rol: string; estado: string }[];
  /** In the order they were given. */
  promesas: { de: string; sobre: string; dadaEn: string; hasta: string; estado: string; resueltaEn: string | null }[];
}

/** What is seen of a case at a step: all that `espera` may ask about. */
export interface Observed {
  etapa: string;
  status: string;
  statusProveedor: string;
  categoria: string | null;
  prioridad: string | null;
  /** Open ones of the Asistencia, by clock id or M-n. */
  pendientes: { reloj: string; vence: Instante; vencido: boolean }[];
  /** Highest ladder level alerted so far, by clock id; absent = none. */
  alertas: Record<string, number>;
  /** «TIPO / SUBTIPO», newest last. */
  bitacora: string[];
  acepta: string[];
  /** The provider's arrival promises. */
  promesas: { de: string; hasta: Instante; estado: string }[];
  /** Short name of whose turn it is. */
  posicion: string | null;
  /** Alerts that nobody acknowledged and nothing has ended. */
  alertasSonando: number;
  motivoFin: string | null;
  reparto: Reparto | null;
  excepcion: {
    via: string;
    estado: string;
    porcentaje: number | null;
    cumplen: string[];
    valen: string[];
  } | null;
  /** The last one. */
  cotizacion: {
    primero: number | null;
    ahorro: number;
    /** centavos. */
    referencia: number | null;
    sobreReferencia: boolean;
  } | null;
  calidad: { status: string; vence: Record<string, Instante> } | null;
}

/**
 * What people would see of the case at `instante`.
 * @param nameOf the short name of a provider's id.
 */
export function observe(rows: CaseRows, instante: Instante, nameOf: (id: string) => string): Observed {
  const { caso } = rows;
  const text = (clave: string): string | null => (typeof caso[clave] === 'string' ? caso[clave] : null);
  const posicion = text('posicion');
  return {
    etapa: text('etapa') ?? '',
    status: text('status') ?? '',
    statusProveedor: text('statusProveedor') ?? '',
    categoria: text('categoria'),
    prioridad: text('prioridad'),
    pendientes: rows.pendientes
      .filter((p) => p.cerradoEn === null)
      .map(({ reloj, venceEn }) => ({ reloj, vence: Date.parse(venceEn), vencido: Date.parse(venceEn) <= instante })),
    alertas: highest(rows.alertas),
    bitacora: rows.bitacora.map(({ tipo, subtipo }) => `${tipo} / ${subtipo}`),
    acepta: Array.isArray(caso.acepta) ? caso.acepta.map(String) : [],
    promesas: rows.promesas
      .filter((p) => p.sobre === 'LLEGADA')
      .map(({ de, hasta, estado }) => ({ de, hasta: Date.parse(hasta), estado })),
    posicion: posicion === null ? null : nameOf(posicion),
    alertasSonando: rows.alertas.filter(({ estado }) => estado === 'SONANDO').length,
    motivoFin: text('motivoFin'),
    reparto: (caso['reparto'] ?? null) as Reparto | null,
    excepcion: exceptionIn(caso),
    cotizacion: lastQuote(caso),
    calidad: rows.calidad && qualityIn(rows.calidad),
  };
}

const qualityIn = ({ caso, pendientes }: RowsOfCase): Observed['calidad'] => ({
  status: String(caso['status']),
  vence: Object.fromEntries(
    pendientes.filter((p) => p.cerradoEn === null).map(({ reloj, venceEn }) => [reloj, Date.parse(venceEn)]),
  ),
});

function exceptionIn(caso: Record<string, unknown>): Observed['excepcion'] {
  const excepcion = (caso['excepcion'] ?? null) as Excepcion | null;
  if (!excepcion) return null;
  const { via, estado, porcentaje = null, condiciones } = excepcion;
  const valen = reglasQueValen(condiciones);
  return { via, estado, porcentaje, cumplen: textsOf(condiciones), valen };
}

/** A condition two rules share is said once. */
const textsOf = (condiciones: readonly Condicion[]): string[] => [
  ...new Set(condiciones.filter(({ cumple }) => cumple).map(({ condicion }) => condicion)),
];

function lastQuote(caso: Record<string, unknown>): Observed['cotizacion'] {
  const ultima = ((caso['cotizaciones'] ?? []) as Cotizacion[]).at(-1);
  if (!ultima) return null;
  const { primero = null, ahorro = 0, referencia, sobreReferencia = false } = ultima;
  return { primero, ahorro, referencia: referencia?.centavos ?? null, sobreReferencia };
}

function highest(alertas: CaseRows['alertas']): Record<string, number> {
  const niveles: Record<string, number> = {};
  for (const { reloj, nivel } of alertas) niveles[reloj] = Math.max(niveles[reloj] ?? 0, nivel);
  return niveles;
}
