import type { z } from 'zod';
import { sha256 } from '../../activities/token';
import type { ordenDeLlamado } from '../../contracts/maestros';
import type { Prisma } from '../../prisma/generated/client';

type OrdenDeLlamado = z.output<typeof ordenDeLlamado>;

/** The call order of a trade in a place; its version is made of what it says, so equal orders have equal versions. */
export async function leeOrden(
  tx: Pick<Prisma.TransactionClient, 'posicion'>,
  servicio: string,
  zona: string,
): Promise<OrdenDeLlamado> {
  const filas = await tx.posicion.findMany({
    where: { servicioId: servicio, zonaId: zona },
    include: { proveedor: { select: { id: true, nombre: true, status: true, condicion: true, telefono: true } } },
    orderBy: { posicion: 'asc' },
  });
  const elementos = filas.map(({ posicion, proveedor }) => ({
    posicion,
    proveedor: proveedor as OrdenDeLlamado['elementos'][number]['proveedor'],
  }));
  const ids = elementos.map((e) => e.proveedor.id);
  return { servicio, zona, version: sha256(JSON.stringify([servicio, zona, ids])).slice(0, 16), elementos };
}

export const etagDe = ({ version }: Pick<OrdenDeLlamado, 'version'>): string => `"${version}"`;
