import { z } from 'zod';
import { pruebaDeAlcance } from '../../../contracts/prueba-de-alcance';
import { pagina, paginado } from '../../../contracts/wire';
import { cursorDeInstante, enPagina, leeCursor } from '../../page';
import { PRUEBA, pruebaDe } from '../../read/pruebas';
import { ruta } from '../../route';

export const listPruebas = ruta({
  method: 'get',
  path: '/pruebas-de-alcance',
  summary: 'Pruebas de alcance, la última primero',
  query: z.strictObject(paginado(20, 100)),
  responses: { 200: pagina(pruebaDeAlcance) },
  handle: async ({ ctx: { prisma }, query: { limite, cursor } }) => {
    const [en, id] = leeCursor(cursorDeInstante, cursor) ?? [];
    const tras =
      en === undefined
        ? {}
        : { OR: [{ pedidaEn: { lt: new Date(en) } }, { pedidaEn: new Date(en), id: { lt: id ?? '' } }] };
    const [total, filas] = await Promise.all([
      prisma.pruebaDeAlcance.count(),
      prisma.pruebaDeAlcance.findMany({
        where: tras,
        include: PRUEBA,
        orderBy: [{ pedidaEn: 'desc' }, { id: 'desc' }],
        take: limite + 1,
      }),
    ]);
    return { status: 200, body: enPagina(filas, limite, total, (p) => [p.pedidaEn.toISOString(), p.id], pruebaDe) };
  },
});
