import { startServices } from '../scripts/testing/services';
import { until } from '../scripts/toolchain/until';
import { HookReceiver, MailServer } from '../tests/alerts/receivers';
import { testApi } from '../tests/support/api';
import type { TestApi } from '../tests/support/api';
import { openCase } from '../tests/support/case';
import { testEnvironment } from '../tests/support/environment';
import { startWorker } from '../tests/support/processes';
import { spread } from './spread';

/**
 * `npm run bench:avisos`: how late alerts leave, with a real mail server and a real receiver of webhooks, everything on
 * this machine. Five hundred cases are opened first; then the time to complete their opening runs out for all within one
 * minute. Every third is acknowledged as soon as it rings, the others climb three levels. A «minute» of the rules is six
 * seconds. `AVISOS=50` takes fewer.
 */
const CASOS = Number(process.env['AVISOS'] ?? 500);
const NIVELES = 3;
const MINUTO_MS = 6_000;
/** Time enough to open them all on two cores. */
const APERTURA_MS = CASOS * 300 + 20_000;
const VENCEN_EN_MS = 60_000;

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
    const acusados = await openMany(api);
    await acknowledge(api, acusados);
    await until(() => allTold(api, acusados.size), {
      timeoutMs: 600_000,
      everyMs: 1_000,
      what: 'every alert to be told',
    });
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

/** @returns the Expedientes to be acknowledged. */
async function openMany(api: TestApi): Promise<Set<number>> {
  say(`Opening ${CASOS} Asistencias …`);
  const caller = await api.as('coordinador');
  const vencen = Date.now() + APERTURA_MS;
  const acusados = new Set<number>();
  let opened = 0;
  const some = async (): Promise<void> => {
    for (; opened < CASOS;) {
      opened += 1;
      const i = opened;
      const minutos = Math.round((vencen + (i / CASOS) * VENCEN_EN_MS - Date.now()) / MINUTO_MS);
      const reglas = { minutoMs: MINUTO_MS, apertura: Math.max(1, minutos) };
      const { expediente } = await openCase(caller, { reglas });
      if (i % 3 === 0) acusados.add(expediente);
    }
  };
  await Promise.all(Array.from({ length: 6 }, some));
  say(`Opened ${Math.round((vencen - Date.now()) / 1000)} s before the first falls due.`);
  return acusados;
}

async function acknowledge(api: TestApi, acusados: ReadonlySet<number>): Promise<void> {
  const caller = await api.as('coordinador');
  const left = new Set(acusados);
  while (left.size > 0) {
    const ringing = await until(
      async () => {
        const rows = await api.ctx.prisma.alerta.findMany({
          where: { reloj: 'C-23', estado: 'SONANDO', expediente: { in: [...left] } },
        });
        return rows.length > 0 ? rows : undefined;
      },
      { what: 'an alert to acknowledge', timeoutMs: APERTURA_MS + VENCEN_EN_MS },
    );
    for (const { expediente, pendienteId } of ringing) {
      left.delete(expediente);
      await caller.post(`/pendientes/${pendienteId}/acuse`);
    }
  }
}

/** Those acknowledged ring their first level at least. */
async function allTold({ ctx }: TestApi, acusados: number): Promise<boolean> {
  const [row] = await ctx.prisma.$queryRaw<{ ladders: number; open: number }[]>`
    SELECT (SELECT count(*) FROM alerta WHERE reloj = 'C-23' AND nivel = ${NIVELES})::int AS ladders,
      (SELECT count(*) FROM entrega WHERE resuelta_en IS NULL)::int AS open`;
  return row !== undefined && row.ladders >= CASOS - acusados && row.open === 0;
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
  const [counted] = await ctx.prisma.$queryRaw<
    { missed: number; late: number; worst: number | null; alerts: number }[]
  >`
    SELECT count(*)::int AS alerts,
      count(*) FILTER (WHERE a.estado = 'SONANDO' AND NOT EXISTS (
        SELECT 1 FROM entrega e WHERE e.alerta_id = a.id AND e.canal = 'correo' AND e.estado = 'ENTREGADA'))::int AS missed,
      count(*) FILTER (WHERE EXISTS (
        SELECT 1 FROM entrega e WHERE e.alerta_id = a.id AND e.enviada_en > a.cesada_en + interval '2 seconds'))::int AS late,
      (SELECT max(extract(epoch FROM e.enviada_en - x.cesada_en))::float * 1000 FROM entrega e JOIN alerta x ON x.id = e.alerta_id) AS worst
    FROM alerta a`;
  for (const canal of ['correo', 'webhook'])
    say(`Lateness by ${canal}: ${spread(told.filter((t) => t.canal === canal).map((t) => t.en))}`);
  const ids = hooks.hooks.flatMap((h) => h.body.data.alertas.map((a) => a.id));
  const mailed = mail.mails.flatMap((m) =>
    [...m.text.matchAll(/(\d+\/\d+) · (C-\d+).* nivel (\d)/g)].map(([, ...of]) => `${m.to} ${of.join(' ')}`),
  );
  say(
    `Alerts: ${counted?.alerts ?? 0}; ringing without a mail: ${counted?.missed ?? 0}; ` +
      `begun later than 2 s after their end: ${counted?.late ?? 0} (latest ${Math.round(counted?.worst ?? 0)} ms after); ` +
      `twice by webhook: ${ids.length - new Set(ids).size}; twice by mail: ${mailed.length - new Set(mailed).size} of ${mailed.length}`,
  );
  say(`Messages: ${mail.mails.length} mails, ${hooks.hooks.length} webhooks`);
}

bench().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${(error as Error).stack}\n`);
    process.exit(1);
  },
);
