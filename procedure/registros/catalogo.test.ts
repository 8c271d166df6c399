import { CATALOGO, CODIGOS, definicion, esCodigo, subtipoDe } from './catalogo';
import type { Codigo } from './catalogo';
import { rolesDe } from './permiso';
import type { TipoDeCaso } from './permiso';

/** The codes a supervisor must send; the rest are a coordinator's. Written down from the contract, not from the code. */
const DE_SUPERVISOR = [
  'verificacion',
  'atencion-autorizada',
  'busqueda-resuelta',
  'excedente-absorbido',
  'excepcion-resuelta',
  'garantia-autorizada',
  'reembolso-aprobado',
  'anulacion',
];
const DE_CALIDAD = ['calidad-tomada', 'calidad-tratada', 'calidad-respondida', 'calidad-cerrada'];

test('los roles son los del contrato', () => {
  expect(CODIGOS.filter((c) => definicion(c).rol === 'supervisor').sort()).toEqual([...DE_SUPERVISOR].sort());
  expect(CODIGOS.filter((c) => definicion(c).rol === 'coordinador')).toHaveLength(
    CODIGOS.length - DE_SUPERVISOR.length - DE_CALIDAD.length,
  );
  expect(CODIGOS.filter((c) => definicion(c).rol === 'jefe-calidad')).toEqual(DE_CALIDAD);
});

test('solo tres registros son hitos', () => {
  expect(CODIGOS.filter((c) => definicion(c).hito)).toEqual(['arribo', 'contacto', 'termino']);
  for (const codigo of CODIGOS)
    expect(definicion(codigo).subtipos[0]?.startsWith('_')).toBe(definicion(codigo).hito === true);
});

test('el expediente toma lo que no es de una etapa', () => {
  expect(CODIGOS.filter((c) => definicion(c).enExpediente)).toEqual([
    'comentario',
    'pendiente-manual',
    'pendiente-hecho',
    'acuse',
    'transferencia',
    'cierre-expediente',
  ]);
});

describe('quién envía qué', () => {
  const puede = (rol: string, tipo: TipoDeCaso): Codigo[] =>
    CODIGOS.filter((c) => (rolesDe(c, tipo) as readonly string[]).includes(rol));

  test('un caso de calidad es de la jefatura de calidad; gerencia acusa la alerta que le llega', () => {
    expect(puede('jefe-calidad', 'calidad')).toEqual(CODIGOS);
    expect(puede('gerencia', 'calidad')).toEqual(['acuse']);
    for (const rol of ['coordinador', 'supervisor', 'jefe-operaciones', 'admin', 'ivr'])
      expect(puede(rol, 'calidad')).toEqual([]);
  });

  test('sobre una asistencia la jefatura de calidad solo comenta, y sobre un expediente nada', () => {
    expect(puede('jefe-calidad', 'asistencia')).toEqual(['comentario', ...DE_CALIDAD]);
    expect(puede('jefe-calidad', 'expediente')).toEqual(DE_CALIDAD);
    expect(rolesDe('comentario', 'asistencia')).toEqual([
      'coordinador',
      'supervisor',
      'jefe-operaciones',
      'gerencia',
      'jefe-calidad',
    ]);
    expect(rolesDe('anulacion', 'asistencia')).toEqual(['supervisor', 'jefe-operaciones', 'gerencia']);
  });
});

test.each<[Codigo, Record<string, unknown>, string]>([
  ['cobertura', { cubierta: true }, 'EVALUACION DE COBERTURA'],
  ['cobertura', { cubierta: false }, 'NEGACION DEL SERVICIO'],
  ['proveedor-cumple', { sentido: 'ENTRANTE' }, 'ENTRANTE PROVEEDOR'],
  ['proveedor-cumple', { sentido: 'SALIENTE' }, 'SALIENTE PROVEEDOR'],
  ['proveedor-demora', { sentido: 'SALIENTE' }, 'SALIENTE PROVEEDOR'],
  ['afiliado-informado', { sentido: 'ENTRANTE' }, 'ENTRANTE AFILIADO'],
  ['afiliado-reprograma', { acepta: true }, 'SALIENTE AFILIADO'],
  ['afiliado-reprograma', { acepta: true, sentido: 'ENTRANTE' }, 'ENTRANTE AFILIADO'],
  ['llamada-sin-respuesta', { a: 'PROVEEDOR' }, 'SALIENTE PROVEEDOR SIN RESPUESTA'],
  ['llamada-sin-respuesta', { a: 'AFILIADO' }, 'SALIENTE AFILIADO SIN RESPUESTA'],
  ['arribo', {}, '_REGISTRO DEL TIEMPO DE ARRIBO DEL PVD'],
  ['contacto', { conferencia: true }, '_REGISTRO DEL TIEMPO DE CONTACTO PVD - AFILIADO'],
  ['termino', {}, '_REGISTRO TIEMPO DE TERMINO DEL SERVICIO'],
])('%s con %j se asienta como «%s»', (codigo, datos, subtipo) => {
  expect(subtipoDe(codigo, datos)).toBe(subtipo);
});

test.each(['toString', '__proto__', 'constructor', '', 'ARRIBO', null, 5, ['arribo']])('%j no es un código', (codigo) =>
  expect(esCodigo(codigo)).toBe(false),
);

test('todo código del contrato está, con título, cláusula y subtipo', () => {
  for (const def of Object.values(CATALOGO)) {
    expect(def.titulo).not.toBe('');
    expect(def.clausula).toMatch(/^(A-|B-|AM-)/);
    expect(def.subtipos.length).toBeGreaterThan(0);
  }
});
