import { z } from 'zod';
import { historialDeExpediente } from '../../../contracts/historial';
import { numeroEnRuta } from '../../../contracts/wire';
import { noEncontrado } from '../../problem';
import { cambiosDe, nombres, quienesSon, tenencias } from '../../read/historial';
import { ruta } from '../../route';

export const getHistorialDeExpediente = ruta({
  method: 'get',
  path: '/expedientes/:numero/historial',
  summary: 'Historial coordinadores: quién tuvo el expediente y sus asistencias, desde y hasta cuándo, y quién lo pasó',
  params: z.strictObject({ numero: numeroEnRuta }),
  responses: { 200: historialDeExpediente },
  handle: async ({ ctx: { prisma }, params: { numero } }) => {
    const [expediente, cambios] = await Promise.all([
      prisma.expediente.findUnique({
        where: { numero },
        select: {
          coordinador: true,
          abiertoEn: true,
          cerradoEn: true,
          asistencias: {
            select: { n: true, coordinador: true, abiertaEn: true, terminadaEn: true },
            orderBy: { n: 'asc' },
          },
        },
      }),
      cambiosDe(prisma, { expediente: numero }),
    ]);
    if (!expediente) throw noEncontrado(`el expediente ${numero}`);
    const { coordinador, abiertoEn, cerradoEn, asistencias } = expediente;
    const persona = await nombres(prisma, [
      coordinador,
      ...asistencias.map((a) => a.coordinador),
      ...quienesSon(cambios),
    ]);
    const de = (n: number) => cambios.filter((c) => c.n === n);
    return {
      status: 200,
      body: {
        coordinadores: tenencias(de(0), { coordinador, desde: abiertoEn, hasta: cerradoEn }, persona),
        asistencias: asistencias.map((a) => ({
          n: a.n,
          coordinadores: tenencias(
            de(a.n),
            { coordinador: a.coordinador, desde: a.abiertaEn, hasta: a.terminadaEn },
            persona,
          ),
        })),
      },
    };
  },
});
