import { numeroDeCaso } from '../../contracts/temporal';
import type { IdDeCaso } from '../../contracts/temporal';
import { fecha, hora } from '../../procedure/instante';

/** What the details of a case are made of. */
export interface Ficha {
  abierto: Date;
  cuentaId: string;
  zonaId: string;
  reglasVersion: number;
}

/**
 * What a case is and what it follows, for who opens it in the Temporal UI, with the way back to the desk at `mesa`.
 * Markdown; ids only, no personal data.
 */
export const detallesDe = (mesa: string, caso: IdDeCaso, { abierto, cuentaId, zonaId, reglasVersion }: Ficha): string =>
  [
    `[Abrir ${numeroDeCaso(caso)} en la mesa](${mesa}${enLaMesa(caso)}) · [a quién se avisó](${mesa}/alertas?expediente=${caso.expediente})`,
    '',
    `- **Cuenta:** ${cuentaId}`,
    `- **Zona:** ${zonaId}`,
    `- **Abierto:** ${fecha(abierto.getTime())} ${hora(abierto.getTime())}`,
    `- **Reglas:** versión ${reglasVersion}, hasta su final`,
    '',
    'Qué espera, desde cuándo y a quién se avisó está en **Current Details**. Cada señal es un registro; cada `asentar`, un paso escrito en la bitácora. Desde aquí solo se mira: el caso avanza y termina por el procedimiento.',
  ].join('\n');

function enLaMesa({ expediente, n }: IdDeCaso): string {
  if (n === 0) return `/expedientes/${expediente}`;
  return n > 0 ? `/asistencias/${expediente}/${n}` : `/calidad/${expediente}/${-n}`;
}
