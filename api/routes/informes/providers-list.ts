import { enOrden, fueraDeOrden, hechoDeProveedor, listaDeProveedores } from '../../../contracts/informe';
import { pagina } from '../../../contracts/wire';
import { prefiereCsv } from '../../csv';
import { proveedores } from '../../read/informes/proveedores';
import { DE_PROVEEDORES } from '../../read/informes/filas';
import { leeLista } from '../../read/informes/lista';
import { tramoDe } from '../../read/informes/resumen';
import { ruta } from '../../route';
import { listaEnCsv } from './table';

export const listProveedoresDeInforme = ruta({
  method: 'get',
  path: '/informes/proveedores/lista',
  summary: 'Lo que cuenta cada cifra del informe de proveedores, lo último primero',
  description: 'Con los mismos filtros que el informe. Con `text/csv`, la lista entera.',
  query: listaDeProveedores.refine(enOrden, fueraDeOrden),
  responses: { 200: pagina(hechoDeProveedor) },
  csv: listaEnCsv,
  handle: async ({ ctx, req, query }) => {
    const fuente = proveedores(await tramoDe(ctx, query), query);
    return {
      status: 200,
      body: await leeLista(ctx.prisma, fuente, { ...query, entera: prefiereCsv(req) }, DE_PROVEEDORES),
    };
  },
});
