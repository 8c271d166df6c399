import type { z } from 'zod';
import type { corrida } from '../../contracts/pendiente';
import type { IdDeCaso } from '../../contracts/temporal';
import type { PrismaClient } from '../../prisma/generated/client';
import { CORRIDA, corridaDe, PENDIENTE } from './rows';
import type { FilaCorrida } from './rows';

/** Every run of a clock of a case, open or ended, as they were opened. */
export async function leeCorridas(
  prisma: PrismaClient,
  { expediente, n }: IdDeCaso,
): Promise<z.output<typeof corrida>[]> {
  const filas = await prisma.$queryRaw<FilaCorrida[]>`
    SELECT ${PENDIENTE}, ${CORRIDA}
    FROM pendiente p WHERE p.expediente = ${expediente} AND p.n = ${n} ORDER BY p.abierto_en, p.vence_en, p.id`;
  return filas.map(corridaDe);
}
