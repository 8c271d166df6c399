import { quien } from '../../../contracts/usuario';
import { idDe } from '../../news';
import { ruta } from '../../route';

export const whoAmI = ruta({
  method: 'get',
  path: '/sesion',
  summary: 'Quién soy',
  responses: { 200: quien },
  handle: async ({ ctx: { news }, sesion: { usuario, nombre, rol, venceEn } }) => ({
    status: 200,
    body: { usuario, nombre, rol, venceEn: venceEn.toISOString(), novedadesDesde: idDe(await news.ahora()) },
  }),
});
