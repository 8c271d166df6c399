import type { ErrorRequestHandler, Response } from 'express';
import type { Context } from './context';
import { observada } from './observe';
import { ApiError } from './problem';

/** Last in the chain: whatever was thrown becomes a problem. What we did not foresee is logged, and told by its number only. */
export const failure =
  (ctx: Context): ErrorRequestHandler =>
  (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    const esperado = error instanceof ApiError ? error : deExpress(error);
    if (esperado) return respond(res, esperado);
    const { id, ruta } = observada(res);
    ctx.log.error({ id, ruta, error: sinDatos(error) }, 'error inesperado');
    if (estaCaido(error))
      return respond(
        res,
        new ApiError(
          'NO_DISPONIBLE',
          'La base de datos no responde; reintente',
          { instance: id },
          { 'Retry-After': '5' },
        ),
      );
    return respond(res, new ApiError('ERROR_INTERNO', `Quedó anotado con el número ${id}`, { instance: id }));
  };

function respond(res: Response, error: ApiError): void {
  res.status(error.status).set(error.headers).type('application/problem+json').send(JSON.stringify(error.problem()));
}

/** What express and its body parser refuse. */
function deExpress(error: unknown): ApiError | undefined {
  const { type, status } = (error ?? {}) as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large') return new ApiError('CUERPO_DEMASIADO_GRANDE', 'Lo máximo son 256 KB');
  if (type === 'encoding.unsupported' || type === 'charset.unsupported')
    return new ApiError('TIPO_NO_ADMITIDO', 'Debe ser UTF-8, sin comprimir o con gzip');
  if (type === 'entity.parse.failed') return new ApiError('PETICION_INVALIDA', 'El cuerpo no es JSON');
  if (error instanceof URIError) return new ApiError('PETICION_INVALIDA', 'La dirección está mal codificada');
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new ApiError('PETICION_INVALIDA', 'La petición está mal formada');
  return undefined;
}

const CAIDAS = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2037',
];

function* cadena(error: unknown): Generator<Record<string, unknown>> {
  for (let e = error, i = 0; typeof e === 'object' && e !== null && i < 5; i += 1) {
    yield e as Record<string, unknown>;
    e = (e as { cause?: unknown }).cause;
  }
}

/** A database that is away, rather than a fault of ours. */
function estaCaido(error: unknown): boolean {
  for (const e of cadena(error)) {
    if ([e['code'], e['originalCode']].some((c) => typeof c === 'string' && CAIDAS.includes(c))) return true;
    if (e['kind'] === 'DatabaseNotReachable' || e['kind'] === 'ConnectionClosed') return true;
    if (/Connection terminated|timeout exceeded when trying to connect|Can't reach database/.test(String(e['message'])))
      return true;
  }
  return false;
}

/** Name, code and stack; the messages of database errors may quote what people typed. */
function sinDatos(error: unknown): Record<string, unknown> {
  const codigos = [...cadena(error)]
    .map((e) => e['code'] ?? e['originalCode'] ?? e['kind'])
    .filter((c) => c !== undefined);
  const { name, message, stack } = error instanceof Error ? error : new Error('no es un Error');
  const deBase = name.startsWith('Prisma') || name.startsWith('DriverAdapter');
  return {
    name,
    codigos,
    ...(deBase ? {} : { message }),
    stack: stack?.split('\n').filter((linea) => linea.startsWith('    at ')),
  };
}
