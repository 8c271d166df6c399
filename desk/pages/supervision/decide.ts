import type { Reloj } from '../../../procedure/clocks';
import type { Codigo } from '../../../procedure/registros/catalogo';

interface Decision {
  pide: string;
  /** The registro by which somebody above decides. */
  codigo: Codigo;
}

/** The clocks that wait for a superior, and what he decides with. */
export const DECIDE: Readonly<Partial<Record<Reloj, Decision>>> = {
  'C-22': { pide: 'Excepción', codigo: 'excepcion-resuelta' },
  'C-06': { pide: 'Lista agotada', codigo: 'busqueda-resuelta' },
  'C-27': { pide: 'Autorizar la atención', codigo: 'atencion-autorizada' },
  'C-31': { pide: 'Reembolso', codigo: 'reembolso-aprobado' },
};

export const decisionDe = (reloj: string): Decision | undefined => DECIDE[reloj as Reloj];
