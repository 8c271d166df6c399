import type { Locator, Page, Route } from 'playwright-core';
import { until } from '../../scripts/toolchain/until';
import type { Answer, Caller } from '../support/api';
import type { Desk } from '../support/desk';
import { fills, pressKeyOf, types } from './at-the-keyboard';

/** What begins with the telephone ringing. */
export function ringingCalls(desk: Desk): void {
  const central = (): Promise<Caller> => desk.api.as('ivr');

  interface Ringing {
    id: unknown;
    cuenta: string;
    /** The exchange tells that somebody took it, eight seconds after the first ring. */
    answered(): Promise<Answer>;
  }

  /** The exchange tells that it rings, from that telephone to the number of the account. */
  async function rings(numeroLlamante: unknown): Promise<Ringing> {
    const { body } = await desk.caller.get('/cuentas');
    const cuentas = body['elementos'] as { id: string; nombre: string; numeroLlamado: string }[];
    const { nombre = '', numeroLlamado } = cuentas.find(({ id }) => id === 'mutual-rio-manso') ?? {};
    const timbre = Date.now();
    const call = { numeroLlamado, numeroLlamante, timbreEn: new Date(timbre).toISOString() };
    const told = async (more = {}): Promise<Answer> => (await central()).post('/llamadas', { ...call, ...more });
    return {
      id: (await told()).body['id'],
      cuenta: nombre,
      answered: () => told({ atendidaEn: new Date(timbre + 8_000).toISOString() }),
    };
  }
  const ringing = (page: Page): Locator => page.getByRole('banner').getByText(/Suena \d/);
  const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name });
  const says = (page: Page, name: string, text: string): Promise<unknown> =>
    until(async () => (await field(page, name).inputValue()).includes(text), { what: `«${name}»: ${text}` });
  const focused = (page: Page, name: string): Promise<void> => field(page, name).and(page.locator(':focus')).waitFor();

  /** Holds what is asked there until it is let go. */
  async function held(page: Page, path: RegExp): Promise<() => Promise<unknown>> {
    const routes: Route[] = [];
    let letGo = false;
    await page.route(path, (route) => (letGo ? route.continue() : void routes.push(route)));
    return () => {
      letGo = true;
      return Promise.all(routes.map((route) => route.continue()));
    };
  }

  test('la llamada que suena: sin el mouse y sin esperar a ninguna lista, se abre su expediente, y deja de sonar', async () => {
    const { body: afiliado } = await desk.caller.get('/afiliados/afiliado-045');
    const call = await rings(afiliado['telefono1']);
    const page = await desk.as('coordinador', '/asistencias');
    const another = await desk.as('supervisor', '/asistencias');
    await Promise.all([ringing(page).waitFor(), ringing(another).waitFor()]);

    await page.keyboard.press('Alt+n');
    await pressKeyOf(page, 'Suena');
    await page.getByText(`${call.cuenta}. Buen`).waitFor();
    await says(page, 'Contacto: teléfono', String(afiliado['telefono1']));
    await focused(page, 'Afiliado');
    await page.getByRole('option', { name: new RegExp(String(afiliado['apellido'])) }).waitFor();

    const affiliates = await held(page, /\/afiliados\?/);
    await page.keyboard.type(String(afiliado['documento']));
    await page.keyboard.press('Enter');
    await affiliates();
    await says(page, 'Afiliado', String(afiliado['apellido']));
    await says(page, 'Contacto: apellido', String(afiliado['apellido']));
    const zones = await held(page, /\/zonas\?/);
    await types(page, 'Provincia', 'río negro');
    await types(page, 'Zona', 'viedma');
    await types(page, 'Dirección', 'Mitre 456');
    await zones();
    await types(page, 'Servicios', 'plomería');
    await types(page, 'Qué ocurrió', 'Se inunda la cocina');
    await page.getByText('Detalle de la falla *').waitFor();
    await types(page, 'Detalle de la falla', 'Flexible roto');
    await page.keyboard.press('Control+Enter');

    await page.getByRole('heading', { name: /PLOMERIA/ }).waitFor();
    await Promise.all([page, another].map((window) => ringing(window).waitFor({ state: 'detached' })));
    await call.answered();
    const numero = Number(/asistencias\/(\d+)\/1/.exec(page.url())?.[1]);
    await page.goto(`/expedientes/${numero}`);
    await page.getByText(/^Cumplido: sonó .* se atendió/).waitFor();
    expect((await desk.caller.get(`/expedientes/${numero}`)).body).toMatchObject({
      afiliado: { id: 'afiliado-045' },
      ubicacion: { zona: { zona: 'VIEDMA' } },
      llamada: { id: call.id, atendida: true, resultado: 'CUMPLIDO' },
    });
    const { body: recientes } = await desk.caller.get('/llamadas');
    expect(recientes['elementos']).toContainEqual(expect.objectContaining({ id: call.id, expediente: numero }));
  });

  test('suena otra a mitad de una apertura: empieza en blanco, y lo escrito vuelve con la que esperaba', async () => {
    const first = (await desk.caller.get('/afiliados/afiliado-049')).body;
    const second = (await desk.caller.get('/afiliados/afiliado-053')).body;
    const waiting = await rings(first['telefono1']);
    const page = await desk.as('coordinador', '/pendientes');
    await ringing(page).click();
    await page.getByRole('option', { name: new RegExp(String(first['nombre'])) }).waitFor();
    await page.keyboard.press('Enter');
    await says(page, 'Afiliado', String(first['documento']));
    expect(await page.getByRole('listbox').count()).toBe(0);
    await types(page, 'Dirección', 'Belgrano 1200');
    await waiting.answered();
    await ringing(page).waitFor({ state: 'detached' });

    const urgent = await rings(second['telefono1']);
    await ringing(page).click();
    await page.getByRole('option', { name: new RegExp(String(second['nombre'])) }).waitFor();
    await focused(page, 'Afiliado');
    expect(await field(page, 'Dirección').inputValue()).toBe('');
    await says(page, 'Contacto: teléfono', String(second['telefono1']));
    await page.keyboard.type('nadie con este nombre');
    await page.keyboard.press('Tab');
    await page.getByText('No está en la base', { exact: true }).waitFor();

    await pressKeyOf(page, `.*${String(first['nombre'])}`);
    await says(page, 'Afiliado', String(first['documento']));
    await says(page, 'Contacto: teléfono', String(first['telefono1']));
    expect(await field(page, 'Dirección').inputValue()).toBe('Belgrano 1200');
    await ringing(page).click();
    await says(page, 'Afiliado', 'nadie con este nombre');
    await urgent.answered();
    await ringing(page).waitFor({ state: 'detached' });
    expect(await field(page, 'Dirección').inputValue()).toBe('');
    const affiliates = await held(page, /\/afiliados\?/);
    await types(page, 'Afiliado', String(second['documento']));
    await types(page, 'Dirección', 'Saavedra 8');
    await affiliates();
    await says(page, 'Afiliado', String(second['apellido']));
  });

  test('lo que dice el campo es lo que se manda: al escribir otro nombre no queda el de antes, ni se toma el que se veía', async () => {
    const [first, second] = await Promise.all(
      ['afiliado-049', 'afiliado-053'].map(async (id) => (await desk.caller.get(`/afiliados/${id}`)).body),
    );
    const page = await desk.as('coordinador', '/expedientes/nuevo?afiliado=afiliado-049');
    await says(page, 'Afiliado', String(first?.['documento']));
    await types(page, 'Afiliado', String(first?.['apellido']));
    await page.getByText(/^Al elegir el afiliado/).waitFor();
    await page.getByRole('option', { name: new RegExp(String(first?.['documento'])) }).waitFor();
    const affiliates = await held(page, /\/afiliados\?/);
    await types(page, 'Afiliado', String(second?.['documento']));
    await page.keyboard.press('Enter');
    await affiliates();
    await says(page, 'Afiliado', String(second?.['documento']));
    await says(page, 'Contacto: nombre', String(second?.['nombre']));
  });

  test('llama quien no está en la base: se registra a mano, y C-21 está en el expediente y en la agenda hasta que un superior lo verifica', async () => {
    const call = await rings('2920 15 400999');
    const page = await desk.as('coordinador', '/asistencias');
    await ringing(page).click();
    await focused(page, 'Afiliado');
    await page.keyboard.type('97000123');
    await page.getByRole('option', { name: /No está en la base: registrar a mano/ }).waitFor();
    await page.keyboard.press('Enter');
    await fills(page, 'Registrar un afiliado a mano', async () => {
      await types(page, 'Plan', 'hogar');
      await types(page, /^Nombre/, 'Elvira');
      await types(page, /^Apellido/, 'Sinbase');
    });
    await page
      .getByRole('alert')
      .getByText(/un superior lo verifica/)
      .waitFor();
    await types(page, 'Provincia', 'río negro');
    await types(page, 'Zona', 'viedma');
    await types(page, 'Dirección', 'Moreno 31');
    await types(page, 'Servicios', 'cerrajería');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: /CERRAJERIA/ }).waitFor();
    await call.answered();
    const numero = Number(/asistencias\/(\d+)\/1/.exec(page.url())?.[1]);

    const { body } = await desk.caller.get(`/expedientes/${numero}`);
    const c21 = (body['pendientes'] as { id: string; reloj: string; venceEn: string }[]).find(
      (p) => p.reloj === 'C-21',
    );
    await page.goto(`/expedientes/${numero}`);
    const due = page.getByRole('region', { name: 'Pendientes del expediente' });
    await due.getByText('C-21 · A-5.1.4.b').waitFor();
    await due.locator(`time[datetime="${c21?.venceEn}"]`).waitFor();
    await due.getByText(`Verificación del afiliado: se resuelve en ${numero}/1`).waitFor();
    await due.getByRole('button', { name: '¿Por qué?' }).first().click();
    await page
      .getByRole('dialog')
      .getByText(/fin del día hábil siguiente/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');

    const agenda = await desk.as('coordinador', '/pendientes');
    const row = agenda.getByRole('row', { name: new RegExp(`${numero}.*C-21|C-21.*${numero}`) });
    await row.waitFor();
    const above = await desk.as('supervisor', `/expedientes/${numero}`);
    await above.getByText(`Verificación del afiliado: se resuelve en ${numero}/1`).click();
    await fills(above, 'Verificación del afiliado', async () => {
      await above.keyboard.press('a');
      await types(above, 'Motivo', 'La mutual confirmó el alta');
    });
    await Promise.all([
      due.getByText('C-21 · A-5.1.4.b').waitFor({ state: 'detached' }),
      row.waitFor({ state: 'detached' }),
    ]);
  });
}
