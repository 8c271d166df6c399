import { createHash, randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { SetupFailure, diskProblem } from './setup-failure';

/** The root of this clone. */
export const root = resolve(__dirname, '../..');

/**
 * Where what takes long to build is kept, outside the clone so that the next clone finds it:
 * `$XDG_CACHE_HOME/apolo` or `~/.cache/apolo`.
 */
export function cacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'apolo');
}

/** A short name for the contents of these files: another content, another name. */
export function fingerprint(...files: string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/**
 * Makes the folder if need be and makes sure that it can be written to.
 *
 * @throws {SetupFailure} when the disk does not let us, naming `remedy`.
 */
export function writableFolder(folder: string, remedy: string): string {
  try {
    // Asked before anything is made: on a read-only disk mkdir says no more than that there is no such folder.
    accessSync(nearestExisting(folder), constants.W_OK);
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch (error) {
    const problem = diskProblem(error);
    if (!problem) throw error;
    throw new SetupFailure(`Cannot write to ${folder}: ${problem}; ${remedy}.`, { cause: error });
  }
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}

/**
 * Fills a cache folder in one step: `fill` works in a folder beside it, which is renamed when it is complete.
 * A set-up that was interrupted therefore leaves nothing that looks finished, and two at once do no harm.
 */
export async function fillOnce(folder: string, fill: (draft: string) => Promise<void>): Promise<void> {
  writableFolder(dirname(folder), 'set XDG_CACHE_HOME to a folder you can write to');
  const draft = `${folder}.${randomBytes(4).toString('hex')}.part`;
  mkdirSync(draft);
  try {
    await fill(draft);
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } catch (error) {
    const problem = diskProblem(error);
    if (!problem) throw error;
    throw new SetupFailure(`Cannot write to ${folder}: ${problem}; free it or set XDG_CACHE_HOME to another folder.`, {
      cause: error,
    });
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
