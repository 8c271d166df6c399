import type { Prisma } from '../../prisma/generated/client';
import type { IdDeCaso } from '../../contracts/temporal';
import { normaliza } from '../../procedure/normaliza';
import { ApiError } from '../problem';

/** A case whose row is written: its workflow is still to be started. */
export interface Abierta extends IdDeCaso {
  huella: string;
}

/** «Río Negro/Viedma» → «RIO NEGRO/VIEDMA». Only the first bar parts the province from the place. */
export function idDeZona(texto: string): string {
  const [provincia = '', ...zona] = texto.split('/');
  return `${normaliza(provincia)}/${normaliza(zona.join('/'))}`;
}

/** @throws ApiError CLAVE_REUTILIZADA when the key was used for something else. */
export function mismaPeticion(clave: string | undefined, huella: string, otra: string | null): void {
  if (huella !== otra) throw new ApiError('CLAVE_REUTILIZADA', `La clave ${clave ?? ''} ya identifica otra petición`);
}

/** The version a case opened at `instante` keeps to its end. */
export async function reglasVigentes(tx: Pick<Prisma.TransactionClient, 'reglas'>, instante: Date): Promise<number> {
  const { version } = await tx.reglas.findFirstOrThrow({
    where: { vigenteDesde: { lte: instante } },
    orderBy: [{ vigenteDesde: 'desc' }, { version: 'desc' }],
    select: { version: true },
  });
  return version;
}
