import type { PrismaClient } from '../../prisma/generated/client';

/** A provider as lists name him; one who is no longer there keeps his id for a name. */
export async function nombresDeProveedores(
  prisma: PrismaClient,
  ids: readonly string[],
): Promise<(id: string) => { id: string; nombre: string }> {
  const filas = await prisma.proveedor.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, nombre: true },
  });
  const nombres = new Map(filas.map((f) => [f.id, f.nombre]));
  return (id) => ({ id, nombre: nombres.get(id) ?? id });
}
