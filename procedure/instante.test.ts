import fc from 'fast-check';
import { aLas, deIso, diaDeSemana, hora, iso, local, proximoDia } from './instante';
import { diaLocal, horaLocal, horas, instantes, masDias, pared } from './testing/instantes';

const dos = (n: number) => String(n).padStart(2, '0');

test('local dice lo que muestra el reloj de la pared, también con horario de verano', () => {
  fc.assert(
    fc.property(instantes(), (i) => {
      const f = local(i);
      expect(`${f.ano}-${dos(f.mes)}-${dos(f.dia)} ${dos(f.hora)}:${dos(f.minuto)}:${dos(f.segundo)}`).toBe(pared(i));
    }),
  );
});

test.each([
  ['2026-11-24T02:59:59.999Z', '2026-11-23 23:59:59', 'sin horario de verano'],
  ['2008-01-15T02:00:00.000Z', '2008-01-15 00:00:00', 'en el verano de 2008 regía UTC−2'],
  ['2008-06-15T03:00:00.000Z', '2008-06-15 00:00:00', 'y en el invierno UTC−3'],
])('%s se ve como %s: %s', (instante, visto) => {
  const f = local(Date.parse(instante));
  expect(`${f.ano}-${dos(f.mes)}-${dos(f.dia)} ${dos(f.hora)}:${dos(f.minuto)}:${dos(f.segundo)}`).toBe(visto);
});

/** 00:00–00:59 was skipped on these days. */
const SALTEADAS = ['2007-12-30', '2008-10-19'];

test('aLas da el instante en que la pared muestra esa hora de ese día', () => {
  fc.assert(
    fc.property(instantes(), horas(), fc.integer({ min: -3, max: 400 }), (i, h, dias) => {
      const dia = masDias(diaLocal(i), dias);
      fc.pre(!(SALTEADAS.includes(dia) && h.startsWith('00:')));
      expect(pared(aLas(i, h, dias))).toBe(`${dia} ${h}:00`);
    }),
  );
});

test('aLas en una hora que el cambio de horario saltea queda a una hora de ella, a un lado o al otro', () => {
  for (const dia of SALTEADAS) {
    const mediodia = Date.parse(`${dia}T14:00:00Z`);
    expect([`${masDias(dia, -1)} 23:30:00`, `${dia} 01:30:00`]).toContain(pared(aLas(mediodia, '00:30')));
  }
});

test.each([
  // The 23rd of November 2026 is a Monday; in Argentina 13:30 UTC is 10:30.
  ['2026-11-23T13:29:59Z', '2026-11-23T13:30:00.000Z'],
  ['2026-11-23T13:30:00Z', '2026-11-30T13:30:00.000Z'],
  ['2026-11-29T02:00:00Z', '2026-11-30T13:30:00.000Z'],
])('el próximo lunes a las 10:30 después de %s es %s', (ahora, lunes) => {
  expect(iso(proximoDia(deIso(ahora), 1, '10:30'))).toBe(lunes);
});

test('aLas de lo que local muestra vuelve al mismo minuto, salvo la hora repetida', () => {
  fc.assert(
    fc.property(instantes(), (i) => {
      const minuto = Math.floor(i / 60_000) * 60_000;
      const vuelta = aLas(minuto, horaLocal(minuto));
      expect(pared(vuelta)).toBe(pared(minuto));
      expect([0, 3_600_000]).toContain(Math.abs(vuelta - minuto));
    }),
  );
});

test('el día de la semana es el local, no el de Londres', () => {
  expect(diaDeSemana(Date.parse('2026-11-23T01:00:00Z'))).toBe(0);
  expect(diaDeSemana(Date.parse('2026-11-23T03:00:00Z'))).toBe(1);
  fc.assert(
    fc.property(instantes(), (i) => expect(diaDeSemana(i)).toBe(new Date(`${diaLocal(i)}T12:00:00Z`).getUTCDay())),
  );
});

test('hora dice el día solo cuando es otro', () => {
  const lunes = Date.parse('2026-11-23T18:00:00Z');
  expect(hora(lunes)).toBe('15:00');
  expect(hora(Date.parse('2026-11-24T02:59:00Z'), lunes)).toBe('23:59');
  expect(hora(Date.parse('2026-11-24T03:00:00Z'), lunes)).toBe('24/11 00:00');
  expect(hora(Date.parse('2027-11-23T18:00:00Z'), lunes)).toBe('23/11 15:00');
});

test('iso y deIso son inversas; lo que no es fecha da NaN', () => {
  fc.assert(fc.property(instantes(), (i) => expect(deIso(iso(i))).toBe(i)));
  expect(deIso('mañana')).toBeNaN();
});
