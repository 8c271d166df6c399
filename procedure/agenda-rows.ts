import { definicionReloj, esReloj } from './clocks';
import type { Formula, Plazo } from './clocks';
import { iso } from './instante';
import type { Instante } from './instante';
import type { Escalera, Nivel } from './reglas';
import type { RolDeCasos } from './roles';

export type Resultado = 'CUMPLIDO' | 'INCUMPLIDO' | 'CANCELADO' | 'NO_APLICA';

/** A Pendiente as its row carries it. */
export interface FilaPendiente {
  id: string;
  reloj: string;
  clausula: string;
  abiertoEn: string;
  venceEn: string;
  formula: Formula;
  dueno: string;
  escalera: Escalera;
  nivel: number;
  acusadoPor: string | null;
  acusadoEn: string | null;
  cerradoEn: string | null;
  resultado: Resultado | null;
  cerradoPor: string | null;
  cambios: { venceEn: string; hasta: string }[];
  registroId: string | null;
}

/** What a Pendiente is opened with. */
export interface Apertura extends Plazo {
  dueno: string;
  escalera: Escalera;
  registroId?: string;
}

/** One sounding of the ladder. */
export interface FilaAlerta {
  id: string;
  pendienteId: string;
  reloj: string;
  nivel: number;
  rol: RolDeCasos;
  dueno: string | null;
  instante: string;
  estado: 'SONANDO' | 'ACUSADA' | 'CESADA';
  cesadaEn: string | null;
}

/** When a level of the ladder sounds, for a Pendiente opened and due at these instants. */
export const instanteDeNivel = (
  nivel: Nivel,
  { abierto, vence }: { abierto: Instante; vence: Instante },
  minutoMs: number,
): Instante => (nivel.desde === 'apertura' ? abierto : vence) + Math.round(nivel.minutos * minutoMs);

/** «C-09 Movida inicial: llamar al proveedor», «M-1 Pendiente manual». */
export const tituloDe = (reloj: string): string =>
  `${reloj} ${esReloj(reloj) ? definicionReloj(reloj).titulo : 'Pendiente manual'}`;

/** The clause that asks for it; what somebody noted by hand is the agenda's own. */
export const clausulaDe = (reloj: string): string => (esReloj(reloj) ? definicionReloj(reloj).clausula : 'A-4.4');

/** «C-09 Movida inicial: llamar al proveedor (A-5.3P.1.1.a)» */
export const conClausula = (reloj: string): string => `${tituloDe(reloj)} (${clausulaDe(reloj)})`;

/** Whom a level speaks to: on the first one who has the case, above it everybody of the role (null). */
export function aQuien(rol: RolDeCasos, dueno: string): string | null {
  if (rol === 'coordinador') return dueno;
  // A quality case that nobody has taken is everybody's.
  return rol === 'jefe-calidad' && dueno !== rol ? dueno : null;
}

/** A Pendiente as it is opened: nothing has sounded yet. */
export const filaNueva = (id: string, reloj: string, apertura: Apertura, ahora: Instante): FilaPendiente => ({
  id,
  reloj,
  clausula: clausulaDe(reloj),
  abiertoEn: iso(ahora),
  venceEn: iso(apertura.vence),
  formula: apertura.formula,
  dueno: apertura.dueno,
  escalera: apertura.escalera,
  nivel: 0,
  acusadoPor: null,
  acusadoEn: null,
  cerradoEn: null,
  resultado: null,
  cerradoPor: null,
  cambios: [],
  registroId: apertura.registroId ?? null,
});
