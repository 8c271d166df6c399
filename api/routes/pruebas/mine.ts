import { pruebasMias } from '../../../contracts/prueba-de-alcance';
import { ahora } from '../../clock';
import { aIso } from '../../read/rows';
import { ruta } from '../../route';

export const listPruebasMias = ruta({
  method: 'get',
  path: '/pruebas-de-alcance/mias',
  summary: 'Pruebas que esperan que yo responda desde la mesa',
  responses: { 200: pruebasMias },
  handle: async ({ ctx, sesion: { usuario } }) => {
    const pedidos = await ctx.prisma.pruebaPedido.findMany({
      where: { usuario, canal: 'escritorio', respondidaEn: null, prueba: { venceEn: { gt: await ahora(ctx) } } },
      select: { prueba: { select: { id: true, venceEn: true } } },
      orderBy: { prueba: { pedidaEn: 'asc' } },
    });
    const elementos = pedidos.map(({ prueba: { id, venceEn } }) => ({ prueba: id, hasta: aIso(venceEn) }));
    return { status: 200, body: { elementos } };
  },
});
