import { z } from 'zod';
import { zonaVecina } from '../../../contracts/maestros';
import { texto } from '../../../contracts/wire';
import { idDeZona } from '../../../procedure/normaliza';
import { ruta } from '../../route';

export const listVecinas = ruta({
  method: 'get',
  path: '/zonas-vecinas',
  summary: 'Zonas vecinas de una, de cerca a lejos',
  query: z.strictObject({ zona: texto(200, 1).meta({ description: 'PROVINCIA/ZONA' }) }),
  responses: { 200: z.strictObject({ elementos: z.array(zonaVecina) }) },
  handle: async ({ ctx: { prisma }, query }) => {
    const zona = idDeZona(query.zona);
    const filas = await prisma.zonaVecina.findMany({
      where: { OR: [{ zonaId: zona }, { vecinaId: zona }] },
      orderBy: [{ km: 'asc' }, { zonaId: 'asc' }, { vecinaId: 'asc' }],
    });
    const elementos = filas.map((f) => ({ zona, vecina: f.zonaId === zona ? f.vecinaId : f.zonaId, km: f.km }));
    return { status: 200, body: { elementos } };
  },
});
