import { z } from 'zod';
import { cambioDeProveedor, proveedor } from '../../../contracts/maestros';
import { id } from '../../../contracts/wire';
import type { Prisma } from '../../../prisma/generated/client';
import { cambiaMaestro } from '../../master-changes';
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
    const cual = { maestro: 'PROVEEDOR', clave: params.id, usuario: sesion.usuario } as const;
    const cambiado = await cambiaMaestro(ctx, cual, async (tx) => {
      const antes = await tx.proveedor.findUniqueOrThrow({ where: params });
      const data = body as Prisma.ProveedorUpdateInput;
      const fila = await tx.proveedor.update({ where: params, data, include: EN_TURNO });
      return { fila, antes, despues: body };
    });
    return { status: 200, body: proveedorDe(cambiado) };
  },
});
