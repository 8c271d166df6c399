import { alcanza, ROLES } from './roles';

test('cada rol puede lo suyo y lo de los de abajo; calidad, administración y los desconocidos, nada de operaciones', () => {
  const puede = (rol: string) =>
    (['coordinador', 'supervisor', 'jefe-operaciones', 'gerencia'] as const).map((minimo) => alcanza(rol, minimo));
  expect([...ROLES, 'toString', '__proto__', ''].map((rol) => [rol, ...puede(rol)])).toEqual([
    ['coordinador', true, false, false, false],
    ['supervisor', true, true, false, false],
    ['jefe-operaciones', true, true, true, false],
    ['gerencia', true, true, true, true],
    ['jefe-calidad', false, false, false, false],
    ['admin', false, false, false, false],
    ['toString', false, false, false, false],
    ['__proto__', false, false, false, false],
    ['', false, false, false, false],
  ]);
});
