import { z } from 'zod';
import { cambioDeServicio, servicio } from '../../../contracts/maestros';
import { texto } from '../../../contracts/wire';
import type { Prisma } from '../../../prisma/generated/client';
import { cambiaMaestro } from '../../master-changes';
import { servicioDe } from '../../read/servicio';
import { ruta } from '../../route';

export const changeServicio = ruta({
  method: 'patch',
  path: '/servicios/:tipo/:nombre',
  summary: 'Cambia el perfil de un servicio',
  description:
    'Qué pasos del procedimiento tiene, cuánto dura y cuántos días se garantiza. Los casos abiertos siguen con el suyo.',
  params: z.strictObject({ tipo: texto(60, 1), nombre: texto(60, 1) }),
  body: cambioDeServicio,
  responses: { 200: servicio },
  handle: async ({ ctx, params, body, sesion }) => {
    const id = `${params.tipo}/${params.nombre}`;
    const cual = { maestro: 'SERVICIO', clave: id, usuario: sesion.usuario } as const;
    const cambiado = await cambiaMaestro(ctx, cual, async (tx) => {
      const antes = await tx.servicio.findUniqueOrThrow({ where: { id } });
      const fila = await tx.servicio.update({ where: { id }, data: body as Prisma.ServicioUpdateInput });
      return { fila, antes, despues: body };
    });
    ctx.log.info({ servicio: id, usuario: sesion.usuario, cambios: body }, 'perfil de servicio cambiado');
    return { status: 200, body: servicioDe(cambiado) };
  },
});
