import { hash } from '@node-rs/argon2';
import { z } from 'zod';
import { cambioDeUsuario, usuarioCreado } from '../../../contracts/usuario';
import { id } from '../../../contracts/wire';
import type { Prisma } from '../../../prisma/generated/client';
import { anotaCambio } from '../../master-changes';
import { ApiError, noEncontrado } from '../../problem';
import { cambiaGuardia } from '../../reach';
import { ruta } from '../../route';
import { revocaSesiones } from '../../session';
import { claveCreada, usuarioDe } from './shared';

export const changeUsuario = ruta({
  method: 'patch',
  path: '/usuarios/:usuario',
  summary: 'Cambia el rol, el nombre o la contraseña de un usuario, o lo da de baja',
  description: 'Al cambiar el rol, la contraseña o la baja, todas sus sesiones terminan en el acto.',
  params: z.strictObject({ usuario: id }),
  body: cambioDeUsuario,
  responses: { 200: usuarioCreado },
  errors: ['ULTIMO_ADMIN', 'SIN_ALCANCE'],
  handle: async ({ ctx, params, body: { clave, ...cambios }, sesion }) => {
    const creada = clave === null ? claveCreada() : undefined;
    const data = { ...cambios, ...(clave === undefined ? {} : { clave: await hash(clave ?? creada ?? '') }) };
    const fila = await cambiaGuardia(ctx, async (tx) => {
      const { antes, despues } = await cambia(tx, params.usuario, data as Prisma.UsuarioUpdateInput);
      const cambio = { maestro: 'USUARIO' as const, clave: params.usuario, usuario: sesion.usuario };
      await anotaCambio(ctx, tx, { ...cambio, antes, despues: data, personales: ['nombre', 'clave'] });
      return despues;
    });
    if (cambios.rol !== undefined || cambios.activo === false || clave !== undefined) await revocaSesiones(ctx, params);
    ctx.log.info({ usuario: params.usuario, cambia: Object.keys(data), por: sesion.usuario }, 'usuario cambiado');
    return { status: 200, body: { ...usuarioDe(fila), ...(creada === undefined ? {} : { clave: creada }) } };
  },
});

/** The administrators are locked first: two of them cannot retire each other. */
async function cambia(tx: Prisma.TransactionClient, quien: string, data: Prisma.UsuarioUpdateInput) {
  await tx.$queryRaw`SELECT usuario FROM usuario WHERE rol = 'admin' ORDER BY usuario FOR UPDATE`;
  const antes = await tx.usuario.findUnique({ where: { usuario: quien } });
  if (!antes) throw noEncontrado(`el usuario ${quien}`);
  const despues = await tx.usuario.update({ where: { usuario: quien }, data });
  if ((await tx.usuario.count({ where: { rol: 'admin', activo: true } })) === 0)
    throw new ApiError('ULTIMO_ADMIN', 'Nombre antes a otro administrador');
  return { antes, despues };
}
