/** A clause as a person reads it when he asks why. */
export interface Clausula {
  titulo: string;
  /** The words of the procedure, with accents and scanning put right. A reading of ours follows on a line of its own and says so. */
  texto: string;
}

/** A reading of ours, on a line of its own. */
export const lectura = (cual: string, texto: string): string => `\nInterpretación ${cual}: ${texto}`;
