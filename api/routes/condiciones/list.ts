import { z } from 'zod';
import { condiciones } from '../../../contracts/condiciones';
import { id, pagina, paginado } from '../../../contracts/wire';
import { ahora } from '../../clock';
import { enPagina, leeCursor } from '../../page';
import { noEncontrado } from '../../problem';
import { ruta } from '../../route';
import { condicionesDe, SIN_PDF, versionVigente } from './shared';

export const listCondiciones = ruta({
  method: 'get',
  path: '/planes/:plan/condiciones',
  summary: 'Versiones de las condiciones generales de un plan, la última primero',
  params: z.strictObject({ plan: id }),
  query: z.strictObject(paginado(20, 100)),
  responses: { 200: pagina(condiciones) },
  handle: async ({ ctx, params: { plan }, query: { limite, cursor } }) => {
    const { prisma } = ctx;
    const where = { planId: plan };
    const [ultima] = leeCursor(z.tuple([z.int()]), cursor) ?? [];
    const [hay, vigente, total, filas] = await Promise.all([
      prisma.plan.count({ where: { id: plan } }),
      versionVigente(prisma, plan, await ahora(ctx)),
      prisma.condiciones.count({ where }),
      prisma.condiciones.findMany({
        where: { ...where, ...(ultima === undefined ? {} : { version: { lt: ultima } }) },
        omit: SIN_PDF,
        orderBy: { version: 'desc' },
        take: limite + 1,
      }),
    ]);
    if (!hay) throw noEncontrado(`el plan ${plan}`);
    const body = enPagina(
      filas,
      limite,
      total,
      (c) => [c.version],
      (c) => condicionesDe(c, vigente),
    );
    return { status: 200, body };
  },
});
