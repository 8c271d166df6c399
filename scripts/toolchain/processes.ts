import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** With what command a process was started; empty when there is no such process (any more). */
export function commandLine(pid: number): string {
  try {
    return existsSync('/proc/self/cmdline')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-o', 'args=', '-p', String(pid)], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        });
  } catch {
    return '';
  }
}

/** The processes of this machine whose command line contains the text. */
export function processesWith(text: string): number[] {
  return pids().filter((pid) => pid !== process.pid && commandLine(pid).includes(text));
}

function pids(): number[] {
  const names = existsSync('/proc/self/cmdline')
    ? readdirSync('/proc')
    : execFileSync('ps', ['-axo', 'pid='], { encoding: 'utf8' }).split('\n');
  return names.map(Number).filter((pid) => pid > 0);
}
