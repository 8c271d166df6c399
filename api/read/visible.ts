import type { AsistenciaDeApi } from '../../contracts/asistencia';
import type { CotizacionDeApi } from '../../contracts/cotizacion';
import { numeroDeCaso } from '../../contracts/temporal';
import { enPesos } from '../../contracts/wire';
import type {
  Cotizacion,
  Excepcion,
  Garantia,
  LineaDeCosto,
  MotivoDeFin,
  Reembolso,
  StatusAfiliado,
} from '../../procedure/asistencia/estado';
import { REVISION } from '../../procedure/asistencia/closing';
import type { Posicion } from '../../procedure/call-order';
import { CLAUSULAS } from '../../procedure/clausulas';
import type { Rechazo } from '../../procedure/registros/rechazos';
import { sumaPorPagador, total } from '../../procedure/shares';
import type { Reparto } from '../../procedure/shares';

/** What the story shows of a case, as `asentar` stores it; empty until its first step. */
export interface Visible {
  acepta: string[];
  rechaza: Record<string, Rechazo>;
  afiliadoStatus: StatusAfiliado;
  aperturaCompleta: boolean;
  consentimiento: boolean | null;
  disponibilidad: { desde: string; hasta: string }[];
  cotizaciones: Cotizacion[];
  motivoFin: MotivoDeFin | null;
  conexionOfrecida: number | null;
  conexionAceptada: number | null;
  excepcion: Excepcion | null;
  garantia: Garantia | null;
  posicion: string | null;
  posiciones: Posicion[];
  excluidos: string[];
  zonas: AsistenciaDeApi['zonas'];
  compromiso: AsistenciaDeApi['compromiso'];
  propuesta: AsistenciaDeApi['propuesta'];
  hitos: AsistenciaDeApi['hitos'];
  costo: number | null;
  limite: number | null;
  reparto: Reparto | null;
  costos: LineaDeCosto[];
  reembolso: Reembolso | null;
  conformidad: { intentos: number; resultado?: string };
  encuestaDerivada: boolean;
  falta: string[];
  vacios: string[];
}

const pesosONull = (centavos: number | null | undefined) =>
  centavos === null || centavos === undefined ? null : enPesos(centavos);

export function deEstado(e: Partial<Visible>, conceptos: { concepto: string }[]) {
  const { intentos = 0, resultado = null } = e.conformidad ?? {};
  return {
    aperturaCompleta: e.aperturaCompleta ?? false,
    consentimiento: e.consentimiento ?? null,
    disponibilidad: (e.disponibilidad ?? []).map(({ desde, hasta }) => ({
      desde: new Date(desde).toISOString(),
      hasta: new Date(hasta).toISOString(),
    })),
    motivoFin: e.motivoFin ?? null,
    cotizaciones: (e.cotizaciones ?? []).map(cotizacionDe),
    conexionOfrecida: pesosONull(e.conexionOfrecida),
    conexionAceptada: pesosONull(e.conexionAceptada),
    excepcion: e.excepcion ? excepcionDe(e.excepcion) : null,
    garantia: e.garantia ? garantiaDe(e.garantia) : null,
    posicion: e.posicion ?? null,
    posiciones: e.posiciones ?? [],
    excluidos: e.excluidos ?? [],
    zonas: e.zonas ?? [],
    compromiso: e.compromiso ?? null,
    propuesta: e.propuesta ?? null,
    hitos: e.hitos ?? { arribo: null, contacto: null, termino: null },
    costo: pesosONull(e.costo),
    limite: pesosONull(e.limite),
    reparto: e.reparto ? repartoDe(e.reparto) : null,
    reembolso: e.reembolso ? reembolsoDe(e.reembolso) : null,
    costos: (e.costos ?? []).map(({ centavos, paga }, i) => ({
      concepto: conceptos[i]?.concepto ?? '',
      monto: enPesos(centavos),
      paga,
    })),
    conformidad: { intentos, resultado },
    totales: totalesDe(e.costos ?? []),
    encuestaDerivada: e.encuestaDerivada ?? false,
    falta: e.falta ?? [],
    vacios: e.vacios ?? [],
    faltaParaCerrar: faltantesDe(e),
    acepta: e.acepta ?? [],
    rechaza: e.rechaza ?? {},
  };
}

function totalesDe(lineas: LineaDeCosto[]): AsistenciaDeApi['totales'] {
  const sumas = sumaPorPagador(lineas);
  const { COBERTURA, AFILIADO, CORTESIA, EMPRESA } = sumas;
  return {
    COBERTURA: enPesos(COBERTURA),
    AFILIADO: enPesos(AFILIADO),
    CORTESIA: enPesos(CORTESIA),
    EMPRESA: enPesos(EMPRESA),
    total: enPesos(total(sumas)),
  };
}

/** What is missing, in the words of its clause; first what holds the conclusion back. */
function faltantesDe({ falta = [], vacios = [] }: Partial<Visible>): AsistenciaDeApi['faltaParaCerrar'] {
  const uno = (codigo: string, impide: boolean) => {
    const { titulo, clausula } = REVISION[codigo] ?? { titulo: codigo, clausula: 'A-5.5.2.3.b' as const };
    return { codigo, titulo, clausula, texto: CLAUSULAS[clausula].texto, impide };
  };
  return [...falta.map((codigo) => uno(codigo, true)), ...vacios.map((codigo) => uno(codigo, false))];
}

/** A quote as people read it; of old cases only the price is known. */
export const cotizacionDe = (c: Cotizacion): CotizacionDeApi => ({
  proveedor: c.proveedor,
  monto: enPesos(c.centavos),
  sobre: c.sobre,
  negociada: c.negociada,
  primero: pesosONull(c.primero),
  ahorro: enPesos(c.ahorro ?? 0),
  referencia: c.referencia
    ? { monto: enPesos(c.referencia.centavos), origen: c.referencia.origen, muestras: c.referencia.muestras }
    : null,
  sobreReferencia: c.sobreReferencia ?? false,
});

const excepcionDe = ({ resueltaPor, porcentaje, ...e }: Excepcion): AsistenciaDeApi['excepcion'] => ({
  ...e,
  resueltaPor: resueltaPor ?? null,
  porcentaje: porcentaje ?? null,
});

const garantiaDe = ({ proveedor, vence, vencida, ...caso }: Garantia): AsistenciaDeApi['garantia'] => ({
  numero: numeroDeCaso(caso),
  proveedor,
  vence,
  vencida,
});

const repartoDe = (r: Reparto): AsistenciaDeApi['reparto'] => ({
  COBERTURA: enPesos(r.COBERTURA),
  AFILIADO: enPesos(r.AFILIADO),
  CORTESIA: enPesos(r.CORTESIA),
  EMPRESA: enPesos(r.EMPRESA),
});

const reembolsoDe = (r: Reembolso): AsistenciaDeApi['reembolso'] => ({
  reclamado: pesosONull(r.reclamado),
  aprobado: pesosONull(r.aprobado),
  aprobadoPor: r.aprobadoPor ?? null,
  pagadoEn: r.pagadoEn ?? null,
});
