import { z } from 'zod';
import { cambioDePlan, plan } from '../../../contracts/maestros';
import { id } from '../../../contracts/wire';
import type { Prisma } from '../../../prisma/generated/client';
import { cambiaMaestro } from '../../master-changes';
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
    const cual = { maestro: 'PLAN', clave: params.id, usuario: sesion.usuario } as const;
    const cambiado = await cambiaMaestro(ctx, cual, async (tx) => {
      const antes = await tx.plan.findUniqueOrThrow({ where: params, include: DE_PLAN });
      if (servicios) {
        const filas = await filasDe(tx, servicios);
        await tx.planServicio.deleteMany({ where: { planId: params.id } });
        await tx.planServicio.createMany({ data: filas.map((una) => ({ ...una, planId: params.id })) });
      }
      const fila = await tx.plan.update({ where: params, data: campos as Prisma.PlanUpdateInput, include: DE_PLAN });
      return { fila, antes: planDe(antes), despues: planDe(fila) };
    });
    return { status: 200, body: planDe(cambiado) };
  },
});
