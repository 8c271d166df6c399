import { diaDe } from './instante';
import type { Instante } from './instante';

/** What a plan still covers (AM-25): events and amounts count per period from the plan's own start. */

export interface Tope {
  /** null = no limit. */
  eventosMaximos: number | null;
  /** centavos; null = no limit. */
  montoMaximo: number | null;
}

/**
 * First day («YYYY-MM-DD») of the plan period in which `dia` falls. A start on the 31st repeats on the last day of
 * shorter months. A day before the plan's start counts in the first period.
 * @throws RangeError when the period is shorter than a month.
 */
export function periodoDe(planDesde: string, meses: number, dia: string): string {
  if (!(meses >= 1)) throw new RangeError(`a plan period of ${meses} months`);
  let periodo = planDesde;
  for (let k = 1; ; k += 1) {
    const siguiente = masMeses(planDesde, k * meses);
    if (siguiente > dia) return periodo;
    periodo = siguiente;
  }
}

/** The same for an affiliate as his row has him (`planDesde` is a date without hour), at an instant: its Argentine day counts. */
export const periodoDelPlan = (
  { planDesde, plan }: { planDesde: Date; plan: { periodoMeses: number } },
  instante: Instante,
): string => periodoDe(planDesde.toISOString().slice(0, 10), plan.periodoMeses, diaDe(instante));

function masMeses(fecha: string, meses: number): string {
  const [ano = 0, mes = 1, dia = 1] = fecha.split('-').map(Number);
  const ultimo = new Date(Date.UTC(ano, mes - 1 + meses + 1, 0)).getUTCDate();
  return new Date(Date.UTC(ano, mes - 1 + meses, Math.min(dia, ultimo))).toISOString().slice(0, 10);
}

/** Whether one more event may be reserved beside those reserved or consumed in the period. */
export const quedaEvento = (tope: Tope, usados: number): boolean =>
  tope.eventosMaximos === null || usados < tope.eventosMaximos;

/** centavos left beside what others hold or consumed; null = no limit; never negative. */
export const restante = (tope: Tope, deOtros: number): number | null =>
  tope.montoMaximo === null ? null : Math.max(0, tope.montoMaximo - deOtros);
