import { definicionReloj, esReloj } from './clocks';
import type { Formula } from './clocks';
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
