import { z } from 'zod';
import { cambioDeCuenta, cuenta } from '../../../contracts/maestros';
import { id } from '../../../contracts/wire';
import type { Prisma } from '../../../prisma/generated/client';
import { cambiaMaestro } from '../../master-changes';
import { cuentaDe, PLANES } from '../../read/cuenta';
import { ruta } from '../../route';
import { siEsRepetido } from '../../unique';
import { numeroDeOtra } from './shared';

export const changeCuenta = ruta({
  method: 'patch',
  path: '/cuentas/:id',
  summary: 'Cambia cómo se atiende y se valida una cuenta',
  description: 'Las asistencias ya abiertas siguen con la atención con que se abrieron.',
  params: z.strictObject({ id }),
  body: cambioDeCuenta,
  responses: { 200: cuenta },
  handle: async ({ ctx, params, body, sesion }) => {
    const data = body as Prisma.CuentaUpdateInput;
    const cual = { maestro: 'CUENTA', clave: params.id, usuario: sesion.usuario } as const;
    const cambiada = await cambiaMaestro(ctx, cual, async (tx) => {
      const antes = await tx.cuenta.findUniqueOrThrow({ where: params });
      const fila = await tx.cuenta.update({ where: params, data, include: PLANES });
      return { fila, antes, despues: body };
    }).catch(siEsRepetido(numeroDeOtra));
    ctx.log.info({ cuenta: params.id, cambia: Object.keys(body), por: sesion.usuario }, 'cuenta cambiada');
    return { status: 200, body: cuentaDe(cambiada) };
  },
});
