import { parse } from 'csv-parse/sync';
import { csvDe } from './csv';

test('lo que se escribe se lee igual, con comillas, comas, renglones y acentos', () => {
  const filas = [
    ['nombre', 'n'],
    ['Peña, «Los 3» "hnos."\ny cía.', '4.5'],
    ['', '-2'],
  ];
  const csv = csvDe([filas[0] ?? [], [filas[1]?.[0] ?? '', 4.5], [null, -2]]);
  expect(parse(csv, { bom: true })).toEqual(filas);
});

test.each(['=1+1', '+54 9', '-1', '@SUM(A1)', '\t=1'])('%j no lo ejecuta una planilla', (texto) => {
  expect(parse(csvDe([[texto]]), { bom: true })).toEqual([[`'${texto}`]]);
});
