import { z } from 'zod';
import { rutaPublica } from '../../route';

export const alive = rutaPublica({
  method: 'get',
  path: '/salud/vivo',
  summary: 'El proceso responde',
  responses: { 200: z.strictObject({ vivo: z.literal(true) }) },
  handle: async () => ({ status: 200, body: { vivo: true as const } }),
});
