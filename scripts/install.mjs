// The first step of both commands, with nothing but Node itself: sees to it that the packages of package-lock.json are
// in node_modules. Everything after it may be TypeScript.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const oldestNode = [20, 19];

/** Installs what is missing; throws an Error whose message is one sentence with the remedy when that cannot be done. */
export async function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    throw new Error(`Node ${process.versions.node} is too old: install Node ${oldestNode.join('.')} or newer.`);
  }
  if (isComplete()) return;
  for (const folder of [root, join(root, 'node_modules')]) {
    if (existsSync(folder) && !isWritable(folder)) {
      throw new Error(
        `Cannot install the packages: ${folder} cannot be written to; make it writable or clone to another disk.`,
      );
    }
  }
  process.stdout.write('Installing the packages (about a minute) …\n');
  const startedAt = Date.now();
  const timer = setInterval(() => {
    process.stdout.write(`  ${Math.round((Date.now() - startedAt) / 1000)} s  npm is at work\n`);
  }, 15_000);
  // Not `npm ci`: it refuses a lock file that lacks packages for other kinds of machine, as one written beside a registry
  // that does not have them all does. With --no-save, `install` takes the versions of the lock file and leaves it alone.
  const code = await npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']).finally(() =>
    clearInterval(timer),
  );
  if (code !== 0)
    throw new Error(
      'npm could not install the packages (see above): mend that, for instance the connection to the package registry, and try again.',
    );
}

/** Every package the lock file names is there in its version; those for other kinds of machine may be absent. */
function isComplete() {
  const installedList = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedList)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === '') return true;
    const there = installed[path];
    return there ? there.version === version : Boolean(optional || peer);
  });
}

function npm(args) {
  const cli = process.env.npm_execpath;
  const [command, ...first] = cli?.endsWith('.js') ? [process.execPath, cli] : ['npm'];
  // The schema engine that Prisma's install script would download is not used.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_SKIP_POSTINSTALL_GENERATE: '1' };
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', () => reject(new Error('npm was not found: install Node together with npm.')));
    child.once('exit', (code) => resolve(code));
  });
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
