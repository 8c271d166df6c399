import type { CDPSession, Page } from 'playwright-core';
import { apertura, openCase } from '../tests/support/case';
import type { Case } from '../tests/support/case';
import type { Desk } from '../tests/support/desk';
import { standAlone } from '../tests/support/stand-alone';
import { spread } from './spread';

/**
 * `npm run bench:desk`: how fast the desk is, in a real browser against the real product, everything on this machine.
 * First screen and the JavaScript it takes; a board of 500 open cases that ticks, scrolls and is filtered; one's own
 * change and somebody else's until they are on the screen.
 */
const ARRANQUES = 20;
const ABIERTAS = 500;
const CAMBIOS = 30;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

void standAlone(async (desk) => {
  const [first, ...rest] = await openMany(desk, ABIERTAS);
  if (!first) throw new Error('no case');
  await firstScreen(desk);
  await board(desk);
  await changes(desk, [first, ...rest].slice(0, CAMBIOS));
});

async function openMany({ caller }: Desk, howMany: number): Promise<Case[]> {
  say(`Opening ${howMany} cases …`);
  const cases: Case[] = [];
  const one = async (): Promise<void> => {
    while (cases.length < howMany) cases.push(await openCase(caller, { registros: apertura('PROGRAMADO') }));
  };
  await Promise.all(Array.from({ length: 8 }, one));
  return cases;
}

async function firstScreen(desk: Desk): Promise<void> {
  const times: number[] = [];
  let bytes = 0;
  for (let i = 0; i < ARRANQUES; i += 1) {
    const page = await desk.as('coordinador', 'about:blank');
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.clearBrowserCache');
    const scripts = scriptBytes(network);
    const startedAt = performance.now();
    await page.goto('/asistencias?vista=abiertos', { waitUntil: 'commit' });
    await page.getByRole('row').nth(5).waitFor();
    times.push(performance.now() - startedAt);
    bytes = scripts();
    await page.context().close();
  }
  say(`First screen with its rows, empty cache: ${spread(times)}`);
  say(`JavaScript for it, gzip: ${(bytes / 1000).toFixed(1)} kB`);
}

/** Counts what scripts weigh on the wire from now on. */
function scriptBytes(network: CDPSession): () => number {
  const scripts = new Set<string>();
  let bytes = 0;
  network.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}

async function board(desk: Desk): Promise<void> {
  const page = await desk.as('supervisor', '/supervision');
  await page.getByRole('row').nth(5).waitFor();
  say(`Board of ${ABIERTAS} open cases, countdowns running:`);
  say(`  at rest 5 s        ${await framesDuring(page, () => page.waitForTimeout(5_000))}`);
  say(
    `  scrolling 5 s      ${await framesDuring(page, async () => {
      await page.getByRole('row').nth(3).hover();
      for (let i = 0; i < 50; i += 1) {
        await page.mouse.wheel(0, 300);
        await page.waitForTimeout(100);
      }
    })}`,
  );
  await page.context().close();
}

/** Runs in the page: notes the time between frames and the tasks that kept it from answering. */
const WATCH = `
  globalThis.seen = { frames: [], long: [], last: performance.now(), on: true };
  new PerformanceObserver((list) => seen.long.push(...list.getEntries().map((e) => e.duration))).observe({ entryTypes: ['longtask'] });
  requestAnimationFrame(function frame(now) {
    seen.frames.push(now - seen.last);
    seen.last = now;
    if (seen.on) requestAnimationFrame(frame);
  });
`;

/** Time between frames while something happens, and the longest the page did not answer. Milliseconds. */
async function framesDuring(page: Page, work: () => Promise<unknown>): Promise<string> {
  await page.evaluate(WATCH);
  await work();
  const { frames, long } = await page.evaluate<{ frames: number[]; long: number[] }>('(seen.on = false, seen)');
  return `frame ${spread(frames.slice(2))}; tasks over 50 ms: ${long.length}, longest ${Math.round(Math.max(0, ...long))} ms`;
}

/** A comment until it is read in the bitácora: by whoever sent it, and by a supervisor who looks at the same case. */
async function changes(desk: Desk, cases: readonly Case[]): Promise<void> {
  const own: number[] = [];
  const others: number[] = [];
  const [mine, theirs] = [await desk.as('coordinador'), await desk.as('supervisor')];
  for (const [i, { expediente }] of cases.entries()) {
    const path = `/asistencias/${expediente}/1?ver=bitacora`;
    await Promise.all([mine.goto(`${path}&registro=comentario`), theirs.goto(path)]);
    await theirs.getByRole('status').filter({ hasText: 'Al día' }).waitFor();
    const text = `Medida ${i} de ${expediente}`;
    await mine.getByRole('textbox', { name: 'Comentario' }).fill(text);
    const startedAt = performance.now();
    await mine.keyboard.press('Control+Enter');
    const seen = async (page: Page): Promise<number> => {
      await page.getByText(text).and(page.locator(':not(textarea)')).first().waitFor();
      return performance.now() - startedAt;
    };
    const [a, b] = await Promise.all([seen(mine), seen(theirs)]);
    own.push(a);
    others.push(b);
  }
  say(`Own change on the screen:     ${spread(own)}`);
  say(`Another's change on the screen: ${spread(others)}`);
}
