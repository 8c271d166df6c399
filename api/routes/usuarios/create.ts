import { hash } from '@node-rs/argon2';
import { usuarioCreado, usuarioNuevo } from '../../../contracts/usuario';
import { anotaCambio } from '../../master-changes';
import { ApiError } from '../../problem';
import { ruta } from '../../route';
import { siEsRepetido } from '../../unique';
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
    const data = { usuario, nombre, rol, clave: await hash(clave ?? creada ?? '') };
    const fila = await ctx.prisma
      .$transaction(async (tx) => {
        const cambio = { maestro: 'USUARIO' as const, clave: usuario, usuario: sesion.usuario };
        await anotaCambio(ctx, tx, { ...cambio, despues: { nombre, rol }, personales: ['nombre'] });
        return tx.usuario.create({ data });
      })
      .catch(siEsRepetido(() => new ApiError('USUARIO_EXISTENTE', `Ya hay un usuario ${usuario}`)));
    ctx.log.info({ usuario, rol, por: sesion.usuario }, 'usuario creado');
    return { status: 201, body: { ...usuarioDe(fila), ...(creada === undefined ? {} : { clave: creada }) } };
  },
});
