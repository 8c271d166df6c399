import { cuenta, cuentaNueva } from '../../../contracts/maestros';
import type { Prisma } from '../../../prisma/generated/client';
import { anotaCambio } from '../../master-changes';
import { cuentaDe, PLANES } from '../../read/cuenta';
import { ruta } from '../../route';
import { idPara, numeroDeOtra, yaExiste } from './shared';

export const createCuenta = ruta({
  method: 'post',
  path: '/cuentas',
  summary: 'Una cuenta nueva',
  description: 'Su id se forma con el nombre y ya no cambia. Sus planes se agregan con POST /planes.',
  body: cuentaNueva,
  responses: { 201: cuenta },
  errors: ['MAESTRO_EXISTENTE'],
  handle: async ({ ctx, body, sesion }) => {
    const id = idPara(body.nombre);
    const fila = await ctx.prisma
      .$transaction(async (tx) => {
        const { numeroLlamado } = body;
        if (numeroLlamado && (await tx.cuenta.count({ where: { numeroLlamado } })) > 0) throw numeroDeOtra();
        const creada = await tx.cuenta.create({ data: { id, ...body } as Prisma.CuentaCreateInput, include: PLANES });
        await anotaCambio(ctx, tx, { maestro: 'CUENTA', clave: id, despues: body, usuario: sesion.usuario });
        return creada;
      })
      .catch(yaExiste(`la cuenta ${id}`));
    return { status: 201, body: cuentaDe(fila) };
  },
});
