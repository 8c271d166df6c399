import type { Desk } from '../support/desk';
import { fills, types } from './at-the-keyboard';

/** Who is on duty and where people are told. */
export function dutyLists(desk: Desk): void {
  test('un turno nocturno se agrega con el teclado y se ve quién queda; el último de un nivel no se quita, y dice adónde ir', async () => {
    await desk.api.newUser('luz', 'supervisor', 'Luz Nocturna');
    const page = await desk.as('jefe-operaciones', '/guardia?ver=turnos');
    await page.getByRole('button', { name: 'Agregar turno' }).click();
    await fills(page, 'Turno nuevo', async () => {
      await types(page, 'Persona', 'luz');
      await page.keyboard.press('Tab');
      for (const dia of ['Vie', 'Sáb', 'Dom']) await page.getByRole('checkbox', { name: dia }).press('Space');
      await types(page, 'Desde', '22');
      await types(page, 'Hasta', '6');
      await page.getByText('Se entiende: de viernes a domingo, 22:00 a 06:00 del día siguiente').waitFor();
    });
    await page.getByRole('row', { name: /Luz Nocturna Supervisor De viernes a domingo 22:00 a 06:00/ }).waitFor();

    await page.getByRole('button', { name: /^Quitar el turno de Supervisión/ }).click();
    const question = page.getByRole('dialog', { name: /^Quitar el turno de Supervisión/ });
    await question.getByRole('button', { name: 'Quitar' }).click();
    await question.getByText(/^Nivel 2 \(supervisor\) de la escalera normal: no habría nadie el /).waitFor();
    await question.getByRole('link', { name: 'Guardia' }).click();
    await page.goto('/guardia');
    const supervisor = page.getByRole('table', { name: /^A quién se avisa/ }).getByRole('row', { name: 'Supervisor' });
    await supervisor.getByText('Siempre hay alguien en la semana').waitFor();
    await types(page, '¿Y a otra hora?', 'sábado 3');
    await page.keyboard.press('Enter');
    await supervisor.getByText('Luz Nocturna · de turno').waitFor();
    await supervisor.getByText('Supervisión').waitFor();
    expect(page.url()).toContain('en=');
    await types(page, '¿Y a otra hora?', 'sábado 6');
    await page.keyboard.press('Enter');
    await supervisor.getByText('Luz Nocturna').waitFor({ state: 'detached' });

    const admin = await desk.as('admin', '/usuarios');
    await admin.getByRole('row', { name: /^supervisor / }).click();
    await admin.getByRole('switch', { name: /Activo/ }).press('Space');
    await admin.getByRole('button', { name: 'Guardar' }).click();
    await admin.getByRole('alert').getByRole('link', { name: 'Guardia' }).click();
    await admin.getByRole('heading', { name: 'Guardia' }).waitFor();
  });

  test('una coordinadora dice quién la releva, desde ya; en Guardia se ve, y ella misma lo quita', async () => {
    await desk.api.newUser('rita', 'coordinador', 'Rita Releva');
    const page = await desk.as('coordinador', '/turno');
    await page.getByRole('button', { name: 'Anotar quién me releva' }).click();
    await fills(page, 'Relevo', async () => {
      await types(page, 'Quién queda en su lugar', 'rita');
      await page.keyboard.press('Tab');
      await types(page, 'Hasta', '+60');
    });
    await page.getByRole('row', { name: /^Coordinación telefónica Rita Releva/ }).waitFor();
    const other = await desk.as('supervisor', '/guardia');
    await other.getByText('Rita Releva · releva a Coordinación telefónica').waitFor();
    await page.getByRole('button', { name: 'Quitar el relevo de Coordinación telefónica' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Quitar' }).click();
    await page.getByRole('row', { name: /Rita Releva/ }).waitFor({ state: 'detached' });
    await page.goto('/guardia?ver=turnos');
    const add = page.getByRole('button', { name: 'Agregar turno' });
    await add.waitFor();
    expect(await add.getAttribute('aria-disabled')).toBe('true');
    expect(await page.getByRole('tab', { name: 'Direcciones' }).getAttribute('aria-disabled')).toBe('true');
  });

  test('las direcciones se escriben donde se leen y se prueban; el secreto de un webhook se muestra una sola vez', async () => {
    const page = await desk.as('supervisor', '/guardia?ver=direcciones');
    await page.getByRole('button', { name: 'Poner el correo de Gerencia general' }).click();
    const mail = page.getByRole('form', { name: 'Correo de Gerencia general' });
    await types(page, 'Correo de Gerencia general', 'no es');
    await page.keyboard.press('Enter');
    await mail.locator('[aria-invalid=true]').waitFor();
    await types(page, 'Correo de Gerencia general', 'gg@ejemplo.ar');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Probar el correo de Gerencia general' }).click();
    await page.getByText('✓ Lo tomó el servidor de correo').waitFor();

    await page.getByRole('button', { name: 'Agregar webhook' }).click();
    await page.getByRole('combobox', { name: 'Rol' }).click();
    await page.getByRole('option', { name: 'Gerencia General' }).click();
    await fills(page, 'Webhook nuevo', () => types(page, 'Dirección', 'https://localhost:1/avisos'));
    const secret = page.getByRole('dialog', { name: 'Secreto del webhook' });
    await secret.getByText(/^No se vuelve a mostrar/).waitFor();
    const first = await secret.getByRole('textbox', { name: 'Secreto' }).inputValue();
    expect(first).toMatch(/^whsec_/);
    await secret.getByRole('button', { name: 'Listo' }).click();
    const row = page.getByRole('row', { name: /localhost:1/ });
    await row.getByRole('button', { name: 'Probar' }).click();
    await row.getByText('No llegó: la dirección no es pública').waitFor();
    await row.getByRole('button', { name: 'Otro secreto' }).click();
    await secret.getByText(/se firma también con el anterior/).waitFor();
    expect(await secret.getByRole('textbox', { name: 'Secreto' }).inputValue()).not.toBe(first);
    await secret.getByRole('button', { name: 'Listo' }).click();
    await row.getByText(/^Dos secretos hasta el /).waitFor();

    await desk.api.ctx.prisma.webhook.updateMany({ data: { apagadoPor: 'respondió 410' } });
    await page.reload();
    await row.getByText('Apagado: respondió 410').waitFor();
    await row.getByRole('button', { name: 'Activar' }).click();
    await row.getByText('Apagado: respondió 410').waitFor({ state: 'detached' });
    await row.getByRole('button', { name: 'Quitar' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Quitar', exact: true }).click();
    await row.waitFor({ state: 'detached' });
  });

  test('los canales de un nivel se eligen en las reglas; un nivel sin nadie no deja guardarlas, y se ve', async () => {
    const { turno } = desk.api.ctx.prisma;
    const where = { usuario: 'gerencia' };
    await turno.updateMany({ where, data: { desde: '08:00', hasta: '20:00' } });
    const page = await desk.as('jefe-operaciones', '/reglas');
    await page.getByRole('button', { name: /^Nueva versión/ }).click();
    const level = (canal: string) => page.getByRole('group', { name: `Por dónde se avisa, nivel 1, ${canal}` });
    await level('webhook').getByRole('button', { name: 'Quitar webhook' }).click();
    await level('correo').getByRole('textbox', { name: 'Minutos después de sonar' }).fill('2');
    await page.getByRole('combobox', { name: 'Prueba de alcance: día de la semana' }).click();
    await page.getByRole('option', { name: 'Jueves' }).click();
    await page
      .getByRole('row', { name: /nivel 1 mesa al sonar; correo al sonar; .* mesa al sonar; correo a los 2 min/ })
      .waitFor();
    await page.getByLabel('Motivo').fill('Menos canales de noche');
    await page.getByRole('button', { name: /^Guardar/ }).click();
    const refused = page.getByRole('alert').filter({ hasText: 'Gerencia General' });
    await refused.getByText(/^Antes ponga a otra persona de turno/).waitFor();
    expect((await refused.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await turno.updateMany({ where, data: { desde: '00:00', hasta: '00:00' } });
    await page.getByRole('button', { name: /^Guardar/ }).click();
    await page.getByText('Menos canales de noche').first().waitFor();
    await page.getByRole('row', { name: /Prueba de alcance: día de la semana jueves/ }).waitFor();
  });
}
