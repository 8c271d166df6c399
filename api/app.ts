import express from 'express';
import type { Express, RequestHandler } from 'express';
import helmet from 'helmet';
import { conCuerpo, tipoDe } from './body';
import type { Context } from './context';
import { desk } from './desk';
import { failure } from './failure';
import { montar } from './http';
import { observe } from './observe';
import { ApiError } from './problem';
import { RUTAS } from './routes';
import { limitaIntentos } from './routes/sesion/log-in';

const CUERPO_MAXIMO = '256kb';
/** Whether pages are to be fetched by https is for the proxy to say: on the desk's own machine they are not. */
const CABECERAS = { contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } };

/** The HTTP application; it listens nowhere yet. */
export function makeApp(ctx: Context): Express {
  const app = express();
  app.set('etag', false);
  // Behind a proxy on the same machine the caller's address and scheme are the proxy's word.
  app.set('trust proxy', 'loopback');
  app.use(
    observe(ctx),
    helmet(CABECERAS),
    sinGuardar,
    soloTiposConocidos,
    express.json({ limit: CUERPO_MAXIMO, strict: true }),
  );
  app.get('/metrics', (_req, res) => res.redirect(308, '/api/v1/metrics'));
  app.post('/api/v1/sesion', ...limitaIntentos());
  app.use('/api/v1', montar(ctx, RUTAS));
  app.use(desk());
  app.use((req) => {
    throw new ApiError('RUTA_DESCONOCIDA', `No hay nada en ${req.path.slice(0, 200)}`);
  });
  app.use(failure(ctx));
  return app;
}

/** Answers carry people's data: no cache keeps them. */
const sinGuardar: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};

const TIPOS = [...new Set(RUTAS.map(tipoDe))];

/** Each route takes one of them; what no route takes is refused before anybody looks where it goes. */
const soloTiposConocidos: RequestHandler = (req, _res, next) => {
  if (conCuerpo(req) && !req.is(TIPOS)) throw new ApiError('TIPO_NO_ADMITIDO', `Según la llamada: ${TIPOS.join(', ')}`);
  next();
};
