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
  excepcion: { estado: string; via: string; pedidaPor: string; porcentaje?: number } | null;
  excluidos: readonly string[];
  reembolso: { reclamado?: number; reclamadoPor?: string; aprobado?: number } | null;
  hechos: Hechos;
  conEncuesta: boolean;
  sinPasos: readonly string[];
  /** Whether the guarantee that is claimed is out of time; null: none is claimed. */
  garantiaVencida: boolean | null;
}

/** From the log alone. */
export interface Hechos {
  /** The last evaluation. */
  cubierta: boolean | undefined;
  costosCargados: boolean;
  /** An identity found not valid of the provider's present assignment, on which nobody has decided. */
  identidadSinResolver: boolean;
  excepcionesPedidas: readonly string[];
  /** centavos of the last quote, of the last offer at cost (B-A.2), and of what a superior decided on. */
  cotizado: number | null;
  ofrecido: number | null;
  decidido: number | null;
}

export const NADA_HECHO: Hechos = {
  cubierta: undefined,
  costosCargados: false,
  identidadSinResolver: false,
  excepcionesPedidas: [],
  cotizado: null,
  ofrecido: null,
  decidido: null,
};

/** @param antes the case before it. */
export function despuesDe(hechos: Hechos, { codigo, datos, status }: Asiento, antes: Estado): Hechos {
  const h = status === 'EN_BUSQUEDA' ? { ...hechos, identidadSinResolver: false } : hechos;
  if (codigo === 'cobertura') {
    const cubierta = datos['cubierta'] === true;
    return { ...h, cubierta, decidido: !cubierta && antes.excepcion?.estado === 'CONCEDIDA' ? h.decidido : null };
  }
  if (codigo === 'cotizacion') return { ...h, cotizado: centavosDe(datos) };
  if (codigo === 'conexion-ofrecida') {
    const acepta = datos['acepta'] === true;
    if (aMedias(antes)) return acepta ? { ...h, decidido: precioDe(h) } : h;
    return { ...h, ofrecido: centavosDe(datos), decidido: null };
  }
  if (codigo === 'excepcion-resuelta')
    return { ...h, decidido: datos['porcentaje'] === 0 ? null : (h.ofrecido ?? h.cotizado) };
  if (codigo === 'excepcion-solicitada')
    return { ...h, excepcionesPedidas: [...h.excepcionesPedidas, String(datos['via'])] };
  if (codigo === 'costos') return { ...h, costosCargados: true };
  if (codigo === 'identidad') return { ...h, identidadSinResolver: datos['valida'] === false };
  if (codigo === 'atencion-autorizada') return { ...h, identidadSinResolver: false };
  return h;
}

type Datos = Record<string, unknown>;
type Condicion = (e: Estado, datos: Datos) => boolean;

const centavosDe = (d: Datos): number => (d['monto'] as { centavos: number }).centavos;
const precioDe = (h: Hechos): number => h.decidido ?? h.ofrecido ?? h.cotizado ?? 0;

/** Share of the price that was given, 0–100: what is a courtesy without an exception is all of it (AM-38). */
export const porcentajeDado = ({ categoria, excepcion }: Pick<Estado, 'categoria' | 'excepcion'>): number => {
  if (categoria !== 'CORTESIA') return 0;
  return excepcion?.estado === 'CONCEDIDA' ? (excepcion.porcentaje ?? 0) : 100;
};
const aMedias = (e: Estado): boolean => porcentajeDado(e) > 0 && porcentajeDado(e) < 100;
/** What such a share of a price is, half a centavo upwards. */
export const parteDe = (centavos: number, porcentaje: number): number =>
  Math.floor((centavos * porcentaje) / 100 + 0.5);

const viva: Condicion = (e) => e.etapa !== 'finalizada';
const tiene = (e: Estado, paso: string): boolean => !e.sinPasos.includes(paso);
const abriendo: Condicion = (e) => viva(e, {}) && !e.aperturaCompleta;
const asignada: Condicion = (e) => viva(e, {}) && e.proveedor !== null;
const enCamino: Condicion = (e) =>
  asignada(e, {}) && e.hitos.arribo === null && ['asignacion', 'monitoreo'].includes(e.etapa);
const enCierre: Condicion = (e) => e.etapa === 'cierre';
const corre = (reloj: string) => (e: Estado) => e.abiertos.has(reloj);
/** Provider and affiliate are together, as far as the service has steps that say so. */
const encontrados: Condicion = (e) => {
  if (tiene(e, 'CONTACTO')) return e.hitos.contacto !== null;
  return !tiene(e, 'ARRIBO') || e.hitos.arribo !== null;
};
const sinAutorizar: Condicion = (e) =>
  asignada(e, {}) && encontrados(e, {}) && e.hitos.termino === null && e.status !== 'AUTORIZADA';
const porDiagnosticar: Condicion = (e) => sinAutorizar(e, {}) && tiene(e, 'DIAGNOSTICO');
const sinDiagnostico: Condicion = (e) => sinAutorizar(e, {}) && !tiene(e, 'DIAGNOSTICO');

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
  cobertura: (e) => abriendo(e, {}) && e.garantiaVencida === null,
  cotizacion: (e) => abriendo(e, {}) && e.hechos.cubierta === false,
  'conexion-ofrecida': (e, d) =>
    abriendo(e, {}) &&
    e.hechos.cubierta === false &&
    e.cotizaciones.length > 0 &&
    porcentajeDado(e) < 100 &&
    (d['acepta'] === false ||
      ['motivoInformado', 'formasDePagoInformadas', 'garantiaInformada'].every((c) => d[c] === true)) &&
    !(d['acepta'] === true && d['excepcion'] === true) &&
    (!aMedias(e) ||
      (d['excepcion'] !== true &&
        centavosDe(d) === precioDe(e.hechos) - parteDe(precioDe(e.hechos), porcentajeDado(e)))),
  // Only what a superior has still to decide, and never what is covered.
  'excepcion-solicitada': (e, d) =>
    abriendo(e, {}) &&
    e.hechos.cubierta === false &&
    e.categoria === null &&
    !corre('C-22')(e) &&
    !e.hechos.excepcionesPedidas.includes(String(d['via'])) &&
    (d['via'] === 'CORTESIA' || e.hechos.ofrecido !== null),
  'excepcion-resuelta': corre('C-22'),
  'fuera-de-matriz': (e) =>
    abriendo(e, {}) && e.etapa === 'apertura' && e.hechos.cubierta !== true && e.garantiaVencida === null,
  'garantia-autorizada': (e) => abriendo(e, {}) && e.garantiaVencida === true && e.categoria === null,
  programacion: (e) => abriendo(e, {}) && e.hitos.arribo === null,
  prioridad: (e) => viva(e, {}) && e.hitos.arribo === null,
  consentimiento: abriendo,

  'proveedor-no-responde': deTurno,
  'proveedor-declina': (e, d) => deTurno(e, d) || consultado(e, d),
  'proveedor-salteado': deTurno,
  'proveedor-acepta': (e, d) => (deTurno(e, d) || salteado(e, d) || consultado(e, d)) && tiempoDebido(e, d),
  'busqueda-resuelta': (e, d) =>
    e.status === 'EN_BUSQUEDA' &&
    corre('C-06')(e) &&
    (d['decision'] !== 'REEMBOLSO' || e.categoria !== 'CONEXION') &&
    (d['decision'] !== 'OTRO_PROVEEDOR' || !e.excluidos.includes(String(d['proveedor']))),
  'afiliado-confirma': (e) => enCamino(e, {}) && corre('C-07')(e),
  'disponibilidad-cambiada': enCamino,

  'proveedor-cumple': enCamino,
  'proveedor-demora': enCamino,
  'afiliado-reprograma': (e) => enCamino(e, {}) && corre('C-24')(e),
  'afiliado-informado': enCamino,
  'llamada-sin-respuesta': asignada,
  arribo: (e) => enCamino(e, {}) && tiene(e, 'ARRIBO'),
  contacto: (e) =>
    asignada(e, {}) &&
    tiene(e, 'CONTACTO') &&
    (e.hitos.arribo !== null || !tiene(e, 'ARRIBO')) &&
    e.hitos.contacto === null,
  identidad: asignada,
  'proveedor-cancelado': (e) => enCamino(e, {}) || (asignada(e, {}) && e.status === 'ARRIBADO') || sinAutorizar(e, {}),

  diagnostico: porDiagnosticar,
  excedente: corre('C-15'),
  'excedente-absorbido': corre('C-15'),
  autorizacion: (e) => corre('C-26')(e) && !corre('C-15')(e) && !e.hechos.identidadSinResolver,
  'termino-reestimado': (e) => e.status === 'AUTORIZADA' || (sinDiagnostico(e, {}) && e.etapa === 'prestacion'),
  termino: (e) => e.status === 'AUTORIZADA' || sinDiagnostico(e, {}),

  'reembolso-reclamado': (e) => e.status === 'EN_REEMBOLSO' && !corre('C-32')(e),
  'reembolso-aprobado': (e, d) =>
    e.status === 'EN_REEMBOLSO' &&
    corre('C-31')(e) &&
    centavosDe(d) <= (e.reembolso?.reclamado ?? 0) &&
    (centavosDe(d) === 0 || !['CONEXION', null].includes(e.categoria)),
  'reembolso-pagado': (e) => e.status === 'EN_REEMBOLSO' && corre('C-32')(e),

  costos: enCierre,
  conformidad: (e) => enCierre(e, {}) && tiene(e, 'CONFORMIDAD') && e.conformidad.resultado === undefined,
  'encuesta-derivada': (e) =>
    enCierre(e, {}) && e.conformidad.resultado === 'CONFORME' && e.conEncuesta && !e.encuestaDerivada,
  conclusion: (e) =>
    enCierre(e, {}) && e.hechos.costosCargados && (e.conformidad.resultado !== undefined || !tiene(e, 'CONFORMIDAD')),

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
