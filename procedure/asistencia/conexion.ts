import { enPesos } from '../dinero';
import { iso } from '../instante';
import { datoInvalido } from '../registros/comunes';
import { consulta } from '../story';
import type { Tramo } from '../story';
import type { CasoAsistencia } from './caso';
import type { Cotizacion, Fin, Referencia, RegistroDe } from './estado';
import { cortesiaDe, precioDe, precioReducido } from './precio';

/** B-A.3, B-E, B-F: what a provider asks for, beside what it usually costs and what was negotiated. */
export function* cotiza(caso: CasoAsistencia, r: RegistroDe<'cotizacion'>): Tramo<undefined> {
  const { existe, referencia = null } = yield* consulta({
    tipo: 'cotizacion',
    proveedor: r.datos.proveedor,
    en: iso(caso.ahora),
  });
  if (!existe) return void caso.rechaza(datoInvalido('proveedor', 'No es un proveedor activo'));
  const cotizacion = cotizacionDe(caso, r, referencia);
  if ((cotizacion.ahorro ?? 0) < 0)
    return void caso.rechaza(datoInvalido('monto', 'El precio negociado no puede superar al primero'));
  caso.cotizaciones = [...caso.cotizaciones, cotizacion];
  const { primero, ahorro, sobreReferencia } = cotizacion;
  caso.calculado = { primero, ahorro, referencia, sobreReferencia };
  return undefined;
}

function cotizacionDe(
  caso: CasoAsistencia,
  { datos }: RegistroDe<'cotizacion'>,
  referencia: Referencia | null,
): Cotizacion {
  const { proveedor, sobre, negociada = false } = datos;
  const { centavos } = datos.monto;
  const anterior = caso.cotizaciones.find((c) => c.proveedor === proveedor && c.sobre === sobre)?.centavos;
  const primero = datos.primerMonto?.centavos ?? (negociada ? anterior : undefined) ?? null;
  return {
    proveedor,
    centavos,
    sobre,
    negociada: negociada || datos.primerMonto !== undefined,
    primero,
    ahorro: primero === null ? 0 : primero - centavos,
    referencia,
    sobreReferencia: esDeHogar(caso) && sobre === 'SERVICIO' && referencia !== null && centavos > referencia.centavos,
    en: iso(caso.ahora),
  };
}

/** Only at home must it cost less than by his own means (B-E.1); on the road nothing is compared (B-E.2). */
const esDeHogar = (caso: CasoAsistencia): boolean => caso.entrada.servicio.startsWith('HOGAR/');

/**
 * .B, B-A: accepted, the very same five stages follow at the affiliate's cost, or at what an exception leaves of
 * it; declined, the case ends, unless he asks for an exception or a provider is already being sent: then a superior
 * decides (AM-38).
 */
export function ofreceConexion(caso: CasoAsistencia, r: RegistroDe<'conexion-ofrecida'>): Fin | undefined {
  const { centavos } = r.datos.monto;
  if (caso.categoria === 'CORTESIA' && cortesiaDe(caso) < 100) return ofreceReducida(caso, r);
  caso.conexionOfrecida = centavos;
  const cotizado = caso.cotizaciones.at(-1)?.centavos ?? null;
  caso.calculado = { cotizado, referencia: caso.cotizaciones.at(-1)?.referencia ?? null };
  if (r.datos.acepta) {
    caso.categoria = 'CONEXION';
    caso.conexionAceptada = centavos;
    caso.retiraExcepcion();
    caso.quitaAsunto('conexion', r);
    return undefined;
  }
  return rechazada(caso, r);
}

function ofreceReducida(caso: CasoAsistencia, r: RegistroDe<'conexion-ofrecida'>): Fin | undefined {
  if (r.datos.excepcion === true) return void caso.rechaza(datoInvalido('excepcion', 'La excepción ya fue concedida'));
  const precio = precioDe(caso) ?? 0;
  const porcentaje = cortesiaDe(caso);
  const debe = precioReducido(precio, porcentaje);
  if (r.datos.monto.centavos !== debe)
    return void caso.rechaza(
      datoInvalido('monto', `Con la excepción del ${porcentaje} % el afiliado paga ${enPesos(debe)} (B-G.4)`),
    );
  caso.calculado = { precio, porcentaje, afiliado: debe };
  if (!r.datos.acepta) return rechazada(caso, r);
  caso.conexionAceptada = debe;
  caso.precioAutorizado = precio;
  caso.quitaAsunto('conexion', r);
  return undefined;
}

/** With `excepcion` he waits for one to be asked; with a provider on his way nobody is called back (AM-38). */
function rechazada(caso: CasoAsistencia, r: RegistroDe<'conexion-ofrecida'>): Fin | undefined {
  caso.conexionAceptada = undefined;
  if (caso.categoria === 'CONEXION') caso.categoria = undefined;
  if (r.datos.excepcion === true) return undefined;
  if (caso.etapa === 'apertura') return { fin: 'CANCELADO_AL_MOMENTO', motivo: 'CONEXION_RECHAZADA' };
  caso.consultaAlSupervisor('conexion');
  return undefined;
}
