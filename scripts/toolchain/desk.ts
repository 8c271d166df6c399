import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command';
import { fingerprint, root } from './folders';
import { tell, type Tell } from './progress';
import { SetupFailure } from './setup-failure';

const stamp = join(root, 'dist/desk/.made-from');
/** What the desk is made of: its own files, the two folders it imports, and the packages. */
const sources = ['desk', 'contracts', 'procedure'];

/**
 * Builds the web desk into `dist/desk`, unless it was built from just these files.
 *
 * @throws {SetupFailure} with what the bundler says.
 */
export async function buildDesk(say: Tell = tell): Promise<void> {
  const source = fingerprint(...sources.flatMap(filesOf), join(root, 'package-lock.json'));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === source) return;
  say('Building the desk …');
  const cli = join(root, 'node_modules/vite/bin/vite.js');
  // Under a test runner NODE_ENV says otherwise, and React would be built to debug.
  const env = { NODE_ENV: 'production' };
  const { code, output } = await run(process.execPath, [cli, 'build', join(root, 'desk'), '--logLevel', 'warn'], {
    cwd: root,
    env,
  });
  if (code !== 0) throw new SetupFailure(`The desk could not be built:\n${output.trim()}`);
  writeFileSync(stamp, source);
}

const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
