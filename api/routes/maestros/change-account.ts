import { z } from 'zod';
import { cambioDeCuenta, cuenta } from '../../../contracts/maestros';
import { id } from '../../../contracts/wire';
import { Prisma } from '../../../prisma/generated/client';
import { anotaCambio } from '../../master-changes';
import { datosInvalidos, noEncontrado } from '../../problem';
import { cuentaDe, PLANES } from '../../read/cuenta';
import { ruta } from '../../route';

export const changeCuenta = ruta({
  method: 'patch',
  path: '/cuentas/:id',
  summary: 'Cambia cómo se atiende y se valida una cuenta',
  description: 'Las asistencias ya abiertas siguen con la atención con que se abrieron.',
  params: z.strictObject({ id }),
  body: cambioDeCuenta,
  responses: { 200: cuenta },
  errors: ['NO_ENCONTRADO'],
  handle: async ({ ctx, params, body, sesion }) => {
    const data = body as Prisma.CuentaUpdateInput;
    const fila = await ctx.prisma
      .$transaction(async (tx) => {
        const antes = await tx.cuenta.findUnique({ where: params });
        const despues = await tx.cuenta.update({ where: params, data, include: PLANES });
        const cambio = { maestro: 'CUENTA' as const, clave: params.id, usuario: sesion.usuario };
        await anotaCambio(ctx, tx, { ...cambio, antes: antes ?? {}, despues: body });
        return despues;
      })
      .catch((error: unknown) => comoProblema(error, params.id));
    ctx.log.info({ cuenta: params.id, cambia: Object.keys(body), por: sesion.usuario }, 'cuenta cambiada');
    return { status: 200, body: cuentaDe(fila) };
  },
});

function comoProblema(error: unknown, cual: string): never {
  const codigo = error instanceof Prisma.PrismaClientKnownRequestError ? error.code : undefined;
  if (codigo === 'P2025') throw noEncontrado(`la cuenta ${cual}`);
  if (codigo === 'P2002') throw datosInvalidos([{ path: 'numeroLlamado', message: 'Es el de otra cuenta' }]);
  throw error;
}
