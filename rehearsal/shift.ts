import { DIA, iso } from '../procedure/instante';
import type { Instante } from '../procedure/instante';
import { esInstante } from '../procedure/registros/valida';

/** A week keeps the weekday and the hour of the wall. */
const SEMANA = 7 * DIA;

/**
 * Milliseconds by which a scenario is played later than it says: the simulated clock only goes forward, so a scenario
 * that begins before it is moved by whole weeks.
 */
export const shiftFor = (ahora: Instante, reloj: Instante): number =>
  Math.max(0, Math.ceil((reloj - ahora) / SEMANA)) * SEMANA;

/** Every ISO instant anywhere in `value`, `ms` later. What is no instant stays as it is. */
export function shifted<T>(value: T, ms: number): T {
  if (ms === 0) return value;
  return deep(value, ms) as T;
}

function deep(value: unknown, ms: number): unknown {
  if (esInstante(value)) return iso(Date.parse(value) + ms);
  if (Array.isArray(value)) return value.map((item) => deep(item, ms));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([clave, item]) => [clave, deep(item, ms)]));
  return value;
}
