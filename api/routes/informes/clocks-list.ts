import { enOrden, fueraDeOrden, relojDeInforme, listaDeRelojes } from '../../../contracts/informe';
import { pagina } from '../../../contracts/wire';
import { prefiereCsv } from '../../csv';
import { relojes } from '../../read/informes/relojes';
import { DE_RELOJES } from '../../read/informes/filas';
import { leeLista } from '../../read/informes/lista';
import { tramoDe } from '../../read/informes/resumen';
import { ruta } from '../../route';
import { listaEnCsv } from './table';

export const listRelojesDeInforme = ruta({
  method: 'get',
  path: '/informes/relojes/lista',
  summary: 'Lo que cuenta cada cifra del informe de relojes, lo último primero',
  description: 'Con los mismos filtros que el informe. Con `text/csv`, la lista entera.',
  query: listaDeRelojes.refine(enOrden, fueraDeOrden),
  responses: { 200: pagina(relojDeInforme) },
  csv: listaEnCsv,
  handle: async ({ ctx, req, query }) => {
    const fuente = relojes(await tramoDe(ctx, query), query);
    return {
      status: 200,
      body: await leeLista(ctx.prisma, fuente, { ...query, entera: prefiereCsv(req) }, DE_RELOJES),
    };
  },
});
