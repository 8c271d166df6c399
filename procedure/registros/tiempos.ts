import { instante, opcional } from './campos';

/** A time somebody promises: a window, or an hour of arrival. */
export const ventanaOEta = { desde: opcional(instante()), hasta: opcional(instante()), eta: opcional(instante()) };

/** It is a window (both ends) or an ETA, one of them. */
export const unTiempo = (d: Record<string, unknown>): string[] =>
  d.eta === undefined || d.eta === null ? ['desde', 'hasta'] : [];
