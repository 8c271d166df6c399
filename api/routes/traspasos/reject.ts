import { rechazoDeTraspaso } from '../../../contracts/traspaso';
import { resuelve } from '../../handovers/settle';
import { ruta } from '../../route';
import { deTraspaso, leeTraspaso } from './shared';

export const rejectTraspaso = ruta({
  method: 'post',
  path: '/traspasos/:id/rechazo',
  summary: 'No acepta la guardia: todo sigue siendo de quien la entregaba',
  ...deTraspaso,
  body: rechazoDeTraspaso,
  handle: async ({ ctx, params: { id }, body: { motivo }, sesion }) => {
    await resuelve(ctx, { id, sesion, desenlace: 'RECHAZADO', motivo });
    return { status: 200, body: await leeTraspaso(ctx, id) };
  },
});
