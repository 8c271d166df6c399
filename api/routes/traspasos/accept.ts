import { resuelve } from '../../handovers/settle';
import { ruta } from '../../route';
import { deTraspaso, leeTraspaso } from './shared';

export const acceptTraspaso = ruta({
  method: 'post',
  path: '/traspasos/:id/aceptacion',
  summary: 'Acepta la guardia: los casos pasan a quien la recibe',
  description:
    'Un registro `transferencia` por caso que siga abierto y siga siendo de quien entrega; los demás se dicen. Cada caso lo asienta a su turno: se ve en su `registro`. Aceptarlo otra vez no hace nada.',
  ...deTraspaso,
  handle: async ({ ctx, params: { id }, sesion }) => {
    await resuelve(ctx, { id, sesion, desenlace: 'ACEPTADO' });
    return { status: 200, body: await leeTraspaso(ctx, id) };
  },
});
