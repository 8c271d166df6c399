import { z } from 'zod';
import { informeDeAlcance } from '../../../contracts/prueba-de-alcance';
import { id } from '../../../contracts/wire';
import { noEncontrado } from '../../problem';
import { informeDe, PRUEBA } from '../../read/pruebas';
import { ruta } from '../../route';
import { informeEnCsv } from './table';

export const getPrueba = ruta({
  method: 'get',
  path: '/pruebas-de-alcance/:id',
  summary: 'A quiénes se les pidió, por qué canales, y quiénes respondieron',
  params: z.strictObject({ id }),
  responses: { 200: informeDeAlcance },
  csv: informeEnCsv,
  handle: async ({ ctx, params }) => {
    const fila = await ctx.prisma.pruebaDeAlcance.findUnique({ where: params, include: PRUEBA });
    if (!fila) throw noEncontrado(`la prueba ${params.id}`);
    return { status: 200, body: informeDe(fila) };
  },
});
