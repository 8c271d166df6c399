import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeApp } from './app';
import type { Context } from './context';
import { startResending } from './resend';

/** An API that is listening. */
interface RunningApi {
  /** http://host:port */
  url: string;
  /** Takes no more requests, lets those in course end, and closes the context. */
  close(): Promise<void>;
}

/** Longer than a registro ever waits for its case. */
const GRACIA_MS = 10_000;

/**
 * Listens on the host and port of the settings (0: any free one) and looks after what was left half-sent.
 * @throws the listen error of Node (EADDRINUSE…); the context is closed then.
 */
export async function serve(ctx: Context): Promise<RunningApi> {
  const server = createServer(makeApp(ctx));
  const { apiHost, apiPort } = ctx.settings;
  try {
    server.listen(apiPort, apiHost);
    await once(server, 'listening');
  } catch (error) {
    await ctx.close();
    throw error;
  }
  const stopResending = startResending(ctx);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${apiHost.includes(':') ? `[${apiHost}]` : apiHost}:${port}`,
    close: async () => {
      await Promise.all([stopListening(ctx, server), stopResending()]);
      await ctx.close();
    },
  };
}

async function stopListening(ctx: Context, server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  ctx.streams.close();
  server.closeIdleConnections();
  const impaciencia = setTimeout(() => server.closeAllConnections(), GRACIA_MS);
  await closed;
  clearTimeout(impaciencia);
}
