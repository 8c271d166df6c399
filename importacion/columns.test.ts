import { columnasDe } from './columns';
import { ArchivoInservible } from './problem';

const lee = (encabezado: string, conPlan = true) => columnasDe({ linea: 1, celdas: encabezado.split(',') }, conPlan);

test('names are known without accents, case, spaces or underscores', () => {
  expect(lee('DOCUMENTO, Apellido ,nombre,Teléfono 1,Plan-Desde,E-MAIL')).toEqual([
    'documento',
    'apellido',
    'nombre',
    'telefono1',
    'plan_desde',
    'email',
  ]);
});

test('the plan may be missing when one was given for all', () => {
  expect(lee('documento,apellido,nombre', true)).toHaveLength(3);
  expect(() => lee('documento,apellido,nombre', false)).toThrow('falta la columna plan');
});

test.each([
  ['documento,apellido', 'falta la columna nombre'],
  ['documento,apellido,nombre,sueldo', 'no se conoce la columna «sueldo»'],
  ['documento,apellido,nombre,', 'la columna 4 no tiene nombre'],
  ['documento,apellido,nombre,Documento', 'la columna documento está dos veces'],
  ['documento,apellido,nombre,parentesco', 'falta la columna titular_documento'],
  ['documento,apellido,nombre,titular_documento', 'falta la columna parentesco'],
  ['12345678,Pérez,Juan', 'no se conoce la columna «12345678»'],
])('%s is refused: %s', (encabezado, porque) => {
  expect(() => lee(encabezado)).toThrow(ArchivoInservible);
  expect(() => lee(encabezado)).toThrow(porque);
});
