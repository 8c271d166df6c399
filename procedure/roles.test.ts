import { alcanza, ROLES } from './roles';

test('cada rol puede lo suyo y lo de los de abajo; calidad está aparte; administración, los programas y los desconocidos, nada', () => {
  const puede = (rol: string) =>
    (['coordinador', 'supervisor', 'jefe-operaciones', 'gerencia', 'jefe-calidad'] as const).map((minimo) =>
      alcanza(rol, minimo),
    );
  expect([...ROLES, 'toString', '__proto__', ''].map((rol) => [rol, ...puede(rol)])).toEqual([
    ['coordinador', true, false, false, false, false],
    ['supervisor', true, true, false, false, false],
    ['jefe-operaciones', true, true, true, false, false],
    ['gerencia', true, true, true, true, false],
    ['jefe-calidad', false, false, false, false, true],
    ['admin', false, false, false, false, false],
    ['ivr', false, false, false, false, false],
    ['toString', false, false, false, false, false],
    ['__proto__', false, false, false, false, false],
    ['', false, false, false, false, false],
  ]);
});
