import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Finished {
  code: number | null;
  output: string;
}

interface Options {
  cwd?: string;
  env?: Record<string, string | undefined>;
  timeoutMs?: number;
  /** Hears every line of both streams as it comes. */
  onLine?: (line: string) => void;
}

const running = new Set<ChildProcess>();

/** Ends the commands that still run: the program is stopping. */
export function endCommands(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Runs a command to its end and gives its exit code and all it printed; never throws for a non-zero code. */
export function run(command: string, args: string[], options: Options = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
      killSignal: 'SIGKILL',
    });
    running.add(child);
    let output = '';
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      chunk
        .toString()
        .split('\n')
        .filter(Boolean)
        .forEach((line) => options.onLine?.(line));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code, output });
    });
  });
}

/** The line of a command's output that says why it failed: the first that speaks of an error, else the last. */
export function reason(output: string): string {
  const lines = output.trimEnd().split('\n');
  return (lines.find((line) => /error|fatal/i.test(line)) ?? lines.at(-1) ?? '').trim();
}

/** Where a command is on the PATH, or undefined. */
export function onPath(command: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command)).find(isExecutable);
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
