import type { Codigo } from '../registros/catalogo';

/** Keeps the codes whose condition holds: `[cond && 'codigo', …]`. */
export const codigos = (...lista: (Codigo | false | undefined)[]): Codigo[] =>
  lista.filter((c): c is Codigo => c !== false && c !== undefined);
