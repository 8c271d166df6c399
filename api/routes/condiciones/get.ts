import { z } from 'zod';
import { versionEnRuta } from '../../../contracts/condiciones';
import { id } from '../../../contracts/wire';
import { ahora } from '../../clock';
import { noEncontrado } from '../../problem';
import { ruta } from '../../route';
import { versionVigente } from './shared';

export const getCondiciones = ruta({
  method: 'get',
  path: '/planes/:plan/condiciones/:version',
  summary: 'El PDF de las condiciones generales; `vigente` da el que vale ahora',
  params: z.strictObject({ plan: id, version: versionEnRuta }),
  responses: { 200: 'application/pdf' },
  handle: async ({ ctx, params: { plan, version: pedida } }) => {
    const { prisma } = ctx;
    const version = pedida === 'vigente' ? await versionVigente(prisma, plan, await ahora(ctx)) : pedida;
    const fila =
      version === undefined
        ? null
        : await prisma.condiciones.findUnique({ where: { planId_version: { planId: plan, version } } });
    if (!fila) throw noEncontrado(`la versión ${pedida} de las condiciones del plan ${plan}`);
    return {
      status: 200,
      headers: { 'Content-Disposition': `inline; filename="condiciones-${plan}-${fila.version}.pdf"` },
      body: (res) => res.end(fila.pdf),
    };
  },
});
