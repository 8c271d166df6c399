import type { Request } from 'express';
import { ApiError } from './problem';
import { Octetos } from './route';
import type { Ruta } from './route';

const EN_JSON = 'application/json';

/** The media type of the body a route takes. */
export const tipoDe = ({ body }: Pick<Ruta, 'body'>): string => (body instanceof Octetos ? body.tipo : EN_JSON);

/** A body of this length or of unknown length is on its way. */
export const conCuerpo = (req: Request): boolean =>
  req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;

/** @throws ApiError TIPO_NO_ADMITIDO when the body is of another media type than the route takes, compressed, or not in UTF-8. */
export function exigeTipo(una: Ruta, req: Request): void {
  const tipo = tipoDe(una);
  if (!conCuerpo(req)) return;
  if (!req.is(tipo)) throw new ApiError('TIPO_NO_ADMITIDO', tipo === EN_JSON ? 'Envíe JSON en UTF-8' : `Envíe ${tipo}`);
  if (tipo === EN_JSON) return;
  const [, letras = 'utf-8'] = /charset="?([^";\s]+)/i.exec(req.get('content-type') ?? '') ?? [];
  const codificado = req.get('content-encoding') ?? 'identity';
  if (letras.toLowerCase() !== 'utf-8' || codificado !== 'identity')
    throw new ApiError('TIPO_NO_ADMITIDO', 'Debe ser UTF-8, sin comprimir');
}

/**
 * The bytes of the body as they arrive. The connection outlives a reader who stops early, so that he can still answer.
 * @throws ApiError CUERPO_DEMASIADO_GRANDE at once when the body says it is more than the route takes, else on reading so far;
 * what Node throws when the caller goes away.
 */
export function octetosDe(req: Request, { maximo }: Octetos): AsyncGenerator<Buffer, void, void> {
  const demasiado = new ApiError('CUERPO_DEMASIADO_GRANDE', `Lo máximo son ${Math.floor(maximo / 1_048_576)} MB`);
  if (Number(req.headers['content-length'] ?? 0) > maximo) throw demasiado;
  return hasta(req, maximo, demasiado);
}

async function* hasta(req: Request, maximo: number, demasiado: ApiError): AsyncGenerator<Buffer, void, void> {
  let leidos = 0;
  try {
    for await (const trozo of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      leidos += trozo.length;
      if (leidos > maximo) throw demasiado;
      yield trozo;
    }
  } finally {
    // Whoever still sends what nobody will read must get to the answer.
    req.resume();
  }
}
