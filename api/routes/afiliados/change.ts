import { z } from 'zod';
import { afiliado, cambioDeAfiliado } from '../../../contracts/afiliado';
import { cambiaDePlan } from '../../../contracts/permissions';
import { id } from '../../../contracts/wire';
import type { Prisma } from '../../../prisma/generated/client';
import { anotaCambio } from '../../master-changes';
import { ApiError, datosInvalidos, noEncontrado } from '../../problem';
import { AFILIADO, afiliadoDe } from '../../read/expediente';
import { ruta } from '../../route';

/** Of him it is kept that they changed, not what they say. */
const PERSONALES = ['nombre', 'apellido', 'telefono1', 'telefono2', 'email'];

export const changeAfiliado = ruta({
  method: 'patch',
  path: '/afiliados/:id',
  summary: 'Corrige los datos de un afiliado o lo pasa a otro plan de su cuenta',
  description: 'El plan lo cambia un jefe. Su estado no se cambia aquí: es el registro `verificacion`.',
  params: z.strictObject({ id }),
  body: cambioDeAfiliado,
  responses: { 200: afiliado },
  handle: async ({ ctx, params, body: { plan, ...campos }, sesion }) => {
    if (plan !== undefined && !cambiaDePlan(sesion.rol))
      throw new ApiError('PERMISO_DENEGADO', 'El plan de un afiliado lo cambia el jefe de operaciones o Gerencia');
    const fila = await ctx.prisma.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM afiliado WHERE id = ${params.id} FOR UPDATE`;
      const antes = await tx.afiliado.findUnique({ where: params });
      if (!antes) throw noEncontrado(`el afiliado ${params.id}`);
      if (plan !== undefined && (await tx.plan.count({ where: { id: plan, cuentaId: antes.cuentaId } })) === 0)
        throw datosInvalidos([{ path: 'plan', message: 'No es un plan de su cuenta' }]);
      const despues = await tx.afiliado.update({
        where: params,
        data: { ...campos, ...(plan === undefined ? {} : { planId: plan }) } as Prisma.AfiliadoUncheckedUpdateInput,
        include: AFILIADO,
      });
      const cambio = { maestro: 'AFILIADO' as const, clave: params.id, usuario: sesion.usuario };
      await anotaCambio(ctx, tx, {
        ...cambio,
        antes: { ...antes, plan: antes.planId },
        despues: { ...campos, ...(plan === undefined ? {} : { plan }) },
        personales: PERSONALES,
      });
      return despues;
    });
    return { status: 200, body: afiliadoDe(fila) };
  },
});
