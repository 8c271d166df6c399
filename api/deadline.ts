import type { Client } from '@temporalio/client';
import type { Context } from './context';

/** Longer than a healthy server ever takes. */
const ESPERA_MS = 5_000;

/**
 * One call to the Temporal server, given up when it does not answer in time.
 * @throws what the Temporal client throws; whether the server did it is then unknown.
 */
export const conPlazo = <T>(
  { temporal }: Pick<Context, 'temporal'>,
  llama: (temporal: Client) => Promise<T>,
): Promise<T> => temporal.withDeadline(Date.now() + ESPERA_MS, () => llama(temporal));
