import fc from 'fast-check';
import { condicionesDe, mesesEntre, reglasQueValen } from './exceptions';
import type { Circunstancias, Respuestas } from './exceptions';
import { alas } from './testing/tiempo';

const AHORA = alas('10:00');
const LAS_MEJORES: Circunstancias = {
  contratadoDesde: '2025-11-23',
  usos: 0,
  tecnicosInternos: 2,
  tecnicosDelServicio: 1,
};
const DICHO: Respuestas = { sinMaquinaria: true, tecnicoInterno: true, bajoCosto: true };
const LAS_PEORES: Circunstancias = {
  contratadoDesde: '2026-11-01',
  usos: 1,
  tecnicosInternos: 0,
  tecnicosDelServicio: 0,
};

/** «CLAUSULA condición» of those that hold, or do not. */
const cuales = (cumple: boolean, c: Circunstancias, dicho: Respuestas): string[] =>
  condicionesDe(c, dicho, AHORA)
    .filter((condicion) => condicion.cumple === cumple)
    .map(({ via, clausula, condicion }) => `${via} ${clausula} ${condicion}`);

const TODAS = [
  'CORTESIA A-5.1.7.A Es el primer servicio del afiliado',
  'CORTESIA A-5.1.7.A Lo puede resolver un técnico interno',
  'CORTESIA A-5.1.7.A Es de bajo costo',
  'MOLESTO B-G.1 Contratado hace 6 meses o más y sin uso',
  'MOLESTO B-G.2 Hay red de técnicos internos en la ciudad',
  'MOLESTO B-G.3 No obliga a maquinaria poco frecuente ni es de gran envergadura',
  'PRIMER_SERVICIO B-H Es el primer servicio del afiliado',
];

test('cada condición de las tres reglas, verdadera o falsa', () => {
  expect(cuales(true, LAS_MEJORES, DICHO)).toEqual(TODAS);
  expect(cuales(false, LAS_PEORES, {})).toEqual(TODAS);
});

test.each<[string, Partial<Circunstancias>, Respuestas, string[]]>([
  ['un uso', { usos: 1 }, {}, ['primer servicio', 'sin uso', 'primer servicio']],
  ['cinco meses', { contratadoDesde: '2026-06-23' }, {}, ['6 meses']],
  ['nadie propio del rubro', { tecnicosDelServicio: 0 }, {}, ['Lo puede resolver']],
  ['nadie propio en la ciudad', { tecnicosInternos: 0 }, {}, ['red de técnicos']],
  ['no lo puede un técnico propio, dice el coordinador', {}, { tecnicoInterno: false }, ['Lo puede resolver']],
  ['no se le preguntó si lo puede', {}, { tecnicoInterno: undefined }, []],
  ['no es barato', {}, { bajoCosto: false }, ['bajo costo']],
  ['no se sabe si es barato', {}, { bajoCosto: undefined }, ['bajo costo']],
  ['pide maquinaria', {}, { sinMaquinaria: false }, ['maquinaria']],
  ['no se sabe si pide maquinaria', {}, { sinMaquinaria: undefined }, ['maquinaria']],
])('con %s no se cumple lo que depende de eso, y nada más', (_, c, dicho, faltan) => {
  const fallan = cuales(false, { ...LAS_MEJORES, ...c }, { ...DICHO, ...dicho });
  expect(fallan).toHaveLength(faltan.length);
  for (const [i, falta] of faltan.entries()) expect(fallan[i]).toContain(falta);
});

test('las cifras con que se juzgó, como las lee una persona', () => {
  const cifras = condicionesDe({ ...LAS_MEJORES, usos: 1, contratadoDesde: '2026-05-30' }, { bajoCosto: false }, AHORA);
  expect(cifras.map((c) => c.cifras)).toEqual([
    '1 asistencia concluida',
    '1 del rubro en la ciudad',
    'el coordinador indicó que no',
    'contratado el 30/05/2026, 5 meses; 1 asistencia concluida',
    '2 técnicos internos',
    'el coordinador no lo indicó',
    '1 asistencia concluida',
  ]);
  expect(condicionesDe(LAS_MEJORES, DICHO, AHORA).map((c) => c.cifras)).toEqual([
    '0 asistencias concluidas',
    '1 del rubro en la ciudad; el coordinador indicó que sí',
    'el coordinador indicó que sí',
    'contratado el 23/11/2025, 12 meses; 0 asistencias concluidas',
    '2 técnicos internos',
    'el coordinador indicó que sí',
    '0 asistencias concluidas',
  ]);
});

test('el día es el del lugar: a las 22 del 22 todavía no son seis meses', () => {
  const seis = (hora: number) =>
    condicionesDe({ ...LAS_MEJORES, contratadoDesde: '2026-05-23' }, {}, hora).find((c) => c.clausula === 'B-G.1')
      ?.cumple;
  expect(seis(alas('00:00') - 1)).toBe(false);
  expect(seis(alas('00:00'))).toBe(true);
});

const circunstancias = (): fc.Arbitrary<Circunstancias> =>
  fc.record({
    contratadoDesde: fc.constantFrom('2025-01-01', '2026-05-23', '2026-05-24', '2026-11-23', '2027-01-01'),
    usos: fc.nat(2),
    tecnicosInternos: fc.nat(2),
    tecnicosDelServicio: fc.nat(2),
  });
const respuestas = (): fc.Arbitrary<Respuestas> => {
  const dicho = fc.constantFrom(true, false, undefined);
  return fc.record({ sinMaquinaria: dicho, tecnicoInterno: dicho, bajoCosto: dicho });
};

test('valen A-5.1.7.A y B-H con todas sus condiciones, B-G con una; se ven siempre las siete', () => {
  fc.assert(
    fc.property(circunstancias(), respuestas(), (c, dicho) => {
      const condiciones = condicionesDe(c, dicho, AHORA);
      const cumple = condiciones.map((x) => x.cumple);
      expect(condiciones.map(({ via, clausula, condicion }) => `${via} ${clausula} ${condicion}`)).toEqual(TODAS);
      expect(reglasQueValen(condiciones)).toEqual([
        ...(cumple[0] && cumple[1] && cumple[2] ? ['CORTESIA'] : []),
        ...(cumple[3] || cumple[4] || cumple[5] ? ['MOLESTO'] : []),
        ...(cumple[6] ? ['PRIMER_SERVICIO'] : []),
      ]);
    }),
  );
});

describe('los meses enteros entre dos días', () => {
  test.each([
    ['2026-05-23', '2026-11-23', 6],
    ['2026-05-24', '2026-11-23', 5],
    ['2025-11-23', '2026-11-22', 11],
    ['2025-11-23', '2026-11-23', 12],
    ['2026-08-31', '2027-02-27', 5],
    ['2026-08-31', '2027-02-28', 6],
    ['2027-08-31', '2028-02-28', 5],
    ['2027-08-31', '2028-02-29', 6],
    ['2026-05-31', '2026-11-30', 6],
    ['2026-05-31', '2026-11-29', 5],
    ['2026-12-15', '2027-01-14', 0],
    ['2026-12-15', '2027-01-15', 1],
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-24', '2026-11-23', 0],
    ['2027-11-23', '2026-11-23', 0],
  ])('de %s a %s: %i', (desde, hasta, meses) => expect(mesesEntre(desde, hasta)).toBe(meses));

  test('un día más nunca son menos meses, y doce hacen un año', () => {
    const dias = fc.integer({ min: 0, max: 4000 });
    const dia = (n: number): string => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(dias, dias, (desde, despues) => {
        const meses = mesesEntre(dia(desde), dia(desde + despues));
        expect(mesesEntre(dia(desde), dia(desde + despues + 1))).toBeGreaterThanOrEqual(meses);
        expect(mesesEntre(dia(desde), dia(desde + despues + 1)) - meses).toBeLessThanOrEqual(1);
        const unAno = `${Number(dia(desde).slice(0, 4)) + 1}${dia(desde).slice(4)}`;
        if (!unAno.endsWith('02-29')) expect(mesesEntre(dia(desde), unAno)).toBe(12);
      }),
    );
  });
});
