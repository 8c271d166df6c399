import fc from 'fast-check';
import type { Instante } from '../instante';

const entre = (desde: string, hasta: string): fc.Arbitrary<Instante> =>
  fc.integer({ min: Date.parse(desde), max: Date.parse(hasta) });

/** Any instant of the years the desk may see, and of those in which Argentina had daylight saving (2007–2009). */
export const instantes = (): fc.Arbitrary<Instante> =>
  fc.oneof(
    entre('2026-01-01T00:00:00Z', '2036-01-01T00:00:00Z'),
    entre('2007-01-01T00:00:00Z', '2009-12-31T00:00:00Z'),
    // Around the changes themselves: 30 Dec 2007, 16 Mar 2008, 19 Oct 2008, 15 Mar 2009.
    ...['2007-12-30', '2008-03-16', '2008-10-19', '2009-03-15'].map((dia) =>
      entre(`${dia}T00:00:00Z`, `${dia}T08:00:00Z`).map((i) => i - 3_600_000),
    ),
  );

/** Whole minutes as people type them. */
export const enPunto = (): fc.Arbitrary<Instante> => instantes().map((i) => Math.floor(i / 60_000) * 60_000);

/** «HH:MM». */
export const horas = (): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);

const reloj = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/Argentina/Buenos_Aires',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** What the wall shows, «2026-11-23 15:00:00», by a way of its own. */
export const pared = (instante: Instante): string => reloj.format(instante);
export const diaLocal = (instante: Instante): string => pared(instante).slice(0, 10);
export const horaLocal = (instante: Instante): string => pared(instante).slice(11, 16);

/** «2026-11-23» and so many days later, as the calendar has it. */
export const masDias = (dia: string, dias: number): string =>
  new Date(Date.parse(`${dia}T00:00:00Z`) + dias * 86_400_000).toISOString().slice(0, 10);
