import { parte, reparte } from '../shares';
import type { Reparto } from '../shares';
import type { CasoAsistencia } from './caso';

/** How the service is charged is settled; a courtesy for less than all of it waits for the affiliate's yes (B-G.4). */
export const categoriaFirme = (caso: CasoAsistencia): boolean =>
  caso.categoria === 'CORTESIA' && cortesiaDe(caso) < 100
    ? caso.conexionAceptada !== undefined
    : caso.categoria !== undefined;

/** Share the company gives, 0–100: all of it when a superior lets a refused ambulance go on (AM-38). */
export function cortesiaDe(caso: CasoAsistencia): number {
  if (caso.categoria !== 'CORTESIA') return 0;
  return caso.excepcion?.estado === 'CONCEDIDA' ? (caso.excepcion.porcentaje ?? 100) : 100;
}

/** centavos the price of the case is reckoned from: what a superior decided on, else what was offered, else what was quoted. */
export const precioDe = (caso: CasoAsistencia): number | undefined =>
  caso.precioAutorizado ?? caso.conexionOfrecida ?? caso.cotizaciones.at(-1)?.centavos;

/** centavos the affiliate pays of the price when a superior gave `porcentaje` of it (B-G.4). */
export const precioReducido = (precio: number, porcentaje: number): number => precio - parte(precio, porcentaje);

/**
 * centavos the service may cost without asking anew; null = no limit. What is not settled covers nothing.
 * @param restante what the cover still has for this case.
 */
export function limiteAcordado(caso: CasoAsistencia, restante: number | null): number | null {
  switch (caso.categoria) {
    case 'COBERTURA':
      return restante;
    case 'CONEXION':
      return caso.conexionAceptada ?? 0;
    case 'CORTESIA':
      return limiteDeCortesia(caso);
    case 'GARANTIA':
      return null;
    case undefined:
      return 0;
  }
}

/** What was quoted, and never more than a superior decided on; without a price a whole courtesy has no limit. */
function limiteDeCortesia(caso: CasoAsistencia): number | null {
  const cotizado = caso.cotizaciones.at(-1)?.centavos;
  if (cotizado === undefined) return cortesiaDe(caso) === 100 ? null : 0;
  return Math.min(cotizado, caso.precioAutorizado ?? cotizado);
}

/** Who is to pay what of a cost; what was approved of a refund is all the company's to give. */
export function repartoDe(caso: CasoAsistencia, costo: number, limite: number | null): Reparto {
  const porcentaje = caso.reembolso ? 100 : cortesiaDe(caso);
  return reparte(costo, { categoria: caso.categoria, limite, porcentaje, excesos: caso.excesos });
}

/** Most centavos of a cost that the granted courtesy pays (B-J); a whole courtesy has no other bound than the cost. */
export function cortesiaMaxima(caso: CasoAsistencia, costo: number): number {
  const porcentaje = cortesiaDe(caso);
  if (porcentaje === 100) return costo;
  const limite = limiteAcordado(caso, null);
  return parte(limite === null ? costo : Math.min(costo, limite), porcentaje);
}
