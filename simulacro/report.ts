import { definicionReloj, esReloj } from '../procedure/clocks';
import type { Claims } from './ledger';
import type { Figures, Finding } from './reconcile';
import type { Latency } from './latency';

export interface Outcome {
  title: string;
  seconds: number;
  claims: Claims;
  figures: Figures;
  findings: Finding[];
  latency: Latency;
  /** How often the worker was to be killed. */
  kills: number;
}

/** How many of what was found are named. */
const NAMED = 5;

/** Whether everything is as it should be: the exit status says the same. */
export const sound = ({ findings, claims, kills }: Outcome): boolean =>
  findings.every(({ found }) => found.length === 0) && claims.abandoned.length === 0 && claims.kills === kills;

/** What a person reads at the end, in Spanish. */
export function report(outcome: Outcome): string {
  const { title, seconds, figures, claims } = outcome;
  const written = `${figures.expedientes} expedientes, ${figures.asistencias} asistencias, ${figures.asientos} asientos en ${Math.round(seconds)} s`;
  const sent = `${claims.requests} peticiones: ${claims.repeated} repetidas con la misma clave, ${claims.unanswered} sin respuesta`;
  return [
    title,
    `${written} (${(figures.asientos / Math.max(1, seconds)).toFixed(1)}/s)`,
    sent,
    claims.kills > 0 ? `El worker se mató ${claims.kills} ${claims.kills === 1 ? 'vez' : 'veces'}` : '',
    '',
    table(
      'Finales',
      ['casos'],
      figures.endings.map(({ status, casos }) => [status, casos]),
    ),
    table(
      'Relojes',
      ['cumplidos', 'incumplidos', 'cancelados', 'no aplica'],
      figures.clocks.map((c) => [clock(c.reloj), c.cumplidos, c.incumplidos, c.cancelados, c.noAplica]),
    ),
    table(
      'Promesas',
      ['cuántas'],
      figures.promises.map(({ estado, promesas }) => [estado, promesas]),
    ),
    table(
      'Alertas',
      ['sonaron', 'acusadas'],
      figures.alerts.map(({ nivel, alertas, acusadas }) => [`nivel ${nivel}`, alertas, acusadas]),
    ),
    table(
      'Rechazos',
      ['registros'],
      [...claims.refusals].sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    delays(outcome.latency),
    conciliation(outcome),
  ]
    .filter((part, i) => part !== '' || i === 4)
    .join('\n');
}

const clock = (reloj: string): string => {
  if (reloj === 'M') return 'A mano';
  return esReloj(reloj) ? `${reloj} ${definicionReloj(reloj).titulo}` : reloj;
};

function delays(latency: Latency): string {
  const ms = (p: number): string => `${Math.round(latency.percentile(p))} ms`;
  return `Del envío al asiento comprometido (${latency.count} registros): p50 ${ms(0.5)}, p99 ${ms(0.99)}, máximo ${ms(1)}\n`;
}

function conciliation(outcome: Outcome): string {
  const { findings, claims, kills } = outcome;
  const abandoned = {
    what: 'llamadas abandonadas',
    found: claims.abandoned.map(({ llamada, motivo }) => `${llamada}: ${motivo}`),
  };
  const unkilled = {
    what: 'muertes del worker que faltaron',
    found: Array.from({ length: kills - claims.kills }, () => 'una'),
  };
  const all = [...findings, abandoned, unkilled];
  const known = { reconocidos: claims.acknowledged.size, rechazados: claims.refused.size };
  const rows = all.map(({ what, found }): [string, number] => [what, found.length]);
  const named = all
    .filter(({ found }) => found.length > 0)
    .map(({ what, found }) => `  ${what}: ${found.slice(0, NAMED).join('; ')}${found.length > NAMED ? ' …' : ''}`);
  const verdict = sound(outcome) ? 'Todo cuadra.' : `No cuadra:\n${named.join('\n')}`;
  return `${table(`Conciliación de ${known.reconocidos} registros reconocidos y ${known.rechazados} rechazados`, [''], rows)}${verdict}`;
}

/** Names on the left, numbers on the right. */
function table(title: string, columns: string[], rows: (readonly [string, ...number[]])[]): string {
  if (rows.length === 0) return '';
  const width = Math.max(title.length, ...rows.map(([name]) => name.length)) + 2;
  const line = (name: string, cells: readonly (string | number)[]): string =>
    `${name.padEnd(width)}${cells.map((cell, i) => String(cell).padStart(Math.max(6, columns[i]?.length ?? 0) + 2)).join('')}`.trimEnd();
  return [line(title, columns), ...rows.map(([name, ...cells]) => `  ${line(name, cells).slice(0)}`), ''].join('\n');
}
