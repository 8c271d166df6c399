import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../toolchain/folders';
import { processesWith } from '../toolchain/processes';
import { until } from '../toolchain/until';
import type { Tally } from './static-checks';

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
  success: z.boolean(),
});

const longestRunMs = 45 * 60_000;
const longestFarewellMs = 15_000;

/**
 * Runs jest to its end, with its output on ours. A suite that could not run counts as one failed test, and so does
 * everything else that makes jest fail without a failed test: no test at all, something left open.
 */
export async function runJest(args: string[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'apolo-jest-'));
  const file = join(folder, 'report.json');
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const child = spawn(process.execPath, [jest, '--ci', '--json', `--outputFile=${file}`, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const passOn = (): void => {
    child.kill('SIGINT');
  };
  process.on('SIGINT', passOn).on('SIGTERM', passOn);
  const exitCode = await ended(child, file);
  await until(() => processesWith(join(root, 'scripts/testing/serve.ts')).length === 0, { timeoutMs: 30_000 });
  const tally = read(file, exitCode);
  rmSync(folder, { recursive: true, force: true });
  return tally;
}

/** The exit code; undefined when jest had to be killed because it ran for ever or would not leave after its report. */
function ended(child: ChildProcess, file: string): Promise<number | null | undefined> {
  return new Promise((resolve) => {
    const startedAt = Date.now();
    let doneAt: number | undefined;
    const guard = setInterval(() => {
      if (existsSync(file)) doneAt ??= Date.now();
      const late = doneAt !== undefined && Date.now() - doneAt > longestFarewellMs;
      if (!late && Date.now() - startedAt < longestRunMs) return;
      process.stderr.write(
        late ? 'A test left something open, so that jest does not end.\n' : 'The tests ran for too long.\n',
      );
      clearInterval(guard);
      child.removeAllListeners('exit').once('exit', () => resolve(undefined));
      child.kill('SIGKILL');
    }, 1_000);
    child.once('exit', (code) => {
      clearInterval(guard);
      resolve(code);
    });
  });
}

function read(file: string, exitCode: number | null | undefined): Tally {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const {
    numPassedTests: passed,
    numFailedTests,
    numRuntimeErrorTestSuites,
  } = report.parse(JSON.parse(readFileSync(file, 'utf8')));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
}
