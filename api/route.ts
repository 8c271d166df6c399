import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { CodigoDeError } from '../contracts/errors';
import type { Context } from './context';
import type { SesionActiva } from './session';

type Metodo = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Status = 200 | 201 | 202 | 204;

/** By status: a schema for JSON, a media type for anything else, null for no body. */
type Respuestas = Readonly<Partial<Record<Status, z.ZodType | string | null>>>;

type Cuerpo<T> = T extends z.ZodType ? z.output<T> : T extends string ? string | ((res: Response) => void) : undefined;
type Respuesta<R extends Respuestas> = {
  [S in keyof R & Status]: { status: S; headers?: Record<string, string> } & (R[S] extends null
    ? { body?: undefined }
    : { body: Cuerpo<R[S]> });
}[keyof R & Status];

type Leido<S> = S extends z.ZodType ? z.output<S> : Record<string, never>;
type LeidoCuerpo<S> = S extends Octetos ? AsyncIterable<Buffer> : S extends z.ZodType ? z.output<S> : unknown;

/** A body that is no JSON: the handler gets its bytes as they arrive, at most `maximo` of them. */
export class Octetos {
  constructor(
    readonly tipo: string,
    readonly maximo: number,
  ) {}
}

interface Definicion<P, Q, B, R extends Respuestas, Pedido> {
  method: Metodo;
  /** Under `/api/v1`, as express writes it. */
  path: string;
  summary: string;
  description?: string;
  params?: P;
  query?: Q;
  body?: B;
  /** The handler reads the body itself, because something else is to be refused first. */
  cuerpoDespues?: true;
  /** It takes an Idempotency-Key. */
  idempotente?: true;
  /** It replaces what was read: it takes the `If-Match` of that reading. */
  conVersion?: true;
  /** It may answer before the case has judged: `Prefer: respond-async`. */
  asincrona?: true;
  responses: R;
  /** The body of the 200 as a table as well, for `Accept: text/csv`. */
  csv?(cuerpo: R extends { 200: infer C } ? Cuerpo<C> : never): string;
  /** Codes of its own, beside those every call of its kind may give (`openapi.ts`): with `params`, NO_ENCONTRADO is told. */
  errors?: readonly CodigoDeError[];
  handle(pedido: Pedido): Promise<Respuesta<R>>;
}

interface PedidoPublico<P, Q, B> {
  ctx: Context;
  params: Leido<P>;
  query: Leido<Q>;
  body: LeidoCuerpo<B>;
  req: Request;
}
interface Pedido<P, Q, B> extends PedidoPublico<P, Q, B> {
  sesion: SesionActiva;
}

/** A route as the rest of the API sees it: its contract, and one function to call. */
export interface Ruta extends Omit<Definicion<z.ZodType, z.ZodType, z.ZodType | Octetos, Respuestas, never>, 'handle'> {
  publica: boolean;
  handle(
    pedido: Record<string, unknown>,
  ): Promise<{ status: number; body?: unknown; headers?: Record<string, string> }>;
}

type Esquema = z.ZodType | undefined;

/** Declares a call that needs a session. Who may make it is said in `contracts/permissions.ts`. */
export function ruta<
  R extends Respuestas,
  P extends Esquema = undefined,
  Q extends Esquema = undefined,
  B extends Esquema | Octetos = undefined,
>(definicion: Definicion<P, Q, B, R, Pedido<P, Q, B>>): Ruta {
  return { ...definicion, publica: false } as unknown as Ruta;
}

/** Declares a call that anybody may make. */
export function rutaPublica<
  R extends Respuestas,
  P extends Esquema = undefined,
  Q extends Esquema = undefined,
  B extends Esquema | Octetos = undefined,
>(definicion: Definicion<P, Q, B, R, PedidoPublico<P, Q, B>>): Ruta {
  return { ...definicion, publica: true } as unknown as Ruta;
}

/** As the permission table names it. */
export const nombreDeRuta = ({ method, path }: Pick<Ruta, 'method' | 'path'>): string =>
  `${method.toUpperCase()} ${path}`;
