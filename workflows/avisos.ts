import {
  CancellationScope,
  condition,
  continueAsNew,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { ActivityFailure } from '@temporalio/common';
import type { ActividadesDeAvisos, Resto } from '../activities/actividades';
import { hora, horaConSegundos } from '../procedure/instante';
import { CANALES } from '../procedure/reglas';
import type { Canal } from '../procedure/reglas';
import * as messages from './messages';

/** Three tries in little more than a second; then the next channel's turn has come, and this one is tried now and then. */
const ENTREGAR = {
  startToCloseTimeout: '20s',
  retry: { initialInterval: '400ms', backoffCoefficient: 2, maximumAttempts: 3 },
} as const;
/** It only writes to the database: repeated for ever. */
const RENDIRSE = { startToCloseTimeout: '5s', retry: { initialInterval: '200ms', maximumInterval: '10s' } } as const;

const { entregar } = proxyActivities<ActividadesDeAvisos>(ENTREGAR);
const { rendirse } = proxyActivities<ActividadesDeAvisos>(RENDIRSE);

export interface EntradaDeAvisos {
  destinatario: string;
  /** What an earlier run left, by channel: epoch milliseconds. */
  pendientes?: Partial<Record<Canal, number>>;
}

/**
 * What one person is still to be told. One fibre per channel: a mail server that hangs holds back neither his webhook
 * nor anybody else. It ends when nothing is left, and is started again with the next alert.
 */
export async function avisos({ destinatario, pendientes = {} }: EntradaDeAvisos): Promise<void> {
  const proximas = new Map(Object.entries(pendientes) as [Canal, number][]);
  const anota = (canal: Canal, desde: number): void =>
    void proximas.set(canal, Math.min(desde, proximas.get(canal) ?? desde));
  let ocupadas = 0;
  setHandler(messages.hayAvisos, (lista) => {
    for (const { canal, desde } of lista) anota(canal, Date.parse(desde));
  });

  const intenta = async (canal: Canal): Promise<void> => {
    proximas.delete(canal);
    ocupadas += 1;
    const { proxima } = await entrega(destinatario, canal);
    if (proxima !== null) anota(canal, Date.parse(proxima));
    ocupadas -= 1;
  };
  const lleno = (): boolean => workflowInfo().continueAsNewSuggested;
  const fibra = async (canal: Canal): Promise<void> => {
    for (;;) {
      await condition(() => proximas.has(canal));
      const cuando = proximas.get(canal) ?? 0;
      const falta = cuando - Date.now();
      if (falta > 0)
        await condition(() => (proximas.get(canal) ?? cuando) < cuando, falta, {
          summary: `${canal}, ${horaConSegundos(cuando)}`,
        });
      else if (lleno()) return;
      else await intenta(canal);
      setCurrentDetails(tarjeta(destinatario, proximas));
    }
  };

  await CancellationScope.nonCancellable(async () => {
    const fibras = Promise.all(CANALES.map(fibra));
    await Promise.race([fibras, condition(() => ocupadas === 0 && (proximas.size === 0 || lleno()))]);
  });
  if (proximas.size > 0) await continueAsNew<typeof avisos>({ destinatario, pendientes: Object.fromEntries(proximas) });
}

async function entrega(destinatario: string, canal: Canal): Promise<Resto> {
  try {
    return await entregar.executeWithOptions({ ...ENTREGAR, summary: canal }, [{ destinatario, canal }]);
  } catch (error) {
    const motivo = error instanceof ActivityFailure ? (error.cause?.message ?? '') : String(error);
    const summary = `${canal}: ${motivo}`.slice(0, 200);
    return rendirse.executeWithOptions({ ...RENDIRSE, summary }, [{ destinatario, canal }, motivo]);
  }
}

function tarjeta(destinatario: string, proximas: ReadonlyMap<Canal, number>): string {
  const lineas = [...proximas].map(([canal, desde]) => `- **${canal}:** ${hora(desde, Date.now())}`);
  return [`### Avisos a ${destinatario}`, ...(lineas.length > 0 ? lineas : ['- nada por entregar'])].join('\n');
}
