import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

/** Something the person who typed the command can put right; its message is Spanish and said as it is. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * What was typed after a command.
 * @param usage how it is typed, told with every complaint.
 * @throws {UsageError} naming the option it does not know.
 */
export function parseCommand<const T extends ParseArgsConfig>(config: T, usage: string) {
  try {
    return parseArgs(config);
  } catch (error) {
    const option = /'(-[^ '=]*)/.exec((error as Error).message)?.[1] ?? '';
    throw new UsageError(`No se entiende la opción ${option}.\n${usage}`);
  }
}
