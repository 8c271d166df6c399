import { sha256 } from '../activities/token';
import { datosInvalidos } from './problem';

/** Deeper than anything the API takes, shallower than the stack. */
const HONDURA = 32;

/** The same text for the same content, whatever the order of keys. */
function canonico(valor: unknown, hondura = 0): string {
  if (hondura > HONDURA) throw datosInvalidos([{ path: '', message: `Está anidado a más de ${HONDURA} niveles` }]);
  if (Array.isArray(valor)) return `[${valor.map((v) => canonico(v, hondura + 1)).join(',')}]`;
  if (typeof valor !== 'object' || valor === null) return JSON.stringify(valor) ?? 'null';
  const pares = Object.entries(valor)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([clave, v]) => `${JSON.stringify(clave)}:${canonico(v, hondura + 1)}`);
  return `{${pares.join(',')}}`;
}

/**
 * Tells a repeated request from another one under the same Idempotency-Key.
 * @throws ApiError DATOS_INVALIDOS when the body is nested absurdly.
 */
export const huellaDe = (peticion: Record<string, unknown>): string => sha256(canonico(peticion));
