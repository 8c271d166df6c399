import { z } from 'zod';
import { contacto, contactoNuevo } from '../../../contracts/contacto';
import { id } from '../../../contracts/wire';
import { anotaCambio } from '../../master-changes';
import { noEncontrado } from '../../problem';
import { ruta } from '../../route';

export const setContacto = ruta({
  method: 'put',
  path: '/contactos/:usuario',
  summary: 'A qué dirección se le avisa por correo',
  params: z.strictObject({ usuario: id }),
  body: contactoNuevo,
  responses: { 200: contacto },
  handle: async ({ ctx, params: { usuario }, body: { correo }, sesion }) => {
    const persona = await ctx.prisma.$transaction(async (tx) => {
      const quien = await tx.usuario.findUnique({ where: { usuario }, include: { contacto: true } });
      if (!quien) throw noEncontrado(`el usuario ${usuario}`);
      const antes = { correo: quien.contacto?.correo ?? null };
      const cambio = { antes, despues: { correo }, personales: ['correo'], usuario: sesion.usuario };
      await anotaCambio(ctx, tx, { maestro: 'CONTACTO', clave: usuario, ...cambio });
      await tx.contacto.upsert({ where: { usuario }, create: { usuario, correo }, update: { correo } });
      return quien;
    });
    return { status: 200, body: { usuario, nombre: persona.nombre, rol: persona.rol, correo } };
  },
});
