import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { History } from '@temporalio/common/lib/proto-utils';
import { migrate } from '../prisma/migrate';
import { seed } from '../prisma/seed';
import { leeClaves } from '../prisma/seed/usuarios';
import { freePort } from '../scripts/toolchain/ports';
import { ensureDatabase, startPostgres } from '../scripts/toolchain/postgres';
import { SetupFailure } from '../scripts/toolchain/setup-failure';
import { testServer } from '../scripts/toolchain/test-server';
import { clauseRows, clockRows, sayTable } from './clause-table';
import { loadScenario } from './load';
import { play } from './play';
import type { Scenario } from './scenario';
import { ScenarioError } from './source';
import { openStage, quiet } from './stage';
import type { Stage } from './stage';
import { timeSkippingServer } from './time-skipping';
import { jsonOutcome, sayOutcome } from './timeline';

const USO = 'uso: npm run ensayo -- [--json] [--historias CARPETA] ARCHIVO.yaml…\n     npm run ensayo -- --clausulas\n';

/** Exit status: 0 when every scenario holds, 1 when one does not, 2 when a file or the call itself is wrong. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, clausulas: { type: 'boolean' }, historias: { type: 'string' } },
  });
  if (values.clausulas) return print(table());
  if (positionals.length === 0) return complain(USO);
  const scenarios = read(positionals);
  return withStage(async (stage) => {
    let fallas = 0;
    for (const scenario of scenarios) {
      const outcome = await play(stage, scenario, keeperOf(values.historias, scenario));
      print(values.json ? jsonOutcome(outcome) : sayOutcome(scenario.archivo, scenario.ahora, outcome));
      if (!outcome.ok) fallas += 1;
    }
    return fallas === 0 ? 0 : 1;
  });
}

/** Writes the history of a case into `folder`, compressed: what `tests/replay` holds the code against. */
function keeperOf(folder: string | undefined, { archivo }: Scenario): ((historia: History) => void) | undefined {
  if (folder === undefined) return undefined;
  mkdirSync(folder, { recursive: true });
  return (historia) =>
    writeFileSync(join(folder, `${basename(archivo, '.yaml')}.json.gz`), gzipSync(historyToJSON(historia)));
}

/** Clause → scenarios of the project, then clock → scenarios. */
function table(): string {
  const folder = join(__dirname, '../tests/scenarios');
  const scenarios = readdirSync(folder)
    .filter((archivo) => archivo.endsWith('.yaml'))
    .map((archivo) => loadScenario(readFileSync(join(folder, archivo), 'utf8'), archivo));
  return sayTable([...clauseRows(scenarios), ...clockRows(scenarios)]);
}

/** All files are read before anything starts; what is wrong in any of them is told at once. */
function read(files: string[]): Scenario[] {
  const errores: string[] = [];
  const scenarios = files.flatMap((file) => {
    try {
      return [loadScenario(readFileSync(file, 'utf8'), file)];
    } catch (error) {
      if (error instanceof ScenarioError) errores.push(error.message);
      else if (error instanceof Error && 'code' in error)
        errores.push(`${file}: no se puede leer (${String(error.code)})`);
      else throw error;
      return [];
    }
  });
  if (errores.length > 0) throw new ScenarioFiles(errores.join('\n'));
  return scenarios;
}

class ScenarioFiles extends Error {}

async function withStage<T>(use: (stage: Stage) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'apolo-ensayo-'));
  quiet();
  const postgres = await startPostgres({
    dataFolder: join(folder, 'pg'),
    port: await freePort(),
    logFile: join(folder, 'postgres.log'),
    durable: false,
  });
  const server = await timeSkippingServer({ executable: await testServer() });
  try {
    await ensureDatabase(postgres.url('postgres'), 'apolo');
    const databaseUrl = postgres.url('apolo');
    const passwordsFile = join(folder, 'passwords.txt');
    await migrate(databaseUrl);
    await seed(databaseUrl, { passwordsFile });
    const claves = leeClaves(passwordsFile);
    const stage = await openStage({ databaseUrl, claveDe: (usuario) => claves[usuario] ?? '', server });
    try {
      return await use(stage);
    } finally {
      await stage.close();
    }
  } finally {
    await server.teardown();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(texto: string): number {
  process.stdout.write(texto.endsWith('\n') ? texto : `${texto}\n`);
  return 0;
}

function complain(texto: string): number {
  process.stderr.write(texto.endsWith('\n') ? texto : `${texto}\n`);
  return 2;
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    const esperado =
      error instanceof ScenarioFiles ||
      error instanceof SetupFailure ||
      (error instanceof TypeError && 'code' in error);
    process.exit(complain(esperado ? error.message : String(error instanceof Error ? error.stack : error)));
  },
);
