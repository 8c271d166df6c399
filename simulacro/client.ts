import { setTimeout as pause } from 'node:timers/promises';
import type { About, CaseId, Ledger, Told } from './ledger';

/** Who sends: a login and its bearer token. */
export interface Session {
  usuario: string;
  token: string;
}

export interface Request {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Under `/api/v1`. */
  path: string;
  body?: Record<string, unknown>;
  /** Idempotency-Key: with one, an unanswered request is sent again. */
  key?: string;
  /** `Prefer: respond-async` */
  dontWait?: boolean;
  session: Session | undefined;
  about?: About;
}

export interface Reply {
  status: number;
  /** Of a problem. */
  code: string | undefined;
  body: Record<string, unknown>;
}

/** Nobody answered, however often it was asked. */
export class Unanswered extends Error {
  override name = 'Unanswered';
}

/** Milliseconds: of one attempt, until giving up, and between attempts at most. */
const ATTEMPT = 10_000;
const GIVE_UP = 180_000;
const LONGEST_PAUSE = 5_000;

/** Speaks to the API, with every request and every reply in the ledger, and repeats what was not answered under the same key. */
export class Client {
  private sent = 0;

  constructor(
    readonly url: string,
    private readonly ledger: Ledger,
    private readonly stop: AbortSignal,
  ) {}

  /**
   * Sends until there is an answer other than «later»: no connection, a timeout, 5xx and 429 are tried again.
   * @throws {Unanswered} after three minutes, or when a request without a key gets no answer and might have been carried out.
   */
  async send(request: Request): Promise<Reply> {
    const giveUpAt = Date.now() + GIVE_UP;
    for (let wait = 250; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
      this.stop.throwIfAborted();
      const reply = await this.attempt(request);
      if (reply && reply.status < 500 && reply.status !== 429) return reply;
      const repeatable = request.key !== undefined || request.method === 'GET' || reply !== undefined;
      if (!repeatable || Date.now() + wait > giveUpAt)
        throw new Unanswered(`${request.method} ${request.path}: ${reply?.status ?? 'sin respuesta'}`);
      await pause(wait, undefined, { signal: this.stop });
    }
  }

  private async attempt(request: Request): Promise<Reply | undefined> {
    const { method, path, key, session, body, about = { de: 'consulta' } } = request;
    this.sent += 1;
    const envio = this.sent;
    const shown = about.de === 'consulta' || body === undefined ? {} : { cuerpo: body };
    this.ledger.write({
      tipo: 'sale',
      envio,
      metodo: method,
      ruta: path,
      ...(key ? { clave: key } : {}),
      usuario: session?.usuario ?? '',
      sobre: about,
      ...shown,
    });
    try {
      const response = await fetch(`${this.url}/api/v1${path}`, this.init(request));
      const text = await response.text();
      const reply = { status: response.status, ...read(text) };
      this.ledger.write({
        tipo: 'llega',
        envio,
        status: reply.status,
        ...(reply.code ? { code: reply.code } : {}),
        registros: registrosOf(reply.body),
        ...openedBy(about, reply),
      });
      return reply;
    } catch (error) {
      const { name, cause } = error as Error & { cause?: { code?: string } };
      this.ledger.write({ tipo: 'no-llega', envio, error: cause?.code ?? name });
      return undefined;
    }
  }

  private init({ method, body, key, dontWait, session }: Request): RequestInit {
    return {
      method,
      headers: {
        ...(session ? { authorization: `Bearer ${session.token}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(dontWait ? { prefer: 'respond-async' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(ATTEMPT),
    };
  }
}

function read(text: string): { code: string | undefined; body: Record<string, unknown> } {
  try {
    const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
    return { body, code: typeof body['code'] === 'string' ? body['code'] : undefined };
  } catch {
    return { body: {}, code: undefined };
  }
}

/** The registros a reply speaks of: `registro` of a settled one, `registros` of an opening, or itself. */
function registrosOf(body: Record<string, unknown>): Told[] {
  const { registro, registros } = body as { registro?: unknown; registros?: unknown };
  const all = [registro, ...(Array.isArray(registros) ? (registros as unknown[]) : []), body];
  return all.filter(isTold).map(({ id, estado }) => ({ id, estado }));
}

const isTold = (value: unknown): value is Told => {
  const { id, estado, codigo } = (value ?? {}) as Partial<Record<string, unknown>>;
  return (
    typeof id === 'string' &&
    typeof codigo === 'string' &&
    ['RECIBIDO', 'ASENTADO', 'RECHAZADO'].includes(String(estado))
  );
};

function openedBy({ de }: About, { status, body }: Reply): { abierto?: CaseId } {
  if (status !== 201) return {};
  if (de === 'expediente') return { abierto: { expediente: Number(body['numero']), n: 0 } };
  if (de === 'asistencia') return { abierto: { expediente: Number(body['expediente']), n: Number(body['n']) } };
  return {};
}
