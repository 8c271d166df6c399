import { statSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import { dirname } from 'node:path';
import { reason, onPath, run } from './command';
import { SetupFailure } from './setup-failure';

/** As whom PostgreSQL runs: it refuses to run as root, so there root lends it the user `postgres`. */
export interface ServerUser {
  /** Goes before the command and its arguments. */
  prefix: string[];
  own(path: string): Promise<void>;
}

/**
 * The user for a server that must reach these folders.
 *
 * @throws {SetupFailure} when run as root where no such user can be had.
 */
export async function serverUser(...folders: string[]): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return { prefix: [], own: () => Promise.resolve() };
  if (!onPath('setpriv')) {
    throw new SetupFailure('PostgreSQL refuses to run as root: run Apolo as an ordinary user or install util-linux.');
  }
  const { uid, gid } = await postgresUser();
  return {
    prefix: ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...passage(folders, uid)],
    own: (path) => chown(path, uid, gid),
  };
}

/**
 * A clone under a folder only root may enter (/root, a temporary folder) is out of reach for `postgres`, so there it
 * keeps root's right to pass. The security bit is for access(2), which otherwise leaves capabilities out of account.
 */
function passage(folders: string[], uid: number): string[] {
  if (folders.every((folder) => mayEnter(folder, uid))) return [];
  return ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup'];
}

function mayEnter(folder: string, uid: number): boolean {
  const { mode, uid: owner } = statSync(folder);
  const enters = (mode & (owner === uid ? 0o100 : 0o001)) !== 0;
  return enters && (dirname(folder) === folder || mayEnter(dirname(folder), uid));
}

async function postgresUser(): Promise<{ uid: number; gid: number }> {
  const known = await ids();
  if (known) return known;
  const added = await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch(
    () => undefined,
  );
  const made = await ids();
  if (made) return made;
  throw new SetupFailure(
    `PostgreSQL refuses to run as root and the user postgres could not be made (${reason(added?.output ?? 'no useradd')}): run Apolo as an ordinary user.`,
  );
}

async function ids(): Promise<{ uid: number; gid: number } | undefined> {
  const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : undefined;
}
