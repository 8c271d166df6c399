import { testApi } from '../support/api';
import type { Caller, TestApi } from '../support/api';
import { apertura, openCase } from '../support/case';
import type { Case } from '../support/case';
import { testEnvironment } from '../support/environment';
import type { TestEnvironment } from '../support/environment';
import { startWorker } from '../support/processes';
import type { TestProcess } from '../support/processes';
import { until } from '../../scripts/toolchain/until';
import { HookReceiver, MailServer } from './receivers';

type Row = Record<string, unknown>;

/** What a test of alerts works with: the product, and somebody at the other end of every channel. */
export interface Alerts {
  env: TestEnvironment;
  api: TestApi;
  worker: TestProcess;
  caller: Caller;
  mail: MailServer;
  hooks: HookReceiver;
}

/** The product for this file alone, with a real mail server and a real receiver of webhooks. */
export function useAlerts(extra: Record<string, string> = {}): Alerts {
  const stage: Partial<Alerts> = { mail: new MailServer(), hooks: new HookReceiver() };
  beforeAll(async () => {
    const { mail, hooks } = stage as Alerts;
    await Promise.all([mail.start(), hooks.start()]);
    const env = await testEnvironment();
    const delivery = {
      SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
      WEBHOOK_ALLOW_PRIVATE: 'true',
      DELIVERY_TIMEOUT_MS: '500',
      DELIVERY_RETRY_MS: '1000',
      ...extra,
    };
    stage.env = env;
    stage.worker = await startWorker(env, delivery);
    stage.api = await testApi(env, { env: { REGISTRO_WAIT_MS: '20000', ...delivery }, permiteReglasPropias: true });
    stage.caller = await stage.api.as('coordinador');
  });
  afterAll(async () => {
    await stage.api?.close();
    await stage.worker?.stop();
    await stage.env?.close();
    await Promise.all([stage.mail?.stop(), stage.hooks?.stop()]);
  });
  return stage as Alerts;
}

/** A case with risk of life: its first level sounds as it opens. Its «minutes» are `minutoMs` long. */
export const vital = (caller: Caller, minutoMs: number): Promise<Case> =>
  openCase(caller, { registros: apertura('VITAL'), reglas: { minutoMs } });

/** The first open Pendiente of the case that rings. */
export function ringing({ api }: Alerts, { expediente }: Case): Promise<string> {
  return until(
    async () => (await api.ctx.prisma.alerta.findFirst({ where: { expediente, estado: 'SONANDO' } }))?.pendienteId,
    { what: 'an alert that rings' },
  );
}

/** What was told of the soundings of a case, in the order of the ladder and its channels. */
export const told = ({ api }: Alerts, expediente: number): Promise<Row[]> => api.ctx.prisma.$queryRaw<Row[]>`
  SELECT a.nivel, e.destinatario, e.canal, e.estado, e.motivo, e.intentos, e.mensaje FROM entrega e JOIN alerta a ON a.id = e.alerta_id
  WHERE a.expediente = ${expediente} ORDER BY a.nivel, e.destinatario, e.orden`;
