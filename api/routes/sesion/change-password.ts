import { hash, verify } from '@node-rs/argon2';
import { cambioDeClave } from '../../../contracts/usuario';
import { datosInvalidos } from '../../problem';
import { ruta } from '../../route';
import { revocaSesiones } from '../../session';

export const changeClave = ruta({
  method: 'post',
  path: '/sesion/clave',
  summary: 'Cambio mi contraseña',
  description: 'Mis otras sesiones terminan en el acto; esta sigue.',
  body: cambioDeClave,
  responses: { 204: null },
  errors: ['DEMASIADOS_INTENTOS'],
  handle: async ({ ctx, body: { actual, nueva }, sesion }) => {
    const { usuario, huella } = sesion;
    const { clave } = await ctx.prisma.usuario.findUniqueOrThrow({ where: { usuario }, select: { clave: true } });
    // Who found a session open must not be able to try passwords from it.
    const coincide = await ctx.clavesErradas.limita(usuario, async () => (await verify(clave, actual)) || undefined);
    if (!coincide) throw datosInvalidos([{ path: 'actual', message: 'No es su contraseña actual' }]);
    await ctx.prisma.usuario.update({ where: { usuario }, data: { clave: await hash(nueva) } });
    await revocaSesiones(ctx, { usuario, menos: huella });
    ctx.log.info({ usuario }, 'contraseña cambiada por su dueño');
    return { status: 204 };
  },
});
