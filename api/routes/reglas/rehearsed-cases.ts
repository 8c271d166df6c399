import { z } from 'zod';
import { casoDeEnsayo, ensayoEnRuta, filtroDeCasos } from '../../../contracts/ensayo-de-reglas';
import { pagina } from '../../../contracts/wire';
import { enPagina, leeCursor } from '../../page';
import { casoEnsayado, filaDeEnsayo } from '../../read/ensayo';
import { ruta } from '../../route';

export const listCasosDeEnsayo = ruta({
  method: 'get',
  path: '/reglas/ensayo/:id/casos',
  summary: 'Los casos de un ensayo y qué tan cierto es lo que se dice de cada uno',
  params: ensayoEnRuta,
  query: filtroDeCasos,
  responses: { 200: pagina(casoDeEnsayo) },
  handle: async ({ ctx: { prisma }, params, query: { limite, cursor, certeza } }) => {
    const [expediente, n] = leeCursor(z.tuple([z.int(), z.int()]), cursor) ?? [];
    const { id: ensayoId } = await filaDeEnsayo(prisma, params.id);
    const where = { ensayoId, ...(certeza === undefined ? {} : { certeza }) };
    const despues =
      expediente === undefined || n === undefined
        ? {}
        : { OR: [{ expediente: { gt: expediente } }, { expediente, n: { gt: n } }] };
    const [total, filas] = await Promise.all([
      prisma.casoDeEnsayo.count({ where }),
      prisma.casoDeEnsayo.findMany({
        where: { ...where, ...despues },
        orderBy: [{ expediente: 'asc' }, { n: 'asc' }],
        take: limite + 1,
      }),
    ]);
    return { status: 200, body: enPagina(filas, limite, total, (f) => [f.expediente, f.n], casoEnsayado) };
  },
});
