import { killingTimes } from './kill';
import { Draws } from './draws';
import { Latency } from './latency';
import { progressLine } from './progress';
import { report, sound } from './report';
import type { Outcome } from './report';
import { Tally } from './tally';

const outcome = (changes: Partial<Outcome> = {}): Outcome => ({
  title: 'Simulacro',
  seconds: 100,
  claims: {
    requests: 900,
    repeated: 30,
    unanswered: 2,
    acknowledged: new Map([['a', { expediente: 1, n: 1 }]]),
    refused: new Set(['b']),
    refusals: new Map([['REGISTRO_NO_ESPERADO', 1]]),
    known: new Set(['a', 'b']),
    openings: new Map(),
    kills: 0,
    abandoned: [],
  },
  figures: {
    endings: [{ status: 'CONCLUIDA', casos: 8 }],
    clocks: [{ reloj: 'C-09', cumplidos: 5, incumplidos: 2, cancelados: 1, noAplica: 0, abiertos: 0 }],
    promises: [],
    alerts: [],
    asistencias: 8,
    expedientes: 8,
    asientos: 120,
  },
  findings: [{ what: 'registros aplicados dos veces', found: [] }],
  latency: new Latency(),
  kills: 0,
  ...changes,
});

test('the report tells endings, clocks met and missed, delays and what the reconciliation found', () => {
  const latency = new Latency();
  for (let ms = 1; ms <= 100; ms += 1) latency.add(ms);
  const text = report(outcome({ latency }));
  expect(text).toMatch(/CONCLUIDA +8/);
  expect(text).toMatch(/C-09 Movida inicial: llamar al proveedor +5 +2 +1 +0/);
  expect(text).toContain('p50 50 ms, p99 99 ms, máximo 100 ms');
  expect(text).toMatch(/registros aplicados dos veces +0/);
  expect(text).toContain('Todo cuadra.');
});

test('a finding, a given-up call or a kill that did not happen makes it unsound, and is named', () => {
  expect(sound(outcome())).toBe(true);
  const twice = outcome({ findings: [{ what: 'registros aplicados dos veces', found: ['r-7'] }] });
  expect(sound(twice)).toBe(false);
  expect(report(twice)).toContain('registros aplicados dos veces: r-7');
  const given = outcome({ claims: { ...outcome().claims, abandoned: [{ llamada: 4, motivo: 'no avanza' }] } });
  expect(sound(given)).toBe(false);
  expect(report(given)).toContain('4: no avanza');
  expect(sound(outcome({ kills: 2 }))).toBe(false);
  expect(sound(outcome({ kills: 2, claims: { ...outcome().claims, kills: 2 } }))).toBe(true);
});

test('nothing measured is no number out of nowhere', () => {
  expect(new Latency().percentile(0.99)).toBe(0);
});

test('the line of progress tells calls, open and ended cases and the seconds left', () => {
  const tally = new Tally();
  Object.assign(tally, { calls: 3, open: 2, ended: 1 });
  expect(progressLine(tally, 12, 60_000)).toMatch(
    /^llamadas 3\/12 · abiertas 2 · terminadas 1 · 0\.0 registros\/s · quedan (60|59) s de llamadas$/,
  );
  expect(progressLine(tally, 12, 0)).toContain('terminando los abiertos');
});

test('the worker is killed in order, while there is work', () => {
  const times = killingTimes(20, 1000, new Draws('x'));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(Math.min(...times)).toBeGreaterThanOrEqual(100);
  expect(Math.max(...times)).toBeLessThan(950);
});
