import type { Difference } from './compare';
import type { StepRegistro } from './scenario';

/** What became of a registro: settled, or refused with a code and the reason given. */
export type Settled = { rechazo?: { codigo: string; detalle: string } };

/** Whether the registro met the fate the scenario says. */
export function judge({ codigo, rechazo }: StepRegistro, { rechazo: fue }: Settled): Difference[] {
  if (rechazo === fue?.codigo) return [];
  return [
    {
      clave: `registro ${codigo}`,
      esperado: rechazo === undefined ? 'que se asiente' : `que se rechace con ${rechazo}`,
      obtenido: fue ? `rechazado con ${fue.codigo}: ${fue.detalle}` : 'se asentó',
    },
  ];
}
