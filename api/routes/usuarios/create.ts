import { hash } from '@node-rs/argon2';
import { usuarioCreado, usuarioNuevo } from '../../../contracts/usuario';
import { Prisma } from '../../../prisma/generated/client';
import { anotaCambio } from '../../master-changes';
import { ApiError } from '../../problem';
import { ruta } from '../../route';
import { claveCreada, usuarioDe } from './shared';

export const createUsuario = ruta({
  method: 'post',
  path: '/usuarios',
  summary: 'Da de alta un usuario',
  body: usuarioNuevo,
  responses: { 201: usuarioCreado },
  errors: ['USUARIO_EXISTENTE'],
  handle: async ({ ctx, body: { usuario, nombre, rol, clave }, sesion }) => {
    const creada = clave === undefined ? claveCreada() : undefined;
    try {
      const data = { usuario, nombre, rol, clave: await hash(clave ?? creada ?? '') };
      const fila = await ctx.prisma.$transaction(async (tx) => {
        const cambio = { maestro: 'USUARIO' as const, clave: usuario, usuario: sesion.usuario };
        await anotaCambio(ctx, tx, { ...cambio, despues: { nombre, rol }, personales: ['nombre'] });
        return tx.usuario.create({ data });
      });
      ctx.log.info({ usuario, rol, por: sesion.usuario }, 'usuario creado');
      return { status: 201, body: { ...usuarioDe(fila), ...(creada === undefined ? {} : { clave: creada }) } };
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
        throw new ApiError('USUARIO_EXISTENTE', `Ya hay un usuario ${usuario}`);
      throw error;
    }
  },
});
