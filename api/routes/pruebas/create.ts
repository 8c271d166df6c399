import { randomUUID } from 'node:crypto';
import { reglasVigentes } from '../../../activities/rules';
import { pruebaDeAlcance } from '../../../contracts/prueba-de-alcance';
import { colaDeAvisos, PRUEBA_DE_ALCANCE } from '../../../contracts/temporal';
import { MINUTO } from '../../../procedure/instante';
import { ahora } from '../../clock';
import { conPlazo } from '../../deadline';
import { ApiError } from '../../problem';
import { PRUEBA, pruebaDe } from '../../read/pruebas';
import { ruta } from '../../route';

export const createPrueba = ruta({
  method: 'post',
  path: '/pruebas-de-alcance',
  summary: 'Pide ahora a todos los que están de guardia que respondan, por cada uno de sus canales',
  responses: { 201: pruebaDeAlcance },
  handle: async ({ ctx, sesion }) => {
    const pedidaEn = await ahora(ctx);
    const { responder } = (await reglasVigentes(ctx.prisma, pedidaEn)).pruebaDeAlcance;
    const id = `${PRUEBA_DE_ALCANCE}-${randomUUID()}`;
    const venceEn = new Date(pedidaEn.getTime() + responder * MINUTO);
    const data = { id, pedidaPor: sesion.usuario, pedidaEn, venceEn };
    const fila = await ctx.prisma.pruebaDeAlcance.create({ data, include: PRUEBA });
    try {
      await conPlazo(ctx, ({ workflow }) =>
        workflow.start('pruebaDeAlcance', {
          workflowId: id,
          taskQueue: colaDeAvisos(ctx.settings.taskQueue),
          staticSummary: `Prueba de alcance pedida por ${sesion.usuario}`,
        }),
      );
    } catch (error) {
      ctx.log.warn({ error: (error as Error).name }, 'prueba de alcance sin empezar');
      // It may have begun for all that, and then whom it asked stands.
      await ctx.prisma.pruebaDeAlcance.deleteMany({ where: { id, pedidos: { none: {} } } });
      throw new ApiError('NO_DISPONIBLE', 'La prueba no se pudo empezar; reintente', {}, { 'Retry-After': '5' });
    }
    return { status: 201, body: pruebaDe(fila), headers: { Location: `/api/v1/pruebas-de-alcance/${id}` } };
  },
});
