import { z } from 'zod';
import { webhook } from '../../../contracts/contacto';
import { pagina, paginado } from '../../../contracts/wire';
import { cursorDeTexto, enPagina, leeCursor } from '../../page';
import { ruta } from '../../route';
import { webhookDe } from './shared';

export const listWebhooks = ruta({
  method: 'get',
  path: '/webhooks',
  summary: 'Programas a los que se avisa, de una persona o de un rol',
  query: z.strictObject(paginado(50)),
  responses: { 200: pagina(webhook) },
  handle: async ({ ctx: { prisma }, query: { limite, cursor } }) => {
    const [desde] = leeCursor(cursorDeTexto, cursor) ?? [];
    const [total, filas] = await Promise.all([
      prisma.webhook.count(),
      prisma.webhook.findMany({
        where: desde === undefined ? {} : { id: { gt: desde } },
        orderBy: { id: 'asc' },
        take: limite + 1,
      }),
    ]);
    return { status: 200, body: enPagina(filas, limite, total, (w) => [w.id], webhookDe) };
  },
});
