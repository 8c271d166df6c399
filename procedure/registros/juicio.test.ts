import fc from 'fast-check';
import { RANGO } from '../roles';
import { registros } from '../testing/datos-arbitrarios';
import { asistencia } from '../testing/prueba';
import { alas } from '../testing/tiempo';
import { definicion } from './catalogo';
import { erroresDeOcurrido, esAviso, esDelApi, identifica, rechazoDeEntrada } from './juicio';

const caso = { tipo: 'asistencia' as const, abiertaEn: alas('08:00'), ahora: alas('12:00') };
const juzga = (entrada: unknown) => rechazoDeEntrada(entrada, caso);
const actor = { usuario: 'ana', rol: 'coordinador' };
const ahora = new Date(alas('12:00')).toISOString();

/** Almost a registro: every part of it may be right, wrong or missing. */
const casiRegistros = () =>
  registros().chain(([codigo, datos]) =>
    fc.record(
      {
        id: fc.oneof(fc.string(), fc.jsonValue()),
        codigo: fc.oneof(
          { arbitrary: fc.constant(codigo as unknown), weight: 5 },
          fc.string({ unit: 'binary' }),
          fc.jsonValue(),
        ),
        actor: fc.oneof(
          { arbitrary: fc.constant({ usuario: 'ana', rol: 'gerencia' }), weight: 4 },
          fc.record({
            usuario: fc.oneof(fc.constant('ana'), fc.string({ unit: 'binary' }), fc.jsonValue()),
            rol: fc.oneof(fc.constantFrom(...Object.keys(RANGO)), fc.string()),
          }),
          fc.jsonValue(),
        ),
        datos: fc.oneof(
          { arbitrary: fc.constant(datos as unknown), weight: 5 },
          fc.jsonValue(),
          fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()),
        ),
        ocurridoEn: fc.oneof(fc.constant(null), fc.constant(new Date(alas('08:00')).toISOString()), fc.jsonValue()),
        recibidoEn: fc.oneof(fc.constant(ahora), fc.jsonValue()),
      },
      { requiredKeys: [] },
    ),
  );
const bueno = { codigo: 'comentario', actor: { usuario: 'ana', rol: 'gerencia' }, datos: {} };
const cualquiera = () => fc.oneof(fc.constant(bueno as unknown), casiRegistros(), fc.anything(), fc.jsonValue());

test('cuando llega cualquier cosa, entonces se juzga sin caerse, y sin un actor con rol no se acepta nunca', () => {
  fc.assert(
    fc.property(cualquiera(), (entrada) => {
      const { rechazo, registro } = juzga(entrada);
      expect((rechazo === undefined) !== (registro === undefined)).toBe(true);
      if (registro) {
        expect(Object.keys(RANGO)).toContain(registro.actor.rol);
        expect(registro.actor.usuario).not.toBe('');
      }
    }),
    { numRuns: 500 },
  );
});

test('cuando a un caso le llega cualquier cosa, entonces queda como registro, una vez, y lo que se escribe se puede guardar', () => {
  let asentados = 0;
  fc.assert(
    fc.property(fc.array(cualquiera(), { minLength: 1, maxLength: 5 }), (señales) => {
      const prueba = asistencia();
      for (const [i, registro] of señales.entries()) {
        const [t, ...otras] = prueba.aplica({ tipo: 'registro', registro, directo: `d${i}` });
        expect(otras).toEqual([]);
        expect(t?.registro).toMatchObject({
          id: `d${i}`,
          directo: { recibidoEn: new Date(alas('08:00')).toISOString() },
        });
        if (t?.registro?.estado === 'ASENTADO') asentados += 1;
        // PostgreSQL takes neither of the two in a jsonb.
        expect(JSON.stringify(t)).not.toMatch(/\\u0000|\\ud[89a-f]/);
        expect(JSON.stringify(t).length).toBeLessThan(20_000);
      }
    }),
    { numRuns: 300 },
  );
  expect(asentados).toBeGreaterThan(50);
});

describe('en el orden del contrato', () => {
  test.each([
    ['un código que no existe', { codigo: 'baile', actor }, 'DATOS_INVALIDOS'],
    ['sin actor', { codigo: 'arribo', datos: {} }, 'PERMISO_DENEGADO'],
    ['sin actor y con datos malos', { codigo: 'arribo', datos: { x: 1 } }, 'PERMISO_DENEGADO'],
    [
      'un actor sin usuario',
      { codigo: 'arribo', datos: {}, actor: { rol: 'gerencia', usuario: '' } },
      'PERMISO_DENEGADO',
    ],
    [
      'un usuario que no se puede guardar',
      { codigo: 'arribo', datos: {}, actor: { rol: 'gerencia', usuario: 'a\0' } },
      'PERMISO_DENEGADO',
    ],
    ['un rol menor', { codigo: 'anulacion', datos: {}, actor }, 'PERMISO_DENEGADO'],
    ['calidad', { codigo: 'arribo', datos: {}, actor: { usuario: 'x', rol: 'jefe-calidad' } }, 'PERMISO_DENEGADO'],
    ['administración', { codigo: 'comentario', datos: {}, actor: { usuario: 'x', rol: 'admin' } }, 'PERMISO_DENEGADO'],
    ['datos malos', { codigo: 'arribo', datos: { x: 1 }, actor }, 'DATOS_INVALIDOS'],
    [
      'una fecha a más de un año',
      {
        codigo: 'reprogramacion',
        datos: { desde: '2028-01-01T10:00:00Z', hasta: '2028-01-01T12:00:00Z', acordadoCon: ['PROVEEDOR', 'AFILIADO'] },
        actor,
      },
      'DATOS_INVALIDOS',
    ],
  ])('cuando viene %s, entonces %j → %s', (_, entrada, codigo) => {
    expect(juzga(entrada).rechazo?.codigo).toBe(codigo);
  });

  test('cuando los datos faltan del todo, entonces son un objeto vacío', () => {
    expect(juzga({ codigo: 'arribo', actor }).registro?.datos).toEqual({});
    expect(juzga({ codigo: 'arribo', actor, datos: null }).registro?.datos).toEqual({});
  });

  test('una respuesta no crece con lo que se manda', () => {
    const datos = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`${'x'.repeat(500)}${i}`, 1]));
    const errores = juzga({ codigo: 'arribo', actor, datos }).rechazo?.errores ?? [];
    expect(errores).toHaveLength(20);
    expect(Math.max(...errores.map((e) => e.path.length))).toBe(200);
  });
});

describe('ocurridoEn', () => {
  const errores = (v: unknown) => erroresDeOcurrido(v, caso.abiertaEn, caso.ahora).map((e) => e.message);
  test.each([
    ['no viene', undefined, 0],
    ['viene vacío', null, 0],
    ['es la apertura justa', new Date(alas('08:00')).toISOString(), 0],
    ['es ahora mismo', ahora, 0],
    ['es un milisegundo después', new Date(alas('12:00') + 1).toISOString(), 1],
    ['es un milisegundo antes de la apertura', new Date(alas('08:00') - 1).toISOString(), 1],
    ['no es una fecha', 'ayer', 1],
    ['es un número', alas('09:00'), 1],
  ])('cuando %s, entonces %j da %i errores', (_, v, cantidad) => {
    expect(errores(v)).toHaveLength(cantidad);
  });

  test('cuando viene vacío en un registro, entonces vale el instante de llegada', () => {
    const prueba = asistencia();
    prueba.aplica({
      tipo: 'registro',
      registro: { codigo: 'comentario', actor, datos: {}, ocurridoEn: null },
      directo: 'd1',
    });
    expect(prueba.bitacora.at(-1)?.ocurridoEn).toBe(new Date(alas('08:00')).toISOString());
  });
});

describe('de quién viene una señal', () => {
  test('la del API trae id e instante; otra cosa recibe el id que le pone el caso', () => {
    expect(esDelApi({ id: 'r1', recibidoEn: ahora })).toBe(true);
    for (const payload of [
      null,
      'x',
      {},
      { id: '', recibidoEn: ahora },
      { id: 'r1' },
      { id: 'r1', recibidoEn: 'hoy' },
      { id: 'x'.repeat(81), recibidoEn: ahora },
      { id: 'a\0', recibidoEn: ahora },
    ])
      expect(esDelApi(payload)).toBe(false);
    expect(identifica({ tipo: 'registro', registro: { id: 'r1' } })).toBe('r1');
    expect(identifica({ tipo: 'registro', registro: null, directo: 'd1' })).toBe('d1');
  });

  test('un aviso es de otro caso solo si está completo', () => {
    const aviso = { n: 1, recibidoEn: ahora };
    expect(['asistencia-abierta', 'asistencia-terminada'].map((tipo) => esAviso({ ...aviso, tipo }))).toEqual([
      true,
      true,
    ]);
    expect(esAviso({ ...aviso, tipo: 'verificacion', status: 'ACTIVO' })).toBe(true);
    expect(esAviso({ ...aviso, tipo: 'proveedor-por-avisar', proveedor: 'ANA' })).toBe(true);
    for (const malo of [
      null,
      'x',
      {},
      aviso,
      { ...aviso, tipo: 'baile' },
      { ...aviso, tipo: 'verificacion', status: 'VERIFICAR' },
      { ...aviso, tipo: 'proveedor-por-avisar', proveedor: 'a\0' },
      { tipo: 'asistencia-abierta', n: 1.5, recibidoEn: ahora },
      { tipo: 'asistencia-abierta', n: 1 },
    ])
      expect(esAviso(malo)).toBe(false);
    fc.assert(fc.property(fc.anything(), (v) => void esAviso(v)));
  });
});

test('todo código aceptado lo es desde el rol que dice el catálogo y ninguno menor', () => {
  fc.assert(
    fc.property(
      registros(),
      fc.constantFrom(...(Object.keys(RANGO) as (keyof typeof RANGO)[])),
      ([codigo, datos], rol) => {
        const denegado = juzga({ codigo, datos, actor: { usuario: 'x', rol } }).rechazo?.codigo === 'PERMISO_DENEGADO';
        const { rol: minimo } = definicion(codigo);
        expect(denegado).toBe(minimo === 'jefe-calidad' || RANGO[rol] < RANGO[minimo]);
      },
    ),
  );
});
