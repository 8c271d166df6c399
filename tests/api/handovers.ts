import { randomUUID } from 'node:crypto';
import { CANAL_DE_AVISOS } from '../../contracts/aviso';
import { until } from '../../scripts/toolchain/until';
import { testApi } from '../support/api';
import type { Caller } from '../support/api';
import { apertura, inMinutes, openCase, openExpediente, settle } from '../support/case';
import type { Case } from '../support/case';
import type { Ear } from '../support/ear';
import type { Served } from '../support/product';

type Row = Record<string, unknown>;

const numberOf = (c: Case) => ({ numero: c.expediente, n: 1 });
const ownerOf = async (c: Case): Promise<unknown> => (await c.state())['coordinador'];
const owned = (c: Case, usuario: string) =>
  until(async () => (await ownerOf(c)) === usuario || undefined, { what: `${usuario} has it` });
const casesOf = (body: Row): Row[] => body['casos'] as Row[];

/** Cases that pass from one coordinator to another, and their history. */
export function handovers(product: Served): void {
  let ana: Caller;
  let beto: Caller;
  /** Has only what her one test gives her. */
  let carla: Caller;
  let supervisor: Caller;

  /** Coordinators of this file: the seed has one. */
  const coordinator = (usuario: string): Promise<Caller> =>
    product.api.newUser(usuario, 'coordinador', `Señora ${usuario}`);

  beforeAll(async () => {
    ana = await coordinator('ana');
    beto = await coordinator('beto');
    carla = await coordinator('carla');
    supervisor = await product.api.as('supervisor');
  });
  const ownerOfExpediente = async (numero: number): Promise<unknown> =>
    (await ana.get(`/expedientes/${numero}`)).body['coordinador'];
  const cancel = (c: Case) =>
    supervisor.post(`${c.path}/registros`, { codigo: 'anulacion', datos: { motivo: 'Prueba' } });

  describe('pasar varios casos', () => {
    test('cada uno con su resultado: el que no se puede no detiene a los demás, y repetirlo no los pasa de nuevo', async () => {
      const [first, ended] = [await openCase(ana), await openCase(ana)];
      await cancel(ended);
      const casos = [numberOf(first), { numero: first.expediente, n: 0 }, numberOf(ended), { numero: 999_999, n: 1 }];
      const headers = { 'idempotency-key': randomUUID() };
      const send = () => supervisor.post('/transferencias', { casos, a: 'beto', comentario: 'Se retiró' }, headers);
      const { status, body } = await send();
      expect(status).toBe(200);
      expect(body['resultados']).toMatchObject([
        { numero: first.expediente, n: 1, estado: 'ASENTADO', problema: null },
        { numero: first.expediente, n: 0, estado: 'ASENTADO', problema: null },
        { estado: 'RECHAZADO', registro: expect.any(String), problema: { code: 'CASO_FINALIZADO' } },
        { estado: 'RECHAZADO', registro: null, problema: { code: 'NO_ENCONTRADO' } },
      ]);
      expect([await ownerOf(first), await ownerOfExpediente(first.expediente)]).toEqual(['beto', 'beto']);
      await supervisor.post('/transferencias', { casos: [numberOf(first)], a: 'ana' });
      expect((await send()).body).toEqual(body);
      expect(await ownerOf(first)).toBe('ana');
      const { body: log } = await ana.get(`${first.path}/bitacora`);
      expect((log['elementos'] as Row[]).map((e) => [e['codigo'], e['comentario']])).toEqual([
        ['transferencia', 'Se retiró'],
        ['transferencia', null],
      ]);
      const other = await supervisor.post('/transferencias', { casos: [numberOf(first)], a: 'supervisor' }, headers);
      expect(other.body['resultados']).toMatchObject([{ problema: { code: 'CLAVE_REUTILIZADA' } }]);
    });

    test('a quien no lleva casos no se le pasan, y quien no coordina no los pasa', async () => {
      const c = await openCase(ana);
      const pass = async (who: Caller, a: string) =>
        ((await who.post('/transferencias', { casos: [numberOf(c)], a })).body['resultados'] as Row[])[0];
      expect(await pass(supervisor, 'admin')).toMatchObject({ problema: { code: 'DATOS_INVALIDOS' } });
      expect(await pass(await product.api.as('jefe-calidad'), 'beto')).toMatchObject({
        problema: { code: 'PERMISO_DENEGADO' },
      });
      expect(await pass(beto, 'beto')).toMatchObject({ estado: 'ASENTADO' });
      const twice = await beto.post('/transferencias', { casos: [numberOf(c), numberOf(c)], a: 'ana' });
      expect(twice).toMatchObject({ status: 422, body: { errors: [{ path: 'casos.1' }] } });
    });
  });

  describe('entregar la guardia', () => {
    /** What every desk is told. */
    let ear: Ear;
    beforeAll(async () => {
      ear = await product.listen(CANAL_DE_AVISOS);
    });

    test('hasta que el otro acepta todo sigue siendo de quien entrega; al aceptar pasa, y dice qué ya no pasó', async () => {
      expect(await carla.post('/traspasos', { a: 'beto' })).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'casos' }] },
      });
      const [kept, moved, ended] = [await openCase(carla), await openCase(carla), await openCase(carla)];
      await ear.heard();
      const proposed = await carla.post('/traspasos', { a: 'beto', nota: 'Ojo con el de la esquina' });
      expect(proposed).toMatchObject({
        status: 201,
        body: { estado: 'PROPUESTO', de: { usuario: 'carla', nombre: 'Señora carla' }, a: { usuario: 'beto' } },
      });
      expect(new Set(casesOf(proposed.body).map((c) => c['numero']))).toEqual(
        new Set([kept, moved, ended].flatMap((c) => [String(c.expediente), `${c.expediente}/1`])),
      );
      const { body: offered } = await beto.get('/traspasos?estado=PROPUESTO');
      const line = casesOf((offered['elementos'] as Row[])[0] ?? {}).find(
        (c) => c['numero'] === `${kept.expediente}/1`,
      );
      const { pendientes } = await kept.state();
      expect(line).toMatchObject({
        servicio: 'HOGAR/PLOMERIA',
        etapa: 'apertura',
        proximoVencimiento: (pendientes as Row[])[0]?.['venceEn'],
        vencidos: 0,
        situacion: 'A_TRASPASAR',
        registro: null,
      });
      expect(await ownerOf(kept)).toBe('carla');

      await supervisor.post('/transferencias', { casos: [numberOf(moved)], a: 'supervisor' });
      await cancel(ended);
      const path = `/traspasos/${String(proposed.body['id'])}`;
      expect(await carla.post(`${path}/aceptacion`)).toMatchObject({ status: 403 });
      const accepted = await beto.post(`${path}/aceptacion`);
      expect(accepted).toMatchObject({ status: 200, body: { estado: 'ACEPTADO' } });
      const situation = new Map(casesOf(accepted.body).map((c) => [c['numero'], c['situacion']]));
      expect([kept, moved, ended].map((c) => situation.get(`${c.expediente}/1`))).toEqual([
        'TRANSFERIDO',
        'MOVIDO',
        'TERMINADO',
      ]);
      await owned(kept, 'beto');
      await until(async () => (await ownerOfExpediente(kept.expediente)) === 'beto' || undefined);
      expect(((await kept.state())['pendientes'] as Row[]).map((p) => p['dueno'])).toEqual(['beto']);
      expect(await ownerOf(moved)).toBe('supervisor');
      const { body: log } = await beto.get(`${kept.path}/bitacora`);
      expect((log['elementos'] as Row[]).at(-1)).toMatchObject({
        codigo: 'transferencia',
        usuario: 'beto',
        comentario: expect.stringMatching(/carla.*Ojo con el de la esquina/),
      });

      await beto.post('/transferencias', { casos: [numberOf(kept)], a: 'ana' });
      expect(await beto.post(`${path}/aceptacion`)).toMatchObject({ status: 200 });
      expect(await ownerOf(kept)).toBe('ana');
      expect(await carla.post(`${path}/retiro`)).toMatchObject({ status: 409, body: { code: 'TRASPASO_RESUELTO' } });
      // Of the proposal and of its end.
      expect(await ear.heard()).toEqual([1, 2].map(() => ({ tema: 'traspasos', usuarios: ['carla', 'beto'] })));
    });

    test('se propone de a uno; lo rechaza quien recibe, con su motivo, y lo retira quien lo propuso', async () => {
      const c = await openCase(ana);
      const headers = { 'idempotency-key': randomUUID() };
      const casos = [numberOf(c)];
      const first = await ana.post('/traspasos', { a: 'beto', casos }, headers);
      expect(casesOf(first.body).map((line) => line['numero'])).toEqual([`${c.expediente}/1`]);
      expect(await ana.post('/traspasos', { a: 'beto', casos }, headers)).toMatchObject({
        status: 201,
        body: first.body,
      });
      expect(await ana.post('/traspasos', { a: 'supervisor', casos }, headers)).toMatchObject({
        body: { code: 'CLAVE_REUTILIZADA' },
      });
      expect(await ana.post('/traspasos', { a: 'supervisor' })).toMatchObject({
        status: 409,
        body: { code: 'TRASPASO_EN_CURSO' },
      });
      const path = `/traspasos/${String(first.body['id'])}`;
      expect(await beto.post(`${path}/retiro`)).toMatchObject({ status: 403 });
      expect(await beto.post(`${path}/rechazo`, {})).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'motivo' }] },
      });
      expect(await beto.post(`${path}/rechazo`, { motivo: 'Me voy' })).toMatchObject({
        body: { estado: 'RECHAZADO', motivo: 'Me voy' },
      });
      const second = await ana.post('/traspasos', { a: 'beto', casos });
      expect(await ana.post(`/traspasos/${String(second.body['id'])}/retiro`)).toMatchObject({
        body: { estado: 'RETIRADO' },
      });
      expect(await ownerOf(c)).toBe('ana');
      expect(await product.api.ctx.prisma.registro.count({ where: { expediente: c.expediente } })).toBe(0);
    });

    test.each([
      ['a quien administra', { a: 'admin' }, 'a'],
      ['a uno mismo', { a: 'ana' }, 'a'],
      ['a nadie', { a: 'nadie' }, 'a'],
      ['lo ajeno', { a: 'beto', casos: [{ numero: 100_001, n: 0 }] }, 'casos.0'],
    ])('no se entrega %s', async (_, body, path) => {
      expect(await ana.post('/traspasos', body)).toMatchObject({ status: 422, body: { errors: [{ path }] } });
    });

    test('cada uno ve los suyos, y un supervisor todos, por páginas', async () => {
      const c = await openCase(ana);
      const { body: mine } = await ana.post('/traspasos', { a: 'supervisor', casos: [numberOf(c)] });
      const total = async (who: Caller) => (await who.get('/traspasos')).body['total'];
      const { traspaso } = product.api.ctx.prisma;
      const [all, ofBeto] = [await traspaso.count(), await traspaso.count({ where: { a: 'beto' } })];
      expect([await total(supervisor), await total(beto)]).toEqual([all, ofBeto]);
      expect(ofBeto).toBeLessThan(all);
      expect(await beto.post(`/traspasos/${String(mine['id'])}/aceptacion`)).toMatchObject({ status: 404 });
      const { body: page } = await supervisor.get('/traspasos?limite=1');
      expect(page['elementos']).toMatchObject([{ id: mine['id'] }]);
      const { body: next } = await supervisor.get(`/traspasos?limite=50&cursor=${String(page['siguiente'])}`);
      expect((next['elementos'] as Row[]).length).toBe(all - 1);
      await ana.post(`/traspasos/${String(mine['id'])}/retiro`);
    });

    test('si la API se cae entre la aceptación y el aviso a los casos, pasan igual', async () => {
      const c = await openCase(ana);
      const { body } = await ana.post('/traspasos', { a: 'beto', casos: [numberOf(c)] });
      const cutOff = await testApi(product.env, { env: { TEMPORAL_ADDRESS: '127.0.0.1:1' } });
      try {
        const accepted = await cutOff.caller(beto.token).post(`/traspasos/${String(body['id'])}/aceptacion`);
        expect(accepted.body).toMatchObject({
          estado: 'ACEPTADO',
          casos: [{ situacion: 'TRANSFERIDO', registro: { estado: 'RECIBIDO', rechazo: null } }],
        });
      } finally {
        await cutOff.close();
      }
      await owned(c, 'beto');
      const { body: list } = await beto.get('/traspasos?limite=1');
      expect(list['elementos']).toMatchObject([{ casos: [{ registro: { estado: 'ASENTADO' } }] }]);
    });
  });

  test('el historial dice quién tuvo el caso y quién lo pasó, y todo lo que se registró, también lo rechazado', async () => {
    const c = await openCase(ana, { registros: apertura('EMERGENCIA') });
    const proveedor = await until(async () => (await c.state())['posicion'], { what: 'the call sheet' });
    await settle(c, ['proveedor-acepta', { proveedor, eta: inMinutes(30) }]);
    await c.send('diagnostico', { diagnostico: 'Secreto del diagnóstico', costo: { centavos: 1 } });
    await c.send('proveedor-declina', { proveedor: 'nadie', motivo: 'Secreto del motivo' }, { comentario: 'Secreto' });
    await supervisor.post('/transferencias', { casos: [numberOf(c)], a: 'beto' });
    await cancel(c);
    const { body } = await supervisor.get(`${c.path}/historial?limite=4`);
    const { abiertaEn, terminadaEn } = await c.state();
    const [before, after] = body['coordinadores'] as Row[];
    expect(before).toEqual({
      coordinador: { usuario: 'ana', nombre: 'Señora ana' },
      desde: abiertaEn,
      hasta: after?.['desde'],
      por: null,
    });
    expect(after).toMatchObject({
      coordinador: { usuario: 'beto' },
      hasta: terminadaEn,
      por: { usuario: 'supervisor', nombre: expect.any(String) },
    });
    const { body: next } = await supervisor.get(`${c.path}/historial?cursor=${String(body['siguiente'])}`);
    const registros = [...(body['elementos'] as Row[]), ...(next['elementos'] as Row[])];
    expect(registros.map((r) => [r['codigo'], r['estado'], (r['rechazo'] as Row | null)?.['codigo'] ?? null])).toEqual([
      ['cobertura', 'ASENTADO', null],
      ['consentimiento', 'ASENTADO', null],
      ['prioridad', 'ASENTADO', null],
      ['proveedor-acepta', 'ASENTADO', null],
      ['diagnostico', 'RECHAZADO', 'REGISTRO_NO_ESPERADO'],
      ['proveedor-declina', 'RECHAZADO', expect.any(String)],
      ['transferencia', 'ASENTADO', null],
      ['anulacion', 'ASENTADO', null],
    ]);
    expect(body['total']).toBe(8);
    for (const r of registros)
      expect(Date.parse(String(r['resueltoEn']))).toBeGreaterThanOrEqual(Date.parse(String(r['recibidoEn'])));
    expect(registros[3]).toMatchObject({
      titulo: expect.any(String),
      de: { nombre: 'Señora ana' },
      rol: 'coordinador',
    });
    expect(JSON.stringify(registros)).not.toContain('Secreto');

    const { body: whole } = await ana.get(`/expedientes/${c.expediente}/historial`);
    expect(whole).toMatchObject({
      coordinadores: [{ coordinador: { usuario: 'ana' }, hasta: null }],
      asistencias: [{ n: 1, coordinadores: [before, after] }],
    });
    const { body: fresh } = await openExpediente(ana);
    expect((await ana.get(`/expedientes/${String(fresh['numero'])}/historial`)).body).toMatchObject({
      coordinadores: [{ coordinador: { usuario: 'ana' }, por: null }],
      asistencias: [],
    });
    for (const path of ['/asistencias/1/1/historial', '/expedientes/1/historial'])
      expect(await ana.get(path)).toMatchObject({ status: 404 });
  });
}
