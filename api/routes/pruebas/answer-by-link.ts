import { rutaPublica } from '../../route';
import { anotaRespuesta, enRuta, pedidoDe } from './shared';

export const answerByLink = rutaPublica({
  method: 'post',
  path: '/respuestas-de-alcance/:token',
  summary: 'Responde una prueba de alcance, una sola vez',
  params: enRuta,
  responses: { 204: null },
  errors: ['ENLACE_DESCONOCIDO', 'ENLACE_USADO', 'ENLACE_VENCIDO'],
  handle: async ({ ctx, params }) => {
    await anotaRespuesta(ctx, await pedidoDe(ctx, params.token));
    return { status: 204 };
  },
});
