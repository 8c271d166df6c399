import { z } from 'zod';
import { asiento } from '../../../contracts/registro';
import { numeroEnRuta, pagina, paginado } from '../../../contracts/wire';
import { leeBitacora } from '../../read/bitacora';
import { ruta } from '../../route';

export const getBitacoraDeExpediente = ruta({
  method: 'get',
  path: '/expedientes/:numero/bitacora',
  summary: 'Bitácora del expediente, lo más viejo primero',
  params: z.strictObject({ numero: numeroEnRuta }),
  query: z.strictObject(paginado(100, 500)),
  responses: { 200: pagina(asiento) },
  handle: async ({ ctx, params, query }) => ({
    status: 200,
    body: await leeBitacora(ctx, { expediente: params.numero, n: 0 }, query),
  }),
});
