import { once } from 'node:events';

/** After the last test: closing the channel tells the servers to end; waits until they have. */
export default async function globalTeardown(): Promise<void> {
  const child = globalThis.apoloServices;
  if (!child || child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
}
