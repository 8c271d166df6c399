import { Router } from 'express';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { PERMISOS, PUBLICO } from '../contracts/permissions';
import type { Context } from './context';
import { exigeTipo, octetosDe } from './body';
import { prefiereCsv } from './csv';
import { observada } from './observe';
import { ApiError, lee, noEncontrado } from './problem';
import { nombreDeRuta, Octetos } from './route';
import type { Ruta } from './route';
import { exigeSesion } from './session';
import type { SesionActiva } from './session';

const NADA = z.strictObject({});

/**
 * All routes, each behind its entry of the permission table.
 * @throws Error naming a route without an entry, an entry without a route, or one that is public on one side only.
 */
export function montar(ctx: Context, rutas: readonly Ruta[]): Router {
  compruebaPermisos(rutas);
  const router = Router({ caseSensitive: true, strict: true });
  for (const una of rutas) router[una.method](una.path, atender(ctx, una));
  for (const path of new Set(rutas.map((r) => r.path)))
    router.all(path, otroMetodo(rutas.filter((r) => r.path === path)));
  return router;
}

function compruebaPermisos(rutas: readonly Ruta[]): void {
  const nombres = rutas.map(nombreDeRuta);
  const mal = [
    ...nombres.filter((n, i) => nombres.indexOf(n) !== i).map((n) => `${n} is declared twice`),
    ...nombres.filter((n) => !Object.hasOwn(PERMISOS, n)).map((n) => `${n} has no entry in contracts/permissions.ts`),
    ...Object.keys(PERMISOS)
      .filter((n) => !nombres.includes(n))
      .map((n) => `contracts/permissions.ts names ${n}, which is no route`),
    ...rutas
      .filter((r) => r.publica !== (PERMISOS[nombreDeRuta(r)] === PUBLICO))
      .map((r) => `${nombreDeRuta(r)} is public on one side only`),
  ];
  if (mal.length > 0) throw new Error(mal.join('; '));
}

const atender =
  (ctx: Context, una: Ruta): RequestHandler =>
  async (req, res) => {
    observada(res).ruta = nombreDeRuta(una);
    const sesion = una.publica ? undefined : await autoriza(ctx, una, req, res);
    exigeTipo(una, req);
    const pedido = {
      ctx,
      req,
      sesion,
      params: params(una, req),
      query: lee(una.query ?? NADA, req.query),
      body: cuerpo(una, req),
    };
    responde(res, una, await una.handle(pedido));
  };

async function autoriza(ctx: Context, una: Ruta, req: Request, res: Response): Promise<SesionActiva> {
  const sesion = await exigeSesion(ctx, req);
  observada(res).sesion = sesion;
  const roles = PERMISOS[nombreDeRuta(una)];
  if (!Array.isArray(roles) || !roles.includes(sesion.rol))
    throw new ApiError('PERMISO_DENEGADO', `Con el rol ${sesion.rol} no puede hacer esto`);
  return sesion;
}

/** A path that could not name anything names nothing. */
function params(una: Ruta, req: Request): unknown {
  if (!una.params) return {};
  const leidos = una.params.safeParse(req.params);
  if (!leidos.success) throw noEncontrado('nada con esa dirección');
  return leidos.data;
}

function cuerpo(una: Ruta, req: Request): unknown {
  if (!una.body) return undefined;
  if (una.body instanceof Octetos) return octetosDe(req, una.body);
  return una.cuerpoDespues ? (req.body ?? {}) : lee(una.body, req.body ?? {});
}

function responde(res: Response, una: Ruta, { status, body, headers }: Awaited<ReturnType<Ruta['handle']>>): void {
  res.status(status).set(headers ?? {});
  const forma = una.responses[status as keyof Ruta['responses']];
  if (forma === null || forma === undefined) res.end();
  else if (status === 200 && una.csv && prefiereCsv(res.vary('Accept').req))
    res.type('text/csv').send(una.csv(body as never));
  else if (typeof forma !== 'string') res.json(body);
  else if (typeof body === 'function') (body as (res: Response) => void)(res.type(forma));
  else res.type(forma).send(body);
}

const otroMetodo =
  (rutas: readonly Ruta[]): RequestHandler =>
  (req, res) => {
    observada(res).ruta = `otro método ${rutas[0]?.path ?? ''}`;
    const admite = rutas.map((r) => r.method.toUpperCase()).join(', ');
    throw new ApiError('METODO_NO_PERMITIDO', `${req.method} no; admite ${admite}`, {}, { Allow: admite });
  };
