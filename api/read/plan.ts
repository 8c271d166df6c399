import type { z } from 'zod';
import type { plan } from '../../contracts/maestros';
import { enPesos } from '../../contracts/wire';
import type { Prisma } from '../../prisma/generated/client';

export const DE_PLAN = {
  cuenta: { select: { id: true, nombre: true } },
  servicios: { orderBy: { servicioId: 'asc' } },
} as const satisfies Prisma.PlanInclude;

export const planDe = ({
  id,
  nombre,
  periodoMeses,
  cuenta,
  servicios,
}: Prisma.PlanGetPayload<{ include: typeof DE_PLAN }>): z.output<typeof plan> => ({
  id,
  nombre,
  periodoMeses,
  cuenta,
  servicios: servicios.map(({ servicioId, montoMaximo, eventosMaximos }) => ({
    servicio: servicioId,
    montoMaximo: montoMaximo === null ? null : enPesos(Number(montoMaximo)),
    eventosMaximos,
  })),
});
