import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { FILA_MAXIMA, lineasEnUtf8 } from './lines';
import { ArchivoInservible } from './problem';

export interface Registro {
  /** Where it begins in the file, from 1. */
  linea: number;
  celdas: string[];
}

/**
 * The rows of a CSV file, the header first, those without anything in them left out. The delimiter is whichever of `,`
 * and `;` the first line has more of; a byte order mark is no part of the text.
 * @throws ArchivoInservible naming the line: not UTF-8, a quote that is never closed, no row at all.
 */
export async function* registrosDe(fuente: AsyncIterable<Uint8Array>): AsyncGenerator<Registro, void, void> {
  const bloques = lineasEnUtf8(fuente);
  const primero = await bloques.next();
  if (primero.done) throw new ArchivoInservible(1, 'El archivo está vacío');
  let linea = 1;
  const parser = parse({
    bom: true,
    delimiter: delimitadorDe(primero.value),
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: FILA_MAXIMA,
    // Counted here, because an error overtakes the rows that wait to be read. The line goes with its row as a first cell.
    on_record: (celdas) => {
      const empieza = linea;
      linea += 1 + saltos(celdas);
      return celdas.some((celda) => celda.trim() !== '') ? [String(empieza), ...celdas] : null;
    },
  });
  // What goes wrong on the way in comes out of the parser.
  pipeline(desde(primero.value, bloques), parser, () => undefined);
  try {
    for await (const [empieza, ...celdas] of parser as AsyncIterable<string[]>)
      yield { linea: Number(empieza), celdas };
  } catch (error) {
    if (error instanceof CsvError)
      throw new ArchivoInservible(linea, 'La fila que empieza aquí no termina: ¿faltan cerrar unas comillas?');
    throw error;
  }
}

async function* desde(primero: Buffer, siguen: AsyncGenerator<Buffer, void, void>): AsyncGenerator<Buffer> {
  try {
    yield primero;
    yield* siguen;
  } finally {
    // Left at the first block, the source would not hear that nobody reads on.
    await siguen.return();
  }
}

function delimitadorDe(bloque: Buffer): string {
  const [linea = ''] = bloque.toString().split('\n', 1);
  const veces = (signo: string): number => linea.split(signo).length;
  return veces(';') > veces(',') ? ';' : ',';
}

/** A cell may hold line ends; the parser's own count of them goes wrong with CRLF. */
const saltos = (celdas: string[]): number =>
  celdas.reduce((total, celda) => (celda.includes('\n') ? total + celda.split('\n').length - 1 : total), 0);
