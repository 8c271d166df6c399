import type { Consulta, Respuestas, Transicion } from '../procedure/transicion';

/** Which case: `n` is 0 for the Expediente itself, below 0 for the quality case of Asistencia −n. */
export interface Caso {
  expediente: number;
  n: number;
}

/** What the workflows may ask of the outside: the database, for writing what history already holds and for asking. */
export interface Actividades {
  /** Writes transitions in order; what is there already is skipped, a gap raises. */
  asentar(lote: Caso & { transiciones: Omit<Transicion, 'avisos'>[] }): Promise<void>;
  /** Answers a question of the story. Asked twice by the same case, it answers for the same reservation. */
  consultar(caso: Caso, consulta: Consulta): Promise<Respuestas[keyof Respuestas]>;
  /** Rehearses the next cases of a draft of the rules, by the id of its row. @returns whether any are left. */
  ensayar(ensayo: string): Promise<boolean>;
}
