import { z } from 'zod';
import { plan } from '../../../contracts/maestros';
import { id } from '../../../contracts/wire';
import { noEncontrado } from '../../problem';
import { DE_PLAN, planDe } from '../../read/plan';
import { ruta } from '../../route';

export const getPlan = ruta({
  method: 'get',
  path: '/planes/:id',
  summary: 'Un plan, con lo que cubre de cada servicio',
  params: z.strictObject({ id }),
  responses: { 200: plan },
  handle: async ({ ctx: { prisma }, params }) => {
    const fila = await prisma.plan.findUnique({ where: params, include: DE_PLAN });
    if (!fila) throw noEncontrado(`el plan ${params.id}`);
    return { status: 200, body: planDe(fila) };
  },
});
