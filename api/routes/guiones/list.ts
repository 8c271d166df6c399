import { z } from 'zod';
import { guion } from '../../../contracts/guion';
import { CODIGOS_DE_GUION, GUIONES, huecosDe } from '../../../procedure/guiones';
import { ruta } from '../../route';

const TODOS = CODIGOS_DE_GUION.map((codigo) => ({ codigo, ...GUIONES[codigo], datos: huecosDe(codigo) }));

export const listGuiones = ruta({
  method: 'get',
  path: '/guiones',
  summary: 'Lo que se lee al afiliado en voz alta, con su cláusula y su versión',
  responses: { 200: z.strictObject({ guiones: z.array(guion) }) },
  handle: async () => ({ status: 200, body: { guiones: TODOS } }),
});
