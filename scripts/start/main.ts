import { join, relative } from 'node:path';
import { endCommands } from '../toolchain/command';
import { buildDesk } from '../toolchain/desk';
import { writableFolder } from '../toolchain/folders';
import { generatePrismaClient } from '../toolchain/prisma-client';
import { tell } from '../toolchain/progress';
import { SetupFailure } from '../toolchain/setup-failure';
import { temporalCli } from '../toolchain/temporal-cli';
import { until } from '../toolchain/until';
import { holdDataFolder, type Hold } from './only-one';
import { clearTheWay, database, passwordsFile, product, temporal } from './parts';
import { writeRunning } from './running';
import { startSettings, type StartSettings } from './start-settings';
import { Supervisor } from './supervisor';

const startedAt = Date.now();
const supervisor = new Supervisor(tell);
let hold: Hold | undefined;
let ready = false;
let stoppingSince: number | undefined;

async function start(): Promise<void> {
  const chosen = startSettings();
  const { dataFolder, settings } = chosen;
  writableFolder(join(dataFolder, 'logs'), 'set APOLO_DATA to a folder on a disk that can be written to');
  hold = holdDataFolder(dataFolder);
  await clearTheWay(chosen, hold.afterCrash);
  const [cli] = await Promise.all([
    chosen.ownTemporal ? temporalCli() : undefined,
    generatePrismaClient(),
    buildDesk(),
  ]);
  const [databaseUrl] = await Promise.all([database(chosen, supervisor), temporal(chosen, cli, supervisor)]);
  await Promise.all([
    product('worker', chosen, databaseUrl, supervisor),
    product('api', chosen, databaseUrl, supervisor),
  ]);
  const apiUrl = `http://localhost:${settings.apiPort}`;
  await until(async () => (await fetch(`${apiUrl}/api/v1/salud/listo`)).ok, {
    timeoutMs: 120_000,
    everyMs: 200,
    what: `an answer of ${apiUrl}/api/v1/salud/listo`,
  });
  supervisor.settle();
  const { temporalAddress, temporalNamespace } = settings;
  writeRunning(dataFolder, { databaseUrl, temporalAddress, temporalNamespace, apiUrl });
  ready = true;
  tell(screen(chosen, apiUrl));
}

function screen(chosen: StartSettings, api: string): string {
  const show = (path: string): string => relative(process.cwd(), path);
  return `
Apolo is ready (${((Date.now() - startedAt) / 1000).toFixed(1)} s)

  Desk         ${api}
  API docs     ${api}/api/v1/docs
  Temporal UI  ${chosen.settings.temporalUiUrl}
  Passwords    ${show(passwordsFile(chosen))}
  Logs         ${show(join(chosen.dataFolder, 'logs'))}

Ctrl-C stops everything; open cases go on at the next start.
`;
}

async function stop(code: number): Promise<never> {
  stoppingSince ??= Date.now();
  endCommands();
  await supervisor.stop();
  hold?.release();
  if (ready) tell('Stopped.');
  process.exit(code);
}

/** npm passes on the signal that the terminal has already given to everybody: the same Ctrl-C counts once. */
function interrupted(): void {
  if (stoppingSince === undefined) {
    tell('\nStopping …');
    void stop(ready ? 0 : 130);
  } else if (Date.now() - stoppingSince > 1_000) {
    supervisor.hurry();
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupted);
// The terminal may be gone before the parts are.
process.stdout.on('error', () => undefined);

Promise.race([start(), supervisor.failed]).catch(async (error: unknown) => {
  if (stoppingSince !== undefined) return;
  process.stderr.write(`${error instanceof SetupFailure ? error.message : (error as Error).stack}\n`);
  await stop(1);
});
