import { workflowId } from '../../contracts/temporal';
import { abreAsistencia } from '../../procedure/asistencia/asistencia';
import { abreCalidad } from '../../procedure/calidad/calidad';
import { until } from '../../scripts/toolchain/until';
import { servedCase, settle } from '../support/case';
import type { Case } from '../support/case';
import type { Ear } from '../support/ear';
import { expectRowsOfHistory } from '../support/expected-rows';
import type { Served } from '../support/product';

/** The worker killed between the row of a quality case and the start of its workflow. */
export function killedBeforeItsQualityCase(product: Served): void {
  let commits: Ear;
  beforeAll(async () => {
    commits = await product.listen('novedades');
  });

  /** The worker dies on the very commit that wrote the row of the quality case: its workflow is still to be started. */
  async function killedOnTheRow(): Promise<Case> {
    const c = await servedCase(await product.api.as('coordinador'));
    const committed = commits.next((payload) => payload.includes('"NO-1-'));
    const headers = { 'idempotency-key': `NO-1-${c.expediente}`, prefer: 'respond-async' };
    await c.send('conformidad', { resultado: 'NO_CONFORME', palabras: 'Mal' }, {}, headers);
    await committed;
    await product.worker.kill();
    return c;
  }

  async function goesOnToTheEnd(c: Case): Promise<void> {
    await settle(c, ['conclusion']);
    const jefa = await product.api.as('jefe-calidad');
    const path = `/calidad/casos/${c.expediente}/1/registros`;
    const datos = { causa: 'TRABAJO.RESULTADO.NO-RESOLVIO', responsable: 'PROVEEDOR', tratamiento: 'Se repite' };
    for (const registro of [
      { codigo: 'calidad-tomada' },
      { codigo: 'calidad-tratada', datos },
      { codigo: 'calidad-respondida', datos: { medio: 'CARTA', quedaConforme: false, respuesta: 'Lo sentimos' } },
      { codigo: 'calidad-cerrada' },
    ])
      expect(await jefa.post(path, registro)).toMatchObject({ status: 200 });
    await expectRowsOfHistory(product.api, { expediente: c.expediente, n: 1 }, abreAsistencia);
    await expectRowsOfHistory(product.api, { expediente: c.expediente, n: -1 }, abreCalidad);
  }

  const parentOf = async (c: Case): Promise<string | null | undefined> =>
    (await product.api.ctx.temporal.workflow.getHandle(workflowId({ expediente: c.expediente, n: -1 })).describe())
      .parentExecution?.workflowId;

  test('muerto el worker entre la fila y el arranque, al volver la asistencia arranca su caso de calidad', async () => {
    const c = await killedOnTheRow();
    await product.worker.restart();
    await goesOnToTheEnd(c);
    expect([undefined, `asistencia-${c.expediente}-1`]).toContain(await parentOf(c));
  });

  test('si mientras tanto lo arrancó la API, la asistencia lo encuentra hecho y sigue', async () => {
    const started = async (expediente: number): Promise<boolean> =>
      (await product.api.ctx.prisma.calidad.count({ where: { expediente, arrancado: true } })) > 0;
    let c: Case;
    for (;;) {
      c = await killedOnTheRow();
      const { expediente } = c;
      await until(() => started(expediente), { timeoutMs: 60_000, what: 'the API starting the quality case' });
      // On a busy machine the worker may have died too late: the Asistencia had started it already.
      if ((await parentOf(c)) === undefined) break;
      await product.worker.restart();
    }
    await product.worker.restart();
    await goesOnToTheEnd(c);
    expect(await parentOf(c)).toBeUndefined();
  });
}
