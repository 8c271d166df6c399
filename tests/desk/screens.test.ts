import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { barriers } from '../support/accessibility';
import { LARGE, settled, useDesk } from '../support/desk';
import { screens } from './screens';
import { prepareWorld } from './world';
import type { World } from './world';

const desk = useDesk();
let world: World;

beforeAll(async () => {
  world = await prepareWorld(desk);
});

/** The paths of `desk/routes.tsx`, with anything for what varies. */
function routes(): RegExp[] {
  const source = readFileSync(join(__dirname, '../../desk/routes.tsx'), 'utf8');
  const paths = [...source.matchAll(/path: '(\/[^']+)'/g)].map(([, path = '']) => path);
  return paths.map((path) => new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/?]+')}(\\?|$)`));
}

test('de cada pantalla se mira al menos una vista', () => {
  const seen = ['/entrar', ...screens(world).map(({ path }) => path)];
  expect(routes().filter((route) => !seen.some((path) => route.test(path)))).toEqual([]);
});

test('ninguna pantalla tiene barreras de accesibilidad (WCAG 2.2 AA) ni se sale del ancho, en claro y en oscuro', async () => {
  const found: string[] = [];
  for (const { name, rol, path, shows } of screens(world)) {
    const page = await desk.as(rol, path, { colorScheme: found.length % 2 === 0 ? 'light' : 'dark' });
    await page.getByText(shows).first().waitFor({ timeout: 15_000 });
    await settled(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      found.push(...(await barriers(page)).map((barrier) => `${name} (${colorScheme}) ${barrier}`));
    }
    const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (overflow > 0) found.push(`${name}: ${overflow} px wider than ${page.viewportSize()?.width}`);
    await page.context().close();
  }
  expect(found.join('\n')).toBe('');
});

test('en una pantalla grande el muro y el tablero usan el lugar que hay', async () => {
  const page = await desk.as('supervisor', '/muro', { viewport: LARGE });
  await page
    .getByText(/\d+\/1/)
    .first()
    .waitFor();
  const size = await page.evaluate<number>(
    'parseFloat(getComputedStyle(document.querySelector("[data-numero]")).fontSize)',
  );
  expect(size).toBeGreaterThanOrEqual(28);
});
