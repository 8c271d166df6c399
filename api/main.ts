import { settingsOrExit } from '../contracts/settings';
import { openContext } from './context';
import { serve } from './server';

async function main(): Promise<void> {
  const s = settingsOrExit();
  const ctx = openContext(s);
  const api = await serve(ctx).catch((error: NodeJS.ErrnoException) => {
    process.stderr.write(
      error.code === 'EADDRINUSE'
        ? `API_PORT: the port ${s.apiPort} of ${s.apiHost} is taken: stop what uses it or set another.\n`
        : `API_HOST, API_PORT: cannot listen on ${s.apiHost}:${s.apiPort} (${error.code ?? error.message}).\n`,
    );
    return process.exit(1);
  });
  ctx.log.info({ url: api.url }, 'API lista');
  const para = (): void => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, para);
    api.close().then(
      () => process.exit(0),
      (error: unknown) => {
        ctx.log.fatal({ error: (error as Error).name }, 'la API no cerró bien');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, para);
}

void main();
