import { z } from 'zod';
import { expediente } from '../../../contracts/expediente';
import { numeroEnRuta } from '../../../contracts/wire';
import { leeExpediente } from '../../read/expediente';
import { ruta } from '../../route';

export const getExpediente = ruta({
  method: 'get',
  path: '/expedientes/:numero',
  summary: 'Un expediente con sus asistencias y su historial de coordinadores',
  params: z.strictObject({ numero: numeroEnRuta }),
  responses: { 200: expediente },
  handle: async ({ ctx, params }) => ({ status: 200, body: await leeExpediente(ctx, params.numero) }),
});
