import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';

interface Limits {
  /** After which the server gives a statement up; default: never. */
  statementTimeoutMs?: number;
  /** Size of the pool; default 10. */
  connections?: number;
}

/**
 * A client with its own connection pool; nothing is sent before the first query.
 * Whoever opens one ends it with `$disconnect()`.
 */
export function connect(databaseUrl: string, limits: Limits = {}): PrismaClient {
  const { statementTimeoutMs: statement_timeout, connections: max } = limits;
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, statement_timeout, max }) });
}
