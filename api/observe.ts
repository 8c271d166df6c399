import { randomUUID } from 'node:crypto';
import type { RequestHandler, Request, Response } from 'express';
import type { Context } from './context';
import type { SesionActiva } from './session';

/** What the log may know of a request: neither its body nor what was searched for. */
interface Observada {
  id: string;
  /** As the permission table names it; «desconocida» until a route took it. */
  ruta: string;
  sesion?: SesionActiva;
}

export const observada = (res: Response): Observada => res.locals as Observada;

/** Gives each request an id, and counts and logs it when it has been answered. */
export const observe =
  (ctx: Context): RequestHandler =>
  (req: Request, res, next) => {
    const inicio = process.hrtime.bigint();
    Object.assign(res.locals, { id: randomUUID(), ruta: 'desconocida' } satisfies Observada);
    res.once('close', () => {
      const { id, ruta, sesion } = observada(res);
      const segundos = Number(process.hrtime.bigint() - inicio) / 1e9;
      const status = res.writableFinished ? res.statusCode : 499;
      ctx.metrics.peticiones.observe({ metodo: req.method, ruta, status }, segundos);
      ctx.log.info(
        { id, metodo: req.method, ruta, status, ms: Math.round(segundos * 1000), usuario: sesion?.usuario },
        'petición',
      );
    });
    next();
  };
