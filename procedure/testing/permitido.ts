import type { FilaPendiente } from '../agenda-rows';
import type { Codigo } from '../registros/catalogo';
import type { Asiento } from '../transicion';

/** What can be seen of a case from its rows, and what its log says was done. */
export interface Estado {
  etapa: string;
  status: string;
  prioridad: string | null;
  categoria: string | null;
  proveedor: string | null;
  posicion: string | null;
  afiliadoStatus: string;
  aperturaCompleta: boolean;
  encuestaDerivada: boolean;
  hitos: { arribo: string | null; contacto: string | null; termino: string | null };
  cotizaciones: unknown[];
  posiciones: { proveedor: string; estado: string }[];
  conformidad: { resultado?: string };
  abiertos: ReadonlyMap<string, FilaPendiente>;
  hechos: Hechos;
  conEncuesta: boolean;
}

/** From the log alone. */
export interface Hechos {
  /** The last evaluation. */
  cubierta: boolean | undefined;
  costosCargados: boolean;
  /** An identity found not valid of the provider's present assignment, on which nobody has decided. */
  identidadSinResolver: boolean;
  /** An offer at cost was made (B-A.2). */
  ofrecida: boolean;
  excepcionesPedidas: readonly string[];
}

export const NADA_HECHO: Hechos = {
  cubierta: undefined,
  costosCargados: false,
  identidadSinResolver: false,
  ofrecida: false,
  excepcionesPedidas: [],
};

export function despuesDe(hechos: Hechos, { codigo, datos, status }: Asiento): Hechos {
  const h = status === 'EN_BUSQUEDA' ? { ...hechos, identidadSinResolver: false } : hechos;
  if (codigo === 'cobertura') return { ...h, cubierta: datos['cubierta'] === true };
  if (codigo === 'conexion-ofrecida') return { ...h, ofrecida: true };
  if (codigo === 'excepcion-solicitada')
    return { ...h, excepcionesPedidas: [...h.excepcionesPedidas, String(datos['via'])] };
  if (codigo === 'costos') return { ...h, costosCargados: true };
  if (codigo === 'identidad') return { ...h, identidadSinResolver: datos['valida'] === false };
  if (codigo === 'atencion-autorizada') return { ...h, identidadSinResolver: false };
  return h;
}

type Datos = Record<string, unknown>;
type Condicion = (e: Estado, datos: Datos) => boolean;

const viva: Condicion = (e) => e.etapa !== 'finalizada';
const abriendo: Condicion = (e) => viva(e, {}) && !e.aperturaCompleta;
const asignada: Condicion = (e) => viva(e, {}) && e.proveedor !== null;
const enCamino: Condicion = (e) => asignada(e, {}) && e.hitos.arribo === null;
const enCierre: Condicion = (e) => e.etapa === 'cierre';
const corre = (reloj: string) => (e: Estado) => e.abiertos.has(reloj);
const porDiagnosticar: Condicion = (e) =>
  asignada(e, {}) &&
  e.hitos.contacto !== null &&
  e.hitos.termino === null &&
  ['CONTACTADO', 'DIAGNOSTICADA'].includes(e.status);

const deTurno: Condicion = (e, d) => e.status === 'EN_BUSQUEDA' && e.posicion !== null && d['proveedor'] === e.posicion;
const salteado: Condicion = (e, d) =>
  e.status === 'EN_BUSQUEDA' && e.posiciones.some((p) => p.proveedor === d['proveedor'] && p.estado === 'SALTEADA');
const consultado: Condicion = (e, d) => enCamino(e, d) && corre('C-25')(e) && d['proveedor'] === e.proveedor;
const tiempoDebido: Condicion = (e, d) =>
  e.prioridad === 'PROGRAMADO' ? d['desde'] !== undefined && d['hasta'] !== undefined : d['eta'] !== undefined;

/**
 * When a code may be accepted at all, written from the stage tables of the contract and not from the program: what is
 * accepted against it is an error, whatever the program thinks.
 */
export const PERMITIDO: Record<Codigo, Condicion> = {
  situacion: viva,
  verificacion: (e) => viva(e, {}) && e.afiliadoStatus !== 'ACTIVO',
  'atencion-autorizada': (e) => viva(e, {}) && (e.afiliadoStatus !== 'ACTIVO' || corre('C-27')(e)),
  cobertura: abriendo,
  cotizacion: (e) => abriendo(e, {}) && e.hechos.cubierta === false,
  'conexion-ofrecida': (e, d) =>
    abriendo(e, {}) &&
    e.hechos.cubierta === false &&
    e.cotizaciones.length > 0 &&
    (d['acepta'] === false ||
      ['motivoInformado', 'formasDePagoInformadas', 'garantiaInformada'].every((c) => d[c] === true)),
  // Only what a superior has still to decide, and never what is covered.
  'excepcion-solicitada': (e, d) =>
    abriendo(e, {}) &&
    e.hechos.cubierta === false &&
    e.categoria === null &&
    !corre('C-22')(e) &&
    !e.hechos.excepcionesPedidas.includes(String(d['via'])) &&
    (d['via'] === 'CORTESIA' || e.hechos.ofrecida),
  'excepcion-resuelta': corre('C-22'),
  'fuera-de-matriz': (e) => abriendo(e, {}) && e.etapa === 'apertura' && e.hechos.cubierta !== true,
  'garantia-autorizada': () => false,
  programacion: (e) => abriendo(e, {}) && e.hitos.arribo === null,
  prioridad: (e) => viva(e, {}) && e.hitos.arribo === null,
  consentimiento: abriendo,

  'proveedor-no-responde': deTurno,
  'proveedor-declina': (e, d) => deTurno(e, d) || consultado(e, d),
  'proveedor-salteado': deTurno,
  'proveedor-acepta': (e, d) => (deTurno(e, d) || salteado(e, d) || consultado(e, d)) && tiempoDebido(e, d),
  'busqueda-resuelta': (e) => e.status === 'EN_BUSQUEDA' && corre('C-06')(e),
  'afiliado-confirma': (e) => enCamino(e, {}) && corre('C-07')(e),
  'disponibilidad-cambiada': enCamino,

  'proveedor-cumple': enCamino,
  'proveedor-demora': enCamino,
  'afiliado-reprograma': (e) => enCamino(e, {}) && corre('C-24')(e),
  'afiliado-informado': enCamino,
  'llamada-sin-respuesta': asignada,
  arribo: enCamino,
  contacto: (e) => asignada(e, {}) && e.hitos.arribo !== null && e.hitos.contacto === null,
  identidad: asignada,
  'proveedor-cancelado': (e) =>
    enCamino(e, {}) || (asignada(e, {}) && e.status === 'ARRIBADO') || porDiagnosticar(e, {}),

  diagnostico: porDiagnosticar,
  excedente: corre('C-15'),
  'excedente-absorbido': corre('C-15'),
  autorizacion: (e) => corre('C-26')(e) && !corre('C-15')(e) && !e.hechos.identidadSinResolver,
  'termino-reestimado': (e) => e.status === 'AUTORIZADA',
  termino: (e) => e.status === 'AUTORIZADA',

  'reembolso-reclamado': (e) => e.status === 'EN_REEMBOLSO' && !corre('C-32')(e),
  'reembolso-aprobado': (e) => e.status === 'EN_REEMBOLSO' && corre('C-31')(e),
  'reembolso-pagado': (e) => e.status === 'EN_REEMBOLSO' && corre('C-32')(e),

  costos: enCierre,
  conformidad: (e) => enCierre(e, {}) && e.conformidad.resultado === undefined,
  'encuesta-derivada': (e) =>
    enCierre(e, {}) && e.conformidad.resultado === 'CONFORME' && e.conEncuesta && !e.encuestaDerivada,
  conclusion: (e) => enCierre(e, {}) && e.hechos.costosCargados && e.conformidad.resultado !== undefined,

  'afiliado-cancela': (e) => viva(e, {}) && e.hitos.termino === null && e.etapa !== 'cierre',
  reprogramacion: enCamino,
  comentario: () => true,
  'pendiente-manual': viva,
  'pendiente-hecho': (e, d) => viva(e, {}) && e.abiertos.has(String(d['pendiente'])),
  acuse: (e, d) => {
    const pendiente = e.abiertos.get(String(d['pendiente']));
    return pendiente !== undefined && pendiente.nivel > 0 && pendiente.acusadoEn === null;
  },
  transferencia: viva,
  anulacion: viva,
  'cierre-expediente': () => false,
  'calidad-tomada': () => false,
  'calidad-tratada': () => false,
  'calidad-respondida': () => false,
  'calidad-cerrada': () => false,
};

/** From which etapa a case may end so; of the rest, none. */
export const FINALES_DESDE: Record<string, readonly string[]> = {
  CANCELADO_AL_MOMENTO: ['apertura'],
  CANCELADO_POSTERIOR: ['apertura', 'asignacion', 'monitoreo', 'prestacion'],
  PROVEEDOR_CANCELADO: ['apertura', 'asignacion', 'monitoreo', 'prestacion'],
  CONCLUIDA: ['cierre'],
  ANULADA: ['apertura', 'asignacion', 'monitoreo', 'prestacion', 'cierre'],
};

const RANGOS: Record<string, number> = { coordinador: 1, supervisor: 2, 'jefe-operaciones': 3, gerencia: 4 };
const DE_SUPERVISOR: readonly string[] = [
  'verificacion',
  'atencion-autorizada',
  'busqueda-resuelta',
  'excedente-absorbido',
  'anulacion',
  'excepcion-resuelta',
  'garantia-autorizada',
  'reembolso-aprobado',
];

export const rolAlcanza = (codigo: string, rol: string): boolean =>
  (codigo === 'comentario' && rol === 'jefe-calidad') || (RANGOS[rol] ?? 0) >= (DE_SUPERVISOR.includes(codigo) ? 2 : 1);
