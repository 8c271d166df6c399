import { join } from 'node:path';
import { run } from '../toolchain/command';
import { root } from '../toolchain/folders';

interface Check {
  name: string;
  /** A command of node_modules/.bin. */
  command: string;
  args: string[];
}

/** What the compiler found last time stays, so that only what changed is looked at again. */
const types = (project: string): string[] => [
  ...['--project', project],
  ...[
    '--incremental',
    '--tsBuildInfoFile',
    join(root, 'node_modules/.cache/tsc', `${project === '.' ? 'root' : project}.tsbuildinfo`),
  ],
];

const checks: Check[] = [
  { name: 'types', command: 'tsc', args: types('.') },
  { name: 'types of the desk', command: 'tsc', args: types('desk') },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings', '--report-unused-disable-directives'] },
  {
    name: 'module boundaries',
    command: 'depcruise',
    args: ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', '.'],
  },
];

export interface Tally {
  passed: number;
  failed: number;
}

/** Runs the checks that only read the code, all at once, and tells of each how it went. */
export async function staticChecks(say: (line: string) => void): Promise<Tally> {
  const results = await Promise.all(checks.map((check) => verdict(check, say)));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

async function verdict({ name, command, args }: Check, say: (line: string) => void): Promise<boolean> {
  const startedAt = Date.now();
  const { code, output } = await run(join(root, 'node_modules/.bin', command), args, { cwd: root });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  if (code === 0) say(`PASS ${name} (${seconds} s)`);
  else say(`FAIL ${name} (${seconds} s)\n${output.trimEnd()}\n`);
  return code === 0;
}
