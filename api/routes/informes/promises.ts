import { consultaDePromesas, enOrden, fueraDeOrden, informeDePromesas } from '../../../contracts/informe';
import { promesas } from '../../read/informes/promesas';
import { leeInforme } from '../../read/informes/informe';
import { tramoDe } from '../../read/informes/resumen';
import { ruta } from '../../route';
import { informeEnCsv } from './table';

export const getInformeDePromesas = ruta({
  method: 'get',
  path: '/informes/promesas',
  summary: 'Qué pasó con las promesas de los proveedores: cumplidas, incumplidas, reemplazadas',
  description:
    'Las que se dieron en el período. Una reemplazada después de su hora cuenta como tarde: reprogramar no la salva.',
  query: consultaDePromesas.refine(enOrden, fueraDeOrden),
  responses: { 200: informeDePromesas },
  csv: informeEnCsv,
  handle: async ({ ctx, query: { por, ...filtro } }) => {
    const tramo = await tramoDe(ctx, filtro);
    const fuente = promesas(tramo, filtro);
    return { status: 200, body: await leeInforme(ctx.prisma, fuente, { tramo, por, primera: 'dadas' }) };
  },
});
