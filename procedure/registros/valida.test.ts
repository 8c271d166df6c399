import fc from 'fast-check';
import { registros, SECRETO } from '../testing/datos-arbitrarios';
import { MONTO_MAXIMO } from './campos';
import { CODIGOS, definicion } from './catalogo';
import type { Codigo } from './catalogo';
import { erroresDeDatos, esInstante, esTexto, sinTexto } from './valida';

const paths = (codigo: Codigo, datos: unknown, conTexto = true): string[] =>
  erroresDeDatos(codigo, datos, { conTexto }).map((e) => e.path);

describe('lo que valió en la entrada vale sin el texto', () => {
  test('cuando los datos valen con texto, entonces lo que viaja vale sin él, y no hay más nada que quitarle', () => {
    let valieron = 0;
    fc.assert(
      fc.property(registros(), ([codigo, datos]) => {
        fc.pre(erroresDeDatos(codigo, datos, { conTexto: true }).length === 0);
        valieron += 1;
        const publico = sinTexto(codigo, datos);
        expect(erroresDeDatos(codigo, publico, { conTexto: false })).toEqual([]);
        expect(sinTexto(codigo, publico)).toEqual(publico);
      }),
      { numRuns: 3000, maxSkipsPerRun: 20 },
    );
    expect(valieron).toBeGreaterThan(1000);
  });

  test('el texto y los nombres no viajan nunca', () => {
    fc.assert(
      fc.property(registros(), ([codigo, datos]) => {
        const textos = Object.entries(definicion(codigo).campos).filter(([, campo]) => campo.tipo === 'texto');
        const publico = sinTexto(codigo, datos);
        for (const [clave] of textos) expect(publico).not.toHaveProperty(clave);
        expect(JSON.stringify(publico)).not.toContain(SECRETO);
      }),
      { numRuns: 1000 },
    );
  });

  test('sinTexto toma cualquier cosa que traiga una señal sin caerse', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CODIGOS),
        fc.dictionary(fc.constantFrom('lineas', 'disponibilidad', 'monto', 'desde', 'x'), fc.jsonValue()),
        (codigo, datos) => {
          expect(Object.keys(definicion(codigo).campos)).toEqual(
            expect.arrayContaining(Object.keys(sinTexto(codigo, datos))),
          );
        },
      ),
    );
    expect(sinTexto('costos', { lineas: [null, 1, 'x', [], { paga: 'EMPRESA' }] })).toMatchObject({
      lineas: expect.anything(),
    });
  });

  test('los importes viajan con su moneda', () => {
    expect(sinTexto('diagnostico', { diagnostico: 'caño roto', costo: { centavos: 5 } })).toEqual({
      costo: { centavos: 5, moneda: 'ARS' },
    });
  });
});

describe('los campos', () => {
  test('cuando sobra un campo, entonces se lo nombra, también adentro de una lista o de un importe', () => {
    expect(paths('arribo', { hora: 1 })).toEqual(['datos.hora']);
    expect(paths('diagnostico', { diagnostico: 'x', costo: { centavos: 1, iva: 21 } })).toEqual(['datos.costo.iva']);
    const linea = { concepto: 'x', monto: { centavos: 1 }, paga: 'EMPRESA' };
    expect(paths('costos', { lineas: [linea, { ...linea, iva: 1 }] })).toEqual(['datos.lineas.1.iva']);
  });

  test('cualquier campo de más se nombra', () => {
    fc.assert(
      fc.property(registros(), fc.string({ minLength: 1 }), ([codigo, datos], clave) => {
        fc.pre(!Object.hasOwn(definicion(codigo).campos, clave));
        expect(paths(codigo, { ...datos, ...JSON.parse(`{${JSON.stringify(clave)}: 1}`) })).toContain(`datos.${clave}`);
      }),
    );
  });

  test.each(['{"__proto__": {"cubierta": true}}', '{"constructor": 1}', '{"toString": 1}', '{"hasOwnProperty": 1}'])(
    '%s no se cuela',
    (json) => {
      const datos = JSON.parse(json);
      expect(paths('cobertura', datos)).toEqual([`datos.${Object.keys(datos)[0]}`, 'datos.cubierta']);
      expect(sinTexto('cobertura', datos)).toEqual({});
    },
  );

  test.each([null, undefined, 1, 'x', [], [1], true])('%j no son datos', (datos) => {
    expect(paths('arribo', datos)).toEqual(['datos']);
  });

  test('lo que falta se nombra; los textos faltan solo donde se los juzga', () => {
    expect(paths('identidad', {})).toEqual(['datos.valida', 'datos.nombre']);
    expect(paths('identidad', {}, false)).toEqual(['datos.valida']);
    expect(paths('identidad', { valida: null, nombre: null })).toEqual(['datos.valida', 'datos.nombre']);
  });

  test.each<[Codigo, Record<string, unknown>, string[]]>([
    ['cobertura', { cubierta: false }, ['datos.motivo']],
    ['cobertura', { cubierta: true }, []],
    ['programacion', { acepta: true }, ['datos.disponibilidad']],
    ['programacion', { acepta: false }, []],
    ['busqueda-resuelta', { decision: 'OTRO_PROVEEDOR', motivo: 'x' }, ['datos.proveedor']],
    ['busqueda-resuelta', { decision: 'AMPLIAR_ZONA', motivo: 'x' }, []],
    ['proveedor-acepta', { proveedor: 'ANA' }, ['datos.desde', 'datos.hasta']],
    ['proveedor-acepta', { proveedor: 'ANA', eta: null }, ['datos.desde', 'datos.hasta']],
    ['proveedor-demora', { sentido: 'ENTRANTE', eta: null }, ['datos.desde', 'datos.hasta']],
    ['afiliado-confirma', { informado: ['HORARIO', 'NUMERO'] }, ['datos.informado']],
    ['afiliado-confirma', { informado: ['HORARIO', 'NUMERO', 'NUMERO'] }, ['datos.informado']],
    ['afiliado-confirma', { informado: ['PROVEEDOR', 'NUMERO', 'HORARIO'] }, []],
  ])('%s con %j: falta %j', (codigo, datos, esperado) => {
    expect(paths(codigo, datos)).toEqual(esperado);
  });
});

describe('fechas y horas', () => {
  test.each([
    '2026-02-30T10:00:00Z',
    '2026-02-29T10:00:00Z',
    '2026-04-31T10:00:00-03:00',
    '2026-13-01T10:00:00Z',
    '2026-00-10T10:00:00Z',
  ])('%s no existe', (texto) => expect(esInstante(texto)).toBe(false));
  test.each([
    '2026-11-23',
    '2026-11-23T10:00:00',
    '2026-11-23 10:00:00Z',
    '2026-11-23T24:00:00Z',
    '2026-11-23T10:60:00Z',
    '10:00',
    '',
    5,
    null,
    {},
  ])('%j no dice un instante', (v) => expect(esInstante(v)).toBe(false));
  test.each([
    '2028-02-29T10:00:00Z',
    '2026-11-23T16:00-03:00',
    '2026-11-23T16:00:00.123456789-03:00',
    '2026-12-31T23:59:59+05:30',
  ])('%s vale', (v) => expect(esInstante(v)).toBe(true));

  const desde = '2026-11-23T16:00:00-03:00';
  const reprograma = (hasta: string) => ({ desde, hasta, motivo: 'x', acordadoCon: ['PROVEEDOR', 'AFILIADO'] });

  test('cuando HASTA no es posterior a DESDE, entonces se nombra HASTA, aunque el huso los disfrace', () => {
    expect(paths('reprogramacion', reprograma('2026-11-23T16:00:00-03:00'))).toEqual(['datos.hasta']);
    expect(paths('reprogramacion', reprograma('2026-11-23T18:30:00Z'))).toEqual(['datos.hasta']);
    expect(paths('reprogramacion', reprograma('2026-11-23T19:30:00Z'))).toEqual([]);
  });

  test('cuando van franja y hora estimada juntas, entonces se nombra la hora', () => {
    expect(
      paths('proveedor-acepta', { proveedor: 'ANA', eta: desde, desde, hasta: '2026-11-23T18:00:00-03:00' }),
    ).toEqual(['datos.eta']);
    expect(paths('proveedor-acepta', { proveedor: 'ANA', eta: desde, desde })).toEqual(['datos.eta']);
  });

  test('cada franja de la disponibilidad se mira por sí', () => {
    const franja = { desde, hasta: '2026-11-23T18:00:00-03:00' };
    expect(paths('programacion', { acepta: true, disponibilidad: [franja, { desde, hasta: desde }] })).toEqual([
      'datos.disponibilidad.1.hasta',
    ]);
    expect(paths('programacion', { acepta: true, disponibilidad: [] })).toEqual(['datos.disponibilidad']);
    expect(paths('programacion', { acepta: true, disponibilidad: [franja, franja, franja] })).toEqual([
      'datos.disponibilidad',
    ]);
  });
});

describe('textos, importes y listas', () => {
  test.each([
    ['con NUL', 'a\0b'],
    ['con medio carácter', '\uD83D'],
    ['con medio carácter al revés', '\uDE00\uD83D'],
    ['demasiado largo', 'x'.repeat(2001)],
    ['que no es texto', 5],
  ])('un texto %s se nombra', (_, motivo) => {
    expect(paths('anulacion', { motivo })).toEqual(['datos.motivo']);
  });

  test('un texto con acentos, ñ, emoji y saltos de línea vale, hasta su largo', () => {
    expect(paths('anulacion', { motivo: 'Canción ñandú 😀\n\tfin' })).toEqual([]);
    expect(esTexto('x'.repeat(2000), 2000)).toBe(true);
    expect(esTexto('', 5)).toBe(true);
  });

  test.each([0.5, -1, NaN, Infinity, '5', null, MONTO_MAXIMO + 1, 2 ** 53, {}, []])(
    '%p no son centavos',
    (centavos) => {
      expect(paths('diagnostico', { diagnostico: 'x', costo: { centavos } })).toEqual(['datos.costo.centavos']);
    },
  );

  test('un costo puede ser cero; una cotización no', () => {
    expect(paths('diagnostico', { diagnostico: 'x', costo: { centavos: 0 } })).toEqual([]);
    expect(paths('cotizacion', { proveedor: 'ANA', sobre: 'VISITA', monto: { centavos: 0 } })).toEqual([
      'datos.monto.centavos',
    ]);
    expect(paths('cotizacion', { proveedor: 'ANA', sobre: 'VISITA', monto: { centavos: 5, moneda: 'USD' } })).toEqual([
      'datos.monto.moneda',
    ]);
    expect(paths('cotizacion', { proveedor: 'ANA', sobre: 'VISITA', monto: 5 })).toEqual(['datos.monto']);
  });

  test.each(['', 'a b', 'á', '../x', "a'b", 'x'.repeat(81), 5, {}])('%j no es un identificador', (proveedor) => {
    expect(paths('proveedor-no-responde', { proveedor })).toEqual(['datos.proveedor']);
  });

  test('una lista enorme se rechaza sin mirarla fila por fila', () => {
    const lineas = Array.from({ length: 1_000_000 }, () => null);
    expect(erroresDeDatos('costos', { lineas }, { conTexto: false })).toEqual([
      { path: 'datos.lineas', message: 'Debe tener de 1 a 50 renglones' },
    ]);
    expect(paths('afiliado-confirma', { informado: lineas })).toEqual(['datos.informado']);
    expect(paths('costos', { lineas: [null, 'x'] })).toEqual(['datos.lineas.0', 'datos.lineas.1']);
  });
});

test('con cualquier cosa adentro se responde con errores que nombran lugares, sin caerse', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CODIGOS), fc.anything(), fc.boolean(), (codigo, datos, conTexto) => {
      for (const path of paths(codigo, datos, conTexto)) expect(path.startsWith('datos')).toBe(true);
    }),
  );
});
