import { Client } from 'pg';
import { ESCUCHA } from '../../api/listener';
import { avisa } from '../../api/notices';
import type { Aviso } from '../../contracts/aviso';
import { testApi } from '../support/api';
import type { Caller } from '../support/api';
import type { Product } from '../support/product';
import { until } from '../../scripts/toolchain/until';

interface Event {
  id: string;
  data: Record<string, unknown>;
}

type Sent = Record<string, string>;

/** What an EventSource would make of the stream. */
class Stream {
  /** Steps of cases. */
  readonly events: Event[] = [];
  /** What came under other names. */
  readonly others: { name: string; data: Record<string, unknown>; withId: boolean }[] = [];
  /** Of the last message, with or without data: what a reconnection sends. */
  lastId = '';
  ended = false;
  private readonly abort = new AbortController();

  static async open(url: string, token: string, headers: Sent = {}): Promise<Stream> {
    const stream = new Stream();
    const { signal } = stream.abort;
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}`, ...headers },
      signal,
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    void stream
      .read(response)
      .catch(() => undefined)
      .finally(() => (stream.ended = true));
    await until(() => stream.lastId !== '' || undefined);
    return stream;
  }

  close(): void {
    this.abort.abort();
  }

  named = (name: string): Record<string, unknown>[] => this.others.filter((o) => o.name === name).map((o) => o.data);

  has = (n: number): Promise<true> => until(() => this.events.length >= n || undefined, { what: `${n} events` });

  private async read(response: Response): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of response.body ?? []) {
      const [last = '', ...messages] = `${rest}${decoder.decode(chunk as Uint8Array, { stream: true })}`
        .split('\n\n')
        .reverse();
      rest = last;
      for (const message of messages.reverse()) this.take(message);
    }
  }

  private take(message: string): void {
    const field = (name: string): string | undefined =>
      message
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    this.lastId = field('id') ?? this.lastId;
    const data = field('data');
    if (data === undefined) return;
    const read = JSON.parse(data) as Record<string, unknown>;
    const name = field('event') ?? '';
    if (name === 'novedad') this.events.push({ id: this.lastId, data: read });
    else this.others.push({ name, data: read, withId: field('id') !== undefined });
  }
}

/** The stream of what happens, for every desk. */
export function news(product: Product): void {
  let caller: Caller;
  beforeAll(() => {
    ({ caller } = product);
  });

  const open = (token: string, headers: Sent = {}, query = ''): Promise<Stream> =>
    Stream.open(`${product.api.url}/api/v1/novedades${query}`, token, headers);

  /** A step of a case as `asentar` tells it, in a transaction that is left open until `commit`. */
  async function step(transicion: number): Promise<{ commit(): Promise<void> }> {
    const client = new Client({ connectionString: product.env.databaseUrl });
    await client.connect();
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO novedad (tx, expediente, n, transicion, tipo, registros) VALUES (pg_current_xact_id()::text::bigint, 1, 1, $1, 'comentario', '{r}')`,
      [transicion],
    );
    await client.query(`SELECT pg_notify('novedades', $1)`, [
      JSON.stringify({ expediente: 1, n: 1, transicion, registros: [] }),
    ]);
    return {
      commit: async () => {
        await client.query('COMMIT');
        await client.end();
      },
    };
  }
  const now = async (transicion: number): Promise<void> => (await step(transicion)).commit();
  const seen = ({ events }: Stream): unknown[] => events.map((e) => e.data['transicion']);

  test('hace falta una sesión, y que el rol trabaje con casos', async () => {
    expect(await product.api.caller().get('/novedades')).toMatchObject({ status: 401 });
    expect(await (await product.api.as('admin')).get('/novedades')).toMatchObject({ status: 403 });
  });

  test('cada paso llega a todos los que escuchan, solo con ids y códigos', async () => {
    const streams = await Promise.all([open(caller.token), open((await product.api.as('supervisor')).token)]);
    await now(1);
    for (const stream of streams) {
      await stream.has(1);
      expect(stream.events[0]?.data).toEqual({
        expediente: 1,
        n: 1,
        transicion: 1,
        tipo: 'comentario',
        registros: ['r'],
        en: expect.any(String) as string,
      });
      stream.close();
    }
  });

  test('quien vuelve sigue desde donde quedó, sin perder ni repetir', async () => {
    const first = await open(caller.token);
    await now(10);
    await first.has(1);
    first.close();
    await now(11);
    await now(12);
    const second = await open(caller.token, { 'last-event-id': first.lastId });
    await now(13);
    await second.has(3);
    expect(seen(second)).toEqual([11, 12, 13]);
    second.close();
  });

  test('quien se corta antes del primer evento tampoco pierde nada', async () => {
    const first = await open(caller.token);
    first.close();
    await now(20);
    const second = await open(caller.token, { 'last-event-id': first.lastId });
    await second.has(1);
    expect(seen(second)).toEqual([20]);
    second.close();
  });

  test('un paso que empezó antes y se asienta después no se saltea, tampoco al volver', async () => {
    const stream = await open(caller.token);
    const slow = await step(30);
    await now(31);
    // What is behind an open transaction waits for it.
    await now(32);
    const another = await open(caller.token, { 'last-event-id': stream.lastId });
    await slow.commit();
    for (const each of [stream, another]) {
      await each.has(3);
      expect(seen(each)).toEqual([30, 31, 32]);
      each.close();
    }
  });

  test('muchos pasos a la vez mientras alguien se pone al día: ninguno falta ni se repite', async () => {
    const { lastId, close } = await open(caller.token).then((s) => ({
      lastId: s.lastId,
      close: () => s.close(),
    }));
    close();
    const many = Array.from({ length: 60 }, (_, i) => 100 + i);
    const half = many.slice(0, 30);
    for (const n of half) await now(n);
    const writing = Promise.all(many.slice(30).map((n) => now(n)));
    const stream = await open(caller.token, { 'last-event-id': lastId });
    await writing;
    await stream.has(60);
    expect(new Set(seen(stream))).toEqual(new Set(many));
    expect(seen(stream)).toHaveLength(60);
    expect(seen(stream).slice(0, 30)).toEqual(half);
    stream.close();
  });

  test('al cerrar la sesión se corta lo que tenía abierto, y nada más', async () => {
    const { body } = await product.api
      .caller()
      .post('/sesion', { usuario: 'supervisor', clave: product.env.password('supervisor') });
    const mine = await open(String(body['token']));
    const theirs = await open(caller.token);
    await product.api.caller(String(body['token'])).delete('/sesion');
    await until(() => mine.ended || undefined);
    await now(40);
    await theirs.has(1);
    expect(theirs.ended).toBe(false);
    theirs.close();
  });

  describe('lo que no es un paso de un caso', () => {
    const aviso: Aviso = { tema: 'traspasos', usuarios: ['coordinador'] };

    test('al abrir llega la hora del servidor', async () => {
      const before = await product.api.ctx.prisma.$queryRaw<
        { en: Date }[]
      >`SELECT clock_timestamp() - interval '1 ms' AS en`;
      const stream = await open(caller.token);
      const [latido] = await until(() => (stream.named('latido').length > 0 ? stream.named('latido') : undefined));
      expect(Date.parse(String(latido?.['ahora']))).toBeGreaterThanOrEqual(before[0]?.en.getTime() ?? Number.NaN);
      stream.close();
    });

    test('un aviso llega a todos cuando se confirma lo que avisa, sin id, y a quien vuelve no se le repite', async () => {
      const { prisma } = product.api.ctx;
      const streams = await Promise.all([open(caller.token), open((await product.api.as('supervisor')).token)]);
      await prisma
        .$transaction(async (tx) => {
          await avisa(tx, { tema: 'presencia', expediente: 1, n: 1 });
          throw new Error('no se confirma');
        })
        .catch(() => undefined);
      await prisma.$queryRaw`SELECT pg_notify('apolo_aviso', 'cualquier cosa')::text`;
      await prisma.$transaction(async (tx) => avisa(tx, aviso));
      for (const stream of streams) {
        await until(() => stream.named('aviso').length > 0 || undefined);
        expect(stream.others.filter((o) => o.name === 'aviso')).toEqual([
          { name: 'aviso', data: aviso, withId: false },
        ]);
        stream.close();
      }
      const back = await open(caller.token, { 'last-event-id': streams[0]?.lastId ?? '' });
      await avisa(prisma, { tema: 'llamadas' });
      await until(() => back.named('aviso').length > 0 || undefined);
      expect(back.named('aviso')).toEqual([{ tema: 'llamadas' }]);
      back.close();
    });

    test('si la API pudo perderse alguno, corta a quien escucha para que vuelva y relea', async () => {
      const stream = await open(caller.token);
      await product.api.ctx.prisma.$queryRaw`
      SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE datname = current_database() AND application_name = ${ESCUCHA}`;
      await until(() => stream.ended || undefined);
      expect(await until(() => product.api.ctx.listener.conectado || undefined)).toBe(true);
    });
  });

  test('quien sigue desde donde dijo su sesión recibe lo que cambió antes de que se conectara', async () => {
    const { body } = await caller.get('/sesion');
    await now(901);
    const stream = await open(caller.token, {}, `?desde=${String(body['novedadesDesde'])}`);
    await stream.has(1);
    stream.close();
    const after = await caller.get('/sesion');
    expect(after.body['novedadesDesde']).toBe(stream.lastId);
    expect(await caller.get('/novedades?desde=ayer')).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'desde' }] },
    });
  });

  test('un Last-Event-ID inventado se rechaza', async () => {
    expect(await caller.get('/novedades', { 'last-event-id': 'ayer' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'Last-Event-ID' }] },
    });
  });

  test('la API termina aunque haya quien escuche', async () => {
    const other = await testApi(product.env);
    const who = await other.as('coordinador');
    const response = await fetch(`${other.url}/api/v1/novedades`, {
      headers: { authorization: `Bearer ${who.token}` },
    });
    await other.close();
    await expect(response.text()).resolves.toContain('retry: 2000');
  });
}
