import fc from 'fast-check';
import { readDay, readHour, readInstant, readPesos } from './parse';

const AHORA = Date.parse('2026-11-23T14:10:30-03:00');
const en = (texto: string, pasado = false): string | undefined => readInstant(texto, AHORA, pasado);
const iso = (local: string): string => new Date(`${local}-03:00`).toISOString();

test.each([
  ['16', '2026-11-23T16:00'],
  ['1630', '2026-11-23T16:30'],
  ['16:30', '2026-11-23T16:30'],
  ['16.30 hs', '2026-11-23T16:30'],
  ['830', '2026-11-24T08:30'],
  ['mañana 9', '2026-11-24T09:00'],
  ['manana 1830', '2026-11-24T18:30'],
  ['hoy 8', '2026-11-23T08:00'],
  ['24/11 8:30', '2026-11-24T08:30'],
  ['1/2/2027 0', '2027-02-01T00:00'],
  ['sábado 3', '2026-11-28T03:00'],
  ['el sabado a las 3:00', '2026-11-28T03:00'],
  ['martes 0', '2026-11-24T00:00'],
  ['lunes 15', '2026-11-23T15:00'],
  ['lunes 14', '2026-11-30T14:00'],
])('«%s» es %s', (texto, local) => {
  expect(en(texto)).toBe(iso(local));
});

test('una hora sola es la próxima que marque el reloj, o la última si ya ocurrió', () => {
  expect(en('1410')).toBe(iso('2026-11-23T14:10'));
  expect(en('14')).toBe(iso('2026-11-24T14:00'));
  expect(en('14', true)).toBe(iso('2026-11-23T14:00'));
  expect(en('23', true)).toBe(iso('2026-11-22T23:00'));
  expect(en('sábado 3', true)).toBe(iso('2026-11-21T03:00'));
});

test('«+45» y «-10» son minutos desde ahora; «+2h», horas', () => {
  expect(en('+45')).toBe(new Date(AHORA + 45 * 60_000).toISOString());
  expect(en('-10 min', true)).toBe(new Date(AHORA - 10 * 60_000).toISOString());
  expect(en('+2h')).toBe(new Date(AHORA + 120 * 60_000).toISOString());
});

test.each(['', 'tarde', '25', '1661', '31/2 10', '99/1 10', '16 a 18', '+', '2026-11-23'])(
  '«%s» no se entiende',
  (texto) => {
    expect(en(texto)).toBeUndefined();
  },
);

test('lo que se entiende cae en el minuto escrito, en la zona de la mesa, sea cual sea la hora de esta máquina', () => {
  const pared = new Intl.DateTimeFormat('es-AR', {
    timeZone: 'America/Argentina/Buenos_Aires',
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      fc.integer({ min: 0, max: 4e12 }),
      (h, m, ahora) => {
        const hhmm = `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
        const leido = Date.parse(readInstant(hhmm, ahora) ?? '');
        return pared.format(leido) === hhmm && leido >= ahora - 60_000 && leido < ahora + 24 * 3_600_000;
      },
    ),
  );
});

test.each([
  ['24/11', '2026-11-24'],
  ['1/2/2027', '2027-02-01'],
  ['hoy', '2026-11-23'],
  ['Ayer', '2026-11-22'],
  ['31/2', undefined],
  ['24', undefined],
  ['2026-11-24', undefined],
])('«%s» es el día %s', (texto, dia) => {
  expect(readDay(texto, AHORA)).toBe(dia);
});

test.each([
  ['12.500', 1_250_000],
  ['12500,5', 1_250_050],
  ['$ 12.500,50', 1_250_050],
  ['0', 0],
  ['1.234.567,89', 123_456_789],
])('«%s» son %d centavos', (texto, centavos) => {
  expect(readPesos(texto)).toBe(centavos);
});

test.each(['', '12,345', '1.2', '12.50', '-5', 'mil', '1,2,3', '12500.50'])('«%s» no es un importe', (texto) => {
  expect(readPesos(texto)).toBeUndefined();
});

test.each([
  ['22', '22:00'],
  ['630', '06:30'],
  ['06.30 hs', '06:30'],
  ['24', '00:00'],
  ['25', undefined],
  ['2460', undefined],
  ['noche', undefined],
])('«%s» a esa hora es %s', (texto, hora) => {
  expect(readHour(texto)).toBe(hora);
});
