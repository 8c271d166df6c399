import { z } from 'zod';
import { afiliado } from '../../../contracts/afiliado';
import { id } from '../../../contracts/wire';
import { noEncontrado } from '../../problem';
import { AFILIADO, afiliadoDe } from '../../read/expediente';
import { ruta } from '../../route';

export const getAfiliado = ruta({
  method: 'get',
  path: '/afiliados/:id',
  summary: 'Un afiliado',
  params: z.strictObject({ id }),
  responses: { 200: afiliado },
  handle: async ({ ctx, params }) => {
    const fila = await ctx.prisma.afiliado.findUnique({ where: params, include: AFILIADO });
    if (!fila) throw noEncontrado(`el afiliado ${params.id}`);
    return { status: 200, body: afiliadoDe(fila) };
  },
});
