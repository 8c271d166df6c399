import { Webhook } from 'standardwebhooks';
import { until } from '../../scripts/toolchain/until';
import { readCsv } from '../support/csv';
import type { Case } from '../support/case';
import { drills } from './drills';
import { ringing, told, useAlerts, vital } from './stage';

/** A «minute» so long that no level but the first ever sounds. */
const QUIETO = 60_000;
const stage = useAlerts();
let secreto: string;

beforeAll(async () => {
  const admin = await stage.api.as('admin');
  for (const usuario of ['coordinador', 'supervisor', 'gerencia'])
    await admin.put(`/contactos/${usuario}`, { correo: `${usuario}@apolo.test` });
  const { body } = await admin.post('/webhooks', { rol: 'coordinador', url: stage.hooks.url });
  secreto = String(body['secreto']);
});

beforeEach(() => {
  stage.mail.mood = 'takes';
  stage.hooks.mood = 204;
});

const number = ({ expediente }: Case): string => `${expediente}/1`;
const mailsOf = (c: Case) => stage.mail.mails.filter((m) => m.text.includes(number(c)));
const hooksOf = (c: Case) => stage.hooks.hooks.filter((h) => h.body.data.alertas.some((a) => a.caso === number(c)));
const mailOf = (c: Case) => until(() => mailsOf(c)[0], { what: `a mail of ${number(c)}` });
const acknowledge = async (c: Case): Promise<void> => {
  const { status } = await stage.caller.post(`/pendientes/${await ringing(stage, c)}/acuse`);
  expect(status).toBe(200);
};
/** As if the minutes of that channel had passed. */
const turnOf = async ({ expediente }: Case, destinatario: string, canal: string): Promise<void> => {
  await stage.api.ctx.prisma.entrega.updateMany({
    where: { alerta: { expediente }, destinatario, canal },
    data: { desde: new Date() },
  });
  await stage.api.ctx.prisma.$queryRaw`SELECT pg_notify('alertas', ${JSON.stringify({ destinatario, canal })})::text`;
};
/** Settled when everything that was to be told of the case has come to an end. */
const settled = (c: Case) =>
  until(
    async () => {
      const open = await stage.api.ctx.prisma.entrega.count({
        where: { alerta: { expediente: c.expediente }, resueltaEn: null },
      });
      return open === 0 ? told(stage, c.expediente) : undefined;
    },
    { what: `an end of the tellings of ${number(c)}` },
  );

test('lo que suena llega con su cláusula y su enlace; acusado, nada más sale', async () => {
  const c = await vital(stage.caller, QUIETO);
  const mail = await mailOf(c);
  await acknowledge(c);
  await turnOf(c, 'rol:coordinador', 'webhook');
  expect(mail).toMatchObject({ to: 'coordinador@apolo.test' });
  expect(mail.text).toContain('C-03');
  expect(mail.text).toContain('A-5.2.2.c');
  expect(await settled(c)).toMatchObject([
    { destinatario: 'coordinador', canal: 'escritorio', estado: 'FALLIDA', motivo: 'sin sesión' },
    { destinatario: 'coordinador', canal: 'correo', estado: 'ENTREGADA', intentos: 1 },
    { destinatario: 'rol:coordinador', canal: 'webhook', estado: 'OMITIDA', motivo: 'acusada antes' },
  ]);
  expect(mailsOf(c)).toHaveLength(1);
  expect(hooksOf(c)).toHaveLength(0);
});

test('el enlace del correo acusa una sola vez, en nombre de quien lo recibió; mirarlo no cambia nada', async () => {
  const c = await vital(stage.caller, QUIETO);
  const mail = await mailOf(c);
  const anyone = stage.api.caller();
  const path = `/acuses/${/acuse\/(\S+)/.exec(mail.text)?.[1] ?? ''}`;
  for (let i = 0; i < 2; i += 1)
    expect((await anyone.get(path)).body).toMatchObject({ numero: number(c), suena: true, clausula: 'A-5.2.2.c' });
  const [one, other] = await Promise.all([anyone.post(path), anyone.post(path)]);
  expect([one.status, other.status]).toContain(200);
  expect(await anyone.post(path)).toMatchObject({ status: 409, body: { code: 'ENLACE_USADO' } });
  const { body } = await (await stage.api.as('supervisor')).get(`/alertas?expediente=${c.expediente}&canal=correo`);
  expect(body).toMatchObject({
    total: 1,
    elementos: [
      {
        numero: number(c),
        reloj: 'C-03',
        estado: 'ACUSADA',
        reparto: { como: 'DUENO' },
        acuse: { por: 'coordinador' },
        entregas: [
          { canal: 'escritorio', resultado: 'FALLIDA', tardoMs: null },
          { canal: 'correo', resultado: 'ENTREGADA', tardoMs: expect.any(Number) },
          { canal: 'webhook' },
        ],
      },
    ],
  });
  const d = await vital(stage.caller, QUIETO);
  const late = /acuse\/(\S+)/.exec((await mailOf(d)).text)?.[1] ?? '';
  await stage.api.ctx.prisma.enlaceAcuse.updateMany({ where: { usadoEn: null }, data: { venceEn: new Date() } });
  expect(await anyone.post(`/acuses/${late}`)).toMatchObject({ status: 410, body: { code: 'ENLACE_VENCIDO' } });
  await acknowledge(d);
});

test('quien tiene la mesa abierta lo oye ahí', async () => {
  const aborted = new AbortController();
  const news = await fetch(`${stage.api.url}/api/v1/novedades`, {
    headers: { authorization: `Bearer ${stage.caller.token}` },
    signal: aborted.signal,
  });
  const heard = (async () => {
    let text = '';
    for await (const part of news.body as unknown as AsyncIterable<Uint8Array>) {
      text += Buffer.from(part).toString();
      if (text.includes('"tema":"alertas"')) return text;
    }
    return text;
  })();
  const c = await vital(stage.caller, QUIETO);
  expect(await heard).toContain('"usuarios":["coordinador"]');
  const desk = await until(async () => (await told(stage, c.expediente)).find((e) => e['estado'] === 'ENTREGADA'));
  expect(desk).toMatchObject({ canal: 'escritorio' });
  aborted.abort();
  await acknowledge(c);
  await stage.api.ctx.prisma.conexion.deleteMany();
});

test('el correo que no contesta no demora al webhook, y el aviso llega cuando vuelve, una sola vez', async () => {
  stage.mail.mood = '451';
  const c = await vital(stage.caller, QUIETO);
  const [hook] = await until(() => (hooksOf(c).length > 0 ? hooksOf(c) : undefined), { what: 'the webhook' });
  expect(hook && new Webhook(secreto).verify(hook.raw, hook.headers)).toMatchObject({ type: 'alertas.suenan' });
  await until(
    async () =>
      (await told(stage, c.expediente)).find(
        (e) =>
          e['canal'] === 'correo' && e['estado'] === 'FALLIDA' && e['motivo'] === 'el servidor de correo respondió 451',
      ),
    { what: 'the mail to have failed' },
  );
  stage.mail.mood = 'takes';
  await mailOf(c);
  expect(await settled(c)).toMatchObject([
    { canal: 'escritorio', estado: 'FALLIDA' },
    { canal: 'correo', estado: 'ENTREGADA', motivo: null },
    { canal: 'webhook', estado: 'ENTREGADA', intentos: 1 },
  ]);
  expect([mailsOf(c).length, hooksOf(c).length]).toEqual([1, 1]);
  await acknowledge(c);
});

test('una dirección que no existe falla en el acto y no se insiste', async () => {
  stage.mail.mood = '550';
  stage.hooks.mood = 500;
  const c = await vital(stage.caller, QUIETO);
  const unheard = async (query = '') =>
    (await (await stage.api.as('supervisor')).get(`/alertas?expediente=${c.expediente}&resultado=NO_LLEGO${query}`))
      .body;
  await until(
    async () => (await told(stage, c.expediente)).map((e) => e['estado']).join() === 'FALLIDA,FALLIDA,FALLIDA',
    { what: 'every channel to fail' },
  );
  expect([(await unheard())['total'], (await unheard('&persona=supervisor'))['total']]).toEqual([1, 0]);
  stage.hooks.mood = 204;
  expect(await settled(c)).toMatchObject([
    { canal: 'escritorio' },
    { canal: 'correo', estado: 'FALLIDA', motivo: 'el servidor de correo respondió 550', intentos: 1 },
    { canal: 'webhook', estado: 'ENTREGADA' },
  ]);
  expect(await unheard()).toMatchObject({ total: 0 });
  const [row] = (await (await stage.api.as('supervisor')).get(`/alertas?expediente=${c.expediente}`)).body[
    'elementos'
  ] as { id: string }[];
  const path = `/alertas?alerta=${encodeURIComponent(row?.id ?? '')}`;
  const csv = readCsv(await (await stage.api.as('supervisor')).get(path, { accept: 'text/csv' }));
  expect(csv.map((f) => [f['caso'], f['canal'], f['resultado'], f['motivo']])).toEqual([
    [number(c), 'escritorio', 'FALLIDA', 'sin sesión'],
    [number(c), 'correo', 'FALLIDA', 'el servidor de correo respondió 550'],
    [number(c), 'webhook', 'ENTREGADA', ''],
  ]);
  await acknowledge(c);
});

test.each(['hangs', 'closes'] as const)(
  'un servidor de correo que %s: se insiste con el mismo mensaje',
  async (mood) => {
    stage.mail.mood = mood;
    const c = await vital(stage.caller, QUIETO);
    await until(() => hooksOf(c)[0], { what: 'the webhook' });
    stage.mail.mood = 'takes';
    const done = await settled(c);
    expect(done.find((e) => e['canal'] === 'correo')).toMatchObject({ estado: 'ENTREGADA' });
    // What it took without saying so may arrive again, but is always the same one.
    expect(new Set(mailsOf(c).map((m) => m.messageId)).size).toBe(1);
    await acknowledge(c);
  },
);

test('de un diluvio sale un solo correo, con la lista entera', async () => {
  await stage.mail.stop();
  const cases = [];
  for (let i = 0; i < 12; i += 1) cases.push(await vital(stage.caller, QUIETO));
  const failed = { canal: 'correo', estado: 'FALLIDA', alerta: { expediente: { in: cases.map((c) => c.expediente) } } };
  await until(async () => (await stage.api.ctx.prisma.entrega.count({ where: failed })) === cases.length, {
    what: 'every mail to fail',
  });
  const before = stage.mail.mails.length;
  await stage.mail.start();
  for (const c of cases) await mailOf(c);
  const mails = stage.mail.mails.slice(before);
  expect(mails.map((m) => m.to)).toEqual(['coordinador@apolo.test']);
  expect(mails[0]?.subject).toBe('12 alertas sin acusar');
  for (const c of cases) await acknowledge(c);
});

test('sin acuse sube nivel por nivel, a quien corresponde', async () => {
  const c = await vital(stage.caller, 500);
  await until(async () => (await told(stage, c.expediente)).some((e) => e['destinatario'] === 'gerencia'), {
    what: 'the last level',
  });
  const rows = await settled(c);
  const to = (nivel: number) =>
    rows.filter((r) => r['nivel'] === nivel).map((r) => [r['destinatario'], r['canal']].join(' '));
  expect([1, 2, 3, 4].map(to)).toEqual([
    ['coordinador escritorio', 'coordinador correo', 'rol:coordinador webhook'],
    ['supervisor escritorio', 'supervisor correo'],
    ['jefe-operaciones escritorio', 'jefe-operaciones correo'],
    ['gerencia escritorio', 'gerencia correo'],
  ]);
  const boss = rows.filter((r) => r['destinatario'] === 'jefe-operaciones');
  expect(boss.map((r) => r['motivo'])).toEqual(['sin sesión', 'sin dirección de correo']);
  const levels = await stage.api.ctx.prisma.alerta.findMany({
    where: { expediente: c.expediente },
    orderBy: { nivel: 'asc' },
  });
  const [first] = levels;
  expect(levels.map((a) => a.instante.getTime() - (first?.instante.getTime() ?? 0))).toEqual([0, 500, 1500, 5000]);
});

describe('un webhook', () => {
  const toHook = async (mood: typeof stage.hooks.mood) => {
    stage.mail.mood = '550';
    stage.hooks.mood = mood;
    const c = await vital(stage.caller, QUIETO);
    await until(() => hooksOf(c)[0], { what: 'the webhook' });
    return c;
  };
  const hookRow = async (c: Case) => (await told(stage, c.expediente)).find((e) => e['canal'] === 'webhook');

  test.each([500, 404, 'hangs', 'closes'] as const)(
    'que %s recibe lo mismo otra vez, bajo el mismo id',
    async (mood) => {
      const c = await toHook(mood);
      await until(async () => (await hookRow(c))?.['estado'] === 'FALLIDA', { what: 'the channel to give up' });
      stage.hooks.mood = 204;
      await until(async () => (await hookRow(c))?.['estado'] === 'ENTREGADA', { what: 'the webhook to be taken' });
      expect(new Set(hooksOf(c).map((h) => h.id)).size).toBe(1);
      await acknowledge(c);
    },
  );

  test('que manda a otro lado no se sigue', async () => {
    const c = await toHook({ redirects: `${stage.hooks.url}/otro` });
    await until(async () => (await hookRow(c))?.['motivo'] === 'el webhook respondió 302', { what: 'the reason' });
    await acknowledge(c);
  });

  test('que dice 410 queda apagado, y se dice', async () => {
    const c = await toHook(410);
    expect((await settled(c)).at(-1)).toMatchObject({
      estado: 'FALLIDA',
      motivo: 'el webhook respondió 410: queda apagado',
    });
    const { body } = await (await stage.api.as('admin')).get('/webhooks');
    expect(body['elementos']).toMatchObject([{ apagadoPor: 'respondió 410' }]);
    await acknowledge(c);
  });
});

describe('pruebas de alcance', () => {
  drills(stage);
});
