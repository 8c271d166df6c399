import { setMaxListeners } from 'node:events';
import { resolve } from 'node:path';
import { connect } from '../prisma/client';
import type { PrismaClient } from '../prisma/generated/client';
import { readRunning } from '../scripts/start/running';
import { startSettings } from '../scripts/start/start-settings';
import { SetupFailure } from '../scripts/toolchain/setup-failure';
import { UsageError } from '../scripts/toolchain/usage';
import { readCalls } from './calls';
import type { Call } from './calls';
import { Client } from './client';
import { Draws } from './draws';
import { killWorkers, killingTimes, workers } from './kill';
import { claimsOf, Ledger } from './ledger';
import { readOptions } from './options';
import type { Options } from './options';
import { everybody, gather, logOut } from './people';
import { showProgress } from './progress';
import { figures, reconcile } from './reconcile';
import { report, sound } from './report';
import type { Outcome } from './report';
import { useRunRules } from './rules';
import { play } from './run';
import { Tally } from './tally';
import { prepareWorld } from './world';

const MINUTE = 60_000;

interface Product {
  dataFolder: string;
  apiUrl: string;
  databaseUrl: string;
}

/** @throws {UsageError} when nothing runs on this data folder. */
function product({ url }: Options): Product {
  const { dataFolder } = startSettings();
  const running = readRunning(dataFolder);
  const apiUrl = url ?? running?.apiUrl;
  const databaseUrl = process.env['DATABASE_URL'] ?? running?.databaseUrl;
  if (!apiUrl || !databaseUrl)
    throw new UsageError('Apolo no está en marcha: inícielo en otra terminal con npm start.');
  return { dataFolder, apiUrl, databaseUrl };
}

async function mustBeReady({ apiUrl }: Product): Promise<void> {
  const ready = await fetch(`${apiUrl}/api/v1/salud/listo`).then(
    (response) => response.ok,
    () => false,
  );
  if (!ready) throw new UsageError(`Apolo no responde en ${apiUrl}: inícielo en otra terminal con npm start.`);
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  const { calls, unreadable } = readCalls(options.file, options);
  if (unreadable.length > 0)
    say(`Quedan fuera ${unreadable.length} filas sin fecha y hora legible, como «${unreadable[0]}».`);
  const where = product(options);
  await mustBeReady(where);
  if (options.matar > 0 && workers(where.dataFolder).length === 0)
    throw new UsageError(`--matar: el worker de ${where.dataFolder} no corre en esta máquina.`);
  const run = new Date().toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
  const ledger = new Ledger(resolve(where.dataFolder, 'simulacro', `${run}.ndjson`));
  const stop = new AbortController();
  // Every case that waits listens to it.
  setMaxListeners(0, stop.signal);
  const interrupted = listenForInterruption(stop);
  try {
    const { tally, ms } = await rehearse({ options, calls, where, run, ledger, stop });
    if (interrupted()) return sayInterrupted(ledger);
    return await judge({ options, calls, where, run, ledger, tally, ms });
  } catch (error) {
    if (interrupted()) return sayInterrupted(ledger);
    throw error;
  } finally {
    ledger.close();
  }
}

interface Run {
  options: Options;
  calls: Call[];
  where: Product;
  run: string;
  ledger: Ledger;
}

/** The run itself; whatever happens, the rules are put back. */
async function rehearse({
  options,
  calls,
  where,
  run,
  ledger,
  stop,
}: Run & { stop: AbortController }): Promise<{ tally: Tally; ms: number }> {
  const { semilla, acelerar, minutos, gracia, matar } = options;
  ledger.write({ tipo: 'corrida', corrida: run, opciones: { ...options, apiUrl: where.apiUrl } });
  const draws = new Draws(semilla);
  const client = new Client(where.apiUrl, ledger, stop.signal);
  // What tidies up must get through after an interruption.
  const afterwards = new Client(where.apiUrl, ledger, new AbortController().signal);
  const world = await withDatabase(where, (prisma) => prepareWorld(prisma, run, calls.length, draws.of('mundo')));
  const people = await gather(client, where.dataFolder);
  const restore = await useRunRules(client, people.superiors['jefe-operaciones'], run);
  const runMs = (minutos * MINUTE) / acelerar;
  const grace = setTimeout(() => stop.abort(new Error('se acabó el tiempo de gracia')), runMs + gracia * 1000);
  const tally = new Tally();
  say(
    `Simulacro ${run}: ${calls.length} llamadas desde ${options.desde}, ${minutos} min, ×${acelerar}, semilla ${semilla}. Libro: ${ledger.file}`,
  );
  const hide = showProgress(tally, calls.length, runMs);
  try {
    const killing = killWorkers(where.dataFolder, killingTimes(matar, runMs, draws), ledger, stop.signal).catch(
      () => undefined,
    );
    await play({ run, client, ledger, people, world, draws, tally, stop: stop.signal }, calls, acelerar);
    await killing;
    return { tally, ms: tally.elapsedMs };
  } finally {
    hide();
    clearTimeout(grace);
    await restore(afterwards);
    // A session nobody ended runs out by itself.
    await logOut(afterwards, everybody(people)).catch(() => undefined);
  }
}

async function judge({
  options,
  calls,
  where,
  run,
  ledger,
  tally,
  ms,
}: Run & { tally: Tally; ms: number }): Promise<number> {
  const claims = claimsOf(ledger.file);
  const outcome = await withDatabase(where, async (prisma): Promise<Outcome> => ({
    title: `\nSimulacro ${run}: ${calls.length} llamadas reales, semilla ${options.semilla}`,
    seconds: ms / 1000,
    claims,
    figures: await figures(prisma, run),
    findings: await reconcile(prisma, run, claims),
    latency: tally.latency,
    kills: options.matar,
  }));
  say(report(outcome));
  return sound(outcome) ? 0 : 1;
}

async function withDatabase<T>({ databaseUrl }: Product, work: (prisma: PrismaClient) => Promise<T>): Promise<T> {
  const prisma = connect(databaseUrl, { connections: 2 });
  try {
    return await work(prisma);
  } finally {
    await prisma.$disconnect();
  }
}

/** npm passes on the signal the terminal has already given: within a second it is the same Ctrl-C. The next one ends at once. */
function listenForInterruption(stop: AbortController): () => boolean {
  let at: number | undefined;
  const interrupt = (): void => {
    if (at !== undefined && Date.now() - at > 1_000) process.exit(130);
    at ??= Date.now();
    stop.abort(new Error('interrumpido'));
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return () => at !== undefined;
}

function sayInterrupted(ledger: Ledger): number {
  say(`Interrumpido. Las reglas anteriores valen otra vez; lo enviado está en ${ledger.file}.`);
  return 130;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const expected = error instanceof UsageError || error instanceof SetupFailure;
    process.stderr.write(`${expected ? error.message : String((error as Error).stack)}\n`);
    process.exit(expected ? 2 : 1);
  },
);
