import type { Cuenta } from '../../data/types';

/** What is done with an affiliate to be verified (AM-20). */
export const ATENCION_DICHA: Readonly<Record<Cuenta['atencion'], string>> = {
  AUTORIZA_VERIFICAR: 'Pide autorización superior',
  ATIENDE_VERIFICAR: 'Se atiende igual',
};

/** A record as the choices of a form. */
export const optionsOf = <K extends string>(dichos: Readonly<Record<K, string>>): { value: K; label: string }[] =>
  (Object.entries(dichos) as [K, string][]).map(([value, label]) => ({ value, label }));
