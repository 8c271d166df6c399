import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { usuarioCreado, usuarioNuevo } from '../../../contracts/usuario';
import { Prisma } from '../../../prisma/generated/client';
import { ApiError } from '../../problem';
import { ruta } from '../../route';
import { usuarioDe } from './shared';

export const createUsuario = ruta({
  method: 'post',
  path: '/usuarios',
  summary: 'Da de alta un usuario',
  body: usuarioNuevo,
  responses: { 201: usuarioCreado },
  errors: ['USUARIO_EXISTENTE'],
  handle: async ({ ctx, body: { usuario, nombre, rol, clave }, sesion }) => {
    const creada = clave === undefined ? randomBytes(15).toString('base64url') : undefined;
    try {
      const fila = await ctx.prisma.usuario.create({
        data: { usuario, nombre, rol, clave: await hash(clave ?? creada ?? '') },
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
