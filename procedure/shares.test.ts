import fc from 'fast-check';
import { PAGADORES, parte, reparte, sumaPorPagador, total } from './shares';
import type { Acuerdo } from './shares';

const CATEGORIAS = ['COBERTURA', 'CONEXION', 'CORTESIA', 'GARANTIA', undefined] as const;
const centavos = () => fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 10_000_000_000 }));
const porcentajes = () => fc.integer({ min: 0, max: 100 });

/** Whatever was agreed on: bounds that rise, any limit, any share. */
const acuerdos = (): fc.Arbitrary<Acuerdo> =>
  fc.record({
    categoria: fc.constantFrom(...CATEGORIAS),
    limite: fc.option(centavos()),
    porcentaje: porcentajes(),
    excesos: fc
      .array(fc.record({ paga: fc.constantFrom('AFILIADO' as const, 'EMPRESA' as const), hasta: centavos() }), {
        maxLength: 4,
      })
      .map((excesos) => excesos.toSorted((a, b) => a.hasta - b.hasta)),
  });

test('las cuatro partes son centavos enteros, ninguna negativa, y suman el costo al centavo', () => {
  fc.assert(
    fc.property(centavos(), acuerdos(), (costo, acuerdo) => {
      const reparto = reparte(costo, acuerdo);
      expect(Object.keys(reparto).sort()).toEqual([...PAGADORES].sort());
      for (const pagador of PAGADORES) {
        expect(Number.isSafeInteger(reparto[pagador])).toBe(true);
        expect(reparto[pagador]).toBeGreaterThanOrEqual(0);
      }
      expect(reparto.COBERTURA + reparto.AFILIADO + reparto.CORTESIA + reparto.EMPRESA).toBe(costo);
      expect(total(reparto)).toBe(costo);
    }),
    { numRuns: 2_000 },
  );
});

test('la cortesía nunca pasa su parte, y sólo la da una cortesía; la cobertura nunca pasa su límite', () => {
  fc.assert(
    fc.property(centavos(), acuerdos(), (costo, acuerdo) => {
      const { categoria, limite, porcentaje } = acuerdo;
      const { COBERTURA, CORTESIA } = reparte(costo, acuerdo);
      const dentro = Math.min(costo, limite ?? costo);
      expect(COBERTURA).toBe(categoria === 'COBERTURA' ? dentro : 0);
      // Half a centavo at most above the exact share.
      expect(200 * CORTESIA).toBeLessThanOrEqual(categoria === 'CORTESIA' ? 2 * dentro * porcentaje + 100 : 0);
    }),
  );
});

test('un porcentaje mayor nunca le deja más al afiliado', () => {
  fc.assert(
    fc.property(centavos(), acuerdos(), porcentajes(), (costo, acuerdo, otro) => {
      const menor = reparte(costo, { ...acuerdo, porcentaje: Math.min(acuerdo.porcentaje, otro) });
      const mayor = reparte(costo, { ...acuerdo, porcentaje: Math.max(acuerdo.porcentaje, otro) });
      expect(mayor.AFILIADO).toBeLessThanOrEqual(menor.AFILIADO);
      expect(mayor.CORTESIA).toBeGreaterThanOrEqual(menor.CORTESIA);
      expect([mayor.COBERTURA, mayor.EMPRESA]).toEqual([menor.COBERTURA, menor.EMPRESA]);
    }),
  );
});

test('un costo mayor nunca le saca a nadie lo que ya pagaba, salvo por el medio centavo', () => {
  fc.assert(
    fc.property(centavos(), fc.nat(1000), acuerdos(), (costo, mas, acuerdo) => {
      const [antes, despues] = [reparte(costo, acuerdo), reparte(costo + mas, acuerdo)];
      for (const pagador of PAGADORES) expect(despues[pagador]).toBeGreaterThanOrEqual(antes[pagador]);
    }),
  );
});

test.each([
  ['COBERTURA', { COBERTURA: 100 }],
  ['CONEXION', { AFILIADO: 100 }],
  ['GARANTIA', { EMPRESA: 100 }],
  [undefined, { EMPRESA: 100 }],
] as const)(
  'dentro del límite %s lo paga uno solo, y lo que nadie tomó a su cargo es de la compañía',
  (categoria, paga) => {
    const nada = { COBERTURA: 0, AFILIADO: 0, CORTESIA: 0, EMPRESA: 0 };
    const acuerdo = { categoria, limite: 100, porcentaje: 50, excesos: [] };
    expect(reparte(100, acuerdo)).toEqual({ ...nada, ...paga });
    const pasado = reparte(130, acuerdo);
    expect(pasado).toEqual({ ...nada, ...paga, EMPRESA: ('EMPRESA' in paga ? paga.EMPRESA : 0) + 30 });
  },
);

test('lo que pasa del límite es de quien lo fue tomando, cada uno hasta donde lo tomó', () => {
  const excesos = [
    { paga: 'EMPRESA', hasta: 120 },
    { paga: 'AFILIADO', hasta: 150 },
    { paga: 'EMPRESA', hasta: 155 },
  ] as const;
  const de = (costo: number) => reparte(costo, { categoria: 'CORTESIA', limite: 100, porcentaje: 25, excesos });
  expect(de(90)).toEqual({ COBERTURA: 0, AFILIADO: 67, CORTESIA: 23, EMPRESA: 0 });
  expect(de(110)).toEqual({ COBERTURA: 0, AFILIADO: 75, CORTESIA: 25, EMPRESA: 10 });
  expect(de(140)).toEqual({ COBERTURA: 0, AFILIADO: 95, CORTESIA: 25, EMPRESA: 20 });
  expect(de(153)).toEqual({ COBERTURA: 0, AFILIADO: 105, CORTESIA: 25, EMPRESA: 23 });
  expect(de(160)).toEqual({ COBERTURA: 0, AFILIADO: 105, CORTESIA: 25, EMPRESA: 30 });
});

test('lo aceptado por debajo del límite no cuenta dos veces', () => {
  const excesos = [{ paga: 'AFILIADO', hasta: 80 }] as const;
  expect(reparte(120, { categoria: 'COBERTURA', limite: 100, porcentaje: 0, excesos })).toMatchObject({
    COBERTURA: 100,
    AFILIADO: 0,
    EMPRESA: 20,
  });
});

describe('la parte que da un porcentaje', () => {
  test.each([
    [1, 50, 1],
    [3, 50, 2],
    [1, 49, 0],
    [2, 25, 1],
    [333, 33, 110],
    [3_333_333, 50, 1_666_667],
    [100, 0, 0],
    [101, 100, 101],
    [0, 50, 0],
    [9_999_999_999, 99, 9_899_999_999],
  ])('de %i centavos, el %i %%: %i', (de, porcentaje, es) => expect(parte(de, porcentaje)).toBe(es));

  test('está a medio centavo del exacto, con la mitad hacia arriba', () => {
    fc.assert(
      fc.property(centavos(), porcentajes(), (de, porcentaje) => {
        const diferencia = 100 * parte(de, porcentaje) - de * porcentaje;
        expect(diferencia).toBeGreaterThan(-50);
        expect(diferencia).toBeLessThanOrEqual(50);
      }),
    );
  });
});

test('las líneas cargadas se suman por quien las paga, en cualquier orden', () => {
  const lineas = fc.array(fc.record({ centavos: centavos(), paga: fc.constantFrom(...PAGADORES) }), { maxLength: 50 });
  fc.assert(
    fc.property(lineas, (filas) => {
      const suma = sumaPorPagador(filas);
      expect(sumaPorPagador(filas.toReversed())).toEqual(suma);
      expect(total(suma)).toBe(filas.reduce((n, fila) => n + fila.centavos, 0));
    }),
  );
  expect(
    sumaPorPagador([
      { centavos: 1, paga: 'AFILIADO' },
      { centavos: 2, paga: 'CORTESIA' },
      { centavos: 4, paga: 'AFILIADO' },
    ]),
  ).toEqual({ COBERTURA: 0, AFILIADO: 5, CORTESIA: 2, EMPRESA: 0 });
});
