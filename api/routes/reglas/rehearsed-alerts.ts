import { z } from 'zod';
import { alertaDeEnsayo, ensayoEnRuta, filtroDeAlertas } from '../../../contracts/ensayo-de-reglas';
import { pagina } from '../../../contracts/wire';
import type { Prisma } from '../../../prisma/generated/client';
import { enPagina, leeCursor } from '../../page';
import { alertaEnsayada, filaDeEnsayo } from '../../read/ensayo';
import { ruta } from '../../route';

export const listAlertasDeEnsayo = ruta({
  method: 'get',
  path: '/reglas/ensayo/:id/alertas',
  summary: 'Las alertas de un ensayo, una por una, con su caso',
  params: ensayoEnRuta,
  query: filtroDeAlertas,
  responses: { 200: pagina(alertaDeEnsayo) },
  handle: async ({ ctx: { prisma }, params, query: { limite, cursor, lado, ...filtros } }) => {
    const [ultima] = leeCursor(z.tuple([z.string().regex(/^\d{1,18}$/)]), cursor) ?? [];
    const { id: ensayoId } = await filaDeEnsayo(prisma, params.id);
    const where: Prisma.AlertaDeEnsayoWhereInput = {
      ensayoId,
      ...Object.fromEntries(Object.entries(filtros).filter(([, v]) => v !== undefined)),
      ...(lado === 'HUBO' ? { huboEn: { not: null } } : {}),
      ...(lado === 'HABRIA' ? { habriaEn: { not: null } } : {}),
    };
    const [total, filas] = await Promise.all([
      prisma.alertaDeEnsayo.count({ where }),
      prisma.alertaDeEnsayo.findMany({
        where: ultima === undefined ? where : { ...where, id: { gt: BigInt(ultima) } },
        orderBy: { id: 'asc' },
        take: limite + 1,
      }),
    ]);
    return { status: 200, body: enPagina(filas, limite, total, (f) => [String(f.id)], alertaEnsayada) };
  },
});
