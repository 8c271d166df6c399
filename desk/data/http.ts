import type { Problema } from '../../contracts/wire';

/** What every failed call becomes: an RFC 9457 problem, or one of our own when nothing answered. */
export class Problem extends Error {
  override name = 'Problem';
  constructor(readonly problema: Problema) {
    super(problema.detail);
  }

  get code(): string {
    return this.problema.code;
  }

  /** What to mend, field by field, by the names the forms use. */
  get campos(): { path: string; message: string }[] {
    return (this.problema.errors ?? []).map(({ path, message }) => ({ path: fieldPath(path), message }));
  }
}

/** `datos.lineas.0.monto.centavos` is the field `lineas.0.monto`. */
export const fieldPath = (path: string): string => path.replace(/^datos\./, '').replace(/\.(centavos|moneda)$/, '');

const sinRespuesta: Problema = {
  type: 'about:blank',
  title: 'Sin conexión',
  status: 0,
  detail: 'El servidor no responde. Nada se perdió: lo escrito sigue aquí; reintente.',
  code: 'SIN_CONEXION',
};

/** Called when the session is no longer alive, whoever noticed it. */
let alPerderLaSesion = (): void => undefined;
export const siPierdeLaSesion = (hacer: () => void): void => void (alPerderLaSesion = hacer);

interface Options {
  body?: unknown;
  /** Sent as it is, with this media type. */
  archivo?: { tipo: string; contenido: Blob };
  clave?: string;
  /** What was read must still be so (If-Match). */
  version?: string;
  signal?: AbortSignal;
}

/**
 * One call of the API.
 * @throws Problem whatever went wrong.
 */
export async function call<T>(
  method: string,
  path: string,
  { body, archivo, clave, version, signal }: Options = {},
): Promise<T> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    credentials: 'same-origin',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(archivo ? { 'content-type': archivo.tipo } : {}),
      ...(clave === undefined ? {} : { 'idempotency-key': clave }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(archivo ? { body: archivo.contenido } : {}),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Problem(sinRespuesta);
  });
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  const problem = await problemOf(response);
  if (problem.code === 'SESION_REQUERIDA') alPerderLaSesion();
  throw problem;
}

/**
 * The same read as a table, saved as a file by the browser.
 * @throws Problem
 */
export async function download(path: string, archivo: string): Promise<void> {
  const response = await fetch(`/api/v1${path}`, { headers: { accept: 'text/csv' } }).catch(() => {
    throw new Problem(sinRespuesta);
  });
  if (!response.ok) throw await problemOf(response);
  const url = URL.createObjectURL(await response.blob());
  Object.assign(document.createElement('a'), { href: url, download: archivo }).click();
  URL.revokeObjectURL(url);
}

async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => undefined)) as Problema | undefined;
  return new Problem(body?.code ? body : { ...sinRespuesta, status: response.status });
}

/** A new Idempotency-Key. Not `crypto.randomUUID`, which a browser gives to https pages only. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');

export const get = <T>(path: string, signal?: AbortSignal): Promise<T> => call('GET', path, signal ? { signal } : {});

/** `?a=1&b=2` of what is there. */
export function query(params: Record<string, string | number | boolean | undefined | null>): string {
  const dados = Object.entries(params).filter(([, v]) => v !== undefined && v !== null && v !== '');
  return dados.length === 0 ? '' : `?${new URLSearchParams(dados.map(([k, v]) => [k, String(v)])).toString()}`;
}
