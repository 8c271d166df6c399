import { testApi } from '../support/api';
import type { Answer, Caller } from '../support/api';
import { openCase, servedCase, settle } from '../support/case';
import type { Case } from '../support/case';
import { readCsv } from '../support/csv';
import type { Served } from '../support/product';

type Row = Record<string, unknown>;

const answer = (who: Caller, codigo: string, pregunta: number, digito: number): Promise<Answer> =>
  who.post(`/encuestas/${codigo}/respuestas`, { pregunta, digito });

/** The survey after a service: its code, its answers, its results. */
export function surveys(product: Served): void {
  let ivr: Caller;
  let supervisor: Caller;
  beforeAll(async () => {
    ivr = await product.api.as('ivr');
    supervisor = await product.api.as('supervisor');
  });
  const survey = async (c: Case): Promise<Row> => (await product.caller.get(`${c.path}/encuesta`)).body;

  /** A satisfied affiliate, handed over to the survey, with his code. */
  async function derived(options: { expediente?: number } = {}): Promise<{ c: Case; codigo: string }> {
    const c = await servedCase(product.caller, options);
    await settle(c, ['conformidad', { resultado: 'CONFORME', palabras: 'Muy bien' }], ['encuesta-derivada']);
    return { c, codigo: String((await survey(c))['codigo']) };
  }

  /** A coordinador of his own, whose wrong codes count against nobody else. */
  const newCaller = (usuario: string): Promise<Caller> => product.api.newUser(usuario, 'coordinador');

  test('antes de derivar se ve qué leer, con el nombre del afiliado; al derivar, el código y cómo se hace', async () => {
    const c = await servedCase(product.caller, { afiliado: 'afiliado-001' });
    const before = await survey(c);
    expect(before).toMatchObject({
      aplica: true,
      codigo: null,
      pasos: [],
      venceEn: null,
      respuestas: [],
      completa: false,
      guion: { clausula: 'A-5.5.2.2.a', texto: expect.stringMatching(/^Sr\(a\) Abril Almonacid Prueba es importante/) },
    });
    const digits = (before['preguntas'] as Row[]).map((p) => [p['numero'], p['minimo'], p['maximo']].join(' '));
    expect(digits).toEqual(['1 1 5', '2 1 5', '3 1 5', '4 1 5', '5 0 9']);
    await settle(c, ['conformidad', { resultado: 'CONFORME', palabras: 'Bien' }], ['encuesta-derivada']);
    const after = await survey(c);
    expect(after['codigo']).toMatch(/^\d{6}$/);
    expect(after['pasos']).toEqual(expect.arrayContaining([expect.stringContaining(String(after['codigo']))]));
    const days = (Date.parse(String(after['venceEn'])) - Date.parse(String(after['derivadaEn']))) / 86_400_000;
    expect(days).toBe(7);
  });

  test('el IVR contesta pregunta por pregunta, cada una una vez, y no se entera de quién es', async () => {
    const { c, codigo } = await derived();
    expect((await answer(ivr, codigo, 1, 5)).body).toEqual({
      pregunta: 1,
      digito: 5,
      canal: 'IVR',
      en: expect.any(String),
      completa: false,
      siguiente: expect.objectContaining({ numero: 2, minimo: 1, maximo: 5 }),
    });
    expect(await answer(ivr, codigo, 1, 4)).toMatchObject({ status: 409, body: { code: 'ENCUESTA_USADA' } });
    for (const pregunta of [2, 3, 4]) expect(await answer(ivr, codigo, pregunta, 3)).toMatchObject({ status: 201 });
    expect(await answer(ivr, codigo, 5, 0)).toMatchObject({ status: 201, body: { completa: true, siguiente: null } });
    expect(await answer(ivr, codigo, 5, 0)).toMatchObject({ status: 409, body: { code: 'ENCUESTA_USADA' } });
    const { respuestas, completa } = await survey(c);
    expect(completa).toBe(true);
    expect((respuestas as Row[]).map((r) => [r['pregunta'], r['digito'], r['canal'], r['usuario']])).toEqual([
      [1, 5, 'IVR', 'ivr'],
      [2, 3, 'IVR', 'ivr'],
      [3, 3, 'IVR', 'ivr'],
      [4, 3, 'IVR', 'ivr'],
      [5, 0, 'IVR', 'ivr'],
    ]);
  });

  test('un coordinador la escribe con el número del expediente, que vale por su última asistencia derivada; nadie la cambia ni la borra', async () => {
    const { c: first } = await derived();
    await settle(first, ['conclusion']);
    const { c } = await derived({ expediente: first.expediente });
    await settle(c, ['conclusion']);
    expect(await answer(product.caller, String(c.expediente), 5, 9)).toMatchObject({
      status: 201,
      body: { canal: 'COORDINADOR' },
    });
    expect((await survey(c))['respuestas']).toEqual([
      expect.objectContaining({ pregunta: 5, digito: 9, canal: 'COORDINADOR', usuario: 'coordinador' }),
    ]);
    expect((await survey(first))['respuestas']).toEqual([]);
    const { prisma } = product.api.ctx;
    await expect(prisma.respuestaEncuesta.updateMany({ data: { digito: 5 } })).rejects.toThrow(/solo admite agregar/);
    await expect(prisma.respuestaEncuesta.deleteMany()).rejects.toThrow(/solo admite agregar/);
    await expect(prisma.preguntaEncuesta.updateMany({ data: { maximo: 9 } })).rejects.toThrow(/solo admite agregar/);
  });

  test('lo que no se entiende se dice por su campo y no contesta nada; la misma pregunta dos veces a la vez queda una sola', async () => {
    const { c, codigo } = await derived();
    for (const [pregunta, digito, path] of [
      [6, 3, 'pregunta'],
      [0, 3, 'pregunta'],
      [1, 0, 'digito'],
      [1, 6, 'digito'],
      [5, 10, 'digito'],
      [1, 2.5, 'digito'],
    ] as const)
      expect(await answer(product.caller, codigo, pregunta, digito)).toMatchObject({
        status: 422,
        body: { code: 'DATOS_INVALIDOS', errors: [{ path }] },
      });
    expect((await survey(c))['respuestas']).toEqual([]);

    const both = await Promise.all([2, 3].map((digito) => answer(product.caller, codigo, 1, digito)));
    expect(both.map((a) => a.status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  });

  test('un código equivocado no existe, y el de un expediente sin derivar todavía no vale', async () => {
    const who = await newCaller('equivocado');
    for (const codigo of ['000000', 'abcdef', '99999999999999', '4%27--'])
      expect(await answer(who, codigo, 1, 3)).toMatchObject({ status: 404, body: { code: 'ENCUESTA_DESCONOCIDA' } });
    const c = await openCase(product.caller);
    expect(await answer(who, String(c.expediente), 1, 3)).toMatchObject({
      status: 409,
      body: { code: 'ENCUESTA_NO_DERIVADA' },
    });
  });

  test('ningún código se confunde con el número de un expediente de estas semanas', async () => {
    const { expediente } = await openCase(product.caller);
    const codes = await product.api.ctx.prisma.$queryRaw<
      { codigo: string }[]
    >`SELECT codigo_de_encuesta() AS codigo FROM generate_series(1, 200)`;
    const near = codes.filter(({ codigo }) => Math.abs(Number(codigo) - expediente) < 99_000);
    expect({ near, made: codes.filter(({ codigo }) => /^\d{6}$/.test(codigo)).length }).toEqual({
      near: [],
      made: 200,
    });
  });

  test('a los siete días de derivada ya no se contesta, y la de una asistencia anulada tampoco', async () => {
    const { c, codigo } = await derived();
    const venceEn = Date.parse(String((await survey(c))['venceEn']));
    let now = venceEn - 1;
    const later = await testApi(product.env, { reloj: async () => new Date(now) });
    const expired = { status: 409, body: { code: 'ENCUESTA_VENCIDA' } };
    try {
      expect(await answer(later.caller(product.caller.token), codigo, 1, 3)).toMatchObject({ status: 201 });
      now = venceEn;
      expect(await answer(later.caller(product.caller.token), codigo, 2, 3)).toMatchObject(expired);
    } finally {
      await later.close();
    }
    await supervisor.post(`${c.path}/registros`, { codigo: 'anulacion', datos: { motivo: 'Prueba' } });
    expect(await answer(product.caller, codigo, 2, 3)).toMatchObject(expired);
  });

  test('quien prueba códigos, uno a uno o todos a la vez, queda afuera aunque después acierte; los demás siguen', async () => {
    const { codigo } = await derived();
    const guesser = await newCaller('adivino');
    const tries = await Promise.all(
      Array.from({ length: 60 }, (_, i) => answer(guesser, String(i).padStart(6, '0'), 1, 3)),
    );
    const statuses = tries.map((a) => a.status);
    expect(statuses.filter((s) => s === 404)).toHaveLength(20);
    expect(statuses.filter((s) => s === 429)).toHaveLength(40);
    const shut = await answer(guesser, codigo, 1, 3);
    expect(shut).toMatchObject({ status: 429, body: { code: 'DEMASIADOS_INTENTOS' } });
    expect(Number(shut.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer(ivr, codigo, 1, 3)).toMatchObject({ status: 201 });
  });

  describe('el cuestionario', () => {
    const nueva = { preguntas: [{ texto: '¿Volvería a llamarnos?', minimo: 0, maximo: 1 }], motivo: 'Más corto' };

    test('nuevo vale para lo que se derive después; lo derivado sigue con el suyo', async () => {
      const before = await derived();
      const created = await (await product.api.as('jefe-calidad')).post('/encuestas/preguntas', nueva);
      expect(created).toMatchObject({
        status: 201,
        body: { autor: 'jefe-calidad', preguntas: [{ numero: 1, texto: '¿Volvería a llamarnos?' }] },
      });
      expect((await product.caller.get('/encuestas/preguntas')).body).toEqual(created.body);
      const after = await derived();
      expect((await survey(before.c))['preguntas']).toHaveLength(5);
      expect((await survey(after.c))['preguntas']).toHaveLength(1);
      expect(await answer(product.caller, before.codigo, 5, 7)).toMatchObject({
        status: 201,
        body: { completa: false },
      });
      expect(await answer(product.caller, after.codigo, 1, 1)).toMatchObject({ status: 201, body: { completa: true } });
    });

    test.each([
      ['sin preguntas', { preguntas: [] }, 'preguntas'],
      ['que no deja elegir', { preguntas: [{ texto: 'x', minimo: 3, maximo: 3 }] }, 'preguntas.0.maximo'],
      ['de dos dígitos', { preguntas: [{ texto: 'x', minimo: 1, maximo: 10 }] }, 'preguntas.0.maximo'],
      ['sin texto', { preguntas: [{ texto: ' ', minimo: 1, maximo: 5 }] }, 'preguntas.0.texto'],
      ['sin motivo', { motivo: '' }, 'motivo'],
    ])('%s se rechaza', async (_, change, path) => {
      const created = await (await product.api.as('admin')).post('/encuestas/preguntas', { ...nueva, ...change });
      expect(created).toMatchObject({ status: 422, body: { errors: [{ path }] } });
    });
  });

  describe('los resultados', () => {
    let desde: string;
    let proveedor: string;
    const results = async (more = ''): Promise<Row> => {
      const { status, body } = await supervisor.get(`/encuestas/resultados?desde=${desde}${more}`);
      expect(status).toBe(200);
      return body;
    };

    beforeAll(async () => {
      const admin = await product.api.as('admin');
      await admin.post('/encuestas/preguntas', {
        preguntas: [
          { texto: '¿Cómo fue el trato?', minimo: 1, maximo: 5 },
          { texto: '¿Nos recomendaría?', minimo: 0, maximo: 9 },
        ],
        motivo: 'Para los resultados',
      });
      desde = new Date().toISOString();
      const [one, other] = [await derived(), await derived()];
      await derived();
      await answer(product.caller, one.codigo, 1, 5);
      await answer(product.caller, other.codigo, 1, 4);
      await answer(product.caller, one.codigo, 2, 9);
      await settle(await servedCase(product.caller), ['conformidad', { resultado: 'CONFORME', palabras: 'Bien' }]);
      await settle(await servedCase(product.caller), ['conformidad', { resultado: 'NO_CONFORME', palabras: 'Mal' }]);
      proveedor = String(((await one.c.state())['proveedor'] as Row)['id']);
    });

    test('por proveedor: cuántos, promedio y distribución de cada pregunta, y cuántos contestaron de los conformes', async () => {
      const { total, grupos, nota, por } = await results();
      expect(por).toBe('proveedor');
      expect(total).toEqual({ conformes: 4, noConformes: 1, derivadas: 3, respondidas: 2, tasa: 66.7 });
      expect(nota).toMatch(/Solo se deriva a la encuesta a quien se declaró conforme.* 1\.$/);
      expect(grupos).toEqual([
        expect.objectContaining({
          id: proveedor,
          conformes: 4,
          derivadas: 3,
          respondidas: 2,
          preguntas: [
            expect.objectContaining({
              texto: '¿Cómo fue el trato?',
              n: 2,
              promedio: 4.5,
              distribucion: { '4': 1, '5': 1 },
            }),
            expect.objectContaining({ texto: '¿Nos recomendaría?', n: 1, promedio: 9, distribucion: { '9': 1 } }),
          ],
        }),
      ]);
    });

    test.each([
      ['coordinador', 'coordinador', 'Coordinación telefónica'],
      ['servicio', 'HOGAR/PLOMERIA', 'PLOMERIA'],
    ])('por %s', async (por, id, nombre) => {
      expect((await results(`&por=${por}`))['grupos']).toEqual([
        expect.objectContaining({ id, nombre, respondidas: 2 }),
      ]);
    });

    test('fuera del período no hay nada, y un período al revés se rechaza', async () => {
      expect(await results('&hasta=2100-01-01')).toMatchObject({ total: { conformes: 4 } });
      const none = await supervisor.get('/encuestas/resultados?desde=2001-01-01&hasta=2001-12-31');
      expect(none.body).toMatchObject({
        desde: '2001-01-01T03:00:00.000Z',
        hasta: '2002-01-01T03:00:00.000Z',
        grupos: [],
        total: { tasa: null },
      });
      for (const [period, path] of [
        ['desde=2002-01-01&hasta=2001-01-01', 'hasta'],
        ['desde=ayer', 'desde'],
      ])
        expect(await supervisor.get(`/encuestas/resultados?${period}`)).toMatchObject({
          status: 422,
          body: { errors: [{ path }] },
        });
    });

    test('en CSV, una fila por pregunta, con la nota en cada una', async () => {
      const rows = readCsv(
        await supervisor.get(`/encuestas/resultados?desde=${desde}&por=servicio`, { accept: 'text/csv' }),
      );
      expect(rows).toEqual([
        expect.objectContaining({
          servicio: 'HOGAR/PLOMERIA',
          conformes: '4',
          derivadas: '3',
          respondidas: '2',
          texto: '¿Cómo fue el trato?',
          n: '2',
          promedio: '4.5',
          marcaron_4: '1',
          marcaron_5: '1',
          marcaron_1: '0',
          nota: expect.stringContaining('Solo se deriva'),
        }),
        expect.objectContaining({ texto: '¿Nos recomendaría?', n: '1', promedio: '9' }),
      ]);
    });
  });
}
