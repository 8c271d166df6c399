import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { settled, SMALL } from '../support/desk';
import { standAlone } from '../support/stand-alone';
import { screens } from './screens';
import { prepareWorld } from './world';

/**
 * `npm run pantallas [-- NAME…]`: makes the pictures of the manual anew, one of each screen, in `docs/pantallas/`.
 */
const folder = join(__dirname, '../../docs/pantallas');

void standAlone(async (desk) => {
  mkdirSync(folder, { recursive: true });
  const wanted = process.argv.slice(2);
  const all = [
    { name: 'entrar', rol: 'coordinador' as const, path: '/entrar', shows: 'Usuario' },
    ...screens(await prepareWorld(desk)),
  ];
  for (const { name, rol, path, shows } of all.filter((s) => wanted.length === 0 || wanted.includes(s.name))) {
    const page = await desk.as(rol, path, { viewport: SMALL, reducedMotion: 'reduce' });
    await page.getByText(shows).first().waitFor();
    await settled(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.context().close();
    process.stdout.write(`docs/pantallas/${name}.png\n`);
  }
});
