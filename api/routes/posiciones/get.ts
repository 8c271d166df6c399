import { z } from 'zod';
import { ordenDeLlamado } from '../../../contracts/maestros';
import { texto } from '../../../contracts/wire';
import { idDeZona } from '../../../procedure/normaliza';
import { etagDe, leeOrden } from '../../read/posiciones';
import { ruta } from '../../route';

export const getOrden = ruta({
  method: 'get',
  path: '/posiciones',
  summary: 'El orden en que se llama a los proveedores de un servicio en una zona',
  description: '`ETag` y `version` sirven para reemplazarlo sin pisar el cambio de otro.',
  query: z.strictObject({
    servicio: texto(120, 1),
    zona: texto(200, 1).meta({ description: 'PROVINCIA/ZONA, sin distinguir acentos ni mayúsculas' }),
  }),
  responses: { 200: ordenDeLlamado },
  handle: async ({ ctx: { prisma }, query }) => {
    const orden = await leeOrden(prisma, query.servicio, idDeZona(query.zona));
    return { status: 200, body: orden, headers: { ETag: etagDe(orden) } };
  },
});
