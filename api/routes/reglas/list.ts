import { z } from 'zod';
import { versionVigente } from '../../../activities/rules';
import { versionDeReglas } from '../../../contracts/reglas';
import { pagina, paginado } from '../../../contracts/wire';
import { ahora } from '../../clock';
import { enPagina, leeCursor } from '../../page';
import { casosAbiertos, versionDe } from '../../read/reglas';
import { ruta } from '../../route';

export const listReglas = ruta({
  method: 'get',
  path: '/reglas',
  summary: 'Versiones de las reglas, la última primero',
  description: 'La vigente es la que toman los casos que se abren ahora; los abiertos siguen con la suya.',
  query: z.strictObject(paginado(20, 100)),
  responses: { 200: pagina(versionDeReglas) },
  handle: async ({ ctx, query: { limite, cursor } }) => {
    const { prisma } = ctx;
    const [ultima] = leeCursor(z.tuple([z.int()]), cursor) ?? [];
    const [vigente, total, filas] = await Promise.all([
      versionVigente(prisma, await ahora(ctx)),
      prisma.reglas.count(),
      prisma.reglas.findMany({
        where: ultima === undefined ? {} : { version: { lt: ultima } },
        orderBy: { version: 'desc' },
        take: limite + 1,
      }),
    ]);
    const abiertos = await casosAbiertos(
      prisma,
      filas.map((r) => r.version),
    );
    return {
      status: 200,
      body: enPagina(
        filas,
        limite,
        total,
        (r) => [r.version],
        (r) => versionDe(r, vigente, abiertos),
      ),
    };
  },
});
