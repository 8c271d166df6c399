import type { z } from 'zod';
import { presenciaEnRuta, presentes } from '../../../contracts/presencia';
import { otros } from '../../presence';
import { aIso } from '../../read/rows';
import { ruta } from '../../route';

type Presente = z.output<typeof presentes>['personas'][number];

export const getPresencia = ruta({
  method: 'get',
  path: '/presencia/:numero/:n',
  summary: 'Quiénes más tienen el caso en pantalla, y qué escriben',
  description: 'n = 0 es el expediente mismo.',
  params: presenciaEnRuta,
  responses: { 200: presentes },
  handle: async ({ ctx: { prisma }, params: { numero, n }, sesion: { usuario } }) => {
    const filas = await otros(prisma, { expediente: numero, n }, usuario);
    const personas = filas.map((p) => ({ ...p, desde: aIso(p.desde), editando: p.editando as Presente['editando'] }));
    return { status: 200, body: { personas } };
  },
});
