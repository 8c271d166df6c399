import { z } from 'zod';
import { proveedor } from '../../../contracts/maestros';
import { id } from '../../../contracts/wire';
import { noEncontrado } from '../../problem';
import { EN_TURNO, proveedorDe } from '../../read/proveedor';
import { ruta } from '../../route';

export const getProveedor = ruta({
  method: 'get',
  path: '/proveedores/:id',
  summary: 'Un proveedor, con su turno en cada oficio y zona',
  params: z.strictObject({ id }),
  responses: { 200: proveedor },
  handle: async ({ ctx: { prisma }, params }) => {
    const fila = await prisma.proveedor.findUnique({ where: params, include: EN_TURNO });
    if (!fila) throw noEncontrado(`el proveedor ${params.id}`);
    return { status: 200, body: proveedorDe(fila) };
  },
});
