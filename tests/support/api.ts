import pino from 'pino';
import type { Logger } from 'pino';
import { problema } from '../../contracts/wire';
import { settings } from '../../contracts/settings';
import { openContext } from '../../api/context';
import type { Context } from '../../api/context';
import { codigosDe } from '../../api/openapi';
import type { Ruta } from '../../api/route';
import { RUTAS } from '../../api/routes';
import { serve } from '../../api/server';
import { PROGRAMA } from '../../procedure/roles';
import type { Rol } from '../../procedure/roles';
import type { TestEnvironment } from './environment';

/** An answer, read. `body` is checked against the contract before it is given. */
export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
  /** When it is not JSON. */
  text: string;
}
type Sent = Record<string, string>;

/** Somebody who calls the API with his session. */
export interface Caller {
  token: string;
  get(path: string, headers?: Sent): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Sent): Promise<Answer>;
  put(path: string, body?: unknown, headers?: Sent): Promise<Answer>;
  patch(path: string, body?: unknown, headers?: Sent): Promise<Answer>;
  delete(path: string, headers?: Sent): Promise<Answer>;
}

export interface TestApi {
  url: string;
  ctx: Context;
  /** A seed user of that role, logged in once; the program among the roles is made by the administrator. */
  as(rol: Rol): Promise<Caller>;
  /** A new user of that role, with his session. */
  newUser(usuario: string, rol: Rol, nombre?: string): Promise<Caller>;
  /** Without a session, or with that one. */
  caller(token?: string): Caller;
  close(): Promise<void>;
}

export interface ApiOptions {
  env?: Record<string, string>;
  reloj?: () => Promise<Date>;
  permiteReglasPropias?: boolean;
  log?: Logger;
}

/** The API on a free port, in this process, over real HTTP. */
export async function testApi(
  environment: TestEnvironment,
  { env = {}, log = pino({ level: 'silent' }), ...options }: ApiOptions = {},
): Promise<TestApi> {
  const ctx = openContext({ ...settings({ ...environment.env, ...env }), apiPort: 0 }, { log, ...options });
  const server = await serve(ctx);
  const { url } = server;
  const sessions = new Map<Rol, Promise<Caller>>();
  const caller = (token?: string): Caller => callerOf(url, token);
  const logIn = async (usuario: string, clave: unknown): Promise<Caller> => {
    const { body } = await caller().post('/sesion', { usuario, clave });
    return caller(String(body['token']));
  };
  const newUser = async (usuario: string, rol: Rol, nombre = 'Persona de prueba'): Promise<Caller> => {
    const { body } = await (await as('admin')).post('/usuarios', { usuario, nombre, rol });
    return logIn(usuario, body['clave']);
  };
  const as = (rol: Rol): Promise<Caller> => {
    const session =
      sessions.get(rol) ??
      (rol === PROGRAMA ? newUser(rol, rol, 'Central telefónica') : logIn(rol, environment.password(rol)));
    sessions.set(rol, session);
    return session;
  };
  return { url, ctx, as, newUser, caller, close: () => server.close() };
}

function callerOf(url: string, token: string | undefined): Caller {
  const call = async (method: string, path: string, body?: unknown, headers: Sent = {}): Promise<Answer> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: asSent(body) }),
    });
    return read(method, path, response);
  };
  return {
    token: token ?? '',
    get: (path, headers) => call('GET', path, undefined, headers),
    post: (path, body = {}, headers) => call('POST', path, body, headers),
    put: (path, body, headers) => call('PUT', path, body, headers),
    patch: (path, body, headers) => call('PATCH', path, body, headers),
    delete: (path, headers) => call('DELETE', path, undefined, headers),
  };
}

/** Text and bytes go as they are. */
const asSent = (body: unknown): string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body);

/** What the API answers must be what its documents say. */
async function read(method: string, path: string, response: Response): Promise<Answer> {
  const text = await response.text();
  const { status, headers } = response;
  const type = headers.get('content-type') ?? '';
  if (!type.includes('json')) return { status, headers, body: {}, text };
  const body = JSON.parse(text) as Record<string, unknown>;
  if (status >= 400) {
    if (!type.startsWith('application/problem+json'))
      throw new Error(`${method} ${path}: ${status} is no problem but ${type}`);
    problema.parse(body);
    if (body['status'] !== status)
      throw new Error(`${method} ${path}: the problem says ${String(body['status'])}, HTTP ${status}`);
    declared(method, path, String(body['code']));
  } else documented(method, path, status, body);
  return { status, headers, body, text };
}

function documented(method: string, path: string, status: number, body: unknown): void {
  const schema = routeOf(method, path)?.responses[status as 200];
  if (!schema || typeof schema === 'string') throw new Error(`${method} ${path}: ${status} is not documented`);
  schema.parse(body);
}

/** Where nothing is, there is nothing to declare. */
function declared(method: string, path: string, code: string): void {
  const route = routeOf(method, path);
  if (route && !codigosDe(route).some((c) => c === code)) throw new Error(`${method} ${path}: ${code} is not declared`);
}

function routeOf(method: string, path: string): Ruta | undefined {
  const [bare = ''] = path.split('?');
  const fits = (pattern: string): boolean => new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(bare);
  const exact = RUTAS.find((r) => r.method === method.toLowerCase() && r.path === bare);
  return exact ?? RUTAS.find((r) => r.method === method.toLowerCase() && fits(r.path));
}
