import { enPesos } from '../dinero';
import { deIso, hora } from '../instante';
import type { Instante } from '../instante';
import type { Campo, Campos, Opcional } from './campos';
import { definicion, esCodigo } from './catalogo';
import { etiquetaDe, valorDe } from './etiquetas';
import { explica } from './leyenda-calculado';

type Datos = Record<string, unknown>;

/**
 * A bitácora entry as a person reads it months later: what was registered, and the figures it was decided on.
 * @param respectoDe times of another local day than this carry their date.
 */
export function leyenda(codigo: string, datos: Datos, respectoDe: Instante): string {
  if (!esCodigo(codigo)) return '';
  const campos = deCampos(definicion(codigo).campos, datos, respectoDe);
  const cuentas = esObjeto(datos['calculado']) ? explica(codigo, datos['calculado']) : [];
  return [campos, ...cuentas].filter((frase) => frase !== '').join('. ');
}

const esObjeto = (v: unknown): v is Datos => typeof v === 'object' && v !== null && !Array.isArray(v);

function deCampos(campos: Campos, datos: Datos, respectoDe: Instante): string {
  return Object.entries<Campo | Opcional>(campos)
    .filter(([clave]) => datos[clave] !== undefined && datos[clave] !== null && datos[clave] !== '')
    .map(([clave, campo]) => `${etiquetaDe(clave)}: ${dice(campo, datos[clave], respectoDe)}`)
    .join('; ');
}

function dice(campo: Campo, valor: unknown, respectoDe: Instante): string {
  switch (campo.tipo) {
    case 'si-no':
      return valor === true ? 'sí' : 'no';
    case 'instante':
      return hora(deIso(String(valor)), respectoDe);
    case 'monto':
      return enPesos(Number((valor as { centavos?: unknown }).centavos));
    case 'opcion':
      return valorDe(String(valor));
    case 'opciones':
      return (valor as unknown[]).map((v) => valorDe(String(v))).join(', ');
    case 'textos':
      return (valor as unknown[]).map(String).join(', ');
    case 'lista':
      return (valor as Datos[]).map((fila) => `(${deCampos(campo.de, fila, respectoDe)})`).join(' ');
    case 'entero':
    case 'texto':
    case 'proveedor':
    case 'usuario':
    case 'pendiente':
    case 'causa':
      return String(valor);
  }
}
