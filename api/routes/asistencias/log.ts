import { z } from 'zod';
import { asiento } from '../../../contracts/registro';
import { pagina, paginado } from '../../../contracts/wire';
import { leeBitacora } from '../../read/bitacora';
import { ruta } from '../../route';
import { casoDe, enRuta } from './shared';

export const getBitacora = ruta({
  method: 'get',
  path: '/asistencias/:numero/:n/bitacora',
  summary: 'Bitácora de la asistencia, lo más viejo primero',
  params: enRuta,
  query: z.strictObject(paginado(100, 500)),
  responses: { 200: pagina(asiento) },
  handle: async ({ ctx, params, query }) => ({ status: 200, body: await leeBitacora(ctx, casoDe(params), query) }),
});
