import { z } from 'zod';
import { informeDeCalidad } from '../../../contracts/calidad';
import type { InformeDeApi } from '../../../contracts/calidad';
import { enOrden, fueraDeOrden, periodo } from '../../../contracts/periodo';
import { csvDe } from '../../csv';
import { leeInforme } from '../../read/informe-calidad';
import { ruta } from '../../route';

export const getInformeDeCalidad = ruta({
  method: 'get',
  path: '/calidad/informe',
  summary: 'Causas por proveedor, con la tasa sobre los servicios que concluyó',
  description:
    'De los casos abiertos en el período. Con `Accept: text/csv`, una fila por proveedor y causa, de los tres niveles.',
  query: z.strictObject(periodo).refine(enOrden, fueraDeOrden),
  responses: { 200: informeDeCalidad },
  csv: tabla,
  handle: async ({ ctx: { prisma }, query: { desde, hasta } }) => ({
    status: 200,
    body: {
      desde: desde?.toISOString() ?? null,
      hasta: hasta?.toISOString() ?? null,
      ...(await leeInforme(prisma, { desde, hasta })),
    },
  }),
});

const CABECERA = ['proveedor', 'nombre', 'concluidas', 'casos', 'tasa', 'atribuidos', 'nivel', 'causa', 'ruta'];

/** Cases not treated yet stand on a line without a cause, so that those of level 1 and that one add up to all. */
function tabla({ proveedores }: InformeDeApi): string {
  const filas = proveedores.flatMap(({ proveedor, concluidas, casos, tasa, atribuidos, sinCausa, causas }) => {
    const comun = [proveedor?.id ?? null, proveedor?.nombre ?? 'Sin proveedor', concluidas, casos, tasa, atribuidos];
    const conCausa = causas.map((c) => [...comun, c.nivel, c.id, c.ruta.join(' / '), c.casos]);
    return sinCausa > 0 ? [...conCausa, [...comun, null, null, 'Sin tratar', sinCausa]] : conCausa;
  });
  return csvDe([[...CABECERA, 'casos_de_la_causa'], ...filas]);
}
