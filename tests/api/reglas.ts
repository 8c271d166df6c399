import type { Caller } from '../support/api';
import { openCase, openExpediente } from '../support/case';
import { allPages } from '../support/pages';
import type { Row } from '../support/pages';
import type { Product } from '../support/product';

/** The rules version by version. */
export function versionsOfRules(product: Product): void {
  let jefe: Caller;
  beforeAll(async () => {
    jefe = await product.api.as('jefe-operaciones');
  });

  test('una versión se muestra valor por valor, con qué es, si es propuesta y cuántos casos la siguen', async () => {
    const { prisma } = product.api.ctx;
    for (let i = 0; i < 2; i += 1) await openCase(product.caller);
    const open = { terminadaEn: null, reglasVersion: 1 };
    const cases =
      (await prisma.expediente.count({ where: { status: 'ABIERTO', reglasVersion: 1 } })) +
      (await prisma.asistencia.count({ where: open })) +
      (await prisma.calidad.count({ where: open }));
    const { body } = await product.caller.get('/reglas/1');
    expect(body).toMatchObject({ version: 1, vigente: true, casosAbiertos: cases });
    expect(cases).toBeGreaterThan(2);
    const valor = (ruta: string) => (body['valores'] as Row[]).find((v) => v['ruta'] === ruta);
    expect(valor('asignacion.PROGRAMADO')).toEqual({
      ruta: 'asignacion.PROGRAMADO',
      etiqueta: 'Asignar proveedor, programado',
      unidad: 'minutos',
      clausula: 'A-5.2.2.a',
      relojes: ['C-01'],
      propuesto: false,
      valor: 20,
      dicho: '20 min',
    });
    expect(valor('contacto')).toMatchObject({ propuesto: true });
    expect((await product.caller.get('/reglas/999')).status).toBe(404);
  });

  test('una versión para más adelante parte de otra, y las diferencias dicen solo lo que cambia', async () => {
    const vigenteDesde = new Date(Date.now() + 86_400_000).toISOString();
    const primera = await jefe.post('/reglas', { cambios: { contacto: 12 }, motivo: 'Verano', vigenteDesde });
    const base = primera.body['version'];
    const segunda = await jefe.post('/reglas', { cambios: { demora: 8 }, base, motivo: 'Verano, otra', vigenteDesde });
    expect(segunda.body).toMatchObject({ vigente: false, casosAbiertos: 0, contenido: { contacto: 12, demora: 8 } });
    const { body } = await product.caller.get(`/reglas/${String(segunda.body['version'])}/diferencias?con=1`);
    expect(body).toMatchObject({ de: 1, a: segunda.body['version'] });
    expect((body['diferencias'] as Row[]).map((d) => [d['ruta'], d['dichoAntes'], d['dichoDespues']])).toEqual([
      ['demora', '10 min', '8 min'],
      ['contacto', '10 min', '12 min'],
    ]);
    const { elementos } = (await product.caller.get('/reglas')).body as { elementos: Row[] };
    expect(elementos.filter((v) => v['vigente']).map((v) => v['version'])).toEqual([1]);
  });

  test('no se parte de una versión que no existe', async () => {
    expect(await jefe.post('/reglas', { cambios: {}, base: 999, motivo: 'X' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'base' }] },
    });
  });

  test('una versión nueva vale para lo que se abra después, y las anteriores se conservan', async () => {
    const before = await openExpediente(product.caller);
    const created = await jefe.post('/reglas', {
      cambios: { confirmacion: { PROGRAMADO: 12 } },
      motivo: 'Feriado largo',
    });
    expect(created).toMatchObject({
      status: 201,
      body: {
        vigente: true,
        autor: 'jefe-operaciones',
        contenido: { confirmacion: { PROGRAMADO: 12, EMERGENCIA: 5 } },
      },
    });
    const after = await openExpediente(product.caller);
    expect(after.body['reglasVersion']).toBe(created.body['version']);
    expect((await product.caller.get(`/expedientes/${String(before.body['numero'])}`)).body['reglasVersion']).toBe(1);
    const { rows } = await allPages(product.caller, '/reglas', 1);
    expect(rows.filter((r) => r['vigente']).map((r) => r['version'])).toEqual([created.body['version']]);
    expect(rows.map((r) => r['version'])).toContain(1);
  });

  test('una versión para más adelante todavía no vale', async () => {
    const vigenteDesde = new Date(Date.now() + 86_400_000).toISOString();
    const admin = await product.api.as('admin');
    const created = await admin.post('/reglas', { cambios: {}, motivo: 'Verano', vigenteDesde });
    expect(created).toMatchObject({ status: 201, body: { vigente: false, vigenteDesde } });
  });

  test.each([
    [{ confirmazion: {} }, 'cambios.confirmazion'],
    [{ contacto: 'diez' }, 'cambios.contacto'],
    [{ contacto: -1 }, 'cambios.contacto'],
    [{ conformidad: { tercero: '25:00' } }, 'cambios.conformidad.tercero'],
    [{ conformidad: { intentos: 1.5 } }, 'cambios.conformidad.intentos'],
    [{ escalera: { normal: [] } }, 'cambios.escalera.normal'],
    [
      { escalera: { normal: [{ nivel: 1, rol: 'nadie', minutos: 0, desde: 'vencimiento' }] } },
      'cambios.escalera.normal.0.rol',
    ],
    [{ minutoMs: 0 }, 'cambios.minutoMs'],
  ])('%j se rechaza y dice dónde', async (cambios, path) => {
    const answer = await jefe.post('/reglas', { cambios, motivo: 'Prueba' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'DATOS_INVALIDOS', errors: [{ path }] } });
  });

  test('no pueden valer desde antes', async () => {
    const answer = await jefe.post('/reglas', { cambios: {}, motivo: 'Tarde', vigenteDesde: '2020-01-01T00:00:00Z' });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'vigenteDesde' }] } });
  });
}
