import { isExecutable, onPath, reason, run } from './command';
import { tell, withProgress, type Tell } from './progress';
import { SetupFailure } from './setup-failure';

/** The shell first: it draws the same pages without the windows of a browser around them. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PACKAGE = 'chromium-headless-shell';

/** For a machine that may be a container: no sandbox as root, no graphics card, nothing fetched from outside. */
export const BROWSER_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A Chromium for the tests of the desk: what CHROMIUM_PATH names, else one on the PATH, else Debian's, installed when
 * this is a Debian and we may.
 *
 * @throws {SetupFailure} when there is no way to get one.
 */
export async function chromium(say: Tell = tell): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new SetupFailure(`CHROMIUM_PATH names ${named}, which is not a program: correct or unset it.`);
  }
  const installed = found();
  if (installed) return installed;
  await install(say);
  const now = found();
  if (now) return now;
  throw new SetupFailure(`Debian’s package ${PACKAGE} was installed, yet it is not on the PATH.`);
}

const found = (): string | undefined => NAMES.map((name) => onPath(name)).find((path) => path !== undefined);

async function install(say: Tell): Promise<void> {
  if (process.getuid?.() !== 0 || !onPath('apt-get'))
    throw new SetupFailure(
      `The tests of the desk need Chromium: install it (Debian: apt-get install ${PACKAGE}) or set CHROMIUM_PATH.`,
    );
  say('Installing Chromium for the tests of the desk (about a minute, once on this machine) …');
  const apt = (...args: string[]) => run('apt-get', ['-qq', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  const { code, output } = await withProgress(
    say,
    (elapsed) => `  ${elapsed}  apt-get is at work`,
    async () => {
      await apt('update');
      return apt('install', '--yes', '--no-install-recommends', PACKAGE, 'fonts-dejavu-core');
    },
  );
  if (code !== 0)
    throw new SetupFailure(`Chromium could not be installed (${reason(output)}): install it or set CHROMIUM_PATH.`);
}
