import { proveedor, proveedorNuevo } from '../../../contracts/maestros';
import type { Prisma } from '../../../prisma/generated/client';
import { anotaCambio } from '../../master-changes';
import { EN_TURNO, proveedorDe } from '../../read/proveedor';
import { ruta } from '../../route';
import { idPara, yaExiste } from '../maestros/shared';

export const createProveedor = ruta({
  method: 'post',
  path: '/proveedores',
  summary: 'Un proveedor nuevo',
  description: 'Su id se forma con el nombre y ya no cambia. Se lo llama desde que está en un orden: PUT /posiciones.',
  body: proveedorNuevo,
  responses: { 201: proveedor },
  errors: ['MAESTRO_EXISTENTE'],
  handle: async ({ ctx, body, sesion }) => {
    const id = idPara(body.nombre);
    const fila = await ctx.prisma
      .$transaction(async (tx) => {
        const data = { id, ...body } as Prisma.ProveedorCreateInput;
        const creado = await tx.proveedor.create({ data, include: EN_TURNO });
        await anotaCambio(ctx, tx, { maestro: 'PROVEEDOR', clave: id, despues: body, usuario: sesion.usuario });
        return creado;
      })
      .catch(yaExiste(`el proveedor ${id}`));
    return { status: 201, body: proveedorDe(fila), headers: { Location: `/api/v1/proveedores/${id}` } };
  },
});
