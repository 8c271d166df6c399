import type { z } from 'zod';
import type { planNuevo } from '../../../contracts/maestros';
import type { Prisma } from '../../../prisma/generated/client';
import { datosInvalidos } from '../../problem';
import { fueraDeLista } from '../../references';

type Servicios = z.output<typeof planNuevo>['servicios'];

/** @throws ApiError DATOS_INVALIDOS naming each that is no service. */
export async function filasDe(
  tx: Prisma.TransactionClient,
  servicios: Servicios,
): Promise<Omit<Prisma.PlanServicioCreateManyInput, 'planId'>[]> {
  const hay = await tx.servicio.findMany({
    where: { id: { in: servicios.map((s) => s.servicio) } },
    select: { id: true },
  });
  const errores = servicios.flatMap(({ servicio }, i) =>
    hay.some((s) => s.id === servicio) ? [] : [fueraDeLista('servicio', `servicios.${i}.servicio`)],
  );
  if (errores.length > 0) throw datosInvalidos(errores);
  return servicios.map(({ servicio, montoMaximo, eventosMaximos }) => ({
    servicioId: servicio,
    montoMaximo: montoMaximo?.centavos ?? null,
    eventosMaximos,
  }));
}
