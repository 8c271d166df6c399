import { REVISION } from './asistencia/closing';
import { CLAUSULAS, esClausula } from './clausulas';
import { RELOJES } from './clocks';
import { GUIONES } from './guiones';
import { DESCRIPCION } from './reglas-descripcion';
import { CATALOGO } from './registros/catalogo';

/** Hand-made Pendientes; the review as a whole. */
const SUELTAS = ['A-4.4', 'A-5.5.2.3.b'];
const nombradas = [RELOJES, CATALOGO, GUIONES, DESCRIPCION, REVISION].flatMap((tabla) =>
  Object.values<{ clausula: string | null }>(tabla).flatMap(({ clausula }) => clausula ?? []),
);
const usadas = new Set([...SUELTAS, ...nombradas]);

test('toda cláusula que nombran relojes, registros, guiones, reglas y la revisión del cierre tiene su texto', () => {
  expect([...usadas].filter((id) => !esClausula(id))).toEqual([]);
});

test('ninguna cláusula con texto queda sin que nadie la nombre', () => {
  expect(Object.keys(CLAUSULAS).filter((id) => !usadas.has(id))).toEqual([]);
});

test('lo que es lectura nuestra se dice aparte, con su número, y lo propuesto también', () => {
  expect(CLAUSULAS['A-5.3P.3.1.b'].texto.split('\n')).toEqual([
    'En caso no recibir el llamado el Coordinador Telefónico debe llamar al proveedor en (Desde/ Hasta)/2.',
    'Interpretación AM-03: es la mitad de la franja: DESDE + (HASTA − DESDE) / 2.',
  ]);
  const lineas = Object.values(CLAUSULAS).flatMap(({ texto }) => texto.split('\n').slice(1));
  expect(lineas.filter((l) => !/^(Interpretación AM-\d\d( y AM-\d\d)?|Propuesto): /.test(l))).toEqual([]);
});
