import { precioReducido } from '../../../procedure/asistencia/precio';
import type { Codigo } from '../../../procedure/registros/catalogo';
import { definicion } from '../../../procedure/registros/catalogo';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { PAGADORES } from '../../../procedure/shares';
import type { Asiento, Asistencia } from '../../data/types';
import type { Known } from './place';
import { lastOf } from './steps';

/** Fields of a form that the case tells already: what was quoted, who pays what, the new availability. */
export function knownOf(codigo: Codigo, caso: Asistencia, bitacora: readonly Asiento[], known: Known) {
  const { campos } = definicion(codigo);
  const dados = Object.entries(known).filter(([campo, valor]) => valor !== undefined && campo in campos);
  return { ...ofCase(codigo, caso, bitacora), ...Object.fromEntries(dados) };
}

function ofCase(codigo: Codigo, caso: Asistencia, bitacora: readonly Asiento[]): Record<string, unknown> {
  switch (codigo) {
    case 'costos':
      return { lineas: caso.costos.length > 0 ? caso.costos : linesOf(caso) };
    case 'conexion-ofrecida':
      return { monto: offerOf(caso) };
    case 'proveedor-acepta':
      return caso.pendientes.some((p) => p.reloj === 'C-25') ? newAvailability(bitacora) : {};
    case 'pendiente-hecho': {
      const manuales = caso.pendientes.filter((p) => p.reloj.startsWith('M-'));
      return manuales.length === 1 ? { pendiente: manuales[0]?.id } : {};
    }
    default:
      return {};
  }
}

/** The diagnosed cost as it was agreed to be shared; undefined when nothing was diagnosed. */
function linesOf({ reparto, servicio }: Asistencia) {
  if (!reparto) return undefined;
  return PAGADORES.filter((paga) => reparto[paga].centavos > 0).map((paga) => ({
    concepto: `${servicio.nombre} (${valorDe(paga)})`,
    monto: reparto[paga],
    paga,
  }));
}

/** What is to be offered: the latest quote, less what an exception gave of it (B-G.4). */
function offerOf({ cotizaciones, excepcion, conexionOfrecida }: Asistencia) {
  const precio = conexionOfrecida ?? cotizaciones.at(-1)?.monto;
  if (!precio || excepcion?.estado !== 'CONCEDIDA') return precio;
  return { ...precio, centavos: precioReducido(precio.centavos, excepcion.porcentaje ?? 0) };
}

const newAvailability = (bitacora: readonly Asiento[]): Record<string, unknown> => {
  const { desde, hasta } = lastOf(bitacora, 'disponibilidad-cambiada')?.datos ?? {};
  return desde === undefined ? {} : { desde, hasta };
};
