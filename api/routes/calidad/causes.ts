import { arbolDeCausas } from '../../../contracts/calidad';
import type { Causa } from '../../../prisma/generated/client';
import { ruta } from '../../route';

export const getCausas = ruta({
  method: 'get',
  path: '/calidad/causas',
  summary: 'El árbol de causas, en tres niveles; las dadas de baja también',
  responses: { 200: arbolDeCausas },
  handle: async ({ ctx: { prisma } }) => {
    const filas = await prisma.causa.findMany({ orderBy: { nombre: 'asc' } });
    const bajo = (padre: string | null) => filas.filter((f) => f.padre === padre);
    const causas = bajo(null).map((uno) => ({
      ...deCausa(uno),
      causas: bajo(uno.id).map((dos) => ({ ...deCausa(dos), causas: bajo(dos.id).map(deCausa) })),
    }));
    return { status: 200, body: { causas } };
  },
});

const deCausa = ({ id, nombre, activo }: Causa) => ({ id, nombre, activo });
