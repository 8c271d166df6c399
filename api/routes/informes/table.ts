import { csvDe } from '../../csv';

type Valor = string | number | null;
type Grupo = { clave: string; nombre: string } & Record<string, unknown>;

/** A report as a table: a row for each group, its numbers as columns. The months and the grouping are in each row, for whoever joins several files. */
export function informeEnCsv({
  desde,
  hasta,
  por,
  total,
  grupos,
}: {
  desde: string;
  hasta: string;
  por: string;
  total: Record<string, unknown>;
  grupos: readonly Grupo[];
}): string {
  const cifras = Object.keys(total);
  const filas = grupos.map((g) => [desde, hasta, g.clave, g.nombre, ...cifras.map((c) => celda(g[c]))]);
  return csvDe([['desde', 'hasta', por, 'nombre', ...cifras.map(titulo)], ...filas]);
}

/** A list as a table: the columns are the fields of its rows. */
export function listaEnCsv({ elementos }: { elementos: readonly object[] }): string {
  const campos = Object.keys(elementos[0] ?? { numero: '' });
  return csvDe([
    campos.map(titulo),
    ...elementos.map((e) => campos.map((c) => celda((e as Record<string, unknown>)[c]))),
  ]);
}

/** «canceladosTarde» is «cancelados_tarde», as the columns of the other tables are. */
const titulo = (campo: string): string => campo.replaceAll(/[A-Z]/g, (letra) => `_${letra.toLowerCase()}`);

/** Of an amount its pesos, of what has a name the name. */
function celda(valor: unknown): Valor {
  if (typeof valor === 'string' || typeof valor === 'number') return valor;
  if (typeof valor !== 'object' || valor === null) return null;
  if ('centavos' in valor) return Number(valor.centavos) / 100;
  return 'nombre' in valor ? String(valor.nombre) : null;
}
