import type { Asistencia } from '../data/types';

type Promesa = Asistencia['promesas'][number];

const ESTADOS = {
  VIGENTE: 'Vigente',
  CUMPLIDA: '✓ Cumplida',
  INCUMPLIDA: '✗ Incumplida',
  REEMPLAZADA: 'Reemplazada por otra',
} as const;

/** What was promised: an arrival or an end. */
export const promised = ({ sobre }: Promesa): string => (sobre === 'LLEGADA' ? 'Llegada' : 'Término');

/** What became of it; what was not kept need not be called late. */
export const outcome = ({ estado, tarde }: Promesa): string =>
  tarde && estado !== 'INCUMPLIDA' ? `${ESTADOS[estado]} · ya tarde` : ESTADOS[estado];
