import { chromium } from '../toolchain/browser';
import { buildDesk } from '../toolchain/desk';
import { generatePrismaClient } from '../toolchain/prisma-client';
import { tell } from '../toolchain/progress';
import { SetupFailure } from '../toolchain/setup-failure';
import { temporalCli } from '../toolchain/temporal-cli';
import { testServer } from '../toolchain/test-server';
import { runJest } from './jest';
import { staticChecks, type Tally } from './static-checks';

/** `npm test [-- arguments for jest]`. The last line is always «tests: N passed, N failed». */
async function test(jestArgs: string[]): Promise<Tally> {
  try {
    await generatePrismaClient();
    // With arguments the run may need no server; then the tests that do need one fetch these themselves.
    if (jestArgs.length === 0) {
      await temporalCli();
      await testServer();
      await chromium();
      await buildDesk();
    }
  } catch (error) {
    process.stderr.write(`${error instanceof SetupFailure ? error.message : (error as Error).stack}\n`);
    return { passed: 0, failed: 1 };
  }
  const checked = await staticChecks(tell);
  const tested = await runJest(jestArgs);
  return { passed: checked.passed + tested.passed, failed: checked.failed + tested.failed };
}

test(process.argv.slice(2)).then(
  ({ passed, failed }) => {
    tell(`tests: ${passed} passed, ${failed} failed`);
    process.exit(failed === 0 ? 0 : 1);
  },
  (error: unknown) => {
    process.stderr.write(`${(error as Error).stack}\n`);
    tell('tests: 0 passed, 1 failed');
    process.exit(1);
  },
);
