import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Rol } from '../../procedure/roles';
import { BROWSER_FLAGS, chromium as findChromium } from '../../scripts/toolchain/browser';
import { buildDesk } from '../../scripts/toolchain/desk';
import { testApi } from './api';
import type { Caller, TestApi } from './api';
import { testEnvironment } from './environment';
import type { TestEnvironment } from './environment';
import { startApi, startWorker } from './processes';
import type { TestProcess } from './processes';

/** The smallest screen the desk is made for. */
export const SMALL = { width: 1366, height: 768 };
export const LARGE = { width: 1920, height: 1080 };

/** The product with its desk in a real browser, on a database of its own. */
export interface Desk {
  env: TestEnvironment;
  /** The API the browser talks to, a process of its own that a test may kill. */
  server: TestProcess & { url: string };
  /** A second API on the same database, to prepare cases with. */
  api: TestApi;
  /** With the session of a coordinador. */
  caller: Caller;
  /** A window of somebody of that role, logged in, on `path`. */
  as(rol: Rol, path?: string, options?: WindowOptions): Promise<Page>;
  /** What went wrong in any window since the last time this was asked: errors of the page, not refusals of the API. */
  errors(): string[];
  /** Closes every window: one that nobody looks at still counts its seconds. */
  closeWindows(): Promise<void>;
  close(): Promise<void>;
}

/** A wait that ends by this has failed, however slow the machine. */
const PACIENCIA_MS = 90_000;
type WindowOptions = Parameters<Browser['newContext']>[0];

/** Starts worker, APIs and browser; `close` it. */
export async function openDesk(): Promise<Desk> {
  await buildDesk();
  const [env, executablePath] = await Promise.all([testEnvironment(), findChromium()]);
  const [worker, server, browser] = await Promise.all([
    startWorker(env),
    startApi(env, { REGISTRO_WAIT_MS: '20000' }),
    chromium.launch({ executablePath, args: BROWSER_FLAGS }),
  ]);
  const api = await testApi(env, { env: { REGISTRO_WAIT_MS: '20000' } });
  const wrong: string[] = [];
  return {
    env,
    server,
    api,
    caller: await api.as('coordinador'),
    as: async (rol, path = '/', options = {}) => {
      const context = await browser.newContext({
        viewport: SMALL,
        locale: 'es-AR',
        baseURL: server.url,
        reducedMotion: 'reduce',
        ...options,
      });
      context.setDefaultTimeout(PACIENCIA_MS);
      await logIn(context, await api.as(rol));
      const page = await context.newPage();
      listen(page, wrong);
      await page.goto(path);
      return page;
    },
    errors: () => wrong.splice(0),
    closeWindows: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    close: async () => {
      await browser.close();
      await api.close();
      await Promise.all([server.stop(), worker.stop()]);
      await env.close();
    },
  };
}

/** The same for a test file; a window with an error of its own fails the test. */
export function useDesk(): Desk {
  const desk = {} as Desk;
  beforeAll(async () => {
    Object.assign(desk, await openDesk());
  });
  afterEach(async () => {
    await desk.closeWindows?.();
    expect(desk.errors?.()).toEqual([]);
  });
  afterAll(() => desk.close?.());
  return desk;
}

/** To another address without loading the desk anew, as a link does. */
export const goWithin = (page: Page, path: string): Promise<unknown> =>
  page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)})`);

/** Nothing on the page is still being read. */
export const settled = (page: Page): Promise<void> =>
  page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });

/** The cookie the log-in would give. */
async function logIn(context: BrowserContext, { token }: Caller): Promise<void> {
  await context.addCookies([{ name: 'apolo', value: token, domain: '127.0.0.1', path: '/', httpOnly: true }]);
}

/** A refusal of the API and a lost link are for the page to show; the browser's word about them is no error of ours. */
const EXPECTED = /Failed to load resource|net::ERR_|EventSource/;

function listen(page: Page, wrong: string[]): void {
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !EXPECTED.test(message.text()))
      wrong.push(`${page.url()}: ${message.text()}`);
  });
}
