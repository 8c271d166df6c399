import { z } from 'zod';
import { afiliado, cambioDeAfiliado } from '../../../contracts/afiliado';
import { cambiaDePlan } from '../../../contracts/permissions';
import { id } from '../../../contracts/wire';
import type { Prisma } from '../../../prisma/generated/client';
import { cambiaMaestro } from '../../master-changes';
import { ApiError, datosInvalidos } from '../../problem';
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
    const cual = { maestro: 'AFILIADO', clave: params.id, usuario: sesion.usuario } as const;
    const cambiado = await cambiaMaestro(ctx, cual, async (tx) => {
      const antes = await tx.afiliado.findUniqueOrThrow({ where: params });
      if (plan !== undefined && (await tx.plan.count({ where: { id: plan, cuentaId: antes.cuentaId } })) === 0)
        throw datosInvalidos([{ path: 'plan', message: 'No es un plan de su cuenta' }]);
      const fila = await tx.afiliado.update({
        where: params,
        data: { ...campos, ...(plan === undefined ? {} : { planId: plan }) } as Prisma.AfiliadoUncheckedUpdateInput,
        include: AFILIADO,
      });
      const despues = { ...campos, ...(plan === undefined ? {} : { plan }) };
      return { fila, antes: { ...antes, plan: antes.planId }, despues, personales: PERSONALES };
    });
    return { status: 200, body: afiliadoDe(cambiado) };
  },
});
