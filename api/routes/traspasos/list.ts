import { z } from 'zod';
import { supervisa } from '../../../contracts/permissions';
import { ESTADOS_DE_TRASPASO, traspaso } from '../../../contracts/traspaso';
import { pagina, paginado } from '../../../contracts/wire';
import { Prisma } from '../../../prisma/generated/client';
import { ahora } from '../../clock';
import { cursorDeInstante, enPagina, leeCursor } from '../../page';
import { leeTraspasos } from '../../read/traspaso';
import { ruta } from '../../route';

export const listTraspasos = ruta({
  method: 'get',
  path: '/traspasos',
  summary: 'Guardias entregadas y recibidas, la última propuesta primero',
  description: 'Las propias, de un lado o del otro; un supervisor o quien esté por encima ve todas.',
  query: z.strictObject({ estado: z.enum(ESTADOS_DE_TRASPASO).optional(), ...paginado(20, 50) }),
  responses: { 200: pagina(traspaso) },
  handle: async ({ ctx, sesion: { usuario, rol }, query: { estado, limite, cursor } }) => {
    const suyos = supervisa(rol) ? Prisma.sql`true` : Prisma.sql`${usuario} IN (t.de, t.a)`;
    const donde = Prisma.sql`${suyos} AND ${estado ? Prisma.sql`t.estado = ${estado}` : Prisma.sql`true`}`;
    const ultimo = leeCursor(cursorDeInstante, cursor);
    const sigue = ultimo
      ? Prisma.sql`(t.propuesto_en, t.id) < (${new Date(ultimo[0])}::timestamptz, ${ultimo[1]})`
      : Prisma.sql`true`;
    const pedido = { ahora: await ahora(ctx), limite: limite + 1 };
    const [filas, [cuenta]] = await Promise.all([
      leeTraspasos(ctx.prisma, Prisma.sql`${donde} AND ${sigue}`, pedido),
      ctx.prisma.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM traspaso t WHERE ${donde}`,
    ]);
    const body = enPagina(
      filas,
      limite,
      cuenta?.total ?? 0,
      (t) => [t.propuestoEn, t.id],
      (t) => t,
    );
    return { status: 200, body };
  },
});
