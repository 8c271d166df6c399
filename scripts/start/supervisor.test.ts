import type { Exit, Part } from '../toolchain/part';
import { until } from '../toolchain/until';
import { Supervisor } from './supervisor';

/** A part without a process: it ends when told or when the test says so. */
class Fake implements Part {
  readonly pid = 1;
  readonly logFile = __filename;
  private end: (exit: Exit) => void = () => undefined;
  private over = false;
  readonly ended = new Promise<Exit>((resolve) => {
    this.end = resolve;
  });

  constructor(
    readonly name: string,
    private readonly stopped: string[] = [],
  ) {}

  running(): boolean {
    return !this.over;
  }

  signal(signal: NodeJS.Signals): void {
    this.over = true;
    this.end({ code: null, signal });
  }

  stop(signal: NodeJS.Signals): Promise<Exit> {
    this.stopped.push(`${this.name} ${signal}`);
    this.signal(signal);
    return this.ended;
  }
}

test('parts end in the reverse order of their start, each with its signal', async () => {
  const stopped: string[] = [];
  const supervisor = new Supervisor(() => undefined);
  await supervisor.add('PostgreSQL', 'SIGINT', async () => new Fake('PostgreSQL', stopped));
  await supervisor.add('api', 'SIGTERM', async () => new Fake('api', stopped));
  supervisor.settle();
  await supervisor.stop();
  expect(stopped).toEqual(['api SIGTERM', 'PostgreSQL SIGINT']);
});

test('a part that dies is started again, and told of', async () => {
  const said: string[] = [];
  const started: Fake[] = [];
  const supervisor = new Supervisor((line) => said.push(line));
  await supervisor.add('worker', 'SIGTERM', async () => {
    const part = new Fake('worker');
    started.push(part);
    return part;
  });
  supervisor.settle();
  started[0]?.signal('SIGKILL');
  await until(() => started.length === 2);
  expect(said[0]).toMatch(/^worker ended \(signal SIGKILL\); starting it again/);
  await supervisor.stop();
  expect(started.map((part) => part.running())).toEqual([false, false]);
});

test('a part that dies before everything runs is a fault to show', async () => {
  const supervisor = new Supervisor(() => undefined);
  const part = new Fake('api');
  await supervisor.add('api', 'SIGTERM', async () => part);
  part.signal('SIGKILL');
  await expect(supervisor.failed).rejects.toThrow(/^api ended at its start \(signal SIGKILL\); .* says:/);
});
