import { parse } from 'csv-parse/sync';
import type { Answer, Caller } from './api';

/** Sends a client's file; `query` is what is asked of the import. */
export const sendCsv = (who: Caller, cuenta: string, file: string | Buffer, query = ''): Promise<Answer> =>
  who.post(`/cuentas/${cuenta}/importaciones${query}`, file, { 'content-type': 'text/csv' });

/** `count` rows of people who do not exist, with documents from `from` on. */
export const people = (count: number, from = 70_000_000): string =>
  Array.from({ length: count }, (_, i) => `${from + i},Prueba ${i},Persona,Hogar\n`).join('');

export const HEADER = 'documento,apellido,nombre,plan\n';

/** The rows of a table the API answers, by the names of their columns. */
export function readCsv({ headers, text }: Answer): Record<string, string>[] {
  expect(headers.get('content-type')).toMatch(/^text\/csv/);
  return parse(text, { columns: true, bom: true });
}
