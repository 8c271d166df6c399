import { Client as PgClient } from 'pg';
import { workflowId } from '../../contracts/temporal';
import { abreAsistencia } from '../../procedure/asistencia/asistencia';
import { abreCalidad } from '../../procedure/calidad/calidad';
import type { Story } from '../../procedure/story';
import { until } from '../../scripts/toolchain/until';
import { testApi } from '../support/api';
import type { TestApi } from '../support/api';
import { servedCase, settle } from '../support/case';
import type { Case } from '../support/case';
import { testEnvironment } from '../support/environment';
import type { TestEnvironment } from '../support/environment';
import { actualRows, expectedRows } from '../support/expected-rows';
import { startWorker } from '../support/processes';
import type { TestProcess } from '../support/processes';
import { rerun } from '../support/rerun';

let env: TestEnvironment;
let worker: TestProcess;
let api: TestApi;
let commits: PgClient;

beforeAll(async () => {
  env = await testEnvironment();
  worker = await startWorker(env);
  api = await testApi(env, { env: { REGISTRO_WAIT_MS: '20000' } });
  commits = new PgClient({ connectionString: env.databaseUrl });
  await commits.connect();
  await commits.query('LISTEN novedades');
});

afterAll(async () => {
  await commits?.end();
  await api?.close();
  await worker?.stop();
  await env?.close();
});

/** The worker dies on the very commit that wrote the row of the quality case: its workflow is still to be started. */
async function killedOnTheRow(): Promise<Case> {
  const c = await servedCase(await api.as('coordinador'));
  const committed = new Promise<void>((done) =>
    commits.on('notification', ({ payload = '' }) => {
      if (payload.includes('"NO-1-')) done();
    }),
  );
  const headers = { 'idempotency-key': `NO-1-${c.expediente}`, prefer: 'respond-async' };
  await c.send('conformidad', { resultado: 'NO_CONFORME', palabras: 'Mal' }, {}, headers);
  await committed;
  await worker.kill();
  return c;
}

async function goesOnToTheEnd(c: Case): Promise<void> {
  await settle(c, ['conclusion']);
  const jefa = await api.as('jefe-calidad');
  const path = `/calidad/casos/${c.expediente}/1/registros`;
  const datos = { causa: 'TRABAJO.RESULTADO.NO-RESOLVIO', responsable: 'PROVEEDOR', tratamiento: 'Se repite' };
  for (const registro of [
    { codigo: 'calidad-tomada' },
    { codigo: 'calidad-tratada', datos },
    { codigo: 'calidad-respondida', datos: { medio: 'CARTA', quedaConforme: false, respuesta: 'Lo sentimos' } },
    { codigo: 'calidad-cerrada' },
  ])
    expect(await jefa.post(path, registro)).toMatchObject({ status: 200 });
  await asItsHistory(c.expediente, 1, abreAsistencia);
  await asItsHistory(c.expediente, -1, abreCalidad);
}

async function asItsHistory(expediente: number, n: number, abre: (entrada: never) => Story): Promise<void> {
  const handle = api.ctx.temporal.workflow.getHandle(workflowId({ expediente, n }));
  await handle.result();
  const history = expectedRows(rerun(await handle.fetchHistory(), abre));
  expect({ n, ...(await actualRows(api.ctx.prisma, expediente, n)) }).toEqual({ n, ...history });
}

const parentOf = async (c: Case): Promise<string | null | undefined> =>
  (await api.ctx.temporal.workflow.getHandle(workflowId({ expediente: c.expediente, n: -1 })).describe())
    .parentExecution?.workflowId;

test('muerto el worker entre la fila y el arranque, al volver la asistencia arranca su caso de calidad', async () => {
  const c = await killedOnTheRow();
  await worker.restart();
  await goesOnToTheEnd(c);
  expect([undefined, `asistencia-${c.expediente}-1`]).toContain(await parentOf(c));
});

test('si mientras tanto lo arrancó la API, la asistencia lo encuentra hecho y sigue', async () => {
  const c = await killedOnTheRow();
  const started = async (): Promise<boolean> =>
    (await api.ctx.prisma.calidad.count({ where: { expediente: c.expediente, arrancado: true } })) > 0;
  await until(started, { timeoutMs: 30_000, what: 'the API starting the quality case' });
  await worker.restart();
  await goesOnToTheEnd(c);
  expect(await parentOf(c)).toBeUndefined();
});
