import fc from 'fast-check';
import { periodoDe, periodoDelPlan, quedaEvento, restante } from './coverage';

describe('el período del plan', () => {
  test.each([
    ['2025-01-01', 12, '2026-11-23', '2026-01-01'],
    ['2025-01-01', 12, '2025-12-31', '2025-01-01'],
    ['2025-01-01', 12, '2026-01-01', '2026-01-01'],
    ['2024-02-29', 12, '2025-02-27', '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28', '2025-02-28'],
    ['2024-02-29', 12, '2028-02-28', '2027-02-28'],
    ['2024-02-29', 12, '2028-02-29', '2028-02-29'],
    ['2026-01-31', 1, '2026-02-27', '2026-01-31'],
    ['2026-01-31', 1, '2026-02-28', '2026-02-28'],
    ['2026-01-31', 1, '2026-03-30', '2026-02-28'],
    ['2026-01-31', 1, '2026-03-31', '2026-03-31'],
    ['2026-08-31', 6, '2027-02-28', '2027-02-28'],
    ['2026-12-31', 1, '2027-01-31', '2027-01-31'],
    ['2026-06-15', 12, '2026-06-14', '2026-06-15'],
    ['2026-06-15', 12, '1999-01-01', '2026-06-15'],
  ])('de un plan desde %s, cada %i meses: el %s es del que empezó el %s', (desde, meses, dia, periodo) => {
    expect(periodoDe(desde, meses, dia)).toBe(periodo);
  });

  test.each([
    ['2026-12-31T23:59:59-03:00', '2026-01-01'],
    ['2027-01-01T00:00:00-03:00', '2027-01-01'],
  ])('de noche cuenta el día de acá, no el de Greenwich: %s es del que empezó el %s', (instante, periodo) => {
    const afiliado = { planDesde: new Date('2025-01-01'), plan: { periodoMeses: 12 } };
    expect(periodoDelPlan(afiliado, Date.parse(instante))).toBe(periodo);
  });

  const dias = (desde: string, hasta: string) =>
    fc
      .integer({ min: Date.parse(desde) / 86_400_000, max: Date.parse(hasta) / 86_400_000 })
      .map((d) => new Date(d * 86_400_000).toISOString().slice(0, 10));

  test('empieza el día del plan o el último de un mes más corto, y el día cae en él y en ningún otro', () => {
    fc.assert(
      fc.property(
        dias('2020-01-01', '2026-12-31'),
        fc.constantFrom(1, 3, 6, 12, 24),
        dias('2020-01-01', '2032-12-31'),
        (desde, meses, dia) => {
          const periodo = periodoDe(desde, meses, dia);
          if (dia < desde) return expect(periodo).toBe(desde);
          expect(periodo <= dia).toBe(true);
          expect(periodoDe(desde, meses, periodo)).toBe(periodo);
          const manana = new Date(Date.parse(periodo) + 86_400_000).toISOString().slice(0, 10);
          const finDeMes = manana.slice(5, 7) !== periodo.slice(5, 7);
          expect(periodo.slice(8) === desde.slice(8) || (finDeMes && periodo.slice(8) < desde.slice(8))).toBe(true);
          const mesesEntre =
            (Number(periodo.slice(0, 4)) - Number(desde.slice(0, 4))) * 12 +
            Number(periodo.slice(5, 7)) -
            Number(desde.slice(5, 7));
          expect(mesesEntre % meses).toBe(0);
        },
      ),
    );
  });

  test('los días siguen en orden: un día posterior nunca es de un período anterior', () => {
    fc.assert(
      fc.property(
        dias('2024-01-01', '2024-12-31'),
        dias('2024-01-01', '2030-12-31'),
        dias('2024-01-01', '2030-12-31'),
        (desde, a, b) => {
          const [antes, despues] = a <= b ? [a, b] : [b, a];
          expect(periodoDe(desde, 1, antes) <= periodoDe(desde, 1, despues)).toBe(true);
        },
      ),
    );
  });
});

test.each([
  [3, 2, true],
  [3, 3, false],
  [3, 4, false],
  [0, 0, false],
  [null, 1000, true],
])('con un máximo de %p eventos y %i usados, queda uno: %p', (eventosMaximos, usados, queda) => {
  expect(quedaEvento({ eventosMaximos, montoMaximo: null }, usados)).toBe(queda);
});

test.each([
  [100, 30, 70],
  [100, 100, 0],
  [100, 101, 0],
  [0, 0, 0],
  [null, 1000, null],
])('de un máximo de %p centavos, con %i de otros, quedan %p', (montoMaximo, deOtros, queda) => {
  expect(restante({ eventosMaximos: null, montoMaximo }, deOtros)).toBe(queda);
});
