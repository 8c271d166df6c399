import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { keep, letGo } from './keeper';

interface Launch {
  name: string;
  command: string;
  args: string[];
  /** Everything the process prints goes to this file, appended. */
  logFile: string;
  cwd?: string;
  env?: Record<string, string | undefined>;
  uid?: number;
  gid?: number;
}

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A process we started: in a session of its own, so that a Ctrl-C in the terminal reaches only the one who orders the stop. */
export interface Part {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  /** Settled when the process has ended, for whatever reason. */
  readonly ended: Promise<Exit>;
  running(): boolean;
  signal(signal: NodeJS.Signals): void;
  /** Asks it to end and waits; after `graceMs` it is killed with all its children. */
  stop(signal: NodeJS.Signals, graceMs?: number): Promise<Exit>;
}

/** @throws Error when the command cannot be started at all. */
export async function launch(what: Launch): Promise<Part> {
  const log = openSync(what.logFile, 'a');
  const child = spawn(what.command, what.args, {
    cwd: what.cwd,
    env: { ...process.env, ...what.env },
    uid: what.uid,
    gid: what.gid,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const pid = await started(child);
  keep(pid);
  return watch(what, child, pid);
}

function watch(what: Launch, child: ChildProcess, pid: number): Part {
  const running = (): boolean => child.exitCode === null && child.signalCode === null;
  const ended = new Promise<Exit>((resolve) => {
    child.once('exit', (code, signal) => {
      killGroup(pid);
      void letGo(pid).then(() => resolve({ code, signal }));
    });
  });
  return {
    name: what.name,
    pid,
    logFile: what.logFile,
    ended,
    running,
    signal: (signal) => {
      child.kill(signal);
    },
    stop: async (signal, graceMs = 10_000) => {
      if (running()) child.kill(signal);
      const hurry = setTimeout(() => killGroup(pid), graceMs);
      const exit = await ended;
      clearTimeout(hurry);
      return exit;
    },
  };
}

function started(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve(child.pid as number));
    child.once('error', reject);
  });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // nobody of it is left
  }
}

/** The last lines of a part's log, for the person who has to find out why it ended. */
export function logTail(part: Pick<Part, 'logFile'>, lines = 15): string {
  return readFileSync(part.logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}
