import { z } from 'zod';
import { asiento } from '../../../contracts/registro';
import { pagina, paginado } from '../../../contracts/wire';
import { leeBitacora } from '../../read/bitacora';
import { ruta } from '../../route';
import { enRuta } from '../asistencias/shared';
import { casoDe } from './shared';

export const getBitacoraDeCalidad = ruta({
  method: 'get',
  path: '/calidad/casos/:numero/:n/bitacora',
  summary: 'Bitácora del caso de calidad, lo más viejo primero',
  params: enRuta,
  query: z.strictObject(paginado(100, 500)),
  responses: { 200: pagina(asiento) },
  handle: async ({ ctx, params, query }) => ({ status: 200, body: await leeBitacora(ctx, casoDe(params), query) }),
});
