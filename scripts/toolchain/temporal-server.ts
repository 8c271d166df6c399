import { Connection } from '@temporalio/client';
import { searchAttributes } from '../../contracts/search-attributes';
import { launch, logTail, type Part } from './part';
import { SetupFailure } from './setup-failure';
import { until } from './until';

interface TemporalOptions {
  /** The `temporal` command. */
  cli: string;
  port: number;
  logFile: string;
  /** Where the cases live across restarts; without it they are forgotten. */
  databaseFile?: string;
  /** Without it there is no UI. */
  uiPort?: number;
  namespace?: string;
}

interface TemporalServer {
  part: Part;
  /** host:port for clients. */
  address: string;
  stop(): Promise<void>;
}

/**
 * Starts Temporal's development server on 127.0.0.1 with Apolo's search attributes and returns when it serves.
 *
 * @throws {SetupFailure} when it does not come up.
 */
export async function startTemporal(options: TemporalOptions): Promise<TemporalServer> {
  const part = await launch({ name: 'Temporal', command: options.cli, args: args(options), logFile: options.logFile });
  const address = `127.0.0.1:${options.port}`;
  await until(async () => !part.running() || serves(address, options.namespace ?? 'default'), {
    timeoutMs: 60_000,
    what: 'an answer of the Temporal server',
  });
  if (!part.running()) {
    throw new SetupFailure(`The Temporal server ended at its start; its log (${part.logFile}) says:\n${logTail(part)}`);
  }
  return {
    part,
    address,
    stop: async () => {
      await part.stop('SIGTERM', 15_000);
    },
  };
}

function args({ port, databaseFile, uiPort, namespace }: TemporalOptions): string[] {
  return [
    'server',
    'start-dev',
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--log-level',
    'warn',
    ...(uiPort ? ['--ui-port', String(uiPort)] : ['--headless']),
    ...(databaseFile ? ['--db-filename', databaseFile] : []),
    ...(namespace ? ['--namespace', namespace] : []),
    ...Object.entries(searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
  ];
}

async function serves(address: string, namespace: string): Promise<boolean> {
  const connection = await Connection.connect({ address, connectTimeout: 1_000 });
  try {
    await connection.workflowService.describeNamespace({ namespace });
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    return Object.keys(searchAttributes).every((name) => name in customAttributes);
  } finally {
    await connection.close();
  }
}

/** What stands in the command line of a server that keeps its cases in this file. */
export function temporalMark(databaseFile: string): string {
  return ` --db-filename ${databaseFile} `;
}
