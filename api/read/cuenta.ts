import type { z } from 'zod';
import type { cuenta } from '../../contracts/maestros';
import type { Prisma } from '../../prisma/generated/client';

type CuentaDeApi = z.output<typeof cuenta>;

export const PLANES = {
  planes: { select: { id: true, nombre: true, periodoMeses: true }, orderBy: { id: 'asc' } },
} as const satisfies Prisma.CuentaInclude;

export const cuentaDe = (fila: Prisma.CuentaGetPayload<{ include: typeof PLANES }>): CuentaDeApi => ({
  ...fila,
  campoValidador: fila.campoValidador as CuentaDeApi['campoValidador'],
  atencion: fila.atencion as CuentaDeApi['atencion'],
});
