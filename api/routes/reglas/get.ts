import { versionVigente } from '../../../activities/rules';
import { reglasDescritas } from '../../../contracts/reglas';
import { RUTAS_DE_REGLAS } from '../../../procedure/reglas-descripcion';
import { ahora } from '../../clock';
import { casosAbiertos, filaDeReglas, reglasDe, valorDescrito, versionDe } from '../../read/reglas';
import { ruta } from '../../route';
import { enRuta } from './shared';

export const getReglas = ruta({
  method: 'get',
  path: '/reglas/:version',
  summary: 'Una versión de las reglas, con cada valor y lo que es',
  params: enRuta,
  responses: { 200: reglasDescritas },
  handle: async ({ ctx, params }) => {
    const fila = await filaDeReglas(ctx.prisma, params.version);
    const [vigente, abiertos] = await Promise.all([
      versionVigente(ctx.prisma, await ahora(ctx)),
      casosAbiertos(ctx.prisma, [fila.version]),
    ]);
    const reglas = reglasDe(fila);
    const valores = RUTAS_DE_REGLAS.map((una) => valorDescrito(reglas, una));
    return { status: 200, body: { ...versionDe(fila, vigente, abiertos), valores } };
  },
});
