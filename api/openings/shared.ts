import type { IdDeCaso } from '../../contracts/temporal';
import { ApiError } from '../problem';

/** A case whose row is written: its workflow is still to be started. */
export interface Abierta extends IdDeCaso {
  huella: string;
}

/** @throws ApiError CLAVE_REUTILIZADA when the key was used for something else. */
export function mismaPeticion(clave: string | undefined, huella: string, otra: string | null): void {
  if (huella !== otra) throw new ApiError('CLAVE_REUTILIZADA', `La clave ${clave ?? ''} ya identifica otra petición`);
}
