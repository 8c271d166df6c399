import type { PrismaClient } from '../prisma/generated/client';
import { zoneOf } from './place';
import type { Place } from './place';
import type { Scenario } from './scenario';

/**
 * Providers, their positions and the distances to where else they are.
 * @returns the id of each by his short name: it may have letters an id may not.
 */
export async function makeProviders(
  prisma: PrismaClient,
  scenario: Scenario,
  place: Place,
): Promise<Map<string, string>> {
  const { proveedores, vecinas, otrosProveedores, internos, inactivos, caso } = scenario;
  const nombres = [
    ...proveedores,
    ...vecinas.flatMap((v) => v.proveedores),
    ...otrosProveedores,
    ...inactivos,
    ...(caso.garantia ? [caso.garantia.proveedor] : []),
  ];
  const ids = new Map([...new Set(nombres)].map((nombre, i) => [nombre, `${place.prefix}-${i + 1}`]));
  await clear(prisma, place);
  await prisma.proveedor.createMany({
    data: [...ids].map(([nombre, id]) => ({
      id,
      nombre,
      status: inactivos.includes(nombre) ? 'INACTIVO' : 'ACTIVO',
      condicion: internos.includes(nombre) ? 'INTERNO' : 'EXTERNO',
    })),
  });
  const sitio = async (zonaId: string, quienes: readonly string[]): Promise<void> => {
    const fila = (nombre: string, i: number) => ({ posicion: i + 1, proveedorId: ids.get(nombre) ?? nombre });
    await prisma.posicion.createMany({
      data: quienes.map((nombre, i) => ({ servicioId: place.servicio, zonaId, ...fila(nombre, i) })),
    });
  };
  await sitio(place.zona.id, proveedores);
  for (const vecina of vecinas) {
    const { id } = await zoneOf(prisma, scenario, vecina.zona);
    await prisma.zonaVecina.create({ data: { zonaId: place.zona.id, vecinaId: id, km: vecina.km } });
    await prisma.posicion.deleteMany({ where: { servicioId: place.servicio, zonaId: id } });
    await sitio(id, vecina.proveedores);
  }
  await sitio(await anotherZone(prisma, scenario, place), otrosProveedores);
  return ids;
}

/** What the seed and earlier scenarios left. */
async function clear(prisma: PrismaClient, { servicio, zona }: Place): Promise<void> {
  await prisma.posicion.deleteMany({ where: { servicioId: servicio, zona: { provincia: zona.provincia } } });
  await prisma.zonaVecina.deleteMany({ where: { OR: [{ zonaId: zona.id }, { vecinaId: zona.id }] } });
  await prisma.proveedor.updateMany({
    where: { condicion: 'INTERNO', posiciones: { some: { zonaId: zona.id } } },
    data: { condicion: 'EXTERNO' },
  });
}

/** Of the province, at no distance anybody typed. */
async function anotherZone(prisma: PrismaClient, scenario: Scenario, { zona }: Place): Promise<string> {
  const vecinas = await Promise.all(scenario.vecinas.map((v) => zoneOf(prisma, scenario, v.zona)));
  const { id } = await prisma.zona.findFirstOrThrow({
    where: { provincia: zona.provincia, id: { notIn: [zona.id, ...vecinas.map((v) => v.id)] } },
    orderBy: { id: 'asc' },
  });
  return id;
}
