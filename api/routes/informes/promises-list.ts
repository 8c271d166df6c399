import { enOrden, fueraDeOrden, promesaDeInforme, listaDePromesas } from '../../../contracts/informe';
import { pagina } from '../../../contracts/wire';
import { prefiereCsv } from '../../csv';
import { promesas } from '../../read/informes/promesas';
import { DE_PROMESAS } from '../../read/informes/filas';
import { leeLista } from '../../read/informes/lista';
import { tramoDe } from '../../read/informes/resumen';
import { ruta } from '../../route';
import { listaEnCsv } from './table';

export const listPromesasDeInforme = ruta({
  method: 'get',
  path: '/informes/promesas/lista',
  summary: 'Lo que cuenta cada cifra del informe de promesas, lo último primero',
  description: 'Con los mismos filtros que el informe. Con `text/csv`, la lista entera.',
  query: listaDePromesas.refine(enOrden, fueraDeOrden),
  responses: { 200: pagina(promesaDeInforme) },
  csv: listaEnCsv,
  handle: async ({ ctx, req, query }) => {
    const fuente = promesas(await tramoDe(ctx, query), query);
    return {
      status: 200,
      body: await leeLista(ctx.prisma, fuente, { ...query, entera: prefiereCsv(req) }, DE_PROMESAS),
    };
  },
});
