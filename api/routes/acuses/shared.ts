import { z } from 'zod';
import { sha256 } from '../../../activities/token';
import { ahora } from '../../clock';
import type { Context } from '../../context';
import { ApiError } from '../../problem';

/** `/acuses/hG…`: 256 bits nobody guesses. */
export const enRuta = z.strictObject({ token: z.string().max(100) });

export const ERRORES_DE_ENLACE = ['ENLACE_DESCONOCIDO', 'ENLACE_USADO', 'ENLACE_VENCIDO'] as const;

/** The link with what it acknowledges. @throws ApiError with its own code for an unknown, used or expired one. */
export async function enlaceDe(ctx: Context, token: string) {
  const huella = sha256(token);
  const fila = await ctx.prisma.enlaceAcuse.findUnique({
    where: { huella },
    include: { alerta: true, persona: true },
  });
  if (!fila?.persona.activo) throw new ApiError('ENLACE_DESCONOCIDO', 'Copie el enlace entero, o acuse desde la mesa');
  if (fila.usadoEn) throw new ApiError('ENLACE_USADO', 'Cada enlace sirve una sola vez');
  if (fila.venceEn <= (await ahora(ctx)))
    throw new ApiError('ENLACE_VENCIDO', 'Acuse desde la mesa, o espere el próximo aviso');
  return fila;
}
