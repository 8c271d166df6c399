import { z } from 'zod';
import { cambioDeCausa, causa } from '../../../contracts/calidad';
import { id } from '../../../contracts/wire';
import type { Prisma } from '../../../prisma/generated/client';
import { noEncontrado } from '../../problem';
import { ruta } from '../../route';

export const changeCausa = ruta({
  method: 'patch',
  path: '/calidad/causas/:id',
  summary: 'Cambia el nombre de una causa, o la da de baja o de alta',
  description: 'Una causa de baja ya no se elige, ni las que tiene debajo; los casos que la tienen la conservan.',
  params: z.strictObject({ id }),
  body: cambioDeCausa,
  responses: { 200: causa },
  handle: async ({ ctx: { prisma, log }, params, body, sesion }) => {
    if ((await prisma.causa.count({ where: params })) === 0) throw noEncontrado(`la causa ${params.id}`);
    const fila = await prisma.causa.update({ where: params, data: body as Prisma.CausaUpdateInput });
    log.info({ causa: params.id, cambia: Object.keys(body), por: sesion.usuario }, 'causa cambiada');
    return { status: 200, body: fila };
  },
});
