import fc from 'fast-check';
import { Plazos } from './clocks';
import { HORA } from './instante';
import { conCambios, REGLAS_PREDETERMINADAS } from './reglas';
import { diaLocal, horaLocal, instantes, masDias } from './testing/instantes';
import { alas, comoHora } from './testing/tiempo';

const deserie = new Plazos(REGLAS_PREDETERMINADAS);
const esHabil = (dia: string): boolean => ![0, 6].includes(new Date(`${dia}T12:00:00Z`).getUTCDay());

describe('C-18, los tres llamados de conformidad', () => {
  const enHorario = (i: number) => horaLocal(i) >= '08:00' && horaLocal(i) < '21:00';

  test('el segundo es a las 2 h si cae entre las 8 y las 21, y si no al abrir el horario siguiente', () => {
    fc.assert(
      fc.property(instantes(), (primero) => {
        const { vence } = deserie.segundaConformidad(primero);
        const enDosHoras = primero + 2 * HORA;
        expect(vence).toBeGreaterThanOrEqual(enDosHoras);
        expect(enHorario(vence)).toBe(true);
        if (enHorario(enDosHoras)) expect(vence).toBe(enDosHoras);
        else {
          expect(horaLocal(vence)).toBe('08:00');
          expect(vence - enDosHoras).toBeLessThanOrEqual(12 * HORA);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('el tercero es el día local siguiente al segundo, a las 10', () => {
    fc.assert(
      fc.property(instantes(), (segundo) => {
        const { vence } = deserie.terceraConformidad(segundo);
        expect(diaLocal(vence)).toBe(masDias(diaLocal(segundo), 1));
        expect(horaLocal(vence)).toBe('10:00');
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['18:59', '20:59'],
    ['19:00', '+1 08:00'],
    ['05:59', '08:00'],
    ['06:00', '08:00'],
    ['06:01', '08:01'],
    ['22:30', '+1 08:00'],
    ['23:59', '+1 08:00'],
  ])('cuando el primero fracasa %s, entonces el segundo es %s', (primero, segundo) => {
    expect(comoHora(deserie.segundaConformidad(alas(primero)).vence)).toBe(segundo);
  });

  test('cuando la regla del tercero cae fuera del horario, entonces se espera a que abra', () => {
    const tempranero = new Plazos(conCambios(REGLAS_PREDETERMINADAS, { conformidad: { tercero: '07:00' } }));
    const trasnochado = new Plazos(conCambios(REGLAS_PREDETERMINADAS, { conformidad: { tercero: '21:00' } }));
    expect(comoHora(tempranero.terceraConformidad(alas('15:00')).vence)).toBe('+1 08:00');
    expect(comoHora(trasnochado.terceraConformidad(alas('15:00')).vence)).toBe('+2 08:00');
  });
});

describe('C-21, el estado A VERIFICAR', () => {
  test('vence a las 18:00 del primer día hábil después del de registro', () => {
    fc.assert(
      fc.property(instantes(), (registrado) => {
        const { vence } = deserie.verificar(registrado);
        let dia = masDias(diaLocal(registrado), 1);
        while (!esHabil(dia)) dia = masDias(dia, 1);
        expect([diaLocal(vence), horaLocal(vence)]).toEqual([dia, '18:00']);
      }),
    );
  });

  test.each([
    ['el lunes 08:00', '08:00', '+1 18:00'],
    ['el lunes 23:59', '23:59', '+1 18:00'],
    ['el jueves', '+3 10:00', '+4 18:00'],
    ['el viernes', '+4 10:00', '+7 18:00'],
    ['el sábado', '+5 10:00', '+7 18:00'],
    ['el domingo 23:59', '+6 23:59', '+7 18:00'],
  ])('cuando se registra %s, entonces %s → %s', (_, registrado, vence) => {
    expect(comoHora(deserie.verificar(alas(registrado)).vence)).toBe(vence);
  });
});

describe('los pasos de calidad, en días hábiles', () => {
  test.each([
    ['tomar', 'el lunes', '10:00', '+1 18:00'],
    ['tomar', 'el viernes', '+4 10:00', '+7 18:00'],
    ['tratar', 'el lunes', '10:00', '+7 18:00'],
    ['tratar', 'el sábado', '+5 10:00', '+11 18:00'],
    ['responder', 'el jueves', '+3 19:00', '+7 18:00'],
    ['cerrar', 'el domingo', '+6 23:59', '+7 18:00'],
  ] as const)('%s desde %s %s → %s', (paso, _, desde, vence) => {
    expect(comoHora(deserie.calidad(paso, 'hecho', alas(desde)).vence)).toBe(vence);
  });

  test('entre el hecho y el vencimiento hay tantos días hábiles como dice la regla', () => {
    fc.assert(
      fc.property(instantes(), fc.integer({ min: 1, max: 30 }), (desde, tratar) => {
        const plazos = new Plazos(conCambios(REGLAS_PREDETERMINADAS, { calidad: { tratar } }));
        const { vence, formula } = plazos.calidad('tratar', 'caso tomado', desde);
        let habiles = 0;
        for (let dia = diaLocal(desde); dia !== diaLocal(vence);) {
          dia = masDias(dia, 1);
          if (esHabil(dia)) habiles += 1;
        }
        expect([habiles, horaLocal(vence)]).toEqual([tratar, '18:00']);
        expect(formula.expresion).toMatch(/^caso tomado, fin del .*día hábil siguiente$/);
      }),
    );
  });
});
