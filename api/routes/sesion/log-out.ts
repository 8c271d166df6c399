import { stringifySetCookie } from 'cookie';
import { ruta } from '../../route';
import { COOKIE, revocaSesiones } from '../../session';

export const logOut = ruta({
  method: 'delete',
  path: '/sesion',
  summary: 'Cierra la sesión',
  description: 'Deja de valer en el acto, también en lo que tenga abierto.',
  responses: { 204: null },
  handle: async ({ ctx, sesion }) => {
    await revocaSesiones(ctx, { huella: sesion.huella });
    const cookie = stringifySetCookie({
      name: COOKIE,
      value: '',
      httpOnly: true,
      sameSite: 'strict',
      path: '/',
      maxAge: 0,
    });
    return { status: 204, headers: { 'Set-Cookie': cookie } };
  },
});
