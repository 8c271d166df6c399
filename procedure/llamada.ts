import { MINUTO } from './instante';
import type { Instante } from './instante';

/** The exchange does not tell of who hung up: after this, nobody is waiting any more. */
export const SUENA_HASTA = 5 * MINUTO;

interface Atencion {
  timbre: Instante;
  atendida: Instante | null;
  vence: Instante;
}

/** Whether it still rings at `ahora`. */
export const suena = ({ timbre, atendida }: Atencion, ahora: Instante): boolean =>
  atendida === null && ahora < timbre + SUENA_HASTA;

/** How C-20 went (A-5.1.1.b); null while it rings. Nobody answered what stopped ringing. */
export function resultadoDeAtender(a: Atencion, ahora: Instante): 'CUMPLIDO' | 'INCUMPLIDO' | null {
  if (suena(a, ahora)) return null;
  return a.atendida !== null && a.atendida <= a.vence ? 'CUMPLIDO' : 'INCUMPLIDO';
}
