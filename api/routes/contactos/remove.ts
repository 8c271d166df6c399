import { z } from 'zod';
import { id } from '../../../contracts/wire';
import { anotaCambio } from '../../master-changes';
import { noEncontrado } from '../../problem';
import { ruta } from '../../route';

export const removeContacto = ruta({
  method: 'delete',
  path: '/contactos/:usuario',
  summary: 'Deja de avisarle por correo',
  params: z.strictObject({ usuario: id }),
  responses: { 204: null },
  handle: async ({ ctx, params: { usuario }, sesion }) => {
    await ctx.prisma.$transaction(async (tx) => {
      const antes = await tx.contacto.findUnique({ where: { usuario } });
      if (!antes) throw noEncontrado(`el correo de ${usuario}`);
      await tx.contacto.delete({ where: { usuario } });
      const cambio = { antes: { correo: antes.correo }, despues: { correo: null }, personales: ['correo'] };
      await anotaCambio(ctx, tx, { maestro: 'CONTACTO', clave: usuario, ...cambio, usuario: sesion.usuario });
    });
    return { status: 204 };
  },
});
