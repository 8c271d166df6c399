import type { PrismaClient } from '../prisma/generated/client';
import type { Actividades } from './actividades';

/**
 * One SQL statement, one transaction per call (see the migration that defines the function).
 * @throws when the numbers have a gap, or the database is away: Temporal repeats the call for ever.
 */
export const asentarEn =
  (prisma: PrismaClient): Actividades['asentar'] =>
  async (lote) => {
    await prisma.$queryRaw`SELECT asentar(${JSON.stringify(lote)}::jsonb)`;
  };
