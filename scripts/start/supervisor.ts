import { setTimeout as pause } from 'node:timers/promises';
import { logTail, type Exit, type Part } from '../toolchain/part';
import type { Tell } from '../toolchain/progress';
import { SetupFailure } from '../toolchain/setup-failure';

interface Member {
  name: string;
  start: () => Promise<Part>;
  stopSignal: NodeJS.Signals;
  part: Part;
  startedAt: number;
}

const steadyAfterMs = 60_000;
const shortestPauseMs = 500;
const longestPauseMs = 30_000;

/** Keeps the parts of the product running: a part that dies is started again, sooner or later according to how often. */
export class Supervisor {
  private readonly members: Member[] = [];
  private stopping = false;
  private settled = false;
  private hurrying = false;
  private fail: (failure: SetupFailure) => void = () => undefined;

  constructor(private readonly say: Tell) {}

  /** Rejects when a part dies before `settle()`: at the start that is a fault to show, not to repeat. */
  readonly failed = new Promise<never>((_, reject) => {
    this.fail = reject;
  });

  /** Starts a part and watches it. Parts end in the reverse order of their adding. */
  async add(name: string, stopSignal: NodeJS.Signals, start: () => Promise<Part>): Promise<void> {
    const part = await start();
    const member = { name, start, stopSignal, part, startedAt: Date.now() };
    this.members.push(member);
    if (this.stopping) await part.stop(stopSignal);
    else void this.watch(member);
  }

  /** The start is over: from now on a part that dies is started again. */
  settle(): void {
    this.settled = true;
  }

  /** Ends all parts in order, the last one added first, and returns when none is left. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const member of [...this.members].reverse()) {
      await member.part.stop(this.hurrying ? 'SIGKILL' : member.stopSignal, 20_000);
    }
  }

  /** Cuts a stop short: what still runs is killed. */
  hurry(): void {
    this.hurrying = true;
    for (const { part } of this.members) if (part.running()) part.signal('SIGKILL');
  }

  private async watch(member: Member): Promise<void> {
    let pauseMs = shortestPauseMs;
    for (;;) {
      const exit = await member.part.ended;
      if (this.stopping) return;
      if (!this.settled)
        return this.fail(new SetupFailure(`${member.name} ended at its start (${how(exit)}); ${told(member.part)}`));
      if (Date.now() - member.startedAt > steadyAfterMs) pauseMs = shortestPauseMs;
      this.say(`${member.name} ended (${how(exit)}); starting it again. Its log: ${member.part.logFile}`);
      pauseMs = await this.startAgain(member, pauseMs);
    }
  }

  /** Tries until it runs, waiting longer each time; gives how long to wait if it dies again soon. */
  private async startAgain(member: Member, firstPauseMs: number): Promise<number> {
    let pauseMs = firstPauseMs;
    for (;;) {
      await pause(pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      if (this.stopping) return pauseMs;
      try {
        member.startedAt = Date.now();
        member.part = await member.start();
        if (this.stopping) await member.part.stop(member.stopSignal);
        return pauseMs;
      } catch (error) {
        this.say(`${member.name} could not be started again: ${(error as Error).message}`);
      }
    }
  }
}

function told(part: Part): string {
  return `${part.logFile} says:\n${logTail(part)}`;
}

function how({ code, signal }: Exit): string {
  return signal ? `signal ${signal}` : `exit ${code}`;
}
