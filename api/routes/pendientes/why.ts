import { z } from 'zod';
import { porque } from '../../../contracts/porque';
import { id } from '../../../contracts/wire';
import { leePorque } from '../../read/porque';
import { ruta } from '../../route';

export const getPorque = ruta({
  method: 'get',
  path: '/pendientes/:id/porque',
  summary: 'Por qué existe un pendiente, abierto o terminado',
  description:
    'La cláusula con su texto, qué lo abrió, la cuenta con sus números, la versión de las reglas y los valores usados, cada cambio de vencimiento, cada aviso y su acuse, qué lo cumple y cómo terminó.',
  params: z.strictObject({ id }),
  responses: { 200: porque },
  handle: async ({ ctx, params, sesion }) => ({ status: 200, body: await leePorque(ctx, params.id, sesion.rol) }),
});
