import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from '../toolchain/processes';
import { SetupFailure } from '../toolchain/setup-failure';

/** Held while Apolo runs on a data folder. */
export interface Hold {
  /** The last run on this folder did not end by itself: what it started may still be on its way out. */
  afterCrash: boolean;
  release(): void;
}

/**
 * Takes the data folder for this process.
 *
 * @throws {SetupFailure} when another run has it.
 */
export function holdDataFolder(folder: string): Hold {
  const file = join(folder, 'running.pid');
  let afterCrash = false;
  for (;;) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return { afterCrash, release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid !== process.pid && commandLine(pid).includes('start.mjs')) {
      throw new SetupFailure(
        `Apolo already runs on ${folder} (process ${pid}): stop it first or set APOLO_DATA to another folder.`,
      );
    }
    afterCrash = true;
    rmSync(file, { force: true });
  }
}
