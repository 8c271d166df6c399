import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCalls } from './calls';
import { UsageError } from '../scripts/toolchain/usage';
import { readOptions } from './options';

const folder = mkdtempSync(join(tmpdir(), 'simulacro-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (text: string): string => {
  const path = join(folder, `${Math.random()}.csv`);
  writeFileSync(path, text);
  return path;
};
const slice = { desde: '2015-12-11T16:00', minutos: 60 };

test('the calls of the slice come in order, each as far from its start as the real one', () => {
  const path = file(
    'recibida,motivo\n2015-12-11 16:59:59,c\n2015-12-11 17:00:00,d\n2015-12-11 15:59:59,a\n2015-12-11 16:00:00,"EMS: b, b"\n',
  );
  expect(readCalls(path, slice).calls).toEqual([
    expect.objectContaining({ number: 1, motivo: 'EMS: b, b', offsetMs: 0 }),
    expect.objectContaining({ number: 2, recibida: '2015-12-11 16:59:59', motivo: 'c', offsetMs: 3_599_000 }),
  ]);
});

test('other columns, another order of columns, a byte order mark and a T in the time make no difference', () => {
  const path = file('\uFEFFmotivo,zona,recibida\nFire: x,norte,2015-12-11T16:30\n');
  expect(readCalls(path, slice).calls).toEqual([expect.objectContaining({ motivo: 'Fire: x', offsetMs: 1_800_000 })]);
});

test('a day alone is its midnight, as spreadsheets write it', () => {
  const path = file('recibida,motivo\n2015-12-11 23:59:00,a\n2015-12-12 ,b\n2015-12-12 00:01:00,c\n');
  const { calls } = readCalls(path, { desde: '2015-12-11T23:50', minutos: 20 });
  expect(calls.map(({ motivo, offsetMs }) => [motivo, offsetMs])).toEqual([
    ['a', 540_000],
    ['b', 600_000],
    ['c', 660_000],
  ]);
});

test('rows that tell no time are left out and named', () => {
  const path = file('recibida,motivo\n11/12/2015,a\n2015-12-11 16:00:00,b\n2015-12-11 25:00:00,c\n');
  const { calls, unreadable } = readCalls(path, slice);
  expect(calls.map(({ motivo }) => motivo)).toEqual(['b']);
  expect(unreadable).toEqual(['11/12/2015', '2015-12-11 25:00:00']);
});

test.each([
  ['recibida\n2015-12-11 16:00:00\n', 'falta la columna «motivo»'],
  ['recibida,motivo\n2015-12-11 16:00:00,"x\n', 'no es un CSV'],
  ['recibida,motivo\n2015-12-10 16:00:00,x\n', 'no hay llamadas en los 60 minutos desde 2015-12-11T16:00'],
])('a file that cannot be played says why: %j', (text, why) => {
  const path = file(text);
  expect(() => readCalls(path, slice)).toThrow(UsageError);
  expect(() => readCalls(path, slice)).toThrow(why);
});

test('without options four hours of the shipped file are played', () => {
  const options = readOptions([], '/anywhere');
  expect(options).toMatchObject({ desde: '2015-12-11T16:00', minutos: 240, acelerar: 60, url: undefined, matar: 0 });
  const { calls, unreadable } = readCalls(options.file, options);
  expect(unreadable).toEqual([]);
  expect(calls).toHaveLength(120);
  expect(calls.at(-1)?.offsetMs).toBeLessThan(240 * 60_000);
});

test('a relative file is found from where the person is, and options may come in any order', () => {
  const options = readOptions(
    ['--minutos', '20', '../otro.csv', '--matar=2', '--url', 'http://mesa:3000/', '--semilla', 'x'],
    '/casa/aca',
  );
  expect(options).toMatchObject({
    file: '/casa/otro.csv',
    minutos: 20,
    matar: 2,
    url: 'http://mesa:3000',
    semilla: 'x',
  });
});

test.each([
  [['--desde', 'ayer'], '--desde debe ser'],
  [['--desde', '2015-13-11T16:00'], '--desde debe ser'],
  [['--minutos', 'muchos'], '--minutos debe ser un número'],
  [['--acelerar', '0'], '--acelerar debe ser un número'],
  [['--matar', '1.5'], '--matar debe ser un número entero'],
  [['--url', 'localhost:3000'], '--url debe ser una dirección'],
  [['--rapido'], 'No se entiende la opción --rapido'],
  [['uno.csv', 'dos.csv'], 'Va un solo archivo'],
])('a wrong option names itself: %j', (args, why) => {
  expect(() => readOptions(args, '/')).toThrow(UsageError);
  expect(() => readOptions(args, '/')).toThrow(why);
});
