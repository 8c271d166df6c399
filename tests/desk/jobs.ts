import type { Page } from 'playwright-core';
import { apertura, inMinutes, openCase, settle, window } from '../support/case';
import type { Case } from '../support/case';
import type { Desk } from '../support/desk';
import { until } from '../../scripts/toolchain/until';
import { fills, pressKeyOf, registers, types } from './at-the-keyboard';

/** What a coordinator does all day, as she sees it. */
export function dailyJobs(desk: Desk): void {
  const show = (page: Page, c: Case, query = ''): Promise<unknown> =>
    page.goto(`/asistencias/${c.expediente}/1${query}`);
  const turn = (c: Case): Promise<string> =>
    until(async () => (await c.state())['posicion'] as string | undefined, { what: 'the call sheet' });

  /** Assigned for this afternoon and confirmed. */
  async function confirmed(): Promise<Case> {
    const c = await openCase(desk.caller, { registros: apertura('PROGRAMADO') });
    await settle(
      c,
      ['proveedor-acepta', { proveedor: await turn(c), ...window() }],
      ['afiliado-confirma', { informado: ['HORARIO', 'NUMERO', 'PROVEEDOR'] }],
    );
    return c;
  }

  /** «Agregar a bitácora»: B, a few letters, Intro. */
  async function addToLog(page: Page, letters: string): Promise<void> {
    await pressKeyOf(page, 'Agregar a bitácora');
    await page.getByRole('combobox', { name: 'Qué se registra' }).waitFor();
    await page.keyboard.type(letters);
    await page.keyboard.press('Enter');
  }

  test('el proveedor avisa que se demora y el afiliado acepta: la promesa vieja queda reemplazada y los relojes se mueven', async () => {
    const c = await confirmed();
    const before = (await c.state())['compromiso'];
    const page = await desk.as('coordinador', `/asistencias/${c.expediente}/1`);
    await addToLog(page, 'demora');
    await fills(page, 'El proveedor se demora', async () => {
      await types(page, 'Desde', '+400');
      await types(page, 'Hasta', '+520');
    });
    await registers(page, 'Respuesta del afiliado a la demora', () => page.keyboard.press('s'));
    await page.getByRole('tab', { name: 'Eventos y tiempos' }).click();
    await page
      .getByText(/reemplazada/i)
      .first()
      .waitFor();
    expect((await c.state())['compromiso']).not.toEqual(before);
  });

  test('el afiliado no acepta la demora: la búsqueda sigue con el que viene en la lista', async () => {
    const c = await confirmed();
    const first = ((await c.state())['proveedor'] as { nombre: string }).nombre;
    await settle(c, ['proveedor-demora', { sentido: 'ENTRANTE', desde: inMinutes(500), hasta: inMinutes(600) }]);
    const page = await desk.as('coordinador', `/asistencias/${c.expediente}/1`);
    await registers(page, 'Respuesta del afiliado a la demora', () => page.keyboard.press('n'));
    await page
      .getByText(/Turno \d\.º/)
      .first()
      .waitFor();
    expect(
      await page
        .getByText(/Turno \d\.º/)
        .first()
        .textContent(),
    ).not.toContain(first);
  });

  test('reprograma con la tecla R', async () => {
    const c = await confirmed();
    const page = await desk.as('coordinador', `/asistencias/${c.expediente}/1`);
    await page.getByRole('button', { name: 'Reprogramar' }).waitFor();
    await page.keyboard.press('r');
    await fills(page, 'Reprogramar', async () => {
      await types(page, 'Desde', 'mañana 9');
      await types(page, 'Hasta', 'mañana 11');
      await types(page, 'Motivo', 'El afiliado trabaja hoy');
      await page.getByRole('checkbox', { name: /Acordado con/ }).check();
    });
    await page
      .getByText(/REPROGRAMACION|Reprogramar/i)
      .first()
      .waitFor();
    expect(JSON.stringify((await c.state())['compromiso'])).toContain('T12:00:00.000Z');
  });

  test('una llamada común se registra con tres teclas y su texto', async () => {
    const c = await openCase(desk.caller, { registros: [] });
    const page = await desk.as('coordinador', `/asistencias/${c.expediente}/1`);
    await pressKeyOf(page, 'Autorización de datos');
    await page.getByRole('form', { name: 'Autorización de datos' }).waitFor();
    await page.keyboard.press('s');
    await page.keyboard.type('La titular');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('form', { name: 'Autorización de datos' }).waitFor({ state: 'detached' });
    expect((await c.state())['consentimiento']).toBe(true);
  });

  test('un registro rechazado dice por qué, lleva al campo y conserva lo escrito, también después de recargar', async () => {
    const c = await confirmed();
    const page = await desk.as('coordinador', `/asistencias/${c.expediente}/1?registro=proveedor-demora`);
    const form = page.getByRole('form', { name: 'El proveedor se demora' });
    await types(page, 'Desde', '+300');
    await types(page, 'Hasta', '+200');
    await types(page, 'Comentario', 'Pinchó una goma en la ruta');
    await page.keyboard.press('Control+Enter');
    await form.getByText('Debe ser posterior a DESDE').waitFor();
    expect(await form.getByRole('textbox', { name: 'Comentario' }).inputValue()).toBe('Pinchó una goma en la ruta');
    await page.reload();
    await form.waitFor();
    expect(await form.getByRole('textbox', { name: 'Comentario' }).inputValue()).toBe('Pinchó una goma en la ruta');
    expect((await desk.caller.get(`${c.path}/bitacora`)).text).not.toContain('Pinchó');
  });

  test('lo que no se puede está a la vista y dice por qué', async () => {
    const c = await openCase(desk.caller, { registros: [] });
    const page = await desk.as('coordinador', `/asistencias/${c.expediente}/1`);
    const button = page.getByRole('button', { name: 'Reprogramar' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await button.focus();
    await page.getByRole('tooltip').waitFor();
    expect(await page.getByRole('tooltip').textContent()).toMatch(/\w{3}/);
    await pressKeyOf(page, 'Agregar a bitácora');
    const option = page.getByRole('option', { name: /Arribo del proveedor/ });
    expect(await option.getAttribute('aria-disabled')).toBe('true');
  });

  test('«¿Por qué?» dice la cláusula, el hecho, la cuenta con sus números y la versión de las reglas', async () => {
    const c = await confirmed();
    const page = await desk.as('coordinador', `/asistencias/${c.expediente}/1`);
    await page.getByRole('button', { name: /C-09 · A-5\.3P\.1\.1\.a · ¿por qué\?/ }).click();
    const card = page.getByRole('dialog', { name: /¿Por qué\?/ });
    await card
      .getByText(/\d\d:\d\d − 60 min = \d\d:\d\d/)
      .first()
      .waitFor();
    const text = (await card.textContent()) ?? '';
    for (const said of ['A-5.3P.1.1.a', 'Proveedor acepta', 'Versión 1', 'El proveedor cumple'])
      expect(text).toContain(said);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
  });

  test('un pendiente a mano se anota, aparece en la agenda y se da por hecho', async () => {
    const c = await confirmed();
    const page = await desk.as('coordinador', '/pendientes');
    await page.getByRole('button', { name: 'Agregar pendiente' }).click();
    await page.getByRole('combobox', { name: 'Caso' }).fill(`${c.expediente}/1`);
    await fills(page, 'Pendiente manual', async () => {
      await page.getByLabel('Título').fill('Mandar la factura por correo');
      await page.getByLabel('Vence').fill('+90');
    });
    const row = page.getByRole('row', { name: /Mandar la factura por correo/ });
    await row.getByRole('button', { name: 'Hecho' }).click();
    await row.waitFor({ state: 'detached' });
  });

  test('lo vencido suena arriba de todo hasta que se acusa, y el pendiente sigue abierto', async () => {
    const c = await openCase(desk.caller, { servicio: 'HOGAR/GAS', registros: apertura('VITAL') });
    const page = await desk.as('coordinador', '/pendientes');
    const row = page.getByRole('row', { name: new RegExp(`${c.expediente}/1.*C-03|C-03.*${c.expediente}/1`) });
    await row.getByRole('button', { name: /^Acusar/ }).click();
    await row.getByText(/Acus(ó|ado)/).waitFor();
    const [open] = (await c.state())['pendientes'] as { reloj: string; acusadoPor: string }[];
    expect(open).toMatchObject({ reloj: 'C-03', acusadoPor: 'coordinador' });
  });

  test('se encuentra un caso por su número, por el teléfono como se dice y por el apellido, y la vista se puede compartir', async () => {
    const c = await openCase(desk.caller, { registros: [] });
    const page = await desk.as('supervisor', '/asistencias?vista=todos');
    const search = page.getByRole('searchbox');
    for (const words of ['02920 15-555777', 'contactada ximena', String(c.expediente)]) {
      await search.fill(words);
      await page
        .getByRole('row', { name: new RegExp(`${c.expediente}/1`) })
        .first()
        .waitFor();
    }
    const shared = await desk.as('coordinador', page.url());
    await shared
      .getByRole('row', { name: new RegExp(`${c.expediente}/1`) })
      .first()
      .waitFor();
    await search.fill(`${c.expediente}/1`);
    await search.press('Enter');
    await page.waitForURL(new RegExp(`/asistencias/${c.expediente}/1`));
  });

  test('cierra: costos repartidos como se acordó, y «Falta para cerrar» dice cada cosa con su cláusula', async () => {
    const c = await openCase(desk.caller, { registros: apertura('EMERGENCIA') });
    const proveedor = await turn(c);
    await settle(
      c,
      ['proveedor-acepta', { proveedor, eta: inMinutes(20) }],
      ['afiliado-confirma', { informado: ['HORARIO', 'NUMERO', 'PROVEEDOR'] }],
      ['arribo'],
      ['contacto', { conferencia: false }],
      ['diagnostico', { diagnostico: 'Caño picado', costo: { centavos: 2_000_000 } }],
      ['autorizacion', { terminoEstimado: inMinutes(60) }],
      ['termino'],
    );
    const page = await desk.as('coordinador', `/asistencias/${c.expediente}/1`);
    const missing = page.getByRole('region', { name: /Falta para cerrar/ });
    await missing
      .getByText(/A-5\.5\.1\.1/)
      .first()
      .waitFor();
    await registers(page, 'Carga de costos');
    await show(page, c, '?ver=costos');
    await page.getByText('$ 20.000,00').first().waitFor();
  });
}
