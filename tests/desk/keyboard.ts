import type { Desk } from '../support/desk';
import { fills, pressKeyOf, registers, tabTo, types } from './at-the-keyboard';

/** A whole case without the mouse. */
export function withTheKeyboard(desk: Desk): void {
  test('solo con el teclado, la coordinadora abre un expediente, asigna en la tercera posición y llega a CONCLUIDA', async () => {
    const { body } = await desk.caller.get('/afiliados/afiliado-041');
    const page = await desk.as('coordinador', '/asistencias');
    await page.getByRole('heading', { name: 'Asistencias' }).waitFor();
    const key = (name: string): Promise<void> => page.keyboard.press(name);

    await key('Alt+n');
    await page.getByRole('heading', { name: 'Nuevo expediente' }).waitFor();
    await page.keyboard.type('mutual');
    await key('Tab');
    await types(page, 'Afiliado', String(body['documento']));
    await page.getByRole('option', { name: String(body['apellido']) }).waitFor();
    await key('Enter');
    await types(page, 'Contacto: teléfono', '02920 15 555777');
    await types(page, 'Provincia', 'río negro');
    await types(page, 'Zona', 'viedma');
    await types(page, 'Dirección', 'Mitre 456');
    await types(page, 'Servicios', 'plom');
    await key('Enter');
    await types(page, 'Qué ocurrió', 'Se inunda la cocina');
    await types(page, 'Detalle de la falla', 'Flexible roto');
    await key('Control+Enter');

    await page.getByRole('heading', { name: /PLOMERIA/ }).waitFor();
    await registers(page, 'Evaluación de cobertura', () => key('s'));
    await registers(page, 'Cambio de prioridad', async () => {
      await key('e');
      await types(page, 'Motivo', 'Se inunda la cocina');
    });
    await registers(page, 'Autorización de datos', async () => {
      await key('s');
      await types(page, 'Quién lo dijo', 'La titular');
    });

    await page.getByText('Turno 1.º').waitFor();
    await key('n');
    await page.getByRole('button', { name: 'No responde 2/2' }).waitFor();
    await key('n');
    await page.getByText('Turno 2.º').waitFor();
    await key('d');
    await fills(page, 'Proveedor sin disponibilidad', () => types(page, 'Motivo', 'Está en Patagones'));
    await page.getByText('Turno 3.º').waitFor();
    await key('a');
    await fills(page, 'Proveedor acepta', () => types(page, 'Hora estimada de arribo', '+30'));
    await registers(page, 'Confirmación al afiliado', async () => {
      await tabTo(page, page.getByRole('checkbox'));
      await key('Space');
    });
    await registers(page, 'Arribo del proveedor');
    await registers(page, 'Contacto proveedor', () => key('n'));
    await registers(page, 'Diagnóstico y costo', async () => {
      await types(page, 'Diagnóstico', 'Flexible picado');
      await types(page, 'Costo', '12.500');
    });
    await registers(page, 'Autorización al proveedor', () => types(page, 'Término estimado', '+60'));
    await registers(page, 'Término del servicio');
    await registers(page, 'Carga de costos');
    await registers(page, 'Conformidad del afiliado', async () => {
      await key('c');
      await types(page, 'Sus palabras', 'Excelente');
    });
    await pressKeyOf(page, 'Concluir la asistencia');
    await fills(page, 'Concluir la asistencia');
    await page.getByText('CONCLUIDA', { exact: false }).first().waitFor();

    const numero = Number(/asistencias\/(\d+)/.exec(page.url())?.[1]);
    const asistencia = (await desk.caller.get(`/asistencias/${numero}/1`)).body;
    expect(asistencia).toMatchObject({ status: 'CONCLUIDA', conformidad: { resultado: 'CONFORME' } });
    const expediente = (await desk.caller.get(`/expedientes/${numero}`)).body;
    expect(expediente['contacto']).toMatchObject({ telefono: '+5492920555777' });
  });
}
