import { z } from 'zod';
import { diferenciasDeReglas } from '../../../contracts/reglas';
import { diferencias } from '../../../procedure/reglas-descripcion';
import { filaDeReglas, reglasDe } from '../../read/reglas';
import { ruta } from '../../route';
import { enRuta } from './shared';

export const getDiferencias = ruta({
  method: 'get',
  path: '/reglas/:version/diferencias',
  summary: 'Qué cambia de otra versión a esta, valor por valor',
  params: enRuta,
  query: z.strictObject({
    con: z.coerce.number().int().min(1).max(2_147_483_647).meta({ description: 'La versión de antes' }),
  }),
  responses: { 200: diferenciasDeReglas },
  handle: async ({ ctx: { prisma }, params, query }) => {
    const [antes, despues] = await Promise.all([filaDeReglas(prisma, query.con), filaDeReglas(prisma, params.version)]);
    const lista = diferencias(reglasDe(antes), reglasDe(despues));
    return { status: 200, body: { de: query.con, a: params.version, diferencias: lista } };
  },
});
