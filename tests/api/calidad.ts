import { randomUUID } from 'node:crypto';
import { workflowId } from '../../contracts/temporal';
import { until } from '../../scripts/toolchain/until';
import type { Answer, Caller } from '../support/api';
import { servedCase, settle } from '../support/case';
import type { Case } from '../support/case';
import { readCsv } from '../support/csv';
import { keptInTemporal } from '../support/in-temporal';
import { allPages } from '../support/pages';
import type { Row } from '../support/pages';
import type { Served } from '../support/product';

const CAUSA = 'PUNTUALIDAD.LLEGADA.TARDE-SIN-AVISO';
const tratada = { causa: CAUSA, responsable: 'PROVEEDOR', tratamiento: 'Se habló con Ramírez, que admitió la demora' };
const respondida = { medio: 'TELEFONO', quedaConforme: true, respuesta: 'Aceptó las disculpas del gerente' };

/** A quality case, and what is sent to it. */
interface Quality {
  asistencia: Case;
  n: number;
  path: string;
  state(): Promise<Row>;
  send(codigo: string, datos?: Row, who?: Caller): Promise<Answer>;
}

const rows = async (who: Caller, path: string): Promise<Row[]> => (await who.get(path)).body['elementos'] as Row[];

/** What follows when an affiliate was not satisfied: the case of quality, its causes, its report. */
export function qualityCases(product: Served): void {
  let jefa: Caller;
  beforeAll(async () => {
    jefa = await product.api.as('jefe-calidad');
  });

  /** A service the affiliate was not satisfied with, not concluded yet. */
  async function unsatisfied(): Promise<Quality> {
    const asistencia = await servedCase(product.caller);
    await settle(asistencia, ['conformidad', { resultado: 'NO_CONFORME', palabras: 'Llegaron dos horas tarde' }]);
    const n = Number((await asistencia.state())['n']);
    const path = `/calidad/casos/${asistencia.expediente}/${n}`;
    return {
      asistencia,
      n,
      path,
      state: async () => (await jefa.get(path)).body,
      send: (codigo, datos = {}, who = jefa) =>
        who.post(`${path}/registros`, { codigo, datos }, { 'idempotency-key': randomUUID() }),
    };
  }

  test('un afiliado no conforme abre un caso de calidad, que se toma, se trata, se responde y se cierra', async () => {
    const q = await unsatisfied();
    const numero = `${q.asistencia.expediente}/${q.n} calidad`;
    expect(await rows(jefa, '/calidad/casos')).toContainEqual(
      expect.objectContaining({
        numero,
        n: q.n,
        status: 'ABIERTO',
        aCargo: null,
        causa: null,
        coordinador: 'coordinador',
      }),
    );

    await settle(q, ['calidad-tomada']);
    const taken = await q.state();
    expect(taken).toMatchObject({ status: 'TOMADO', aCargo: 'jefe-calidad' });
    expect(taken['pendientes']).toEqual([
      expect.objectContaining({ reloj: 'C-33', clausula: 'A-5.5.2.1.d', dueno: 'jefe-calidad', vencido: false }),
    ]);
    expect(taken['asistencia']).toMatchObject({
      palabras: 'Llegaron dos horas tarde',
      enlaces: { bitacora: `/api/v1${q.asistencia.path}/bitacora` },
      servicio: { id: 'HOGAR/PLOMERIA' },
      costos: [expect.objectContaining({ concepto: expect.any(String) as string })],
      promesas: expect.arrayContaining([expect.objectContaining({ sobre: 'LLEGADA', estado: 'CUMPLIDA' })]) as unknown,
    });
    const { cumplidas, total, costos } = taken['asistencia'] as Row & { costos: { monto: { centavos: number } }[] };
    expect(cumplidas).toBe(2);
    expect(total).toEqual({ centavos: costos.reduce((s, l) => s + l.monto.centavos, 0), moneda: 'ARS' });

    await settle(q, ['calidad-tratada', tratada], ['calidad-respondida', respondida], ['calidad-cerrada']);
    expect(await q.state()).toMatchObject({
      status: 'CERRADO',
      pendientes: [],
      acepta: ['comentario'],
      causa: { id: CAUSA, ruta: ['Puntualidad', 'Llegada', 'Tarde sin aviso'] },
      tratamiento: { responsable: 'PROVEEDOR', texto: tratada.tratamiento, usuario: 'jefe-calidad' },
      respuesta: { medio: 'TELEFONO', quedaConforme: true, texto: respondida.respuesta },
      cierre: { texto: null, usuario: 'jefe-calidad' },
    });
    expect(await q.send('calidad-cerrada')).toMatchObject({ status: 409, body: { code: 'CASO_FINALIZADO' } });
    expect(await q.send('comentario')).toMatchObject({ status: 200 });
    expect((await rows(jefa, `${q.path}/bitacora`)).map((b) => [b['tipo'], b['subtipo'], b['status']])).toEqual([
      ['6 CALIDAD', 'CASO TOMADO', 'TOMADO'],
      ['6 CALIDAD', 'TRATAMIENTO', 'TRATADO'],
      ['6 CALIDAD', 'RESPUESTA AL AFILIADO', 'RESPONDIDO'],
      ['6 CALIDAD', 'CASO DE CALIDAD CERRADO', 'CERRADO'],
      ['6 CALIDAD', 'COMENTARIO', 'CERRADO'],
    ]);
  });

  test('el caso es un workflow propio, hijo de la asistencia, que sigue cuando ella concluye; ninguna palabra llega a Temporal', async () => {
    const q = await unsatisfied();
    const { temporal } = product.api.ctx;
    const quality = { expediente: q.asistencia.expediente, n: -q.n };
    const handle = temporal.workflow.getHandle(workflowId(quality));
    // A registro that comes before the Asistencia has started it is given to one the API starts.
    await until(async () => Number((await q.state())['transicion']) > 0, {
      what: 'the first step of the quality case',
    });
    await settle(q, ['calidad-tomada'], ['calidad-tratada', tratada]);
    await settle(q.asistencia, ['conclusion']);
    await temporal.workflow.getHandle(workflowId({ expediente: q.asistencia.expediente, n: q.n })).result();

    const { status, parentExecution, typedSearchAttributes } = await handle.describe();
    expect(status.name).toBe('RUNNING');
    expect(parentExecution?.workflowId).toBe(`asistencia-${q.asistencia.expediente}-${q.n}`);
    const attributes = Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
    expect(attributes).toMatchObject({ Servicio: 'HOGAR/PLOMERIA', StatusAsistencia: 'TRATADO', Vencidos: 0 });
    const all = await keptInTemporal(product.api, quality);
    expect(all).toContain(`Calidad ${q.asistencia.expediente}/${q.n} · HOGAR/PLOMERIA`);
    expect(all).toContain(CAUSA);
    expect(all).not.toMatch(/ramírez|admitió|horas tarde/i);

    await settle(q, ['calidad-respondida', respondida], ['calidad-cerrada']);
    await handle.result();
  });

  test('solo actúa la jefatura de calidad; quien coordina ni lo lee, y sus superiores lo leen', async () => {
    const q = await unsatisfied();
    for (const rol of ['coordinador', 'supervisor', 'gerencia'] as const) {
      const who = await product.api.as(rol);
      for (const codigo of ['calidad-tomada', 'comentario', 'arribo'])
        expect(await q.send(codigo, {}, who)).toMatchObject({ status: 403, body: { code: 'PERMISO_DENEGADO' } });
      expect((await who.get(q.path)).status).toBe(rol === 'coordinador' ? 403 : 200);
    }
    expect(await q.send('arribo')).toMatchObject({ status: 409, body: { code: 'REGISTRO_NO_ESPERADO' } });
    const { body } = await q.send('calidad-tomada');
    const registro = `/registros/${String((body['registro'] as Row)['id'])}`;
    expect((await product.caller.get(registro)).status).toBe(404);
    expect((await (await product.api.as('supervisor')).get(registro)).body).toMatchObject({ n: -q.n });
  });

  test('sobre la asistencia misma la jefatura de calidad comenta y nada más', async () => {
    const q = await unsatisfied();
    const path = `${q.asistencia.path}/registros`;
    expect(await jefa.post(path, { codigo: 'comentario', comentario: 'Lo sigo yo' })).toMatchObject({ status: 200 });
    for (const registro of [{ codigo: 'transferencia', datos: { a: 'jefe-calidad' } }, { codigo: 'anulacion' }])
      expect(await jefa.post(path, registro)).toMatchObject({ status: 403 });
    expect(await jefa.post(path, { codigo: 'calidad-tomada' })).toMatchObject({
      status: 409,
      body: { code: 'REGISTRO_NO_ESPERADO' },
    });
  });

  test.each(['INVENTADA', 'PUNTUALIDAD', 'PUNTUALIDAD.LLEGADA'])(
    'la causa %s no vale: 422, y nada cambia',
    async (causa) => {
      const q = await unsatisfied();
      await settle(q, ['calidad-tomada']);
      expect(await q.send('calidad-tratada', { ...tratada, causa })).toMatchObject({
        status: 422,
        body: { code: 'DATOS_INVALIDOS', errors: [{ path: 'datos.causa' }] },
      });
      expect(await q.state()).toMatchObject({ status: 'TOMADO', tratamiento: null });
    },
  );

  test('lo que nadie tomó está en la agenda de cada jefa; lo tomado, en la suya; en la de coordinación, nunca', async () => {
    const [una, otra] = [jefa, await product.api.newUser('otra-jefa', 'jefe-calidad')];
    const q = await unsatisfied();
    const mine = async (who: Caller, de = 'mi'): Promise<unknown[]> =>
      (await rows(who, `/pendientes?de=${de}&limite=200`))
        .filter((p) => p['expediente'] === q.asistencia.expediente && Number(p['n']) < 0)
        .map((p) => [p['reloj'], (p['caso'] as Row)['numero'], (p['caso'] as Row)['status']]);
    const numero = `${q.asistencia.expediente}/${q.n} calidad`;
    await until(async () => (await mine(una)).length > 0, { what: 'its Pendiente' });
    expect([await mine(una), await mine(otra)]).toEqual([[['C-19', numero, 'ABIERTO']], [['C-19', numero, 'ABIERTO']]]);
    expect(await mine(await product.api.as('supervisor'), 'todos')).toEqual([['C-19', numero, 'ABIERTO']]);
    expect(await mine(product.caller, 'todos')).toEqual([]);

    expect((await q.send('calidad-tomada', {}, otra)).body).toMatchObject({ aCargo: 'otra-jefa' });
    expect([await mine(una), await mine(otra)]).toEqual([[], [['C-33', numero, 'TOMADO']]]);
    expect(await q.send('transferencia', { a: 'supervisor' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'datos.a' }] },
    });
    await settle(q, ['transferencia', { a: 'jefe-calidad' }]);
    expect([await mine(una), await mine(otra)]).toEqual([[['C-33', numero, 'TOMADO']], []]);
    const [{ id }] = (await q.state())['pendientes'] as [{ id: string }];
    expect(await una.post(`/pendientes/${id}/acuse`)).toMatchObject({
      status: 409,
      body: { code: 'REGISTRO_NO_ESPERADO' },
    });
    expect(await product.caller.post(`/pendientes/${id}/acuse`)).toMatchObject({ status: 403 });
  });

  test('una asistencia sin caso de calidad: 404', async () => {
    const c = await servedCase(product.caller);
    const path = `/calidad/casos/${c.expediente}/1`;
    expect((await jefa.get(path)).status).toBe(404);
    expect((await jefa.get(`${path}/bitacora`)).status).toBe(404);
    expect((await jefa.post(`${path}/registros`, { codigo: 'calidad-tomada' })).status).toBe(404);
  });

  describe('las causas', () => {
    const create = (body: object): Promise<Answer> => jefa.post('/calidad/causas', body);

    test('se agregan en tres niveles y ninguno más; de baja una, ni ella ni las de abajo se eligen', async () => {
      expect(await create({ nombre: 'Atención telefónica' })).toMatchObject({
        status: 201,
        body: { id: 'ATENCION-TELEFONICA', nivel: 1, padre: null, activo: true },
      });
      await create({ nombre: 'Demora', padre: 'ATENCION-TELEFONICA' });
      const tercera = await create({ nombre: 'No atendían', padre: 'ATENCION-TELEFONICA.DEMORA' });
      const id = 'ATENCION-TELEFONICA.DEMORA.NO-ATENDIAN';
      expect(tercera.body).toMatchObject({ id, nivel: 3 });
      expect(await create({ nombre: 'no atendian', padre: 'ATENCION-TELEFONICA.DEMORA' })).toMatchObject({
        status: 409,
        body: { code: 'CAUSA_EXISTENTE' },
      });
      for (const mal of [
        { nombre: 'Otra', padre: id },
        { nombre: 'Otra', padre: 'NADA' },
      ])
        expect(await create(mal)).toMatchObject({ status: 422, body: { errors: [{ path: 'padre' }] } });
      expect(await create({ nombre: '¿?' })).toMatchObject({ status: 422, body: { errors: [{ path: 'nombre' }] } });

      const q = await unsatisfied();
      await settle(q, ['calidad-tomada'], ['calidad-tratada', { ...tratada, causa: id }]);
      expect(await jefa.patch('/calidad/causas/ATENCION-TELEFONICA', { activo: false })).toMatchObject({
        status: 200,
        body: { activo: false },
      });
      expect(await q.send('calidad-tratada', { ...tratada, causa: id })).toMatchObject({ status: 422 });
      expect((await q.state())['causa']).toMatchObject({ id });
      const { causas } = (await jefa.get('/calidad/causas')).body as { causas: Row[] };
      expect(causas.find((c) => c['id'] === 'ATENCION-TELEFONICA')).toMatchObject({
        activo: false,
        causas: [{ nombre: 'Demora', causas: [{ id, nombre: 'No atendían', activo: true }] }],
      });
    });

    test('cambiar lo que no existe, o nada, se rechaza', async () => {
      expect((await jefa.patch('/calidad/causas/NADA', { activo: true })).status).toBe(404);
      expect((await jefa.patch('/calidad/causas/TRABAJO', {})).status).toBe(422);
    });
  });

  describe('el informe y los filtros', () => {
    const manana = new Date(Date.now() + 86_400_000).toISOString();

    test('cuenta las causas de cada proveedor en los tres niveles, con la tasa sobre lo que concluyó', async () => {
      const desde = new Date().toISOString();
      const [a, b] = [await unsatisfied(), await unsatisfied()];
      await settle(a, ['calidad-tomada'], ['calidad-tratada', tratada]);
      for (const { asistencia } of [a, b]) await settle(asistencia, ['conclusion']);
      const hasta = new Date().toISOString();
      const informe = `/calidad/informe?desde=${desde}&hasta=${hasta}`;
      const { proveedor } = (await a.state()) as { proveedor: { id: string; nombre: string } };
      const cuenta = [
        { id: 'PUNTUALIDAD', nivel: 1, ruta: ['Puntualidad'], casos: 1 },
        { id: 'PUNTUALIDAD.LLEGADA', nivel: 2, ruta: ['Puntualidad', 'Llegada'], casos: 1 },
        { id: CAUSA, nivel: 3, ruta: ['Puntualidad', 'Llegada', 'Tarde sin aviso'], casos: 1 },
      ];
      expect((await jefa.get(informe)).body).toEqual({
        desde,
        hasta,
        casos: 2,
        sinCausa: 1,
        causas: cuenta,
        proveedores: [{ proveedor, concluidas: 2, casos: 2, tasa: 100, atribuidos: 1, sinCausa: 1, causas: cuenta }],
      });

      const csv = readCsv(await jefa.get(informe, { accept: 'text/csv' }));
      expect(csv.map((f) => [f['proveedor'], f['ruta'], f['casos_de_la_causa']])).toEqual([
        [proveedor.id, 'Puntualidad', '1'],
        [proveedor.id, 'Puntualidad / Llegada', '1'],
        [proveedor.id, 'Puntualidad / Llegada / Tarde sin aviso', '1'],
        [proveedor.id, 'Sin tratar', '1'],
      ]);

      const listed = async (filtro: string): Promise<number> =>
        (await rows(jefa, `/calidad/casos?desde=${desde}&hasta=${hasta}${filtro}`)).length;
      expect(await listed('')).toBe(2);
      expect(await listed('&status=TRATADO')).toBe(1);
      expect(await listed(`&proveedor=${proveedor.id}`)).toBe(2);
      expect(await listed('&proveedor=otro')).toBe(0);
      expect((await rows(jefa, `/calidad/casos?desde=${manana}`)).length).toBe(0);
      expect((await jefa.get(`/calidad/casos?desde=${hasta}&hasta=${desde}`)).status).toBe(422);
    });

    test('la lista va por páginas, el último abierto primero', async () => {
      const { rows: seen, totals } = await allPages(jefa, '/calidad/casos', 2);
      const opened = seen.map((c) => String(c['abiertaEn']));
      expect(new Set(totals)).toEqual(new Set([seen.length]));
      expect(opened).toEqual(opened.toSorted((x, y) => y.localeCompare(x)));
      expect(seen.length).toBeGreaterThan(2);
    });
  });
}
