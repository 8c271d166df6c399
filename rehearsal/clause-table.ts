import { CLAUSULAS, LECTURAS, RELOJ_SIN_ESCENARIO, RELOJES_DEL_PROCEDIMIENTO, SIN_ESCENARIO } from './clausulas';
import type { Espera, Scenario } from './scenario';

interface Row {
  /** A clause, a reading or a clock. */
  que: string;
  /** File names of the scenarios that show it. */
  escenarios: string[];
  /** Why there is none; undefined when there are some, or when nobody has given a reason. */
  motivo?: string;
}

/**
 * Clause → scenarios, in the order of the procedures, then the readings. A scenario's clause that does not exist comes
 * last.
 */
export function clauseRows(scenarios: readonly Scenario[]): Row[] {
  const conocidas = [...CLAUSULAS, ...LECTURAS];
  const desconocidas = scenarios.flatMap(({ clausulas }) => clausulas).filter((id) => !conocidas.includes(id));
  return [
    ...conocidas.map((id) =>
      row(
        id,
        scenarios.filter(({ clausulas }) => clausulas.includes(id)),
        SIN_ESCENARIO[id],
      ),
    ),
    ...[...new Set(desconocidas)].map((id) => ({ que: id, escenarios: [], motivo: 'ninguna cláusula se llama así' })),
  ];
}

/** Clock → scenarios that look at it. */
export function clockRows(scenarios: readonly Scenario[]): Row[] {
  return RELOJES_DEL_PROCEDIMIENTO.map((reloj) =>
    row(
      reloj,
      scenarios.filter((s) => looksAt(s, reloj)),
      RELOJ_SIN_ESCENARIO[reloj],
    ),
  );
}

/** Registro → scenarios in which it is sent. */
export function codeRows(scenarios: readonly Scenario[]): Row[] {
  const sent = scenarios.map(({ archivo, pasos }) => ({
    archivo,
    codigos: new Set(pasos.flatMap(({ registros }) => registros.map(({ codigo }) => codigo))),
  }));
  const todos = new Set(sent.flatMap(({ codigos }) => [...codigos]));
  return [...todos].map((que) => ({
    que,
    escenarios: sent.filter(({ codigos }) => codigos.has(que)).map(({ archivo }) => archivo),
  }));
}

function row(que: string, scenarios: readonly Scenario[], motivo: string | undefined): Row {
  const escenarios = scenarios.map(({ archivo }) => archivo);
  return { que, escenarios, ...(escenarios.length === 0 && motivo !== undefined ? { motivo } : {}) };
}

const looksAt = ({ pasos, alFinal }: Scenario, reloj: string): boolean =>
  [...pasos.map(({ espera }) => espera), alFinal].some(
    (espera) => espera !== undefined && clocksIn(espera).includes(reloj),
  );

const clocksIn = ({ pendientes = [], vencidos = [], vence = {}, alertas = {}, calidad }: Espera): string[] => [
  ...Object.keys(calidad?.vence ?? {}),
  ...pendientes,
  ...vencidos,
  ...Object.keys(vence),
  ...Object.keys(alertas),
];

/** Neither shown nor excused. */
export const uncovered = (rows: readonly Row[]): Row[] =>
  rows.filter(({ escenarios, motivo }) => escenarios.length === 0 && motivo === undefined);

/**
 * File names of scenarios that between them show every row that has any, few of them: each time the one that shows most
 * of what is left.
 */
export function cover(rows: readonly Row[]): Set<string> {
  const chosen = new Set<string>();
  let left = rows.filter(({ escenarios }) => escenarios.length > 0);
  while (left.length > 0) {
    const shows = new Map<string, number>();
    for (const { escenarios } of left) for (const one of escenarios) shows.set(one, (shows.get(one) ?? 0) + 1);
    const [[best] = ['']] = [...shows].sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
    chosen.add(best);
    left = left.filter(({ escenarios }) => !escenarios.includes(best));
  }
  return chosen;
}

/** The table as people read it. */
export function sayTable(rows: readonly Row[]): string {
  const ancho = Math.max(...rows.map(({ que }) => que.length));
  return rows
    .map(
      ({ que, escenarios, motivo }) =>
        `${que.padEnd(ancho)}  ${escenarios.length > 0 ? escenarios.join(', ') : `— ${motivo ?? 'SIN ESCENARIO'}`}`,
    )
    .join('\n');
}
