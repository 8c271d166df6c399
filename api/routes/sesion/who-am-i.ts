import { quien } from '../../../contracts/usuario';
import { ruta } from '../../route';

export const whoAmI = ruta({
  method: 'get',
  path: '/sesion',
  summary: 'Quién soy',
  responses: { 200: quien },
  handle: async ({ sesion: { usuario, nombre, rol, venceEn } }) => ({
    status: 200,
    body: { usuario, nombre, rol, venceEn: venceEn.toISOString() },
  }),
});
