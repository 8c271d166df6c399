import { parseCookie } from 'cookie';
import type { Request } from 'express';
import { nuevoToken, sha256 } from '../activities/token';
import type { Rol } from '../procedure/roles';
import type { PrismaClient } from '../prisma/generated/client';
import type { Context } from './context';
import { ApiError } from './problem';

/** A session as every request finds it anew in the database: revoking it, or changing the role, counts at once. */
export interface SesionActiva {
  usuario: string;
  nombre: string;
  rol: Rol;
  venceEn: Date;
  /** Of the token, which is kept nowhere. */
  huella: string;
  /** A browser sends the cookie by itself, whoever made it ask. */
  porCookie: boolean;
}

export const COOKIE = 'apolo';
const ESCRITURAS = ['POST', 'PATCH', 'PUT', 'DELETE'];

/** Starts a session of `settings.sessionHours`, in real time. */
export async function iniciaSesion(ctx: Context, usuario: string): Promise<{ token: string; venceEn: Date }> {
  const token = nuevoToken();
  const venceEn = new Date(Date.now() + ctx.settings.sessionHours * 3_600_000);
  await ctx.prisma.sesion.create({ data: { huella: sha256(token), usuario, venceEn } });
  return { token, venceEn };
}

/** @throws ApiError SESION_REQUERIDA without a live session; ORIGEN_NO_PERMITIDO when another site made the browser write. */
export async function exigeSesion(ctx: Context, req: Request): Promise<SesionActiva> {
  const { token, porCookie } = credencial(req);
  const sesion = token === undefined ? undefined : await vigente(ctx, sha256(token));
  if (!sesion)
    throw new ApiError(
      'SESION_REQUERIDA',
      'Inicie sesión (en la API, POST /sesion)',
      {},
      { 'WWW-Authenticate': 'Bearer' },
    );
  if (porCookie && ESCRITURAS.includes(req.method) && !mismoOrigen(req)) throw otroOrigen();
  return { ...sesion, porCookie };
}

function credencial(req: Request): { token: string | undefined; porCookie: boolean } {
  const bearer = /^Bearer ([A-Za-z0-9_-]{1,200})$/i.exec(req.get('authorization') ?? '');
  if (req.get('authorization') !== undefined) return { token: bearer?.[1], porCookie: false };
  return { token: parseCookie(req.get('cookie') ?? '')[COOKIE], porCookie: true };
}

type Fila = Omit<SesionActiva, 'porCookie'>;

/** The session behind the hash of a token, unless it has ended. */
async function vigente(ctx: Context, huella: string): Promise<Fila | undefined> {
  const [fila] = await ctx.prisma.$queryRaw<Fila[]>`
    SELECT u.usuario, u.nombre, u.rol, s.vence_en AS "venceEn", s.huella
    FROM sesion s JOIN usuario u USING (usuario)
    WHERE s.huella = ${huella} AND s.revocada_en IS NULL AND s.vence_en > now() AND u.activo`;
  return fila;
}

/** Those of `huellas` that are still alive, for connections that stay open. */
export async function siguenVigentes(prisma: PrismaClient, huellas: string[]): Promise<Set<string>> {
  const filas = await prisma.sesion.findMany({
    where: { huella: { in: huellas }, revocadaEn: null, venceEn: { gt: new Date() }, persona: { activo: true } },
    select: { huella: true },
  });
  return new Set(filas.map((f) => f.huella));
}

/** Browsers say where a request comes from; one that says nothing is not trusted with a cookie. */
export function mismoOrigen(req: Request): boolean {
  const sitio = req.get('sec-fetch-site');
  if (sitio !== undefined) return sitio === 'same-origin';
  const origen = req.get('origin');
  return origen !== undefined && URL.canParse(origen) && new URL(origen).host === req.get('host');
}

export const otroOrigen = (): ApiError =>
  new ApiError('ORIGEN_NO_PERMITIDO', 'Con cookie solo se escribe desde la propia mesa de trabajo');

/** Ends sessions and tells every API process, which closes what these held open. */
export async function revocaSesiones(
  ctx: Context,
  de: { huella: string } | { usuario: string; menos?: string },
): Promise<void> {
  const cuales = 'huella' in de ? de : { usuario: de.usuario, ...(de.menos ? { huella: { not: de.menos } } : {}) };
  await ctx.prisma.sesion.updateMany({ where: { ...cuales, revocadaEn: null }, data: { revocadaEn: new Date() } });
  await ctx.prisma.$queryRaw`SELECT pg_notify('sesiones', '')::text`;
}
