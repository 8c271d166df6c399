import { until } from '../../scripts/toolchain/until';
import { apertura, openCase } from '../support/case';
import type { Desk } from '../support/desk';

/** The screen and the world: cuts, other people, clocks that are wrong. */
export function linkAndOthers(desk: Desk): void {
  test('si se corta, lo dice, vuelve solo, se pone al día y no pierde lo escrito', async () => {
    const c = await openCase(desk.caller, { registros: apertura('EMERGENCIA') });
    const page = await desk.as('coordinador', `/asistencias/${c.expediente}/1?ver=bitacora&registro=comentario`);
    await page.getByText('Al día').waitFor();
    await page.getByRole('textbox', { name: 'Comentario' }).fill('Pide que toquen timbre dos veces');

    await desk.server.kill();
    await page.getByText(/Sin conexión/).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('El servidor no responde').waitFor();
    // Meanwhile somebody else works by the other API.
    await c.send('comentario', {}, { comentario: 'El vecino abre el portón' });
    await desk.server.restart();

    await page.getByText('Al día').waitFor({ timeout: 60_000 });
    await page.getByText('El vecino abre el portón').first().waitFor();
    expect(await page.getByRole('textbox', { name: 'Comentario' }).inputValue()).toBe(
      'Pide que toquen timbre dos veces',
    );
    await page.keyboard.press('Control+Enter');
    await page.getByRole('form', { name: 'Comentario' }).waitFor({ state: 'detached' });
    const { text } = await desk.caller.get(`${c.path}/bitacora`);
    expect(text.split('Pide que toquen timbre dos veces')).toHaveLength(2);
  });

  test('lo que otro registra aparece solo, y se ve quién más está en el caso y qué registra', async () => {
    const c = await openCase(desk.caller, { registros: [] });
    const path = `/asistencias/${c.expediente}/1?ver=bitacora`;
    const [mine, theirs] = await Promise.all([desk.as('coordinador', path), desk.as('supervisor', path)]);
    await theirs.getByText(/Coordinación telefónica también está aquí/).waitFor();
    await mine.goto(`${path}&registro=situacion`);
    await theirs.getByText(/Coordinación telefónica está registrando «Indagación de situación»/).waitFor();
    await theirs.goto(`${path}&registro=comentario`);
    await theirs.getByRole('textbox', { name: 'Comentario' }).fill('Llamó la hija');
    await theirs.keyboard.press('Control+Enter');
    await mine.getByText('Llamó la hija').first().waitFor();
  });

  test('lo que cambia entre que la pantalla se lee y el enlace está en pie también aparece', async () => {
    const c = await openCase(desk.caller, { registros: [] });
    const page = await desk.as('coordinador', '/mi-cuenta');
    let link: (() => void) | undefined;
    await page.route('**/novedades*', (route) => {
      link = () => void route.continue();
    });
    await Promise.all([page.waitForResponse(/\/bitacora\?/), page.goto(`/asistencias/${c.expediente}/1?ver=bitacora`)]);
    await page.getByText('Conectando…').waitFor();
    const newest = async (): Promise<unknown> => (await desk.caller.get('/sesion')).body['novedadesDesde'];
    const before = await newest();
    await c.send('comentario', {}, { comentario: 'El portón es el verde' });
    await until(async () => (await newest()) !== before, { what: 'the comment to be past news' });
    link?.();
    await page.getByText('El portón es el verde').first().waitFor();
  });

  test('la cuenta regresiva es la del servidor aunque el reloj de esta PC atrase una hora', async () => {
    const c = await openCase(desk.caller, { registros: [] });
    const [open] = (await c.state())['pendientes'] as { venceEn: string }[];
    const page = await desk.as('coordinador', '/mi-cuenta');
    await page.addInitScript('{ const real = Date.now; Date.now = () => real() - 3600000; }');
    await page.goto(`/asistencias/${c.expediente}/1`);
    await page.getByText('Al día').waitFor();
    const shown = page.locator(`time[datetime="${open?.venceEn}"]`).first();
    await until(
      async () => {
        const [, minutos, segundos] = /(\d+):(\d\d)\s*$/.exec((await shown.textContent()) ?? '') ?? [];
        const restan = (Date.parse(open?.venceEn ?? '') - Date.now()) / 1000;
        return Math.abs(Number(minutos) * 60 + Number(segundos) - restan) < 3;
      },
      { what: 'the countdown by the server’s clock' },
    );
  });

  test('cuando uno mío vence, el título de la pestaña lo dice, y al acusarlo otro deja de decirlo', async () => {
    const c = await openCase(desk.caller, { servicio: 'HOGAR/GAS', registros: apertura('VITAL') });
    const page = await desk.as('coordinador', '/asistencias');
    const rings = async (): Promise<boolean> => /^\(\d+\)/.test(await page.title());
    await until(rings, { what: 'the alarm in the title' });
    const [open] = (await c.state())['pendientes'] as { id: string }[];
    await (await desk.api.as('supervisor')).post(`/pendientes/${open?.id}/acuse`);
    const ringing = async (): Promise<boolean> => {
      const { body } = await desk.caller.get('/pendientes?de=mi&vencidos=true');
      return (body['elementos'] as { acusadoPor: string | null }[]).some((p) => p.acusadoPor === null);
    };
    if (!(await ringing())) await until(async () => !(await rings()), { what: 'a quiet title' });
  });

  test('quien pierde la sesión vuelve a entrar y queda donde estaba', async () => {
    const admin = await desk.api.as('admin');
    const { body } = await admin.post('/usuarios', { usuario: 'franca', nombre: 'Franca', rol: 'coordinador' });
    const page = await desk.as('coordinador', '/asistencias?vista=todos');
    await page.context().clearCookies();
    await page.goto('/asistencias?vista=todos');
    await page.getByLabel('Usuario').fill('franca');
    await page.getByLabel('Contraseña').fill('equivocada-del-todo');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Contraseña').fill(String(body['clave']));
    await page.keyboard.press('Enter');
    await page.waitForURL(/asistencias\?vista=todos/);
    await page.getByText('Franca · coordinador').waitFor();

    await admin.patch('/usuarios/franca', { activo: false });
    await page.goto('/pendientes');
    await page.waitForURL(/entrar/);
  });
}
