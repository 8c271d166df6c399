import { createServer, type AddressInfo } from 'node:net';
import { SetupFailure } from './setup-failure';

/** A port of this machine that nobody uses now. */
export async function freePort(): Promise<number> {
  const port = await listens(0);
  if (port === undefined) throw new SetupFailure('This machine has no free port left on 127.0.0.1.');
  return port;
}

/**
 * Makes sure that nobody uses the port yet.
 *
 * @throws {SetupFailure} naming what wanted the port and the variable that gives it another one.
 */
export async function assertFree(port: number, what: string, variable: string): Promise<void> {
  if ((await listens(port)) !== undefined) return;
  throw new SetupFailure(
    `Port ${port} for ${what} is in use: stop the program that uses it or set ${variable} to a free port.`,
  );
}

/** The port taken for a moment, or undefined when somebody else has it. */
function listens(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(undefined) : reject(error),
    );
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const taken = (server.address() as AddressInfo).port;
      server.close(() => resolve(taken));
    });
  });
}
