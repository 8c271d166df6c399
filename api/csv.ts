import type { Request } from 'express';
import { datosInvalidos } from './problem';
import type { ApiError } from './problem';

/** By it spreadsheets know that the text is UTF-8. */
const BOM = '\uFEFF';

type Celda = string | number | null;

/**
 * A table in CSV (RFC 4180), UTF-8. Text that a spreadsheet would run as a formula gets an apostrophe before it: names
 * come from files of others.
 */
export const csvDe = (filas: readonly (readonly Celda[])[]): string =>
  `${BOM}${filas.map((fila) => fila.map(celda).join(',')).join('\r\n')}\r\n`;

function celda(valor: Celda): string {
  if (valor === null) return '';
  if (typeof valor === 'number') return String(valor);
  const inofensivo = /^[=+\-@\t\r]/.test(valor) ? `'${valor}` : valor;
  return /[",\r\n]/.test(inofensivo) ? `"${inofensivo.replace(/"/g, '""')}"` : inofensivo;
}

/** Whether the answer is to be a table: by its header, or in a link, which has none, by `formato`. Who takes either gets JSON. */
export const prefiereCsv = (req: Request): boolean =>
  req.query['formato'] === 'csv' || req.accepts('application/json', 'text/csv') === 'text/csv';

interface Sobran {
  total: number;
  maximo: number;
  /** «alertas» */
  de: string;
  /** The parameter that would make it shorter, and what to ask for less of: «días». */
  path: string;
  menos: string;
}

/** A list asked for as a table that does not fit into one file. */
export const noEntra = ({ total, maximo, de, path, menos }: Sobran): ApiError =>
  datosInvalidos([
    {
      path,
      message: `Son ${total.toLocaleString('es-AR')} ${de}; en un archivo entran ${maximo.toLocaleString('es-AR')}: pida menos ${menos}`,
    },
  ]);
