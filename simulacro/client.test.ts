import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Unanswered } from './client';
import type { CallContext } from './context';
import { Draws } from './draws';
import { claimsOf, Ledger } from './ledger';
import { SHARES } from './shares';
import { submit } from './submit';
import { Tally } from './tally';

const folder = mkdtempSync(join(tmpdir(), 'simulacro-'));
const session = { usuario: 'ana', token: 't' };
const caso = { expediente: 153567, n: 1 };

/** Stands in for the API: each answer in turn, the last one for ever. `drop`: the connection is cut without a word. */
type Answer = 'drop' | { status: number; body: Record<string, unknown> };
let server: Server;
let answers: Answer[];
let asked: {
  method: string;
  path: string;
  key: string | undefined;
  prefer: string | undefined;
  token: string | undefined;
}[];
let ledger: Ledger;
let client: Client;
let stop: AbortController;
let files = 0;

beforeEach(async () => {
  asked = [];
  answers = [];
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  files += 1;
  ledger = new Ledger(join(folder, `${files}.ndjson`));
  stop = new AbortController();
  client = new Client(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, ledger, stop.signal);
});
afterEach(async () => {
  ledger.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
afterAll(() => rmSync(folder, { recursive: true }));

function answer({ method = '', url = '', headers }: IncomingMessage, res: ServerResponse): void {
  const [key, prefer] = [headers['idempotency-key'], headers['prefer']].map(String);
  asked.push({ method, path: url, key, prefer, token: headers.authorization });
  const next = answers.length > 1 ? answers.shift() : answers[0];
  if (next === 'drop' || next === undefined) res.destroy();
  else res.writeHead(next.status, { 'content-type': 'application/json' }).end(JSON.stringify(next.body));
}

const written = (id: string): Answer => ({
  status: 200,
  body: { etapa: 'apertura', registro: { id, codigo: 'situacion', estado: 'ASENTADO' } },
});
const taken = (id: string): Answer => ({ status: 202, body: { id, codigo: 'situacion', estado: 'RECIBIDO' } });
const problem = (status: number, code: string): Answer => ({ status, body: { code, detail: code } });
const post = (key?: string) =>
  client.send({
    method: 'POST',
    path: '/x',
    body: { a: 1 },
    session,
    ...(key ? { key, about: { de: 'registro', id: key, caso } } : {}),
  });

test('no answer, a fault and too many requests are tried again under the same key', async () => {
  answers = ['drop', problem(503, 'NO_DISPONIBLE'), problem(429, 'DEMASIADOS_INTENTOS'), written('k1')];
  expect(await post('k1')).toMatchObject({ status: 200 });
  expect(asked.map(({ key }) => key)).toEqual(['k1', 'k1', 'k1', 'k1']);
  expect(asked[0]).toMatchObject({ method: 'POST', path: '/api/v1/x', token: 'Bearer t' });
  expect(claimsOf(ledger.file)).toMatchObject({
    requests: 4,
    repeated: 3,
    unanswered: 1,
    acknowledged: new Map([['k1', caso]]),
  });
});

test('a refusal is an answer', async () => {
  answers = [problem(409, 'REGISTRO_NO_ESPERADO')];
  expect(await post('k1')).toMatchObject({ status: 409, code: 'REGISTRO_NO_ESPERADO' });
  expect(asked).toHaveLength(1);
});

test('what has no key and may have been carried out is not sent twice', async () => {
  answers = ['drop'];
  await expect(post()).rejects.toThrow(Unanswered);
  expect(asked).toHaveLength(1);
});

test('a run that is given up sends nothing more', async () => {
  stop.abort(new Error('interrumpido'));
  await expect(post('k1')).rejects.toThrow('interrumpido');
  expect(asked).toEqual([]);
});

test('the request is in the ledger before it is sent', async () => {
  const seen: string[] = [];
  server.prependListener('request', () => seen.push(readFileSync(ledger.file, 'utf8')));
  answers = [written('k1')];
  await post('k1');
  expect(JSON.parse(seen[0] ?? '{}')).toMatchObject({
    tipo: 'sale',
    clave: 'k1',
    sobre: { de: 'registro', id: 'k1', caso },
  });
});

describe('a registro', () => {
  /** A seed under which the first registro is, or is not, sent twice or without waiting. */
  const seedWhere = (duplicated: boolean, async: boolean): string => {
    const fits = (seed: string): boolean => {
      const draws = new Draws(seed);
      return (
        draws.number('duplica') < SHARES.duplica.share === duplicated &&
        draws.number('sin-espera') < SHARES['sin-espera'].share === async
      );
    };
    return Array.from({ length: 2_000 }, (_, i) => String(i)).find(fits) ?? '';
  };
  const tally = new Tally();
  const send = (seed: string) => {
    const call = {
      client,
      ledger,
      tally,
      stop: stop.signal,
      draws: new Draws(seed),
      nextKey: () => 'k1',
    } as unknown as CallContext;
    return submit(call, { caso, path: '/x', body: { codigo: 'situacion' }, session });
  };

  test('that is written gives the new state', async () => {
    answers = [written('k1')];
    expect(await send(seedWhere(false, false))).toMatchObject({ refusal: undefined, state: { etapa: 'apertura' } });
  });

  test('that is refused gives the code, also when the refusal is found later', async () => {
    answers = [problem(409, 'COBERTURA_AGOTADA')];
    expect(await send(seedWhere(false, false))).toEqual({ refusal: 'COBERTURA_AGOTADA', state: undefined });
    answers = [
      taken('k1'),
      { status: 200, body: { id: 'k1', codigo: 'x', estado: 'RECHAZADO', rechazo: { codigo: 'COBERTURA_AGOTADA' } } },
    ];
    expect(await send(seedWhere(false, false))).toEqual({ refusal: 'COBERTURA_AGOTADA', state: undefined });
  });

  test('that is not judged yet is looked up, then sent again under its key until it is', async () => {
    answers = [taken('k1'), taken('k1'), taken('k1'), written('k1')].map((a, i) =>
      i === 1 ? { status: 200, body: (a as { body: Record<string, unknown> }).body } : a,
    );
    expect(await send(seedWhere(false, false))).toMatchObject({ refusal: undefined });
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /api/v1/x',
      'GET /api/v1/registros/k1',
      'POST /api/v1/x',
      'POST /api/v1/x',
    ]);
    expect(new Set(asked.filter(({ method }) => method === 'POST').map(({ key }) => key))).toEqual(new Set(['k1']));
  });

  test('some are sent twice at once under one key', async () => {
    answers = [taken('k1'), written('k1')];
    expect(await send(seedWhere(true, false))).toMatchObject({ refusal: undefined });
    expect(asked.map(({ key }) => key)).toEqual(['k1', 'k1']);
  });

  test('some are sent without waiting', async () => {
    answers = [written('k1')];
    await send(seedWhere(false, true));
    expect(asked[0]?.prefer).toBe('respond-async');
  });

  test('that is refused for something the run did wrong gives its call up', async () => {
    answers = [problem(401, 'SESION_REQUERIDA')];
    await expect(send(seedWhere(false, false))).rejects.toThrow('401 SESION_REQUERIDA');
  });
});
