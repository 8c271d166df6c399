import { resuelve } from '../../handovers/settle';
import { ruta } from '../../route';
import { deTraspaso, leeTraspaso } from './shared';

export const withdrawTraspaso = ruta({
  method: 'post',
  path: '/traspasos/:id/retiro',
  summary: 'Retira la guardia que propuso',
  ...deTraspaso,
  handle: async ({ ctx, params: { id }, sesion }) => {
    await resuelve(ctx, { id, sesion, desenlace: 'RETIRADO' });
    return { status: 200, body: await leeTraspaso(ctx, id) };
  },
});
