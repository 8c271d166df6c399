import { cuestionario, cuestionarioNuevo } from '../../../contracts/encuesta';
import { ahora } from '../../clock';
import { ruta } from '../../route';
import { cuestionarioDe } from './shared';

export const createCuestionario = ruta({
  method: 'post',
  path: '/encuestas/preguntas',
  summary: 'Una versión nueva del cuestionario',
  description: 'Vale para las encuestas que se deriven desde ahora; las ya derivadas siguen con la suya.',
  body: cuestionarioNuevo,
  responses: { 201: cuestionario },
  handle: async ({ ctx, body: { preguntas, motivo }, sesion }) => {
    const fila = await ctx.prisma.cuestionario.create({
      data: {
        motivo,
        autor: sesion.usuario,
        creadoEn: await ahora(ctx),
        preguntas: { create: preguntas.map((p, i) => ({ ...p, numero: i + 1 })) },
      },
      include: { preguntas: { orderBy: { numero: 'asc' } } },
    });
    ctx.log.info({ version: fila.version, por: sesion.usuario }, 'cuestionario nuevo');
    return { status: 201, body: cuestionarioDe(fila) };
  },
});
