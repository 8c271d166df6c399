import type { Request } from 'express';
import { ID } from '../contracts/wire';
import { datosInvalidos } from './problem';

/**
 * The caller's Idempotency-Key, by which a repeated request is told.
 * @throws ApiError DATOS_INVALIDOS
 */
export function claveDe(req: Request): string | undefined {
  const clave = req.get('idempotency-key');
  if (clave !== undefined && !ID.test(clave))
    throw datosInvalidos([{ path: 'Idempotency-Key', message: 'Hasta 80 letras sin acento, números y _ . : -' }]);
  return clave;
}

/**
 * The version the caller read what he replaces at.
 * @throws ApiError DATOS_INVALIDOS when he does not say.
 */
export function condicionDe(req: Request): string {
  const [, version] = /^(?:W\/)?"([^"]{1,80})"$/.exec(req.get('if-match') ?? '') ?? [];
  if (version === undefined)
    throw datosInvalidos([{ path: 'If-Match', message: 'Diga entre comillas la versión que leyó, como la da ETag' }]);
  return version;
}

/** RFC 7240: he would rather not wait. */
export const esAsincrona = (req: Request): boolean =>
  (req.get('prefer') ?? '')
    .split(',')
    .some((preferencia) => preferencia.trim().toLowerCase().startsWith('respond-async'));
