import { createHash } from 'node:crypto';
import type { Answer, Caller } from '../support/api';
import type { Product } from '../support/product';

type Row = Record<string, unknown>;
const PLAN = 'rio-manso-hogar';
const day = (n: number): string => new Date(Date.now() + n * 86_400_000).toISOString();
const pdf = (text: string): Buffer => Buffer.concat([Buffer.from(`%PDF-1.7\n${text}`), Buffer.from([0, 255, 13, 10])]);

/** The documents of a plan, version by version. */
export function planConditions(product: Product): void {
  let jefe: Caller;
  let coordinador: Caller;
  beforeAll(async () => {
    jefe = await product.api.as('jefe-operaciones');
    coordinador = product.caller;
  });

  const send = (body: Buffer, { plan = PLAN, desde = '', type = 'application/pdf' } = {}): Promise<Answer> =>
    jefe.post(`/planes/${plan}/condiciones${desde && `?vigenteDesde=${desde}`}`, body, { 'content-type': type });
  const list = async (plan = PLAN): Promise<Row[]> =>
    (await coordinador.get(`/planes/${plan}/condiciones`)).body['elementos'] as Row[];

  async function download(version: string, plan = PLAN) {
    const response = await fetch(`${product.api.url}/api/v1/planes/${plan}/condiciones/${version}`, {
      headers: { authorization: `Bearer ${coordinador.token}` },
    });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  test('cada PDF es una versión nueva, y las anteriores se conservan tal cual', async () => {
    const [one, two] = [pdf('la primera'), pdf('la segunda, más larga')];
    expect(await send(one, { desde: day(-30) })).toMatchObject({ status: 201, body: { version: 1, vigente: true } });
    const second = await send(two);
    expect(second).toMatchObject({
      status: 201,
      body: {
        plan: PLAN,
        version: 2,
        vigente: true,
        autor: 'jefe-operaciones',
        bytes: two.length,
        sha256: createHash('sha256').update(two).digest('hex'),
      },
    });
    expect(second.headers.get('location')).toBe(`/api/v1/planes/${PLAN}/condiciones/2`);
    expect((await list()).map((c) => [c['version'], c['vigente']])).toEqual([
      [2, true],
      [1, false],
    ]);
    for (const [version, bytes] of [
      ['1', one],
      ['2', two],
    ] as const) {
      const got = await download(version);
      expect(got.bytes.equals(bytes)).toBe(true);
      expect(got.headers.get('content-type')).toBe('application/pdf');
      expect(got.headers.get('content-disposition')).toBe(`inline; filename="condiciones-${PLAN}-${version}.pdf"`);
    }
  });

  test('la vigente es la última que empezó a valer, no la última que se cargó', async () => {
    const plan = 'cordillera-auto';
    expect((await download('vigente', plan)).status).toBe(404);
    await send(pdf('hoy'), { plan });
    await send(pdf('el mes que viene'), { plan, desde: day(30) });
    await send(pdf('el año pasado'), { plan, desde: day(-365) });
    expect((await list(plan)).map((c) => [c['version'], c['vigente']])).toEqual([
      [3, false],
      [2, false],
      [1, true],
    ]);
    expect((await download('vigente', plan)).bytes.toString()).toContain('hoy');
  });

  test('dos a la vez son dos versiones', async () => {
    const plan = 'rio-manso-integral';
    const both = await Promise.all([send(pdf('a'), { plan }), send(pdf('b'), { plan }), send(pdf('c'), { plan })]);
    expect(new Set(both.map((a) => a.body['version']))).toEqual(new Set([1, 2, 3]));
  });

  test.each([
    ['lo que no es un PDF', Buffer.from('hola, soy un PDF %PDF-1.7'), {}, 422, 'DATOS_INVALIDOS'],
    ['un cuerpo vacío', Buffer.alloc(0), {}, 422, 'DATOS_INVALIDOS'],
    ['un PDF que dice ser otra cosa', pdf('x'), { type: 'text/plain' }, 415, 'TIPO_NO_ADMITIDO'],
    ['un PDF que dice ser CSV', pdf('x'), { type: 'text/csv' }, 415, 'TIPO_NO_ADMITIDO'],
    ['más de 20 MB', Buffer.concat([pdf('x'), Buffer.alloc(20 * 1_048_576)]), {}, 413, 'CUERPO_DEMASIADO_GRANDE'],
    ['un plan que no existe', pdf('x'), { plan: 'ninguno' }, 404, 'NO_ENCONTRADO'],
    ['una fecha que no es', pdf('x'), { desde: 'ayer' }, 422, 'DATOS_INVALIDOS'],
  ])('%s se rechaza y no queda nada', async (_, body, how, status, code) => {
    const before = await product.api.ctx.prisma.condiciones.count();
    expect(await send(body, how)).toMatchObject({ status, body: { code } });
    expect(await product.api.ctx.prisma.condiciones.count()).toBe(before);
  });

  test('un PDF de 20 MB va y vuelve', async () => {
    const plan = 'cordillera-combinado';
    const body = Buffer.concat([pdf('grande'), Buffer.alloc(20 * 1_048_576 - pdf('grande').length, 7)]);
    expect(await send(body, { plan })).toMatchObject({ status: 201, body: { bytes: body.length } });
    expect((await download('1', plan)).bytes.equals(body)).toBe(true);
  });

  test.each(['0', '99', 'ultima', '1.5'])('la versión %s no existe', async (version) => {
    expect((await download(version)).status).toBe(404);
  });

  test('una versión no se puede cambiar ni borrar', async () => {
    const { prisma } = product.api.ctx;
    await expect(prisma.condiciones.updateMany({ data: { autor: 'otro' } })).rejects.toThrow('no se cambia');
    await expect(prisma.condiciones.deleteMany()).rejects.toThrow('no se cambia');
  });

  test('el contrato dice qué cuerpo espera cada llamada', async () => {
    const { body } = await product.api.caller().get('/openapi.json');
    const paths = body['paths'] as Record<string, Record<string, { requestBody?: { content: Row } }>>;
    const types = (path: string) => Object.keys(paths[path]?.['post']?.requestBody?.content ?? {});
    expect(types('/planes/{plan}/condiciones')).toEqual(['application/pdf']);
    expect(types('/cuentas/{cuenta}/importaciones')).toEqual(['text/csv']);
    expect(types('/expedientes')).toEqual(['application/json']);
  });
}
