import { COLUMNAS } from './columns';
import type { Columna } from './columns';
import { leeFila } from './row';

const planes = new Map([
  ['plan-hogar', 'plan-hogar'],
  ['HOGAR PLUS', 'plan-plus'],
]);
const ana = { documento: '12345678', apellido: 'Peña', nombre: 'Ana' };

function lee(datos: Partial<Record<Columna, string>>, plan: string | undefined = 'plan-hogar') {
  const celdas = COLUMNAS.map((columna) => datos[columna] ?? '');
  return leeFila({ linea: 7, celdas }, { columnas: COLUMNAS, planes, plan });
}
const fila = (datos: Partial<Record<Columna, string>>) => {
  const leida = lee({ ...ana, ...datos });
  if ('errores' in leida) throw new Error(JSON.stringify(leida.errores));
  return leida.fila;
};
const errores = (datos: Partial<Record<Columna, string>>) => {
  const leida = lee({ ...ana, ...datos });
  return 'errores' in leida ? leida.errores : [];
};

test('a titular with the least that is needed is ACTIVO on the plan given for all', () => {
  expect(lee(ana)).toEqual({
    fila: {
      linea: 7,
      ...ana,
      status: 'ACTIVO',
      plan_id: 'plan-hogar',
      plan_desde: null,
      validador: null,
      telefono1: null,
      telefono2: null,
      email: null,
      titular: null,
      parentesco: null,
    },
  });
});

test('a document loses dots, dashes and spaces, a telephone is kept in E.164; other cells lose only the blanks around', () => {
  expect(fila({ documento: ' 12.345.678 ', apellido: '  De la  Peña ', telefono1: ' 2920-555 100 ' })).toMatchObject({
    documento: '12345678',
    apellido: 'De la  Peña',
    telefono1: '+542920555100',
  });
});

test.each([
  ['plan-hogar', 'plan-hogar'],
  ['Hogar  plus', 'plan-plus'],
])('the plan «%s» is known by id or name', (plan, id) => {
  expect(fila({ plan }).plan_id).toBe(id);
});

test.each([
  ['2026-03-01', '2026-03-01'],
  ['1/3/2026', '2026-03-01'],
  ['29/02/2024', '2024-02-29'],
])('the day %s', (texto, dia) => {
  expect(fila({ plan_desde: texto }).plan_desde).toBe(dia);
});

test.each([
  ['activo', 'ACTIVO'],
  ['No Activo', 'NO_ACTIVO'],
  ['INACTIVO', 'NO_ACTIVO'],
])('the status %s', (texto, status) => {
  expect(fila({ status: texto }).status).toBe(status);
});

test.each([
  ['+54 9 2920 55-5100', '+5492920555100'],
  ['+54(2920)555100', '+542920555100'],
  ['02920 15 555100', '+5492920555100'],
  ['555-100 int. 4', '555-100 int. 4'],
  ['02920 555100 / 555200', '02920 555100 / 555200'],
])('the telephone %s is no formula, and is kept as %s', (escrito, guardado) => {
  expect(fila({ telefono1: escrito, telefono2: escrito })).toMatchObject({ telefono1: guardado, telefono2: guardado });
});

test.each([
  ['apellido', '=1+1'],
  ['nombre', '+54 2920'],
  ['nombre', '-Ana'],
  ['email', '@SUM(A1)'],
  ['validador', '\t=1'],
  ['validador', '\r1'],
  ['validador', '  =cmd'],
  ['apellido', '＝1'],
  ['telefono1', '=2920'],
  ['telefono1', '-2920'],
  ['telefono2', "+54|' /C calc'!A0"],
  ['titular_documento', '=1'],
] as const)('a formula in %s is refused by its column: %j', (columna, celda) => {
  expect(errores({ [columna]: celda })).toEqual([
    { linea: 7, columna, mensaje: expect.stringContaining('fórmula') as string },
  ]);
});

test.each([
  ['documento', '', 'Falta'],
  ['documento', '12/x€', 'números y letras'],
  ['documento', '1,2E+07', 'números y letras'],
  ['apellido', ' ', 'Falta'],
  ['nombre', 'a'.repeat(101), '100'],
  ['nombre', 'An\0a', 'NUL'],
  ['nombre', 'Ana\nMaría', 'salto de línea'],
  ['plan', 'plan-ajeno', 'No es un plan'],
  ['plan_desde', '31/02/2026', 'día'],
  ['plan_desde', '03-01-2026', 'día'],
  ['plan_desde', '0026-01-01', 'día'],
  ['plan_desde', '2962-01-01', 'día'],
  ['email', 'ana arroba example', 'correo'],
  ['status', 'VERIFICAR', 'ACTIVO'],
  ['parentesco', 'Hija', 'titular'],
] as const)('%s = %j is refused', (columna, celda, palabra) => {
  const [error, ...mas] = errores({ [columna]: celda });
  expect(error).toMatchObject({ linea: 7, mensaje: expect.stringContaining(palabra) as string });
  expect(error?.columna).toBe(columna === 'parentesco' ? 'titular_documento' : columna);
  expect(mas).toEqual([]);
});

test('every wrong cell of a row is named at once, and none of them is quoted', () => {
  const malas = errores({ documento: 'secreto€', email: 'secreto', plan_desde: 'secreto', plan: 'secreto' });
  expect(new Set(malas.map((e) => e.columna))).toEqual(new Set(['documento', 'email', 'plan', 'plan_desde']));
  expect(JSON.stringify(malas)).not.toContain('secreto');
});

test('a row without a plan needs one', () => {
  expect(
    leeFila(
      { linea: 2, celdas: Object.values(ana) },
      { columnas: ['documento', 'apellido', 'nombre'], planes, plan: undefined },
    ),
  ).toEqual({
    errores: [{ linea: 2, columna: 'plan', mensaje: 'Falta este dato' }],
  });
});

test.each([
  [2, 'Tiene 2 celdas'],
  [13, 'Tiene 13 celdas'],
])('a row of %i cells is refused whole', (cuantas, mensaje) => {
  const leida = leeFila(
    { linea: 3, celdas: Array<string>(cuantas).fill('x') },
    { columnas: COLUMNAS, planes, plan: undefined },
  );
  expect(leida).toMatchObject({
    errores: [{ linea: 3, columna: null, mensaje: expect.stringContaining(mensaje) as string }],
  });
});

describe('a beneficiary', () => {
  const hija = { titular_documento: '87.654.321', parentesco: 'Hija' };

  test('is known by his titular, and has no plan or telephone of his own', () => {
    expect(fila({ ...hija, plan: 'plan-ajeno', telefono1: '2920' })).toMatchObject({
      ...ana,
      titular: '87654321',
      parentesco: 'Hija',
      plan_id: null,
      telefono1: null,
    });
  });

  test('needs a kinship, and is not his own titular', () => {
    expect(errores({ titular_documento: '87654321' })).toMatchObject([{ columna: 'parentesco' }]);
    expect(errores({ ...hija, titular_documento: '12.345.678' })).toMatchObject([{ columna: 'titular_documento' }]);
  });

  test('a titular may say that he is one', () => {
    expect(fila({ parentesco: 'Titular' })).toMatchObject({ titular: null, parentesco: null });
  });
});
