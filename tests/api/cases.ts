import { apertura, caseOf, inMinutes, openCase, openExpediente, window } from '../support/case';
import type { Case } from '../support/case';
import { keptInTemporal } from '../support/in-temporal';
import type { Served } from '../support/product';

type Row = Record<string, unknown>;
const relojes = (body: Row): string[] =>
  (body['pendientes'] as { reloj: string }[]).map((p) => p.reloj).toSorted((a, b) => a.localeCompare(b));

/** Sends it and expects it to be settled. */
async function settles(c: Case, codigo: string, datos: Row = {}, more: Row = {}): Promise<Row> {
  const { status, body } = await c.send(codigo, datos, more);
  expect({ codigo, status, body: status === 200 ? {} : body }).toEqual({ codigo, status: 200, body: {} });
  return body;
}

/** Asistencias by HTTP from end to end, and what is read of them on the way. */
export function wholeCases(product: Served): void {
  test('una asistencia va por HTTP desde la apertura hasta la conclusión, y el expediente se cierra', async () => {
    const expediente = await openExpediente(product.caller);
    expect(expediente).toMatchObject({
      status: 201,
      body: { status: 'ABIERTO', coordinador: 'coordinador', asistencias: [] },
    });
    expect(expediente.body['acepta']).toContain('cierre-expediente');
    const numero = Number(expediente.body['numero']);
    expect(expediente.headers.get('location')).toBe(`/api/v1/expedientes/${numero}`);

    const opened = await product.caller.post(`/expedientes/${numero}/asistencias`, {
      servicio: 'HOGAR/PLOMERIA',
      registros: apertura('PROGRAMADO'),
    });
    expect(opened).toMatchObject({
      status: 201,
      body: { numero: `${numero}/1`, etapa: 'asignacion', status: 'EN_BUSQUEDA', categoria: 'COBERTURA' },
    });
    expect(opened.headers.get('location')).toBe(`/api/v1/asistencias/${numero}/1`);
    expect((opened.body['registros'] as Row[]).map((r) => [r['codigo'], r['estado']])).toEqual([
      ['cobertura', 'ASENTADO'],
      ['consentimiento', 'ASENTADO'],
      ['programacion', 'ASENTADO'],
    ]);
    expect(relojes(opened.body)).toEqual(['C-01']);

    const c = caseOf(product.caller, numero, 1);
    const proveedor = String(opened.body['posicion']);
    const assigned = await settles(c, 'proveedor-acepta', { proveedor, ...window() });
    expect(assigned).toMatchObject({
      status: 'ASIGNADA',
      proveedor: { id: proveedor },
      registro: { codigo: 'proveedor-acepta', estado: 'ASENTADO' },
    });
    expect(relojes(assigned)).toEqual(['C-07', 'C-09', 'C-11']);
    expect(assigned['promesas']).toEqual([expect.objectContaining({ de: 'PROVEEDOR', estado: 'VIGENTE', proveedor })]);
    await settles(c, 'afiliado-confirma', { informado: ['HORARIO', 'NUMERO', 'PROVEEDOR'] });
    await settles(c, 'arribo');
    await settles(c, 'contacto', { conferencia: true });
    await settles(c, 'diagnostico', { diagnostico: 'Flexible roto', costo: { centavos: 1_000_000 } });
    await settles(c, 'autorizacion', { terminoEstimado: inMinutes(30) });
    expect(await settles(c, 'termino')).toMatchObject({ etapa: 'cierre', statusProveedor: 'PROVEEDOR_CONCLUIDO' });

    expect(await c.send('conclusion')).toMatchObject({
      status: 409,
      body: { code: 'FALTA_PARA_CERRAR', falta: ['costos', 'conformidad'] },
    });
    const lineas = [{ concepto: 'Mano de obra', monto: { centavos: 1_000_000 }, paga: 'COBERTURA' }];
    expect(await settles(c, 'costos', { lineas })).toMatchObject({
      costos: [{ concepto: 'Mano de obra', monto: { centavos: 1_000_000, moneda: 'ARS' } }],
    });
    await settles(c, 'conformidad', { resultado: 'CONFORME', palabras: 'Quedó muy bien' });

    expect(await product.caller.post(`/expedientes/${numero}/cierre`)).toMatchObject({
      status: 409,
      body: { code: 'FALTA_PARA_CERRAR', falta: ['asistencia 1'] },
    });
    expect(await settles(c, 'conclusion')).toMatchObject({
      etapa: 'finalizada',
      status: 'CONCLUIDA',
      pendientes: [],
      acepta: ['comentario'],
    });

    expect(await c.send('arribo')).toMatchObject({
      status: 409,
      body: { code: 'CASO_FINALIZADO', acepta: ['comentario'] },
    });
    expect(await settles(c, 'comentario', {}, { comentario: 'Mandó saludos' })).toMatchObject({
      status: 'CONCLUIDA',
      registro: { estado: 'ASENTADO' },
    });

    await closed(numero);
    const log = (await product.caller.get(`${c.path}/bitacora`)).body['elementos'] as Row[];
    expect(log.map((e) => e['subtipo'])).toEqual([
      'EVALUACION DE COBERTURA',
      'AUTORIZACION DE DATOS',
      'OFRECIMIENTO DE PROGRAMACION',
      'ASIGNACION AUTOMATICA',
      'CONFIRMACION AL AFILIADO PVD ASIGNADO Y HORARIO',
      '_REGISTRO DEL TIEMPO DE ARRIBO DEL PVD',
      '_REGISTRO DEL TIEMPO DE CONTACTO PVD - AFILIADO',
      'LLAMADA PROVEEDOR POR DIAGNOSTICO Y COSTO',
      'AUTORIZACION AL PROVEEDOR',
      '_REGISTRO TIEMPO DE TERMINO DEL SERVICIO',
      'CARGA DE COSTOS',
      'LLAMADA AL AFILIADO POR CONFORMIDAD',
      'CONCLUIDA',
      'COMENTARIO',
    ]);
    expect(log[7]).toMatchObject({
      usuario: 'coordinador',
      datos: { diagnostico: 'Flexible roto', costo: { centavos: 1_000_000 } },
    });
    expect(log.at(-1)).toMatchObject({ comentario: 'Mandó saludos', tipo: '5 CIERRE' });
  });

  /** The Expediente learns of the end by a message: it may take a moment. */
  async function closed(numero: number): Promise<void> {
    const { body } = await product.caller.get(`/expedientes/${numero}`);
    if (!(body['acepta'] as string[]).includes('cierre-expediente')) {
      const stream = await fetch(`${product.api.url}/api/v1/novedades`, {
        headers: { authorization: `Bearer ${product.caller.token}` },
      });
      const reader = stream.body?.getReader();
      while (
        !((await product.caller.get(`/expedientes/${numero}`)).body['acepta'] as string[]).includes('cierre-expediente')
      )
        await reader?.read();
      await reader?.cancel();
    }
    expect(await product.caller.post(`/expedientes/${numero}/cierre`)).toMatchObject({
      status: 200,
      body: { status: 'CERRADO', pendientes: [], registro: { codigo: 'cierre-expediente' } },
    });
    const late = await product.caller.post(`/expedientes/${numero}/asistencias`, { servicio: 'HOGAR/GAS' });
    expect(late).toMatchObject({ status: 409, body: { code: 'EXPEDIENTE_CERRADO' } });
    expect(
      await product.caller.post(`/expedientes/${numero}/registros`, { codigo: 'cierre-expediente' }),
    ).toMatchObject({
      status: 409,
      body: { code: 'CASO_FINALIZADO' },
    });
    const comment = { codigo: 'comentario', comentario: 'El afiliado agradece' };
    expect(await product.caller.post(`/expedientes/${numero}/registros`, comment)).toMatchObject({ status: 200 });
    expect((await product.caller.get(`/expedientes/${numero}/bitacora`)).body).toMatchObject({
      elementos: expect.arrayContaining([expect.objectContaining({ comentario: 'El afiliado agradece' })]),
    });
  }

  test('nada de lo que se escribe con palabras llega a Temporal', async () => {
    const c = await openCase(product.caller, { registros: apertura('EMERGENCIA') });
    await settles(
      c,
      'situacion',
      { descripcionOcurrido: 'Palabras del vecino', detalleFalla: 'Gotera' },
      { comentario: 'Anotación privada' },
    );
    const { expediente } = c;
    const all = await keptInTemporal(product.api, { expediente, n: 1 }, { expediente, n: 0 });
    expect(all).toContain('situacion');
    expect(all).not.toMatch(/vecino|gotera|privada|sobrina|inundación|ximena|contactada|secreto|2920555777|portón/i);
  });

  test('la hoja de llamados da nombres y teléfonos en orden; los datos del afiliado, solo con su consentimiento', async () => {
    const c = await openCase(product.caller);
    const before = (await product.caller.get(`${c.path}/posiciones`)).body;
    expect(before).toMatchObject({ turno: null, consentimiento: null, paraInformar: null });
    expect((before['posiciones'] as Row[]).map((p) => p['posicion'])).toEqual([1, 2, 3, 4, 5]);
    await settles(c, 'consentimiento', { autoriza: false, quien: 'Titular' });
    expect((await product.caller.get(`${c.path}/posiciones`)).body).toMatchObject({
      consentimiento: false,
      paraInformar: null,
    });
    for (const { codigo, datos } of apertura('EMERGENCIA')) await settles(c, codigo, datos);
    const { body } = await product.caller.get(`${c.path}/posiciones`);
    const [first] = body['posiciones'] as Row[];
    expect(body).toMatchObject({
      turno: first?.['proveedor'],
      paraInformar: { direccion: 'Pasaje Secreto 123', telefono: '+542920555777' },
    });
    expect(first).toMatchObject({
      estado: 'PENDIENTE',
      nombre: expect.stringContaining('PLOMERIA') as string,
      telefono: expect.stringMatching(/^\+54\d+$/) as string,
    });
  });

  test('cada reloj muestra su cláusula, su cuenta y cómo terminó', async () => {
    const c = await openCase(product.caller, { registros: apertura('EMERGENCIA') });
    const { body } = await product.caller.get(`${c.path}/eventos`);
    expect(body['relojes']).toHaveLength(2);
    expect(body['relojes']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ reloj: 'C-23', clausula: 'A-5.1.6', resultado: 'CUMPLIDO' }),
        expect.objectContaining({
          reloj: 'C-02',
          clausula: 'A-5.2.2.b',
          resultado: null,
          formula: expect.objectContaining({ expresion: 'inicio de la asignación + 5 min' }) as Row,
        }),
      ]),
    );
    expect((body['hitos'] as Row[]).map((h) => h['hito'])).toEqual(['apertura']);
  });

  test('una alerta que suena se acusa desde la agenda, una vez', async () => {
    const c = await openCase(product.caller, { registros: apertura('VITAL') });
    const agenda = (await product.caller.get('/pendientes?de=mi&vencidos=true&limite=200')).body['elementos'] as Row[];
    const mine = agenda.find((p) => p['expediente'] === c.expediente);
    expect(mine).toMatchObject({
      reloj: 'C-03',
      vencido: true,
      nivel: 1,
      caso: { numero: `${c.expediente}/1`, prioridad: 'VITAL', servicio: 'HOGAR/PLOMERIA' },
    });
    const acuse = `/pendientes/${String(mine?.['id'])}/acuse`;
    const { status, body } = await product.caller.post(acuse);
    expect(status).toBe(200);
    expect(body['pendientes']).toEqual([expect.objectContaining({ reloj: 'C-03', acusadoPor: 'coordinador' })]);
    expect(await product.caller.post(acuse)).toMatchObject({ status: 409, body: { code: 'REGISTRO_NO_ESPERADO' } });
    expect((await product.caller.get(`${c.path}/eventos`)).body['alertas']).toEqual([
      expect.objectContaining({ reloj: 'C-03', nivel: 1, estado: 'ACUSADA' }),
    ]);
  });

  test('un pendiente a mano y una transferencia, sobre el expediente', async () => {
    const { body: expediente } = await openExpediente(product.caller);
    const path = `/expedientes/${String(expediente['numero'])}`;
    const made = await product.caller.post(`${path}/registros`, {
      codigo: 'pendiente-manual',
      datos: { titulo: 'Llamar al hijo', vence: inMinutes(90) },
    });
    expect(made.body['pendientes']).toContainEqual(
      expect.objectContaining({ reloj: 'M-1', titulo: 'Llamar al hijo', dueno: 'coordinador' }),
    );
    // The administrator sees no cases: in his hands it would be forgotten.
    for (const a of ['nadie', 'admin', 'jefe-calidad'])
      expect(await product.caller.post(`${path}/registros`, { codigo: 'transferencia', datos: { a } })).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'datos.a' }] },
      });
    const given = await product.caller.post(`${path}/registros`, {
      codigo: 'transferencia',
      datos: { a: 'supervisor' },
    });
    expect(given).toMatchObject({
      status: 200,
      body: {
        coordinador: 'supervisor',
        historial: [{ n: 0, de: 'coordinador', a: 'supervisor', por: 'coordinador' }],
      },
    });
    const agenda = (await (await product.api.as('supervisor')).get('/pendientes')).body['elementos'] as Row[];
    expect(agenda).toContainEqual(
      expect.objectContaining({ titulo: 'Llamar al hijo', expediente: expediente['numero'], n: 0 }),
    );
    const log = (await product.caller.get(`${path}/bitacora`)).body['elementos'] as Row[];
    expect(log.map((e) => e['codigo'])).toEqual(['pendiente-manual', 'transferencia']);
  });

  test('lo que el expediente no toma dice qué toma', async () => {
    const { body } = await openExpediente(product.caller);
    const answer = await product.caller.post(`/expedientes/${String(body['numero'])}/registros`, { codigo: 'arribo' });
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'REGISTRO_NO_ESPERADO',
        acepta: expect.arrayContaining(['comentario', 'cierre-expediente']) as string[],
      },
    });
  });

  test('el afiliado ve en sus asistencias previas lo que ya se le dio', async () => {
    const c = await openCase(product.caller, { afiliado: 'afiliado-006', servicio: 'HOGAR/GAS' });
    const { body } = await product.caller.get('/afiliados/afiliado-006/asistencias');
    expect(body).toMatchObject({
      total: 1,
      elementos: [
        { numero: `${c.expediente}/1`, servicio: 'HOGAR/GAS', status: 'EN_APERTURA', total: { centavos: 0 } },
      ],
    });
  });

  test('con un worker escuchando, está listo', async () => {
    expect(await product.api.caller().get('/salud/listo')).toMatchObject({
      status: 200,
      body: { listo: true, partes: { worker: true } },
    });
  });
}
