import fc from 'fast-check';
import { alcanzables, dichoDeHueco, huecos, tramos } from './guardia';
import type { Guardia, Turno } from './guardia';
import { aLas, DIA, diaDeSemana, local, MINUTO } from './instante';
import { alas } from './testing/tiempo';

/** Monday. */
const LUNES = alas('00:00');
const en = (hora: string, dias = 0): number => aLas(LUNES, hora, dias);

const TODOS = [0, 1, 2, 3, 4, 5, 6];
const turno = (usuario: string, desde = '00:00', hasta = '00:00', dias = TODOS): Turno => ({
  usuario,
  desde,
  hasta,
  dias,
});
const personas = [
  { usuario: 'ana', rol: 'coordinador' },
  { usuario: 'beto', rol: 'coordinador' },
  { usuario: 'caro', rol: 'supervisor' },
];
const guardia = (parte: Partial<Guardia> = {}): Guardia => ({
  personas,
  turnos: personas.map((p) => turno(p.usuario)),
  ausencias: [],
  relevos: [],
  ...parte,
});
const quienes = (g: Guardia, ahora: number, dueno: string | null = 'ana'): string[] =>
  alcanzables('coordinador', dueno, g, ahora).map((p) => `${p.usuario} ${p.por}`);

test('al dueño de guardia se le avisa a él; si no lo está, a los de guardia de su rol', () => {
  const deDia = guardia({ turnos: [turno('ana', '08:00', '16:00'), turno('beto', '16:00', '08:00')] });
  expect(quienes(deDia, en('08:00'))).toEqual(['ana DUENO']);
  expect(quienes(deDia, en('15:59'))).toEqual(['ana DUENO']);
  expect(quienes(deDia, en('16:00'))).toEqual(['beto ROL']);
  expect(quienes(deDia, en('03:00'))).toEqual(['beto ROL']);
  expect(quienes(deDia, en('09:00'), null)).toEqual(['ana ROL']);
});

test('un turno que cruza la medianoche es del día en que empieza', () => {
  const deLunes = guardia({ turnos: [turno('ana', '22:00', '06:00', [1])] });
  const esta = (hora: string, dias: number): boolean => quienes(deLunes, en(hora, dias)).length > 0;
  expect([
    esta('21:59', 0),
    esta('22:00', 0),
    esta('05:59', 1),
    esta('06:00', 1),
    esta('22:00', 1),
    esta('03:00', 0),
  ]).toEqual([false, true, true, false, false, false]);
});

test('a quien está ausente no se le avisa; a quien lo releva, sí, y a quien releva a ese', () => {
  const lapso = { desde: en('09:00'), hasta: en('10:00') };
  const ausente = guardia({ ausencias: [{ usuario: 'ana', ...lapso }] });
  expect([quienes(ausente, en('08:59')), quienes(ausente, en('09:00')), quienes(ausente, en('10:00'))]).toEqual([
    ['ana DUENO'],
    ['beto ROL'],
    ['ana DUENO'],
  ]);
  const relevada = guardia({ relevos: [{ de: 'ana', a: 'beto', ...lapso }] });
  expect(quienes(relevada, en('09:30'))).toEqual(['beto RELEVO']);
  expect(quienes(relevada, en('09:30'), null)).toEqual(['beto RELEVO']);
  const encadenada = guardia({
    relevos: [
      { de: 'ana', a: 'beto', ...lapso },
      { de: 'beto', a: 'caro', ...lapso },
    ],
  });
  expect(quienes(encadenada, en('09:30'))).toEqual(['caro RELEVO']);
  const enRonda = guardia({ relevos: [...encadenada.relevos, { de: 'caro', a: 'ana', ...lapso }] });
  expect(quienes(enRonda, en('09:30'))).toEqual([]);
});

test('quien ya no trabaja no cuenta, aunque le queden turnos', () => {
  const sinAna = guardia({ personas: personas.filter((p) => p.usuario !== 'ana') });
  expect(quienes(sinAna, en('09:00'))).toEqual(['beto ROL']);
});

test('un hueco se nombra con su día y su hora', () => {
  const g = guardia({ turnos: [turno('ana', '06:00', '22:00'), turno('caro')] });
  const [hueco] = huecos(['coordinador', 'supervisor'], g, en('12:00'));
  expect(hueco).toEqual({ rol: 'coordinador', desde: en('22:00') });
  expect(hueco && dichoDeHueco(hueco)).toBe('el lunes 23/11 a las 22:00');
});

const HORAS = ['00:00', '06:00', '07:30', '14:00', '22:00', '23:59'];
const turnos = fc.array(
  fc.record({
    usuario: fc.constantFrom('ana', 'beto', 'caro'),
    desde: fc.constantFrom(...HORAS),
    hasta: fc.constantFrom(...HORAS),
    dias: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
  }),
  { maxLength: 6 },
);
const lapsos = fc
  .record({ desde: fc.nat(8 * 24 * 60), largo: fc.integer({ min: 1, max: 3000 }) })
  .map(({ desde, largo }) => ({
    desde: LUNES + desde * MINUTO,
    hasta: LUNES + (desde + largo) * MINUTO,
  }));
const quien = fc.constantFrom('ana', 'beto', 'caro');
const listas: fc.Arbitrary<Guardia> = fc.record({
  personas: fc.constant(personas),
  turnos,
  ausencias: fc.array(
    fc.tuple(quien, lapsos).map(([usuario, l]) => ({ usuario, ...l })),
    { maxLength: 3 },
  ),
  relevos: fc.array(
    fc
      .tuple(quien, quien, lapsos)
      .map(([de, a, l]) => ({ de, a, ...l }))
      .filter((r) => r.de !== r.a),
    { maxLength: 3 },
  ),
});

test('un turno cubre los minutos que la pared de la oficina dice', () => {
  fc.assert(
    fc.property(turnos, fc.nat(7 * 24 * 60 - 1), (lista, minuto) => {
      const ahora = LUNES + minuto * MINUTO;
      const { hora, minuto: m } = local(ahora);
      const reloj = `${String(hora).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
      const [hoy, ayer] = [diaDeSemana(ahora), diaDeSemana(ahora - DIA)];
      const esperado = lista.some(
        (t) =>
          t.usuario === 'ana' &&
          (t.desde < t.hasta
            ? t.dias.includes(hoy) && t.desde <= reloj && reloj < t.hasta
            : (t.dias.includes(hoy) && t.desde <= reloj) || (t.dias.includes(ayer) && reloj < t.hasta)),
      );
      const g = guardia({ turnos: lista });
      expect(alcanzables('coordinador', 'ana', g, ahora).some((p) => p.por === 'DUENO')).toBe(esperado);
    }),
  );
});

test('nunca se avisa a un ausente ni a un relevado, ni dos veces al mismo; y el dueño va antes que su rol', () => {
  fc.assert(
    fc.property(listas, quien, fc.nat(7 * 24 * 60 - 1), (g, dueno, minuto) => {
      const ahora = LUNES + minuto * MINUTO;
      const hay = alcanzables('coordinador', dueno, g, ahora);
      const ahoraMismo = ({ desde, hasta }: { desde: number; hasta: number }): boolean =>
        desde <= ahora && ahora < hasta;
      for (const { usuario } of hay) {
        expect(g.ausencias.some((a) => a.usuario === usuario && ahoraMismo(a))).toBe(false);
        expect(g.relevos.some((r) => r.de === usuario && ahoraMismo(r))).toBe(false);
      }
      expect(new Set(hay.map((p) => p.usuario)).size).toBe(hay.length);
      if (hay.some((p) => p.por === 'DUENO')) expect(hay).toEqual([{ usuario: dueno, por: 'DUENO' }]);
    }),
  );
});

test('sin huecos en la semana, a toda hora hay a quién avisar', () => {
  fc.assert(
    fc.property(listas, fc.nat(7 * 24 * 60 - 1), (g, minuto) => {
      const ahora = LUNES + minuto * MINUTO;
      const hay = alcanzables('coordinador', null, g, ahora).length > 0;
      const lista = [...huecos(['coordinador'], g, LUNES)];
      if (lista.length === 0) expect(hay).toBe(true);
      // Between one change and the next nobody comes or goes.
      if (!hay) expect(lista.some((h) => h.desde <= ahora)).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test('la semana de un rol son tramos seguidos: el hueco se ve con su principio y su fin, y lo que no cambia no se parte', () => {
  const g = guardia({
    turnos: [turno('ana', '00:00', '22:00'), turno('beto', '06:00', '22:00', [1]), turno('caro')],
    ausencias: [{ usuario: 'beto', desde: en('10:00'), hasta: en('12:00') }],
  });
  const lunes = tramos('coordinador', g, LUNES).filter((t) => t.desde < en('00:00', 1));
  expect(lunes.map((t) => [t.desde, t.hasta, t.personas.map((p) => p.usuario).join()])).toEqual([
    [en('00:00'), en('06:00'), 'ana'],
    [en('06:00'), en('10:00'), 'ana,beto'],
    [en('10:00'), en('12:00'), 'ana'],
    [en('12:00'), en('22:00'), 'ana,beto'],
    [en('22:00'), en('00:00', 1), ''],
  ]);
  expect(tramos('supervisor', g, LUNES)).toEqual([
    { desde: LUNES, hasta: LUNES + 7 * DIA, personas: [{ usuario: 'caro', por: 'ROL' }] },
  ]);
});
