import { consultaDeRelojes, enOrden, fueraDeOrden, informeDeRelojes } from '../../../contracts/informe';
import { relojes } from '../../read/informes/relojes';
import { leeInforme } from '../../read/informes/informe';
import { tramoDe } from '../../read/informes/resumen';
import { ruta } from '../../route';
import { informeEnCsv } from './table';

export const getInformeDeRelojes = ruta({
  method: 'get',
  path: '/informes/relojes',
  summary: 'Qué pasó con los relojes: cumplidos, incumplidos, cancelados, y con cuánto atraso',
  description: 'Los que se abrieron en el período. Uno que se corrió cuando ya había vencido cuenta como incumplido.',
  query: consultaDeRelojes.refine(enOrden, fueraDeOrden),
  responses: { 200: informeDeRelojes },
  csv: informeEnCsv,
  handle: async ({ ctx, query: { por, ...filtro } }) => {
    const tramo = await tramoDe(ctx, filtro);
    const fuente = relojes(tramo, filtro, por === 'proveedor' || filtro.proveedor !== undefined);
    return { status: 200, body: await leeInforme(ctx.prisma, fuente, { tramo, por, primera: 'abiertos' }) };
  },
});
