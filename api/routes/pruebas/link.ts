import { respuestaPedida } from '../../../contracts/prueba-de-alcance';
import type { Canal } from '../../../procedure/reglas';
import { aIso, aIsoONull } from '../../read/rows';
import { rutaPublica } from '../../route';
import { enRuta, pedidoDe } from './shared';

export const getRespuestaPedida = rutaPublica({
  method: 'get',
  path: '/respuestas-de-alcance/:token',
  summary: 'Qué pide el enlace de una prueba de alcance',
  description: 'No cambia nada: hay programas de correo que abren los enlaces. Responde `POST`.',
  params: enRuta,
  responses: { 200: respuestaPedida },
  errors: ['ENLACE_DESCONOCIDO'],
  handle: async ({ ctx, params }) => {
    const { pruebaId, canal, persona, prueba, respondidaEn } = await pedidoDe(ctx, params.token);
    return {
      status: 200,
      body: {
        prueba: pruebaId,
        canal: canal as Canal,
        persona,
        hasta: aIso(prueba.venceEn),
        respondidaEn: aIsoONull(respondidaEn),
      },
    };
  },
});
