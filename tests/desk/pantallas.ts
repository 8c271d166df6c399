import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { settled, SMALL } from '../support/desk';
import { standAlone } from '../support/stand-alone';
import { screens } from './screens';
import { climbed, temporalPages, visit } from './temporal-pages';
import { prepareWorld } from './world';

/**
 * `npm run pantallas [-- NAME…]`: makes the pictures of the documents anew in `docs/pantallas/`, one of each screen of
 * the desk, and as `temporal-NAME` of each page of the Temporal UI that docs/supervision.md shows.
 */
const folder = join(__dirname, '../../docs/pantallas');
const names = process.argv.slice(2);
const wanted = ({ name }: { name: string }): boolean => names.length === 0 || names.includes(name);

async function keep(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.context().close();
  process.stdout.write(`docs/pantallas/${name}.png\n`);
}

void standAlone(async (desk, temporalUi) => {
  mkdirSync(folder, { recursive: true });
  const world = await prepareWorld(desk);
  const logIn = { name: 'entrar', rol: 'coordinador' as const, path: '/entrar', shows: 'Usuario' };
  for (const { name, rol, path, shows } of [logIn, ...screens(world)].filter(wanted)) {
    const page = await desk.as(rol, path, { viewport: SMALL, reducedMotion: 'reduce' });
    await page.getByText(shows).first().waitFor();
    await settled(page);
    await keep(page, name);
  }
  const pages = temporalPages(world)
    .map((p) => ({ ...p, name: `temporal-${p.name}` }))
    .filter(wanted);
  if (pages.length > 0) await climbed(desk, world);
  for (const one of pages) {
    const page = await desk.as('supervisor', '/entrar');
    await visit(page, `${temporalUi}/namespaces/${desk.env.namespace}`, one);
    await keep(page, one.name);
  }
});
