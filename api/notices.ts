import { CANAL_DE_AVISOS } from '../contracts/aviso';
import type { Aviso } from '../contracts/aviso';
import type { Prisma } from '../prisma/generated/client';

/** Tells every desk. Given a transaction, it leaves when that commits, and never if it does not. */
export async function avisa(tx: Pick<Prisma.TransactionClient, '$queryRaw'>, aviso: Aviso): Promise<void> {
  await tx.$queryRaw`SELECT pg_notify(${CANAL_DE_AVISOS}, ${JSON.stringify(aviso)})::text`;
}
