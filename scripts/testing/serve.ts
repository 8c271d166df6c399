import { SetupFailure } from '../toolchain/setup-failure';
import { startServices } from './services';

/** Run by jest's global set-up with a channel to it: says where the servers are, and ends with the channel. */
async function serve(): Promise<void> {
  const parentGone = new Promise<void>((resolve) => process.once('disconnect', resolve));
  // A Ctrl-C reaches the whole terminal; jest is the one that decides, by closing the channel.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
  const { services, stop } = await startServices();
  process.send?.(services);
  await parentGone;
  await stop();
}

serve().catch((error: unknown) => {
  process.stderr.write(`${error instanceof SetupFailure ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
  process.disconnect?.();
});
