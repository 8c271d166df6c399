import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, fillOnce, root } from './folders';
import { launch, logTail } from './part';
import { assertFree, freePort } from './ports';
import { processesWith } from './processes';
import { temporalCli } from './temporal-cli';
import { until } from './until';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apolo-toolchain-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A node process that says «up» and then waits. */
const waiting = (code: string): { name: string; command: string; args: string[]; logFile: string } => ({
  name: 'waiting',
  command: process.execPath,
  args: ['-e', `${code}; console.log('up'); setInterval(() => {}, 1000)`],
  logFile: join(folder, 'part.log'),
});

describe('a port', () => {
  test('in use is told with the variable that gives another one', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    await expect(assertFree(port, 'the API', 'API_PORT')).rejects.toThrow(
      `Port ${port} for the API is in use: stop the program that uses it or set API_PORT to a free port.`,
    );
    server.close();
    await once(server, 'close');
    await expect(assertFree(port, 'the API', 'API_PORT')).resolves.toBeUndefined();
  });

  test('that is called free is free', async () => {
    await expect(assertFree(await freePort(), 'a test', 'NOTHING')).resolves.toBeUndefined();
  });
});

describe('the cache', () => {
  const given = process.env['XDG_CACHE_HOME'];
  afterEach(() => {
    if (given === undefined) delete process.env['XDG_CACHE_HOME'];
    else process.env['XDG_CACHE_HOME'] = given;
  });

  test('is outside the clone, where XDG_CACHE_HOME says', () => {
    process.env['XDG_CACHE_HOME'] = folder;
    expect(cacheFolder()).toBe(join(folder, 'apolo'));
    delete process.env['XDG_CACHE_HOME'];
    expect(cacheFolder()).toMatch(/\.cache\/apolo$/);
    expect(cacheFolder().startsWith(root)).toBe(false);
  });

  test('has a folder whole or not at all', async () => {
    const target = join(folder, 'apolo/thing');
    const interrupted = fillOnce(target, async (draft) => {
      writeFileSync(join(draft, 'half'), '');
      throw new Error('interrupted');
    });
    await expect(interrupted).rejects.toThrow('interrupted');
    expect(existsSync(target)).toBe(false);
    await fillOnce(target, async (draft) => writeFileSync(join(draft, 'whole'), 'x'));
    expect(readFileSync(join(target, 'whole'), 'utf8')).toBe('x');
  });
});

test('a TEMPORAL_CLI_PATH that names no program is told', async () => {
  process.env['TEMPORAL_CLI_PATH'] = join(folder, 'nothing');
  try {
    await expect(temporalCli()).rejects.toThrow(/^TEMPORAL_CLI_PATH names .*, which is not a program/);
  } finally {
    delete process.env['TEMPORAL_CLI_PATH'];
  }
});

describe('a part', () => {
  test('ends when asked, and says how', async () => {
    const part = await launch(waiting(''));
    await until(() => logTail(part).includes('up'));
    await expect(part.stop('SIGTERM')).resolves.toEqual({ code: null, signal: 'SIGTERM' });
    expect(part.running()).toBe(false);
  });

  test('that does not listen is killed after its grace', async () => {
    const part = await launch(waiting("process.on('SIGTERM', () => {})"));
    await until(() => logTail(part).includes('up'));
    await expect(part.stop('SIGTERM', 200)).resolves.toEqual({ code: null, signal: 'SIGKILL' });
  });

  test('that is not a program is an error at once', async () => {
    await expect(launch({ ...waiting(''), command: join(folder, 'nothing') })).rejects.toThrow('ENOENT');
  });

  test('does not outlive a program that is killed', async () => {
    const mark = join(folder, 'mark');
    const program = `require(${JSON.stringify(join(__dirname, 'part.ts'))}).launch(${JSON.stringify({
      ...waiting(`const mark = ${JSON.stringify(mark)}`),
    })}).then((part) => console.log(part.pid)); setInterval(() => {}, 1000)`;
    const parent = spawn(process.execPath, ['--import', 'tsx', '-e', program], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(parent.stdout, 'data');
    const marked = (): number[] =>
      processesWith(`const mark = ${JSON.stringify(mark)}; console`).filter((pid) => pid !== parent.pid);
    await until(() => marked().length === 1);
    parent.kill('SIGKILL');
    await until(() => marked().length === 0);
    expect(marked()).toEqual([]);
  });
});

describe('until', () => {
  test('gives the first answer that is one', async () => {
    let asked = 0;
    await expect(until(() => (asked++ < 2 ? undefined : asked), { everyMs: 1 })).resolves.toBe(3);
  });

  test('tells what did not come true and the last error', async () => {
    const failing = until(() => Promise.reject(new Error('no answer')), {
      timeoutMs: 5,
      everyMs: 1,
      what: 'the thing',
    });
    await expect(failing).rejects.toMatchObject({
      message: 'the thing did not come true in 5 ms',
      cause: { message: 'no answer' },
    });
  });
});
