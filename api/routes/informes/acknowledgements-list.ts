import { enOrden, fueraDeOrden, acuseDeInforme, listaDeAcuses } from '../../../contracts/informe';
import { pagina } from '../../../contracts/wire';
import { prefiereCsv } from '../../csv';
import { acuses } from '../../read/informes/acuses';
import { DE_ACUSES } from '../../read/informes/filas';
import { leeLista } from '../../read/informes/lista';
import { tramoDe } from '../../read/informes/resumen';
import { ruta } from '../../route';
import { listaEnCsv } from './table';

export const listAcusesDeInforme = ruta({
  method: 'get',
  path: '/informes/acuses/lista',
  summary: 'Lo que cuenta cada cifra del informe de acuses, lo último primero',
  description: 'Con los mismos filtros que el informe. Con `text/csv`, la lista entera.',
  query: listaDeAcuses.refine(enOrden, fueraDeOrden),
  responses: { 200: pagina(acuseDeInforme) },
  csv: listaEnCsv,
  handle: async ({ ctx, req, query }) => {
    const fuente = acuses(await tramoDe(ctx, query), query);
    return { status: 200, body: await leeLista(ctx.prisma, fuente, { ...query, entera: prefiereCsv(req) }, DE_ACUSES) };
  },
});
