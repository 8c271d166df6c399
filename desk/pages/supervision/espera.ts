import type { Espera } from '../../../procedure/urgencia';

/** What a case waits for, in a word. */
export const ESPERA: Readonly<Record<Espera, string>> = {
  EXCEPCION: 'Espera excepción',
  LISTA_AGOTADA: 'Lista agotada',
  DECISION: 'Espera decisión',
};
