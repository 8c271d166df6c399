import { hash, verify } from '@node-rs/argon2';
import { stringifySetCookie } from 'cookie';
import type { Request } from 'express';
import { rateLimit } from 'express-rate-limit';
import { nuevoToken } from '../../../activities/token';
import { credenciales, sesionIniciada } from '../../../contracts/usuario';
import type { Rol } from '../../../procedure/roles';
import type { Context } from '../../context';
import { idDe } from '../../news';
import { ApiError } from '../../problem';
import { rutaPublica } from '../../route';
import { COOKIE, iniciaSesion, mismoOrigen, otroOrigen } from '../../session';

/** Of a password nobody has: checked when there is no such user, so that the answer takes as long. */
let huellaDeNadie: Promise<string> | undefined;

export const logIn = rutaPublica({
  method: 'post',
  path: '/sesion',
  summary: 'Inicia sesión',
  description: 'El navegador recibe la cookie `apolo`; un programa usa `token` en `Authorization: Bearer`.',
  body: credenciales,
  responses: { 200: sesionIniciada },
  errors: ['CREDENCIALES_INVALIDAS', 'DEMASIADOS_INTENTOS', 'ORIGEN_NO_PERMITIDO'],
  handle: async ({ ctx, body, req }) => {
    if ((req.get('sec-fetch-site') ?? req.get('origin')) !== undefined && !mismoOrigen(req)) throw otroOrigen();
    const { usuario, nombre, rol } = await comprueba(ctx, body);
    const novedadesDesde = idDe(await ctx.news.ahora());
    const { token, venceEn } = await iniciaSesion(ctx, usuario);
    const cookie = stringifySetCookie({
      name: COOKIE,
      value: token,
      httpOnly: true,
      sameSite: 'strict',
      secure: req.secure,
      path: '/',
      expires: venceEn,
    });
    return {
      status: 200,
      body: { token, usuario, nombre, rol, venceEn: venceEn.toISOString(), novedadesDesde },
      headers: { 'Set-Cookie': cookie },
    };
  },
});

async function comprueba(
  { prisma }: Context,
  { usuario, clave }: { usuario: string; clave: string },
): Promise<{ usuario: string; nombre: string; rol: Rol }> {
  const fila = await prisma.usuario.findUnique({ where: { usuario } });
  const coincide = await verify(fila?.clave ?? (await (huellaDeNadie ??= hash(nuevoToken()))), clave);
  if (!fila || !coincide || !fila.activo)
    throw new ApiError('CREDENCIALES_INVALIDAS', 'Revise el usuario y la contraseña');
  return { usuario: fila.usuario, nombre: fila.nombre, rol: fila.rol as Rol };
}

const MINUTOS = 5;
/** Of one user from one address; then of one address, whoever it says to be. */
const FALLOS = { usuario: 10, direccion: 100 };

/** Stops those who try passwords, as far as this process knows: only attempts that fail are counted. */
export const limitaIntentos = () => [
  limita(FALLOS.direccion, (req) => req.ip ?? ''),
  limita(FALLOS.usuario, (req) => `${req.ip ?? ''} ${usuarioDe(req.body)}`),
];

const usuarioDe = (body: unknown): string => String((body as { usuario?: unknown } | undefined)?.usuario).slice(0, 80);

const limita = (limit: number, de: (req: Request) => string) =>
  rateLimit({
    windowMs: MINUTOS * 60_000,
    limit,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: de,
    validate: { keyGeneratorIpFallback: false },
    handler: (_req, _res, next) =>
      next(
        new ApiError('DEMASIADOS_INTENTOS', `Espere ${MINUTOS} minutos`, {}, { 'Retry-After': String(MINUTOS * 60) }),
      ),
  });
