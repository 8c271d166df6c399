import { CancellationScope, proxyActivities, sleep, workflowInfo } from '@temporalio/workflow';
import { ActivityFailure } from '@temporalio/common';
import type { ActividadesDePrueba, PedidoDePrueba } from '../activities/actividades';
import { hora } from '../procedure/instante';

const PEDIR = {
  startToCloseTimeout: '20s',
  retry: { initialInterval: '1s', backoffCoefficient: 3, maximumAttempts: 4 },
} as const;
const { pedirRespuesta } = proxyActivities<ActividadesDePrueba>(PEDIR);
const { empezarPrueba, anotarFalla, terminarPrueba } = proxyActivities<ActividadesDePrueba>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

/** A drill: everybody on duty is asked to answer by each of his channels, and has until then. Its report is in PostgreSQL. */
export async function pruebaDeAlcance(): Promise<void> {
  const { workflowId } = workflowInfo();
  await CancellationScope.nonCancellable(async () => {
    const { pedidos, vence } = await empezarPrueba(workflowId);
    await Promise.all(pedidos.map(pide));
    const falta = Date.parse(vence) - Date.now();
    if (falta > 0) await sleep(falta, { summary: `Responden hasta ${hora(Date.parse(vence))}` });
    await terminarPrueba(workflowId);
  });
}

async function pide(pedido: PedidoDePrueba): Promise<void> {
  try {
    await pedirRespuesta.executeWithOptions({ ...PEDIR, summary: `${pedido.usuario}, ${pedido.canal}` }, [pedido]);
  } catch (error) {
    await anotarFalla(pedido, error instanceof ActivityFailure ? (error.cause?.message ?? '') : String(error));
  }
}
