import { normaliza } from '../procedure/normaliza';
import { colaTelefonica } from '../prisma/expressions';
import { Prisma } from '../prisma/generated/client';
import { contiene, sinComodines } from './page';

/** The index knows names by three letters together, and by two where a word begins: so a shorter one is a beginning. */
const CORTA = 3;

/** All the words of `buscado` in a name kept in capitals without accents; `columna` is an SQL name of ours. */
export function enElNombre(columna: string, buscado: string): Prisma.Sql {
  const nombre = Prisma.raw(columna);
  const palabras = normaliza(buscado)
    .split(' ')
    .map((palabra) =>
      palabra.length < CORTA
        ? Prisma.sql`(${nombre} LIKE ${`${sinComodines(palabra)}%`} OR ${nombre} LIKE ${`% ${sinComodines(palabra)}%`})`
        : Prisma.sql`${nombre} LIKE ${contiene(palabra)}`,
    );
  return Prisma.join(palabras, ' AND ');
}

/** Any of the columns has one of the telephones, whatever is written before its last ten digits. */
export function porTelefono(colas: string[], ...columnas: string[]): Prisma.Sql {
  if (colas.length === 0) return Prisma.sql`false`;
  const alguna = columnas.map((columna) => Prisma.sql`${Prisma.raw(colaTelefonica(columna))} = ANY(${colas})`);
  return Prisma.sql`(${Prisma.join(alguna, ' OR ')})`;
}
