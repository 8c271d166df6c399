import { enPesos } from '../dinero';
import { MONTO_MAXIMO } from './campos';
import type { Campo, Campos, Opcional } from './campos';
import { definicion } from './catalogo';
import type { Codigo } from './catalogo';
import type { ErrorDeCampo } from './rechazos';

interface Opciones {
  /** False inside the workflow: free text was left out on the way and its absence is no error. */
  conTexto: boolean;
}

const esObjeto = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v);

/** ISO 8601 date and time with an offset or Z: anything else is ambiguous about the zone. */
const ISO =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
/** What is said of one that is not: the form takes it as it is spoken. */
export const NO_ES_INSTANTE =
  'Escriba día y hora, como 23/11/2026 16:00 (en la API, con huso: 2026-11-23T16:00:00-03:00)';
export const esInstante = (v: unknown): v is string =>
  typeof v === 'string' && ISO.test(v) && !Number.isNaN(Date.parse(v)) && existe(v);

/** Date.parse takes 30 February for 2 March. */
function existe(texto: string): boolean {
  const dia = Number(texto.slice(8, 10));
  return dia <= new Date(Date.UTC(Number(texto.slice(0, 4)), Number(texto.slice(5, 7)), 0)).getUTCDate();
}

const ID = /^[A-Za-z0-9_.:-]{1,80}$/;
/** NUL cannot be stored, and a lone surrogate is no character. */
export const esTexto = (v: unknown, max: number): v is string =>
  typeof v === 'string' && v.length <= max && !v.includes('\0') && !/[\uD800-\uDFFF]/u.test(v);

/** What may be stored of a text nobody asked for: cut, and without what the database cannot take. */
export const guardable = (texto: string, max: number): string =>
  texto
    .slice(0, max)
    .replaceAll('\0', '\uFFFD')
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD');

const UNO = {
  proveedor: 'un proveedor',
  usuario: 'un usuario',
  pendiente: 'un pendiente',
  causa: 'una causa',
} as const;

function mensaje(campo: Campo, v: unknown): string | undefined {
  switch (campo.tipo) {
    case 'texto':
      return esTexto(v, campo.max) ? undefined : `Debe ser un texto de hasta ${campo.max} caracteres`;
    case 'textos':
      return Array.isArray(v) && v.length <= campo.maximo && v.every((t) => esTexto(t, campo.max) && t !== '')
        ? undefined
        : `Debe tener hasta ${campo.maximo} renglones, de hasta ${campo.max} caracteres cada uno`;
    case 'entero':
      return Number.isSafeInteger(v) && Number(v) >= campo.minimo && Number(v) <= campo.maximo
        ? undefined
        : `Debe ser un número entero entre ${campo.minimo} y ${campo.maximo}`;
    case 'si-no':
      return typeof v === 'boolean' ? undefined : 'Elija sí o no (en la API, un booleano)';
    case 'opcion':
      return typeof v === 'string' && campo.valores.includes(v)
        ? undefined
        : `Debe ser uno de: ${campo.valores.join(', ')}`;
    case 'opciones':
      return mensajeDeOpciones(campo.valores, campo.todas, v);
    case 'instante':
      return esInstante(v) ? undefined : NO_ES_INSTANTE;
    case 'proveedor':
    case 'usuario':
    case 'pendiente':
    case 'causa':
      return typeof v === 'string' && ID.test(v)
        ? undefined
        : `Elija ${UNO[campo.tipo]} de la lista (en la API, su identificador)`;
    case 'monto':
    case 'lista':
      return undefined;
  }
}

function mensajeDeOpciones(valores: readonly string[], todas: boolean, v: unknown): string | undefined {
  if (
    !Array.isArray(v) ||
    v.length === 0 ||
    !v.every((x) => typeof x === 'string' && valores.includes(x)) ||
    new Set(v).size !== v.length
  )
    return `Debe ser una lista con valores de: ${valores.join(', ')}`;
  return todas && v.length < valores.length ? `Deben estar todos: ${valores.join(', ')}` : undefined;
}

function* errores(campo: Campo, v: unknown, path: string, opciones: Opciones): Generator<ErrorDeCampo, void, void> {
  if (campo.tipo === 'monto') return yield* erroresDeMonto(campo.minimo, v, path);
  if (campo.tipo === 'lista') {
    if (!Array.isArray(v) || v.length < campo.minimo || v.length > campo.maximo)
      return yield { path, message: `Debe tener de ${campo.minimo} a ${campo.maximo} renglones` };
    for (const [i, fila] of v.entries()) yield* erroresDeCampos(campo.de, fila, `${path}.${i}`, opciones);
    return;
  }
  const message = mensaje(campo, v);
  if (message !== undefined) yield { path, message };
}

function* erroresDeMonto(minimo: number, v: unknown, path: string): Generator<ErrorDeCampo, void, void> {
  if (!esObjeto(v)) return yield { path, message: 'Escriba un importe (en la API, {centavos, moneda})' };
  const { centavos, moneda = 'ARS', ...resto } = v;
  if (!Number.isSafeInteger(centavos) || Number(centavos) < minimo || Number(centavos) > MONTO_MAXIMO)
    yield {
      path: `${path}.centavos`,
      message: `Debe estar entre ${enPesos(minimo)} y ${enPesos(MONTO_MAXIMO)} (en la API, centavos enteros)`,
    };
  if (moneda !== 'ARS') yield { path: `${path}.moneda`, message: 'Debe ser ARS' };
  for (const clave of Object.keys(resto))
    yield { path: `${path}.${clave}`, message: 'No es un campo de este registro' };
}

const falta = (v: unknown): boolean => v === undefined || v === null;

function* erroresDeCampos(
  campos: Campos,
  v: unknown,
  path: string,
  opciones: Opciones,
  requeridos: string[] = [],
): Generator<ErrorDeCampo, void, void> {
  if (!esObjeto(v)) return yield { path, message: 'Debe ser un objeto' };
  for (const clave of Object.keys(v))
    if (!Object.hasOwn(campos, clave)) yield { path: `${path}.${clave}`, message: 'No es un campo de este registro' };
  for (const [clave, campo] of Object.entries<Campo | Opcional>(campos)) {
    const lugar = `${path}.${clave}`;
    if (!falta(v[clave])) yield* errores(campo, v[clave], lugar, opciones);
    else if (necesario(clave, campo, opciones, requeridos)) yield { path: lugar, message: 'Falta este dato' };
  }
}

function necesario(clave: string, campo: Campo | Opcional, opciones: Opciones, requeridos: string[]): boolean {
  if ('privado' in campo && !opciones.conTexto) return false;
  return !('opcional' in campo) || requeridos.includes(clave);
}

/** An end not after its start, or a time next to a window. */
function* erroresDeTiempos(datos: Record<string, unknown>, path: string): Generator<ErrorDeCampo, void, void> {
  const { desde, hasta, eta } = datos;
  if (esInstante(desde) && esInstante(hasta) && Date.parse(hasta) <= Date.parse(desde))
    yield { path: `${path}.hasta`, message: 'Debe ser posterior a DESDE' };
  if (!falta(eta) && (!falta(desde) || !falta(hasta)))
    yield { path: `${path}.eta`, message: 'Va una franja (desde y hasta) o una hora estimada, no ambas' };
  if (Array.isArray(datos.disponibilidad))
    for (const [i, franja] of datos.disponibilidad.entries())
      if (esObjeto(franja)) yield* erroresDeTiempos(franja, `${path}.disponibilidad.${i}`);
}

/** What is wrong with the `datos` of a registro; empty when nothing is. Unknown fields are errors: a slip must not vanish. */
export function erroresDeDatos(codigo: Codigo, datos: unknown, opciones: Opciones): ErrorDeCampo[] {
  const def = definicion(codigo);
  const objeto = esObjeto(datos) ? datos : {};
  const encontrados = [...erroresDeCampos(def.campos, datos, 'datos', opciones, def.requiere?.(objeto) ?? [])];
  if (encontrados.length > 0) return encontrados;
  const deConjunto = def.comprueba?.(objeto) ?? {};
  return [
    ...erroresDeTiempos(objeto, 'datos'),
    ...Object.entries(deConjunto).map(([clave, message]) => ({ path: `datos.${clave}`, message })),
  ];
}

/** The same `datos` without free text and names: all that may travel to Temporal. Amounts get their currency. */
export function sinTexto(codigo: Codigo, datos: Record<string, unknown>): Record<string, unknown> {
  return publico(definicion(codigo).campos, datos);
}

function publico(campos: Campos, datos: Record<string, unknown>): Record<string, unknown> {
  const salida: Record<string, unknown> = {};
  for (const [clave, campo] of Object.entries<Campo>(campos)) {
    const v = datos[clave];
    if (falta(v) || 'privado' in campo) continue;
    if (campo.tipo === 'lista' && Array.isArray(v))
      salida[clave] = v.map((fila) => publico(campo.de, esObjeto(fila) ? fila : {}));
    else if (campo.tipo === 'monto' && esObjeto(v)) salida[clave] = { centavos: v.centavos, moneda: 'ARS' };
    else salida[clave] = v;
  }
  return salida;
}
