import { z } from 'zod';
import { sha256 } from '../../../activities/token';
import type { Prisma } from '../../../prisma/generated/client';
import { ahora } from '../../clock';
import type { Context } from '../../context';
import { avisa } from '../../notices';
import { ApiError } from '../../problem';

export const enRuta = z.strictObject({ token: z.string().max(100) });

const CON_PRUEBA = { prueba: true, persona: { select: { usuario: true, nombre: true } } } as const;

/** What a link asks. @throws ApiError ENLACE_DESCONOCIDO */
export async function pedidoDe({ prisma }: Context, token: string) {
  const pedido = await prisma.pruebaPedido.findUnique({ where: { huella: sha256(token) }, include: CON_PRUEBA });
  if (!pedido) throw new ApiError('ENLACE_DESCONOCIDO', 'Copie el enlace entero');
  return pedido;
}

/** Once, and in time. @throws ApiError ENLACE_USADO, ENLACE_VENCIDO */
export async function anotaRespuesta(
  ctx: Context,
  pedido: Prisma.PruebaPedidoGetPayload<{ include: { prueba: true } }>,
): Promise<void> {
  const instante = await ahora(ctx);
  const { pruebaId, usuario, canal } = pedido;
  if (pedido.respondidaEn) throw new ApiError('ENLACE_USADO', 'Su respuesta ya está anotada');
  if (pedido.prueba.venceEn <= instante) throw new ApiError('ENLACE_VENCIDO', 'La prueba ya terminó');
  await ctx.prisma.$transaction(async (tx) => {
    await tx.pruebaPedido.updateMany({
      where: { pruebaId, usuario, canal, respondidaEn: null },
      data: { respondidaEn: instante },
    });
    await avisa(tx, { tema: 'pruebas', usuarios: [usuario], prueba: pruebaId });
  });
}
