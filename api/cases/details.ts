import { fecha, hora } from '../../procedure/instante';

interface Fila {
  cuentaId: string;
  zonaId: string;
  reglasVersion: number;
}

/** What a case is and what it follows, for who opens it in the Temporal UI. Markdown; ids only, no personal data. */
export const detallesDe = (abierto: Date, { cuentaId, zonaId, reglasVersion }: Fila): string =>
  [
    `- **Cuenta:** ${cuentaId}`,
    `- **Zona:** ${zonaId}`,
    `- **Abierto:** ${fecha(abierto.getTime())} ${hora(abierto.getTime())}`,
    `- **Reglas:** versión ${reglasVersion}, hasta su final`,
    '',
    'Lo que espera ahora, hasta cuándo y hasta qué nivel se avisó está en **Current Details**. Cada señal es un registro; cada `asentar`, un paso escrito en la bitácora. Desde aquí solo se mira: el caso avanza y termina por el procedimiento.',
  ].join('\n');
