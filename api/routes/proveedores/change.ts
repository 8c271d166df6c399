import { z } from 'zod';
import { cambioDeProveedor, proveedor } from '../../../contracts/maestros';
import { id } from '../../../contracts/wire';
import type { Prisma } from '../../../prisma/generated/client';
import { anotaCambio } from '../../master-changes';
import { noEncontrado } from '../../problem';
import { EN_TURNO, proveedorDe } from '../../read/proveedor';
import { ruta } from '../../route';

export const changeProveedor = ruta({
  method: 'patch',
  path: '/proveedores/:id',
  summary: 'Cambia los datos de un proveedor o lo da de baja',
  description: 'Inactivo no se lo ofrece más; lo que ya tiene asignado sigue.',
  params: z.strictObject({ id }),
  body: cambioDeProveedor,
  responses: { 200: proveedor },
  handle: async ({ ctx, params, body, sesion }) => {
    const fila = await ctx.prisma.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM proveedor WHERE id = ${params.id} FOR UPDATE`;
      const antes = await tx.proveedor.findUnique({ where: params });
      if (!antes) throw noEncontrado(`el proveedor ${params.id}`);
      const data = body as Prisma.ProveedorUpdateInput;
      const despues = await tx.proveedor.update({ where: params, data, include: EN_TURNO });
      const cambio = { maestro: 'PROVEEDOR' as const, clave: params.id, usuario: sesion.usuario };
      await anotaCambio(ctx, tx, { ...cambio, antes, despues: body });
      return despues;
    });
    return { status: 200, body: proveedorDe(fila) };
  },
});
