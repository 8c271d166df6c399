import type { Aviso } from '../contracts/aviso';
import type { Prisma } from '../prisma/generated/client';

/** Where PostgreSQL carries them. */
export const CANAL_DE_AVISOS = 'apolo_aviso';

/** Tells every desk. Given a transaction, it leaves when that commits, and never if it does not. */
export async function avisa(tx: Pick<Prisma.TransactionClient, '$queryRaw'>, aviso: Aviso): Promise<void> {
  await tx.$queryRaw`SELECT pg_notify(${CANAL_DE_AVISOS}, ${JSON.stringify(aviso)})::text`;
}
