import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { servicios } from '../prisma/seed/servicios';
import { readCalls } from './calls';
import { readOptions } from './options';
import { needOf, REASONS } from './reasons';
import { SHARES } from './shares';

const known = new Set(servicios.map(({ id }) => id));

test.each([
  ['Traffic: VEHICLE ACCIDENT -', 'VIAL/REMOLQUE GRUA', 'EMERGENCIA'],
  ['Traffic: DISABLED VEHICLE -', 'VIAL/AUXILIO VIAL', 'PROGRAMADO'],
  ['EMS: CARDIAC EMERGENCY', 'MEDICA/AMBULANCIA', 'VITAL'],
  ['EMS: FALL VICTIM', 'MEDICA/AMBULANCIA', 'EMERGENCIA'],
  ['Fire: GAS-ODOR/LEAK', 'HOGAR/GAS', 'EMERGENCIA'],
  ['Fire: something new', 'HOGAR/PLOMERIA', 'EMERGENCIA'],
  ['Traffic: something new -', 'VIAL/AUXILIO VIAL', 'EMERGENCIA'],
  ['no prefix at all', 'HOGAR/PLOMERIA', 'PROGRAMADO'],
])('%s asks for %s, %s', (motivo, servicio, prioridad) => {
  expect(needOf(motivo)).toEqual({ servicio, prioridad });
});

test('every reason asks for a service the product has', () => {
  const needs = Object.values(REASONS).flatMap(({ reasons, otherwise }) => [...Object.values(reasons), otherwise]);
  expect(needs.filter(({ servicio }) => !known.has(servicio))).toEqual([]);
});

test('the shipped calls ask for all priorities and for home, road and ambulance', () => {
  const options = readOptions([], '/');
  const needs = readCalls(options.file, options).calls.map(({ motivo }) => needOf(motivo));
  expect(new Set(needs.map(({ prioridad }) => prioridad))).toEqual(new Set(['PROGRAMADO', 'EMERGENCIA', 'VITAL']));
  expect(new Set(needs.map(({ servicio }) => servicio.split('/')[0]))).toEqual(new Set(['HOGAR', 'VIAL', 'MEDICA']));
});

test('the document tells the shares that are drawn and the services that reasons are mapped to', () => {
  const text = readFileSync(join(__dirname, '../docs/simulacro.md'), 'utf8');
  for (const [name, { share, of }] of Object.entries(SHARES))
    expect(text).toContain(`| ${name} | ${Math.round(share * 100)} % | ${of} |`);
  for (const [prefix, { reasons, otherwise }] of Object.entries(REASONS)) {
    const rows = new Map<string, string[]>();
    for (const [reason, { servicio, prioridad }] of Object.entries(reasons))
      rows.set(`${servicio}, ${prioridad}`, [...(rows.get(`${servicio}, ${prioridad}`) ?? []), reason]);
    for (const [need, list] of rows) expect(text).toContain(`| ${prefix} | ${list.join(', ')} | ${need} |`);
    expect(text).toContain(`| ${prefix} | anything else | ${otherwise.servicio}, ${otherwise.prioridad} |`);
  }
});
