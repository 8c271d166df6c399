import { asistencia } from '../../../contracts/asistencia';
import { leeAsistencia } from '../../read/asistencia';
import { ruta } from '../../route';
import { casoDe, enRuta } from './shared';

export const getAsistencia = ruta({
  method: 'get',
  path: '/asistencias/:numero/:n',
  summary: 'El estado de una asistencia: dónde está, qué vence, qué se prometió, qué acepta',
  params: enRuta,
  responses: { 200: asistencia },
  handle: async ({ ctx, params }) => ({ status: 200, body: await leeAsistencia(ctx, casoDe(params)) }),
});
