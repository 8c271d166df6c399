import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const running = z.object({
  databaseUrl: z.string(),
  temporalAddress: z.string(),
  temporalNamespace: z.string(),
  apiUrl: z.string(),
});

/** Where the parts of a running product are, for the programs that work with it. */
type Running = z.output<typeof running>;

const fileIn = (dataFolder: string): string => join(dataFolder, 'running.json');

/** Readable by its owner alone: the database's address carries its password. */
export function writeRunning(dataFolder: string, where: Running): void {
  rmSync(fileIn(dataFolder), { force: true });
  writeFileSync(fileIn(dataFolder), `${JSON.stringify(where, null, 2)}\n`, { mode: 0o600 });
}

/** What the last `npm start` on this data folder wrote, or undefined when there was none. */
export function readRunning(dataFolder: string): Running | undefined {
  try {
    return running.parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')));
  } catch {
    return undefined;
  }
}
