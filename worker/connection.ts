import { setTimeout as pause } from 'node:timers/promises';
import { NativeConnection } from '@temporalio/worker';
import type { Logger } from 'pino';

/** Milliseconds between two attempts to reach the server. */
const PAUSE_MS = 500;

/** Connects to Temporal, trying until it answers: worker and server may start in any order. */
export async function connectTemporal(address: string, log: Logger): Promise<NativeConnection> {
  for (;;) {
    try {
      return await NativeConnection.connect({ address });
    } catch (error) {
      log.warn({ address, error: String(error) }, 'Temporal no responde todavía');
      await pause(PAUSE_MS);
    }
  }
}
