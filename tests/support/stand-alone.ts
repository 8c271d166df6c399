import { startServices } from '../../scripts/testing/services';
import { openDesk } from './desk';
import type { Desk } from './desk';

/**
 * Runs a program that is no test, such as a measurement, on the product with its desk in a browser; everything is on
 * servers of its own that forget all at the end, the Temporal UI among them. The process ends with 1 when `run` fails.
 */
export async function standAlone(run: (desk: Desk, temporalUi: string) => Promise<void>): Promise<void> {
  const { services, stop } = await startServices({ ui: true });
  process.env['APOLO_TEST_SERVICES'] = JSON.stringify(services);
  try {
    const desk = await openDesk();
    try {
      await run(desk, services.temporalUi ?? '');
    } finally {
      await desk.close();
    }
  } catch (error) {
    process.stderr.write(`${(error as Error).stack}\n`);
    process.exitCode = 1;
  } finally {
    await stop();
  }
}
