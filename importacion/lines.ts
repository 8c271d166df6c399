import { isUtf8 } from 'node:buffer';
import { ArchivoInservible } from './problem';

const SALTO = 0x0a;
/** Bytes. A row of a person is a hundredth of it: a longer one is no row. */
export const FILA_MAXIMA = 65_536;

/**
 * The bytes of `fuente` in blocks of whole lines, each known to be UTF-8. A letter cut between two pieces is no error.
 * @throws ArchivoInservible naming the first line that is not UTF-8, or is too long for a line.
 */
export async function* lineasEnUtf8(fuente: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, void> {
  let resto: Buffer = Buffer.alloc(0);
  let linea = 1;
  for await (const trozo of fuente) {
    const junto = Buffer.concat([resto, trozo]);
    const corte = junto.lastIndexOf(SALTO) + 1;
    const bloque = junto.subarray(0, corte);
    resto = junto.subarray(corte);
    if (bloque.length > 0) {
      linea += lineasDe(bloque, linea);
      yield bloque;
    }
    if (resto.length > FILA_MAXIMA) throw new ArchivoInservible(linea, 'La línea es demasiado larga para ser una fila');
  }
  if (resto.length === 0) return;
  lineasDe(resto, linea);
  yield resto;
}

/** How many line ends the block has. @throws ArchivoInservible */
function lineasDe(bloque: Buffer, primera: number): number {
  const todo = isUtf8(bloque);
  let lineas = 0;
  for (let desde = 0; desde < bloque.length; lineas += 1) {
    const salto = bloque.indexOf(SALTO, desde);
    const hasta = salto === -1 ? bloque.length : salto + 1;
    if (!todo && !isUtf8(bloque.subarray(desde, hasta))) throw otraCodificacion(primera + lineas);
    desde = hasta;
  }
  return lineas;
}

const otraCodificacion = (linea: number): ArchivoInservible =>
  new ArchivoInservible(
    linea,
    'El archivo no está en UTF-8: esta línea tiene letras en otra codificación, como Latin-1 (ISO-8859-1, Windows-1252) o UTF-16. Guárdelo como «CSV UTF-8» y vuelva a enviarlo',
  );
