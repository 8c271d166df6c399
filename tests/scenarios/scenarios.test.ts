import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { clockRows, codeRows, cover } from '../../rehearsal/clause-table';
import { loadScenario } from '../../rehearsal/load';
import { play } from '../../rehearsal/play';
import { openStage, quiet } from '../../rehearsal/stage';
import type { Stage } from '../../rehearsal/stage';
import { sayOutcome } from '../../rehearsal/timeline';
import { testEnvironment, timeSkipping } from '../support/environment';
import type { TestEnvironment } from '../support/environment';

// One stage for all: there is one simulated clock, and it only goes forward.
let environment: TestEnvironment;
let server: TestWorkflowEnvironment;
let stage: Stage;

beforeAll(async () => {
  quiet();
  environment = await testEnvironment();
  server = await timeSkipping();
  stage = await openStage({
    databaseUrl: environment.databaseUrl,
    claveDe: (usuario) => environment.password(usuario),
    server,
  });
});

afterAll(async () => {
  await stage?.close();
  await server?.teardown();
  await environment?.close();
});

const scenarios = readdirSync(__dirname)
  .filter((archivo) => archivo.endsWith('.yaml'))
  .map((archivo) => loadScenario(readFileSync(join(__dirname, archivo), 'utf8'), archivo));

/**
 * Enough of them to send every registro and show every clock once: what can go wrong here and not on the bare story is
 * how those travel. Clauses are the story's, where all of them hold (rehearsal); `npm run ensayo -- tests/scenarios/*.yaml`
 * plays all of them here.
 */
const shown = cover([...codeRows(scenarios), ...clockRows(scenarios)]);
const chosen = scenarios.filter(({ archivo }) => shown.has(archivo) || /^0[1-5]-/.test(archivo));

test.each(chosen.map((scenario) => [scenario.archivo, scenario] as const))(
  '%s se cumple con la API, el worker y la base de verdad',
  async (archivo, scenario) => {
    const outcome = await play(stage, scenario);
    expect(outcome.ok ? '' : sayOutcome(archivo, scenario.ahora, outcome)).toBe('');
  },
);
