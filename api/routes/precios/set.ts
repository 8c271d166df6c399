import { precioEscrito, precioNuevo } from '../../../contracts/precio';
import { idDeZona } from '../../../procedure/normaliza';
import type { PrismaClient } from '../../../prisma/generated/client';
import { ahora } from '../../clock';
import { datosInvalidos } from '../../problem';
import { ruta } from '../../route';
import { escritoDe, exigeServicioYZona } from './shared';

export const setPrecio = ruta({
  method: 'post',
  path: '/precios-de-referencia',
  summary: 'Escribe lo que suele costar un servicio, en una zona o en todas, o retira lo escrito',
  description: 'Nada se borra: vale lo último. Lo de una zona vale antes que lo de todas.',
  body: precioNuevo,
  responses: { 201: precioEscrito },
  handle: async ({ ctx, body: { servicio, zona, monto, motivo }, sesion }) => {
    const { prisma } = ctx;
    const zonaId = zona === null || zona === undefined ? null : idDeZona(zona);
    await exigeServicioYZona(prisma, servicio, zonaId);
    if (monto === null) await exigeQueRetirar(prisma, servicio, zonaId);
    const fila = await prisma.precioReferencia.create({
      data: {
        servicioId: servicio,
        zonaId,
        centavos: monto?.centavos ?? null,
        motivo,
        autor: sesion.usuario,
        creadoEn: await ahora(ctx),
      },
    });
    ctx.log.info({ precio: fila.id, por: sesion.usuario }, 'precio de referencia escrito');
    return { status: 201, body: { servicio, ...escritoDe(fila) } };
  },
});

async function exigeQueRetirar(prisma: PrismaClient, servicioId: string, zonaId: string | null): Promise<void> {
  const ultimo = await prisma.precioReferencia.findFirst({
    where: { servicioId, zonaId },
    orderBy: [{ creadoEn: 'desc' }, { id: 'desc' }],
  });
  if (ultimo === null || ultimo.centavos === null)
    throw datosInvalidos([{ path: 'monto', message: 'No hay un precio escrito que retirar' }]);
}
