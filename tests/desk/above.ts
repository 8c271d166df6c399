import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { until } from '../../scripts/toolchain/until';
import { openCase, servedCase, settle } from '../support/case';
import type { Desk } from '../support/desk';
import { registers, types } from './at-the-keyboard';
import type { World } from './world';

/** What is done by whoever answers for the work of others. */
export function workOfOthers(desk: Desk, world: () => World): void {
  /** One of what waits for a decision. */
  const choose = (page: Page, expediente: number): Promise<void> =>
    page
      .getByRole('list', { name: 'Esperan una decisión' })
      .getByRole('button', { name: new RegExp(`${expediente}/1`) })
      .click();

  test('la supervisora resuelve una lista agotada con el rastro de los llamados a la vista', async () => {
    const { expediente } = world().exhausted;
    const page = await desk.as('supervisor', '/supervision?ver=decisiones');
    await choose(page, expediente);
    await page.getByText('Está en otra localidad').first().waitFor();
    await page.getByText('Ampliar la zona').click();
    await page.getByLabel('Motivo').fill('Hay guardia en Patagones');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Elija a la izquierda').or(page.getByText('Nada espera')).first().waitFor();
    expect((await world().exhausted.state())['zonas']).not.toEqual([]);
  });

  test('la supervisora ve las condiciones con sus cifras y concede el 40 % de una excepción', async () => {
    const { expediente } = world().exception;
    const page = await desk.as('supervisor', '/supervision?ver=decisiones');
    await choose(page, expediente);
    await page.getByText('B-G.2').first().waitFor();
    await page.getByLabel('Porcentaje').fill('40');
    await page.getByLabel('Motivo').fill('Afiliado de diez años');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Elija a la izquierda').or(page.getByText('Nada espera')).first().waitFor();
    expect((await world().exception.state())['excepcion']).toMatchObject({ estado: 'CONCEDIDA', porcentaje: 40 });
  });

  test('el tablero pone primero lo vital vencido, y de él se reasignan dos casos de una vez', async () => {
    const admin = await desk.api.as('admin');
    await admin.post('/usuarios', { usuario: 'noche', nombre: 'Nora Noche', rol: 'coordinador' });
    const page = await desk.as('supervisor', '/supervision');
    const rows = page.getByRole('row');
    await rows.nth(1).waitFor();
    expect(await rows.nth(1).textContent()).toContain(`${world().vital.expediente}/1`);
    for (const c of [world().vital, world().searching])
      await page
        .getByRole('row', { name: new RegExp(`${c.expediente}/1`) })
        .getByRole('checkbox')
        .check();
    await page.getByRole('button', { name: /^Reasignar…/ }).click();
    const form = page.getByRole('form', { name: 'Reasignar 2 asistencias' });
    await form.getByRole('combobox', { name: 'A quién' }).fill('Nora');
    await page.getByRole('option', { name: /Nora Noche/ }).click();
    await form.getByRole('button', { name: 'Reasignar' }).click();
    await page.getByText('Reasignada').nth(1).waitFor();
    expect(await world().vital.state()).toMatchObject({ coordinador: 'noche' });
    expect(await world().searching.state()).toMatchObject({ coordinador: 'noche' });
  });

  test('la supervisora reasigna un expediente entero sin el mouse, y a quien lo recibe le aparece solo', async () => {
    const admin = await desk.api.as('admin');
    const { body } = await admin.post('/usuarios', { usuario: 'siesta', nombre: 'Sara Siesta', rol: 'coordinador' });
    const session = await desk.api.caller().post('/sesion', { usuario: 'siesta', clave: body['clave'] });
    const siesta = desk.api.caller(String(session.body['token']));
    const first = await openCase(siesta);
    const { expediente } = first;
    const second = await openCase(siesta, { expediente, servicio: 'HOGAR/GAS' });
    const receiver = await desk.as('coordinador', '/asistencias');
    await receiver.getByRole('row').nth(1).waitFor();
    expect(await receiver.getByText(`${expediente}/1`).count()).toBe(0);

    const page = await desk.as('supervisor', '/supervision?coordinador=siesta');
    for (const n of [1, 2]) {
      await page.getByRole('row', { name: new RegExp(`${expediente}/${n}`) }).focus();
      await page.keyboard.press('Space');
    }
    await page.keyboard.press('r');
    const form = page.getByRole('form', { name: 'Reasignar 2 asistencias' });
    await form.getByText(`Expediente ${expediente}`).waitFor();
    await types(page, 'A quién', 'telefónica');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await form.getByText('Reasignado', { exact: true }).waitFor();
    for (const n of [1, 2]) await receiver.getByRole('row', { name: new RegExp(`${expediente}/${n}`) }).waitFor();
    await receiver.goto(`/expedientes/${expediente}?ver=historial`);
    await receiver.getByRole('row', { name: /^Expediente Coordinación telefónica.*lo tiene/ }).waitFor();
    for (const c of [first, second]) expect(await c.state()).toMatchObject({ coordinador: 'coordinador' });
    expect((await siesta.get(`/expedientes/${expediente}`)).body).toMatchObject({ coordinador: 'coordinador' });
  });

  test('la guardia se entrega en un acto, y hasta que se acepta todo sigue siendo de quien la entrega', async () => {
    const admin = await desk.api.as('admin');
    const { body } = await admin.post('/usuarios', { usuario: 'tarde', nombre: 'Tomás Tarde', rol: 'coordinador' });
    const session = await desk.api.caller().post('/sesion', { usuario: 'tarde', clave: body['clave'] });
    const tarde = desk.api.caller(String(session.body['token']));
    const c = await openCase(tarde, { registros: [] });
    const receiver = await desk.as('coordinador', '/turno');
    await tarde.post(
      '/traspasos',
      { a: 'coordinador', nota: 'La señora no escucha bien' },
      { 'idempotency-key': randomUUID() },
    );

    const shift = receiver.getByRole('article', { name: /Tomás Tarde/ });
    await shift.getByText('La señora no escucha bien').waitFor();
    await shift.getByText(`${c.expediente}/1`).first().waitFor();
    expect(await c.state()).toMatchObject({ coordinador: 'tarde' });
    await shift.getByRole('button', { name: 'Aceptar la guardia' }).click();
    await shift.getByText('Aceptada').waitFor();
    await until(async () => (await c.state())['coordinador'] === 'coordinador', {
      what: 'the case with its new owner',
    });
  });

  test('el afiliado no quedó conforme: la jefa de calidad toma el caso, lo trata, responde y lo cierra', async () => {
    const { expediente } = world().unsatisfied;
    const page = await desk.as('jefe-calidad', '/calidad');
    await page.getByRole('row', { name: new RegExp(`${expediente}/1`) }).click();
    await page.getByText('Llegaron dos horas tarde').first().waitFor();
    await registers(page, 'Tomar el caso de calidad');
    await registers(page, 'Tratamiento del caso de calidad', async () => {
      await page.getByRole('combobox', { name: 'Causa' }).fill('tarde');
      await page.getByRole('option').first().click();
      await page.getByRole('form').getByText('Proveedor', { exact: true }).click();
      await types(page, 'Tratamiento', 'Se habló con el proveedor');
    });
    const jefa = await desk.api.as('jefe-calidad');
    expect((await jefa.get(`/calidad/casos/${expediente}/1`)).body).toMatchObject({ status: 'TRATADO' });
  });

  test('una versión nueva de las reglas muestra sus diferencias antes de guardarse y rige desde su fecha', async () => {
    const page = await desk.as('jefe-operaciones', '/reglas');
    await page.getByText('propuesto').first().waitFor();
    await page.getByRole('button', { name: /^Nueva versión/ }).click();
    await page
      .getByLabel(/Completar la apertura/)
      .first()
      .fill('12');
    await page.getByLabel('Motivo').fill('Se probó con el turno noche');
    await page
      .getByText(/10.*12/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^Guardar/ }).click();
    await page.getByText('Se probó con el turno noche').first().waitFor();
    const versions = async (): Promise<number[]> =>
      ((await desk.caller.get('/reglas')).body['elementos'] as { version: number }[]).map((r) => r.version);
    await until(async () => (await versions()).includes(2), { what: 'version 2' });
  });

  test('un borrador se ensaya antes de guardarlo, y detrás de cada número están sus casos', async () => {
    const page = await desk.as('jefe-operaciones', `/reglas/ensayo/${world().ensayo}`);
    await page.getByRole('link', { name: 'C-03 nivel 1, Ya no sonarían: 1' }).click();
    await page.getByRole('link', { name: `${world().vital.expediente}/1` }).waitFor();
    expect(page.url()).toContain('comparacion=SOLO_HUBO');
    await page.getByRole('link', { name: 'Volver a las reglas' }).click();
    await page.getByRole('button', { name: /^Nueva versión/ }).click();
    expect(await page.getByRole('button', { name: /^Ensayar/ }).getAttribute('aria-disabled')).toBe('true');
    await page.getByLabel(/Asignar proveedor, vital/).fill('2');
    await page.getByRole('button', { name: /^Ensayar/ }).click();
    await page.getByText('0 expedientes ensayados.').waitFor();
    await page
      .getByRole('row', { name: /Asignar proveedor, vital/ })
      .getByText('2 min')
      .waitFor();
  });

  test('quien no puede entrar a un módulo lo ve, y ve por qué', async () => {
    const page = await desk.as('coordinador', '/asistencias');
    const users = page.getByRole('navigation', { name: 'Módulos' }).getByRole('button', { name: 'Usuarios' });
    expect(await users.getAttribute('aria-disabled')).toBe('true');
    await users.focus();
    await page.getByText('Con el rol coordinador').waitFor();
  });

  test('el informe de servicio concluido sigue a la mano: el caso terminado se lee entero', async () => {
    const c = await servedCase(desk.caller);
    await settle(c, ['conformidad', { resultado: 'CONFORME', palabras: 'Muy amables' }], ['conclusion']);
    const page = await desk.as('supervisor', `/asistencias/${c.expediente}/1?ver=bitacora`);
    await page.getByText('Muy amables').first().waitFor();
    await page
      .getByText(/concluida/i)
      .first()
      .waitFor();
  });
}
