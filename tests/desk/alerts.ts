import type { Page } from 'playwright-core';
import { apertura, openCase } from '../support/case';
import type { Desk } from '../support/desk';
import { linkOf } from './world';
import type { World } from './world';

const TELEFONO = { viewport: { width: 360, height: 740 } };

/** Who was told, whether it reached him, and how he answers. */
export function alertsThatArrive(desk: Desk, world: () => World): void {
  test('del caso se llega a quién se avisó y por dónde falló; se filtra por lo que no llegó, y cada entrega se ve sin dejar la lista', async () => {
    const { expediente } = world().vital;
    const page = await desk.as('supervisor', `/asistencias/${expediente}/1?ver=eventos`);
    await page.getByRole('button', { name: 'A quién se avisó' }).click();
    await page.waitForURL(/\/alertas\?expediente=/);
    const first = page.getByRole('row', { name: /C-03.* 1 coordinador/ });
    await first.getByText('Mesa: sin sesión · Correo: sin dirección de correo').waitFor();
    expect(await page.locator('main').getByText(`${world().exhausted.expediente}/1`).count()).toBe(0);
    await page.getByRole('combobox', { name: 'Cómo le fue' }).click();
    await page.getByRole('option', { name: 'A nadie le llegó' }).click();
    await page.waitForURL(/resultado=NO_LLEGO/);
    await first.focus();
    await page.keyboard.press('Enter');
    const told = page.getByRole('dialog', { name: new RegExp(`Alerta de ${expediente}/1`) });
    await told.getByRole('row', { name: /Coordinación telefónica Mesa ✗ Falló sin sesión/ }).waitFor();
    await page.keyboard.press('Escape');
    await told.waitFor({ state: 'detached' });
    await page.getByRole('combobox', { name: 'Por dónde' }).click();
    await page.getByRole('option', { name: 'Webhook' }).click();
    await page.getByText('No hay alertas con ese filtro').waitFor();

    const coordinator = await desk.as('coordinador', `/asistencias/${expediente}/1?ver=eventos`);
    const link = coordinator.getByRole('button', { name: 'A quién se avisó' });
    await link.waitFor();
    expect(await link.getAttribute('aria-disabled')).toBe('true');
  });

  test('el enlace del correo, en un teléfono y sin sesión: acusa una vez, la mesa calla, y lo que no sirve dice por qué', async () => {
    const owner = await desk.api.newUser('tania', 'coordinador', 'Tania Turno');
    const at = await desk.as('coordinador', '/entrar');
    await at.context().addCookies([{ name: 'apolo', value: owner.token, domain: '127.0.0.1', path: '/' }]);
    await at.goto('/mi-cuenta');
    const c = await openCase(owner, { servicio: 'HOGAR/GAS', registros: apertura('VITAL') });
    const rings = at.getByRole('region', { name: 'Alarmas' }).getByText(`${c.expediente}/1`);
    await rings.first().waitFor();
    const [link, other, late] = [await linkOf(desk.api, c), await linkOf(desk.api, c), await linkOf(desk.api, c, 0)];

    const phone = await desk.as('coordinador', '/entrar', TELEFONO);
    await phone.context().clearCookies();
    const asked: string[] = [];
    phone.on('request', (r) => asked.push(new URL(r.url()).pathname));
    await phone.goto(`/acuse/${link}`);
    await phone.getByText('Coordinación telefónica').waitFor();
    expect(await overflow(phone)).toBe(0);
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([`/api/v1/acuses/${link}`]);
    await phone.getByRole('button', { name: 'Acusar' }).click();
    await phone.getByText('Acusada').waitFor();
    await rings.first().waitFor({ state: 'detached' });

    for (const [token, words] of [
      [link, 'Este enlace ya se usó'],
      [other, 'Ya no suena'],
      [late, 'Este enlace venció'],
      ['nada', 'Este enlace no existe'],
    ] as const) {
      await phone.goto(`/acuse/${token}`);
      await phone.getByText(words).waitFor();
      expect(await phone.getByRole('button', { name: 'Acusar' }).count()).toBe(0);
    }
  });

  test('una prueba de alcance dice a quiénes llega, se ve en la mesa sin quitar el foco, y el informe dice quién respondió', async () => {
    const asked = await desk.as('coordinador', '/asistencias');
    const search = asked.getByRole('searchbox');
    await search.fill('Barr');
    const page = await desk.as('jefe-operaciones', '/alertas?ver=pruebas');
    await page.getByText(/La próxima semanal: \S+ .*\d\d:\d\d/).waitFor();
    await page.getByRole('button', { name: /^Pedir una prueba/ }).click();
    await page.getByRole('dialog').getByText('Coordinación telefónica').waitFor();
    await page.getByRole('button', { name: 'Pedir ahora' }).click();

    const answer = asked.getByRole('banner').getByRole('button', { name: 'Responder' });
    await answer.waitFor();
    await search.and(asked.locator(':focus')).waitFor();
    const again = await desk.as('coordinador', '/pendientes');
    const anotherTab = again.getByRole('banner').getByRole('button', { name: 'Responder' });
    await anotherTab.waitFor();
    await answer.click();
    await Promise.all([answer, anotherTab].map((b) => b.waitFor({ state: 'detached' })));
    await page.getByRole('row', { name: /Coordinación telefónica coordinador ✓ Sí ✓ a los/ }).waitFor();
    await page.getByRole('row', { name: /Gerencia general .* ✗ No/ }).waitFor();
    await page.getByText(/respondieron 1 de \d/).waitFor();
  });

  test('el enlace de una prueba se responde una vez, sin sesión', async () => {
    const phone = await desk.as('coordinador', '/entrar', TELEFONO);
    await phone.context().clearCookies();
    await phone.goto(`/responder/${world().prueba.token}`);
    await phone.getByRole('button', { name: 'Responder' }).click();
    await phone.getByText('Consta que los avisos le llegan').waitFor();
    await phone.reload();
    await phone.getByText('Su respuesta ya está anotada').waitFor();
    expect(await overflow(phone)).toBe(0);
  });
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - innerWidth)');
