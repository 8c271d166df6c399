import { cuestionario } from '../../../contracts/encuesta';
import { ahora } from '../../clock';
import { noEncontrado } from '../../problem';
import { cuestionarioVigente } from '../../read/encuesta';
import { ruta } from '../../route';
import { cuestionarioDe } from './shared';

export const getPreguntas = ruta({
  method: 'get',
  path: '/encuestas/preguntas',
  summary: 'El cuestionario vigente de la encuesta de satisfacción',
  responses: { 200: cuestionario },
  errors: ['NO_ENCONTRADO'],
  handle: async ({ ctx }) => {
    const vigente = await cuestionarioVigente(ctx.prisma, await ahora(ctx));
    if (!vigente) throw noEncontrado('ningún cuestionario');
    return { status: 200, body: cuestionarioDe(vigente) };
  },
});
