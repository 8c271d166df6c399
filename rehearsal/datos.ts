import { iso } from '../procedure/instante';
import type { Campo, Campos } from '../procedure/registros/campos';
import { definicion } from '../procedure/registros/catalogo';
import type { Codigo } from '../procedure/registros/catalogo';
import { FORMAS, readRange, readTime } from './time-words';
import type { Base } from './time-words';

interface DatosError {
  /** Below `datos`. */
  path: (string | number)[];
  mensaje: string;
  /** The key itself is the trouble, not its value. */
  clave?: string;
}

/**
 * The `datos` of a step as the API takes them: time words become ISO instants, amounts `{centavos, moneda}`, ranges
 * `{desde, hasta}`, by the kinds the catalogue gives each field. What cannot be read stays as written and is told.
 */
export function convertDatos(
  codigo: Codigo,
  datos: Record<string, unknown>,
  base: Base,
): { datos: Record<string, unknown>; errores: DatosError[] } {
  const errores: DatosError[] = [];
  return { datos: fields(definicion(codigo).campos, datos, base, [], errores), errores };
}

function fields(
  campos: Campos,
  datos: Record<string, unknown>,
  base: Base,
  path: DatosError['path'],
  errores: DatosError[],
): Record<string, unknown> {
  const salida: Record<string, unknown> = {};
  for (const [clave, valor] of Object.entries(datos)) {
    const campo = Object.hasOwn(campos, clave) ? campos[clave] : undefined;
    if (!campo) errores.push({ path, clave, mensaje: `«${clave}» no es un campo de este registro` });
    salida[clave] = campo ? value(campo, valor, base, [...path, clave], errores) : valor;
  }
  return salida;
}

function value(campo: Campo, valor: unknown, base: Base, path: DatosError['path'], errores: DatosError[]): unknown {
  switch (campo.tipo) {
    case 'instante': {
      const instante = readTime(valor, base);
      if (instante === undefined)
        errores.push({ path, mensaje: `«${String(valor)}» no es una hora: se escribe ${FORMAS}` });
      return instante === undefined ? valor : iso(instante);
    }
    case 'monto':
      return Number.isInteger(valor) ? { centavos: valor, moneda: 'ARS' } : valor;
    case 'lista':
      return Array.isArray(valor)
        ? valor.map((fila: unknown, i) => row(campo.de, fila, base, [...path, i], errores))
        : valor;
    default:
      return valor;
  }
}

function row(campos: Campos, fila: unknown, base: Base, path: DatosError['path'], errores: DatosError[]): unknown {
  if (typeof fila === 'object' && fila !== null) return fields(campos, { ...fila }, base, path, errores);
  if (!Object.hasOwn(campos, 'desde')) return fila;
  const franja = readRange(fila, base);
  if (!franja)
    errores.push({ path, mensaje: `«${String(fila)}» no es una franja: se escribe HH:MM-HH:MM o D+1 HH:MM-D+1 HH:MM` });
  return franja ?? fila;
}

/** Short names of providers the `datos` speak of. */
export function providersIn(codigo: Codigo, datos: Record<string, unknown>): string[] {
  return providerFields(codigo).flatMap((clave) => (typeof datos[clave] === 'string' ? [datos[clave]] : []));
}

/** The same `datos` with each provider's id in the place of his short name. */
export function withProviders(
  codigo: Codigo,
  datos: Record<string, unknown>,
  idOf: (nombre: string) => string,
): Record<string, unknown> {
  const salida = { ...datos };
  for (const clave of providerFields(codigo))
    if (typeof salida[clave] === 'string') salida[clave] = idOf(salida[clave]);
  return salida;
}

const providerFields = (codigo: Codigo): string[] =>
  Object.entries<Campo>(definicion(codigo).campos)
    .filter(([, campo]) => campo.tipo === 'proveedor')
    .map(([clave]) => clave);
