import type { Difference } from './compare';
import type { Scenario, StepRegistro } from './scenario';

/** What became of a registro: settled, or refused with a code and the reason given. */
export type Settled = { rechazo?: { codigo: string; detalle: string } };

/** Whether the registro met the fate the scenario says. */
export const judge = ({ codigo, rechazo }: StepRegistro, fue: Settled): Difference[] =>
  fate(`registro ${codigo}`, ['se asiente', 'se asentó'], rechazo, fue);

/** Whether the case was opened, or refused, as the scenario says. */
export const judgeOpening = ({ rechazo }: Scenario['caso'], fue: Settled): Difference[] =>
  fate('apertura', ['se abra', 'se abrió'], rechazo ?? undefined, fue);

function fate(
  clave: string,
  [debia, paso]: [string, string],
  rechazo: string | undefined,
  { rechazo: fue }: Settled,
): Difference[] {
  if (rechazo === fue?.codigo) return [];
  return [
    {
      clave,
      esperado: rechazo === undefined ? `que ${debia}` : `que se rechace con ${rechazo}`,
      obtenido: fue ? `rechazado con ${fue.codigo}: ${fue.detalle}` : paso,
    },
  ];
}
