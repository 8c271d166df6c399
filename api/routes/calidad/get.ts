import { casoDeCalidad } from '../../../contracts/calidad';
import { leeCasoDeCalidad } from '../../read/calidad';
import { ruta } from '../../route';
import { enRuta } from '../asistencias/shared';
import { casoDe } from './shared';

export const getCasoDeCalidad = ruta({
  method: 'get',
  path: '/calidad/casos/:numero/:n',
  summary: 'Un caso de calidad, con lo que dijo el afiliado y lo que se le prometió y costó la asistencia',
  params: enRuta,
  responses: { 200: casoDeCalidad },
  handle: async ({ ctx, params }) => ({ status: 200, body: await leeCasoDeCalidad(ctx, casoDe(params)) }),
});
