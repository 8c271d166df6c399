import { z } from 'zod';
import { precioDeReferencia as enVigor } from '../../../activities/reference-price';
import { precioDeReferencia } from '../../../contracts/precio';
import { enPesos, texto } from '../../../contracts/wire';
import { idDeZona } from '../../../procedure/normaliza';
import { ahora } from '../../clock';
import { ruta } from '../../route';
import { escritoDe, exigeServicioYZona } from './shared';

const ESCRITOS = 50;

export const getPrecio = ruta({
  method: 'get',
  path: '/precios-de-referencia',
  summary: 'Lo que suele costar un servicio en una zona',
  description:
    'Lo que escribió operaciones para la zona, si no para todas; si no, la mediana de nuestros casos concluidos de los últimos 180 días, cuando son 5 o más.',
  query: z.strictObject({
    servicio: texto(120, 1),
    zona: texto(200, 1).meta({ description: 'PROVINCIA/ZONA, sin distinguir acentos ni mayúsculas' }),
  }),
  responses: { 200: precioDeReferencia },
  handle: async ({ ctx, query }) => {
    const { prisma } = ctx;
    const { servicio } = query;
    const zona = idDeZona(query.zona);
    await exigeServicioYZona(prisma, servicio, zona);
    const [precio, escritos] = await Promise.all([
      enVigor(prisma, { servicio, zona, instante: await ahora(ctx) }),
      prisma.precioReferencia.findMany({
        where: { servicioId: servicio, OR: [{ zonaId: zona }, { zonaId: null }] },
        orderBy: [{ creadoEn: 'desc' }, { id: 'desc' }],
        take: ESCRITOS,
      }),
    ]);
    return {
      status: 200,
      body: {
        servicio,
        zona,
        monto: precio.centavos === null ? null : enPesos(precio.centavos),
        origen: precio.origen,
        muestras: precio.muestras,
        desde: precio.desde.toISOString(),
        escritos: escritos.map(escritoDe),
      },
    };
  },
});
