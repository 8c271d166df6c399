import { pruebasMias } from '../../../contracts/prueba-de-alcance';
import { aIso } from '../../read/rows';
import { ruta } from '../../route';

export const listPruebasMias = ruta({
  method: 'get',
  path: '/pruebas-de-alcance/mias',
  summary: 'Pruebas que esperan que yo responda desde la mesa',
  responses: { 200: pruebasMias },
  handle: async ({ ctx: { prisma }, sesion: { usuario } }) => {
    const pedidos = await prisma.pruebaPedido.findMany({
      where: { usuario, canal: 'escritorio', respondidaEn: null, prueba: { venceEn: { gt: new Date() } } },
      select: { prueba: { select: { id: true, venceEn: true } } },
      orderBy: { prueba: { pedidaEn: 'asc' } },
    });
    const elementos = pedidos.map(({ prueba: { id, venceEn } }) => ({ prueba: id, hasta: aIso(venceEn) }));
    return { status: 200, body: { elementos } };
  },
});
