import { readRange, readTime, sayTime } from './time-words';

const ahora = Date.parse('2026-11-23T08:00:00-03:00');
const base = { ahora, desde: Date.parse('2026-11-23T15:10:00-03:00') };
const en = (palabra: unknown): string | undefined => {
  const instante = readTime(palabra, base);
  return instante === undefined ? undefined : new Date(instante).toISOString();
};

test.each([
  ['16:00', '2026-11-23T19:00:00.000Z'],
  ['00:05', '2026-11-23T03:05:00.000Z'],
  ['D+1 00:10', '2026-11-24T03:10:00.000Z'],
  ['D+0 23:59', '2026-11-24T02:59:00.000Z'],
  ['+5m', '2026-11-23T18:15:00.000Z'],
  ['2026-11-25T09:00:00-03:00', '2026-11-25T12:00:00.000Z'],
])('%s is %s', (palabra, esperado) => expect(en(palabra)).toBe(esperado));

test.each([
  '25:00',
  '10:75',
  '24:00',
  'D+1',
  'D-1 10:00',
  '+5',
  '+-5m',
  'mañana',
  '2026-11-25T09:00:00',
  '2026-02-30T09:00:00-03:00',
  '',
  1600,
  null,
])('%p is no time', (palabra) => expect(en(palabra)).toBeUndefined());

test('the first day is the local one, also when it is another day in UTC', () => {
  const noche = Date.parse('2026-11-23T22:50:00-03:00');
  expect(readTime('23:30', { ahora: noche, desde: noche })).toBe(Date.parse('2026-11-24T02:30:00Z'));
});

const franja = (palabra: string): string | undefined => {
  const leida = readRange(palabra, base);
  return leida && `${sayTime(Date.parse(leida.desde), ahora)} a ${sayTime(Date.parse(leida.hasta), ahora)}`;
};

test.each([
  ['16:00-18:00', '16:00 a 18:00'],
  ['22:00-02:00', '22:00 a D+1 02:00'],
  ['10:00-10:00', '10:00 a D+1 10:00'],
  ['D+1 22:00-D+1 02:00', 'D+1 22:00 a D+2 02:00'],
  ['D+2 16:00-18:00', 'D+2 16:00 a D+2 18:00'],
  ['D+2 16:00-D+3 18:00', 'D+2 16:00 a D+3 18:00'],
])('the range %s goes from %s', (palabra, esperado) => expect(franja(palabra)).toBe(esperado));

test.each(['16:00', '16:00-25:00', 'a la tarde', '-18:00'])('%s is no range', (palabra) =>
  expect(franja(palabra)).toBeUndefined(),
);

test('what is said can be read again', () => {
  for (const palabra of ['08:00', 'D+1 00:00', 'D+12 23:59'])
    expect(sayTime(readTime(palabra, base) ?? 0, ahora)).toBe(palabra);
});
