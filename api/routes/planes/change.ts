import { z } from 'zod';
import { cambioDePlan, plan } from '../../../contracts/maestros';
import { id } from '../../../contracts/wire';
import type { Prisma } from '../../../prisma/generated/client';
import { anotaCambio } from '../../master-changes';
import { noEncontrado } from '../../problem';
import { DE_PLAN, planDe } from '../../read/plan';
import { ruta } from '../../route';
import { filasDe } from './shared';

export const changePlan = ruta({
  method: 'patch',
  path: '/planes/:id',
  summary: 'Cambia un plan: su nombre, su período o lo que cubre',
  description: 'Lo que un caso abierto ya reservó sigue con los límites con que se reservó.',
  params: z.strictObject({ id }),
  body: cambioDePlan,
  responses: { 200: plan },
  handle: async ({ ctx, params, body: { servicios, ...campos }, sesion }) => {
    const fila = await ctx.prisma.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM plan WHERE id = ${params.id} FOR UPDATE`;
      const antes = await tx.plan.findUnique({ where: params, include: DE_PLAN });
      if (!antes) throw noEncontrado(`el plan ${params.id}`);
      if (servicios) {
        const filas = await filasDe(tx, servicios);
        await tx.planServicio.deleteMany({ where: { planId: params.id } });
        await tx.planServicio.createMany({ data: filas.map((una) => ({ ...una, planId: params.id })) });
      }
      const despues = await tx.plan.update({ where: params, data: campos as Prisma.PlanUpdateInput, include: DE_PLAN });
      const cambio = { maestro: 'PLAN' as const, clave: params.id, usuario: sesion.usuario };
      await anotaCambio(ctx, tx, { ...cambio, antes: planDe(antes), despues: planDe(despues) });
      return despues;
    });
    return { status: 200, body: planDe(fila) };
  },
});
