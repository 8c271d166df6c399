import type { CondicionesDeApi } from '../../../contracts/condiciones';
import type { Condiciones, PrismaClient } from '../../../prisma/generated/client';

/** All but the PDF. */
export const SIN_PDF = { pdf: true } as const;

/** The version in force at `instante`: the one that began last, and of those that began together the last one made. */
export async function versionVigente(
  prisma: PrismaClient,
  planId: string,
  instante: Date,
): Promise<number | undefined> {
  const fila = await prisma.condiciones.findFirst({
    where: { planId, vigenteDesde: { lte: instante } },
    orderBy: [{ vigenteDesde: 'desc' }, { version: 'desc' }],
    select: { version: true },
  });
  return fila?.version;
}

export const condicionesDe = (
  { planId, vigenteDesde, creadaEn, ...fila }: Omit<Condiciones, 'pdf'>,
  vigente: number | undefined,
): CondicionesDeApi => ({
  ...fila,
  plan: planId,
  vigenteDesde: vigenteDesde.toISOString(),
  vigente: fila.version === vigente,
  creadaEn: creadaEn.toISOString(),
});
