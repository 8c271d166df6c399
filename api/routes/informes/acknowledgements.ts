import { consultaDeAcuses, enOrden, fueraDeOrden, informeDeAcuses } from '../../../contracts/informe';
import { acuses } from '../../read/informes/acuses';
import { leeInforme } from '../../read/informes/informe';
import { tramoDe } from '../../read/informes/resumen';
import { ruta } from '../../route';
import { informeEnCsv } from './table';

export const getInformeDeAcuses = ruta({
  method: 'get',
  path: '/informes/acuses',
  summary: 'Cuánto tardó en acusarse cada aviso, por nivel y rol',
  description: 'De los avisos que sonaron en el período.',
  query: consultaDeAcuses.refine(enOrden, fueraDeOrden),
  responses: { 200: informeDeAcuses },
  csv: informeEnCsv,
  handle: async ({ ctx, query: { por, ...filtro } }) => {
    const tramo = await tramoDe(ctx, filtro);
    const fuente = acuses(tramo, filtro);
    return { status: 200, body: await leeInforme(ctx.prisma, fuente, { tramo, por, primera: 'sonaron' }) };
  },
});
