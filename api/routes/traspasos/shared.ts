import { z } from 'zod';
import { traspaso } from '../../../contracts/traspaso';
import type { TraspasoDeApi } from '../../../contracts/traspaso';
import { id } from '../../../contracts/wire';
import { Prisma } from '../../../prisma/generated/client';
import { ahora } from '../../clock';
import type { Context } from '../../context';
import { leeTraspasos } from '../../read/traspaso';

/** What the three calls that end a handover have in common. */
export const deTraspaso = {
  params: z.strictObject({ id }),
  responses: { 200: traspaso },
  errors: ['TRASPASO_RESUELTO'],
} as const;

/** One that exists. */
export async function leeTraspaso(ctx: Context, cual: string): Promise<TraspasoDeApi> {
  const [fila] = await leeTraspasos(ctx.prisma, Prisma.sql`t.id = ${cual}`, { ahora: await ahora(ctx), limite: 1 });
  if (!fila) throw new Error(`handover ${cual} was just written`);
  return fila;
}
