import type { z } from 'zod';
import type { proveedor } from '../../contracts/maestros';
import type { Prisma } from '../../prisma/generated/client';

type ProveedorDeApi = z.output<typeof proveedor>;

export const EN_TURNO = {
  posiciones: { orderBy: [{ servicioId: 'asc' }, { zonaId: 'asc' }] },
} as const satisfies Prisma.ProveedorInclude;

export const proveedorDe = ({
  posiciones,
  ...fila
}: Prisma.ProveedorGetPayload<{ include: typeof EN_TURNO }>): ProveedorDeApi => ({
  ...fila,
  status: fila.status as ProveedorDeApi['status'],
  condicion: fila.condicion as ProveedorDeApi['condicion'],
  posiciones: posiciones.map(({ servicioId, zonaId, posicion }) => ({ servicio: servicioId, zona: zonaId, posicion })),
});
