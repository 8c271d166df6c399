import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { idDeZona } from '../../procedure/normaliza';

/** One row of INDEC's list of localities as georef publishes it. */
interface Localidad {
  provincia: string;
  departamento: string;
  localidad: string;
}
interface FilaZona {
  id: string;
  provincia: string;
  zona: string;
  departamento: string;
}

const file = join(__dirname, '../data/localidades.csv');

/** Every locality as Provincia / Zona. A name that repeats in its province carries its departamento in brackets. */
export function zonas(): FilaZona[] {
  const localidades = parse<Localidad>(readFileSync(file), { columns: true });
  const veces = new Map<string, number>();
  for (const l of localidades) veces.set(clave(l), (veces.get(clave(l)) ?? 0) + 1);
  return localidades.map((l) => {
    const nombre = legible(l.localidad);
    const zona = veces.get(clave(l)) === 1 ? nombre : `${nombre} (${l.departamento})`;
    return { id: idDeZona(`${l.provincia}/${zona}`), provincia: l.provincia, zona, departamento: l.departamento };
  });
}

const clave = (l: Localidad): string => idDeZona(`${l.provincia}/${legible(l.localidad)}`);

/** The list carries ten names with letters lost in an old code page: nobody would find «VI¥A» by typing it. */
const legible = (localidad: string): string =>
  localidad
    .replace(/¥/g, 'Ñ')
    .replace(/(?<=\p{L})\?(?=\p{L})/gu, 'Ñ')
    .replace(/N\?(?= \d)/g, 'Nº')
    .replace(/`/g, "'");
