import type { Campo, Campos, Opcional } from '../../procedure/registros/campos';
import { definicion } from '../../procedure/registros/catalogo';
import type { Codigo } from '../../procedure/registros/catalogo';
import type { Asistencia } from '../data/types';

/** What a form shows: a field, and whether it must be filled given what is typed already. */
interface ShownField {
  nombre: string;
  campo: Campo | Opcional;
  obligatorio: boolean;
}

type Caso = Partial<Pick<Asistencia, 'prioridad' | 'posicion' | 'disponibilidad'>>;

/** The fields of a registro's form, in the catalogue's order. */
export function fieldsOf(codigo: Codigo, datos: Record<string, unknown>, caso: Caso): ShownField[] {
  const { campos, requiere } = definicion(codigo);
  const pedidos = (requiere?.(datos) ?? []).map((nombre) => shownInstead(nombre, campos, caso));
  return Object.entries<Campo | Opcional>(campos)
    .filter(([nombre]) => !isOtherTime(nombre, campos, caso))
    .map(([nombre, campo]) => ({ nombre, campo, obligatorio: !('opcional' in campo) || pedidos.includes(nombre) }));
}

/** What is said of a time that is not shown is meant of the one that is. */
const shownInstead = (nombre: string, campos: Campos, caso: Caso): string =>
  isOtherTime(nombre, campos, caso) && nombre !== 'eta' ? 'eta' : nombre;

/** Where the form shows an error: below its field, or on top when it has none (`root`). */
export function placeOf(path: string, codigo: Codigo, caso: Caso): 'ocurridoEn' | 'root' | `datos.${string}` {
  const { campos } = definicion(codigo);
  const [nombre = '', ...resto] = path.split('.');
  if (nombre === 'ocurridoEn') return nombre;
  return nombre in campos ? `datos.${[shownInstead(nombre, campos, caso), ...resto].join('.')}` : 'root';
}

/** A provider gives a window when the case is programado and an hour otherwise: the other one only confuses. */
function isOtherTime(nombre: string, campos: Campos, { prioridad }: Caso): boolean {
  if (!('eta' in campos) || !prioridad) return false;
  return prioridad === 'PROGRAMADO' ? nombre === 'eta' : nombre === 'desde' || nombre === 'hasta';
}

/** What is known before anything is typed: whose turn it is, who calls whom, the window that was offered. */
export function initialOf(codigo: Codigo, { posicion, disponibilidad, prioridad }: Caso): Record<string, unknown> {
  const { campos } = definicion(codigo);
  const [franja] = disponibilidad ?? [];
  return {
    ...('proveedor' in campos && posicion && codigo !== 'busqueda-resuelta' ? { proveedor: posicion } : {}),
    ...('sentido' in campos ? { sentido: 'SALIENTE' } : {}),
    ...(codigo === 'proveedor-acepta' && prioridad === 'PROGRAMADO' && franja
      ? { desde: franja.desde, hasta: franja.hasta }
      : {}),
  };
}
