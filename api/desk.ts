import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { Router } from 'express';
import type { RequestHandler } from 'express';

const CARPETA = join(__dirname, '../dist/desk');
const UN_ANO_S = 365 * 24 * 3600;

/** The web desk as `npm start` built it: its files, and its one page for every address that is not the API's. */
export function desk(carpeta = CARPETA): Router {
  const router = Router();
  router.use(
    '/assets',
    compression(),
    express.static(join(carpeta, 'assets'), {
      setHeaders: (res) => void res.set('Cache-Control', `public, max-age=${UN_ANO_S}, immutable`),
    }),
  );
  router.get(/^(?!\/api\/|\/assets\/|\/metrics$)/, compression(), pagina(join(carpeta, 'index.html')));
  return router;
}

/** Names its files by their content: the page itself is always asked for. */
const pagina =
  (archivo: string): RequestHandler =>
  (req, res, next) => {
    if (!req.accepts('html') || !existsSync(archivo)) return next();
    res.set('Cache-Control', 'no-cache').sendFile(archivo);
  };
