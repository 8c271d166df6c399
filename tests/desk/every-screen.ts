import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Rol } from '../../procedure/roles';
import { barriers } from '../support/accessibility';
import { goWithin, LARGE, settled, SMALL } from '../support/desk';
import type { Desk } from '../support/desk';
import { screens } from './screens';
import type { World } from './world';

/** The paths of `desk/routes.tsx`, with anything for what varies. */
function routes(): RegExp[] {
  const source = readFileSync(join(__dirname, '../../desk/routes.tsx'), 'utf8');
  const paths = [...source.matchAll(/path: '(\/[^']+)'/g)].map(([, path = '']) => path);
  return paths.map((path) => new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/?]+')}(\\?|$)`));
}

/** A dose: every other screen in the dark. Each in both: `ACCESIBILIDAD=toda npm test -- tests/desk/supervisor`. */
const SCHEME = ['light', 'dark'] as const;

/** All screens, for everybody. */
export function everyScreen(desk: Desk, world: () => World): void {
  test('de cada pantalla se mira al menos una vista', () => {
    const seen = ['/entrar', ...screens(world()).map(({ path }) => path)];
    expect(routes().filter((route) => !seen.some((path) => route.test(path)))).toEqual([]);
  });

  const both = process.env['ACCESIBILIDAD'] === 'toda';

  test('ninguna pantalla tiene barreras de accesibilidad (WCAG 2.2 AA) ni se sale del ancho', async () => {
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const pages = new Map<Rol, Page>();
      for (const { name, rol, path, shows } of screens(world()).filter(
        (_, i) => both || SCHEME[i % 2] === colorScheme,
      )) {
        const page = pages.get(rol) ?? (await desk.as(rol, '/mi-cuenta', { colorScheme }));
        pages.set(rol, page);
        await goWithin(page, path);
        await page.locator('main,[role=dialog]').getByText(shows).filter({ visible: true }).first().waitFor();
        await settled(page);
        found.push(...(await barriers(page)).map((barrier) => `${name} (${colorScheme}): ${barrier}`));
        const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        if (overflow > 0) found.push(`${name}: ${overflow} px wider than ${SMALL.width}`);
      }
      await desk.closeWindows();
    }
    expect(found.join('\n')).toBe('');
  }, 400_000);

  test('en el muro se lee el número de un caso desde cinco metros', async () => {
    const page = await desk.as('supervisor', '/muro', { viewport: LARGE });
    const numero = page.getByText(`${world().vital.expediente}/1`).first();
    await numero.waitFor();
    // At five metres a letter wants some 3 cm: of a 50-inch screen with 1080 lines, 40 of them.
    expect((await numero.boundingBox())?.height).toBeGreaterThanOrEqual(40);
  });
}
