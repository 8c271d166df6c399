import type { Context } from './context';

/** The rehearsal's instant, or null where SQL is to take the database's own clock. */
export const relojPropio = async (ctx: Context): Promise<Date | null> => (ctx.reloj ? ctx.reloj() : null);

/** Now, by the clock that stamps the cases. */
export async function ahora(ctx: Context): Promise<Date> {
  if (ctx.reloj) return ctx.reloj();
  const [fila] = await ctx.prisma.$queryRaw<
    { ahora: Date }[]
  >`SELECT date_trunc('milliseconds', clock_timestamp()) AS ahora`;
  return fila?.ahora ?? new Date();
}
