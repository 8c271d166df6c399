import { z } from 'zod';
import { sinAcentos as expresionSinAcentos } from '../prisma/expressions';
import { Prisma } from '../prisma/generated/client';
import { datosInvalidos } from './problem';

/** Where a page ended: the sort key of its last row. Opaque to the caller. */
const cursorDe = (clave: (string | number)[]): string => Buffer.from(JSON.stringify(clave)).toString('base64url');

/** @throws ApiError DATOS_INVALIDOS when the cursor is not one of ours. */
export function leeCursor<T extends z.ZodType>(schema: T, cursor: string | undefined): z.output<T> | undefined {
  if (cursor === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw datosInvalidos([{ path: 'cursor', message: 'No es un cursor de esta lista' }]);
  }
}

/** Cuts the extra row by which it is known that more follow. `filas` were asked for with `limite + 1`. */
export function enPagina<F, E>(
  filas: F[],
  limite: number,
  total: number,
  clave: (fila: F) => (string | number)[],
  elemento: (fila: F) => E,
) {
  const ultima = filas.length > limite ? filas[limite - 1] : undefined;
  return {
    elementos: filas.slice(0, limite).map(elemento),
    total,
    siguiente: ultima === undefined ? null : cursorDe(clave(ultima)),
  };
}

export const cursorDeTexto = z.tuple([z.string()]);
/** An instant and an id. */
export const cursorDeInstante = z.tuple([z.iso.datetime(), z.string()]);

/** An SQL expression as `normaliza` of the procedure would write it: capitals without accents. */
export const sinAcentos = (expresion: string): Prisma.Sql => Prisma.raw(expresionSinAcentos(expresion));

/** For LIKE, and for Prisma's `contains` and `startsWith`, which leave its wildcards as they are. */
export const sinComodines = (texto: string): string => texto.replace(/[\\%_]/g, String.raw`\$&`);

/** A LIKE pattern that finds `texto` itself, wherever it stands. */
export const contiene = (texto: string): string => `%${sinComodines(texto)}%`;
