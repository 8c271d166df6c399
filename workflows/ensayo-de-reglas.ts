import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { Actividades } from '../activities/actividades';

/** A call takes about a second; one whose worker died is given to another after this. */
const { ensayar } = proxyActivities<Actividades>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' },
});

/** A draft of the rules tried on the cases of a period, a few at a time; how far it got stands in its row. */
export async function ensayoDeReglas(ensayo: string): Promise<void> {
  while (await ensayar(ensayo))
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof ensayoDeReglas>(ensayo);
}
