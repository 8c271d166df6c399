import { startServices } from '../scripts/testing/services';
import { until } from '../scripts/toolchain/until';
import { HookReceiver, MailServer } from '../tests/alerts/receivers';
import { testApi } from '../tests/support/api';
import type { TestApi } from '../tests/support/api';
import { apertura, openCase } from '../tests/support/case';
import { testEnvironment } from '../tests/support/environment';
import { startWorker } from '../tests/support/processes';
import { spread } from './spread';

/**
 * `npm run bench:avisos`: how late alerts leave, with a real mail server and a real receiver of webhooks, everything on
 * this machine. Five hundred cases whose provider is not assigned in time; nobody acknowledges, so that each rings three
 * levels. A «minute» is twelve seconds. `AVISOS=50` takes fewer.
 */
const CASOS = Number(process.env['AVISOS'] ?? 500);
const NIVELES = 3;
const REGLAS = { minutoMs: 12_000 };

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function bench(): Promise<void> {
  const { services, stop } = await startServices();
  process.env['APOLO_TEST_SERVICES'] = JSON.stringify(services);
  const [mail, hooks] = [new MailServer(), new HookReceiver()];
  await Promise.all([mail.start(), hooks.start()]);
  const env = await testEnvironment();
  const settings = { SMTP_URL: `smtp://127.0.0.1:${mail.port}`, WEBHOOK_ALLOW_PRIVATE: 'true' };
  const worker = await startWorker(env, { LOG_LEVEL: 'warn', ...settings });
  const api = await testApi(env, { env: { REGISTRO_WAIT_MS: '20000', ...settings }, permiteReglasPropias: true });
  try {
    await whereToTell(api, hooks.url);
    await openMany(api);
    await until(() => allTold(api), { timeoutMs: 600_000, everyMs: 1_000, what: 'every alert to be told' });
    await report(api, mail, hooks);
  } finally {
    await api.close();
    await worker.stop();
    await env.close();
    await Promise.all([mail.stop(), hooks.stop()]);
    await stop();
  }
}

async function whereToTell(api: TestApi, url: string): Promise<void> {
  const admin = await api.as('admin');
  for (const rol of ['coordinador', 'supervisor', 'jefe-operaciones']) {
    await admin.put(`/contactos/${rol}`, { correo: `${rol}@apolo.test` });
    await admin.post('/webhooks', { rol, url });
  }
}

async function openMany(api: TestApi): Promise<void> {
  say(`Opening ${CASOS} emergencies …`);
  const caller = await api.as('coordinador');
  let opened = 0;
  const some = async (): Promise<void> => {
    for (; opened < CASOS;) {
      opened += 1;
      await openCase(caller, { registros: apertura('EMERGENCIA'), reglas: REGLAS });
    }
  };
  await Promise.all(Array.from({ length: 6 }, some));
}

async function allTold({ ctx }: TestApi): Promise<boolean> {
  const [row] = await ctx.prisma.$queryRaw<{ ladders: number; open: number }[]>`
    SELECT (SELECT count(*) FROM alerta WHERE reloj = 'C-02')::int AS ladders,
      (SELECT count(*) FROM entrega WHERE resuelta_en IS NULL)::int AS open`;
  return row !== undefined && row.ladders >= CASOS * NIVELES && row.open === 0;
}

interface Told {
  canal: string;
  en: number;
}

async function report({ ctx }: TestApi, mail: MailServer, hooks: HookReceiver): Promise<void> {
  // From the instant a telling is for until the other side had taken it.
  const told = await ctx.prisma.$queryRaw<Told[]>`
    SELECT e.canal, extract(epoch FROM e.resuelta_en - greatest(e.desde, a.instante))::float * 1000 AS en
    FROM entrega e JOIN alerta a ON a.id = e.alerta_id WHERE e.estado = 'ENTREGADA'`;
  const [missed] = await ctx.prisma.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM alerta a WHERE NOT EXISTS (
      SELECT 1 FROM entrega e WHERE e.alerta_id = a.id AND e.canal = 'correo' AND e.estado = 'ENTREGADA')`;
  for (const canal of ['correo', 'webhook'])
    say(`Lateness by ${canal}: ${spread(told.filter((t) => t.canal === canal).map((t) => t.en))}`);
  const ids = hooks.hooks.flatMap((h) => h.body.data.alertas.map((a) => a.id));
  say(`Alerts without a mail: ${missed?.n ?? 0}; told twice by webhook: ${ids.length - new Set(ids).size}`);
  say(`Messages: ${mail.mails.length} mails, ${hooks.hooks.length} webhooks`);
}

bench().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${(error as Error).stack}\n`);
    process.exit(1);
  },
);
