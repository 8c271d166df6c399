import { randomUUID } from 'node:crypto';
import { ESCUCHA } from '../../api/listener';
import { testApi } from '../support/api';
import type { Answer, Caller, TestApi } from '../support/api';
import { apertura, inMinutes, openCase, openExpediente, window } from '../support/case';
import type { Case } from '../support/case';
import { testEnvironment } from '../support/environment';
import type { TestEnvironment } from '../support/environment';
import { startWorker } from '../support/processes';
import type { TestProcess } from '../support/processes';
import { until } from '../../scripts/toolchain/until';

let env: TestEnvironment;
let worker: TestProcess;
let api: TestApi;
let caller: Caller;

beforeAll(async () => {
  env = await testEnvironment();
  worker = await startWorker(env);
  api = await testApi(env, { env: { REGISTRO_WAIT_MS: '20000' } });
  caller = await api.as('coordinador');
});
afterAll(async () => {
  await api?.close();
  await worker?.stop();
  await env?.close();
});

type Row = Record<string, unknown>;
const comentario = { codigo: 'comentario', comentario: 'Sin novedad' };
const logOf = async (c: Case): Promise<Row[]> => (await caller.get(`${c.path}/bitacora`)).body['elementos'] as Row[];
const settledLater = (id: string) =>
  until(async () => {
    const { body } = await caller.get(`/registros/${id}`);
    return body['estado'] === 'RECIBIDO' ? undefined : body;
  });

describe('la misma clave', () => {
  test('con el mismo cuerpo da el mismo resultado y se asienta una sola vez', async () => {
    const c = await openCase(caller);
    const key = { 'idempotency-key': randomUUID() };
    const one = await caller.post(`${c.path}/registros`, comentario, key);
    const two = await caller.post(`${c.path}/registros`, { comentario: 'Sin novedad', codigo: 'comentario' }, key);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(two.body['registro']).toEqual(one.body['registro']);
    expect(await logOf(c)).toHaveLength(1);
  });

  test('diez veces al mismo tiempo se asienta una sola vez', async () => {
    const c = await openCase(caller);
    const key = { 'idempotency-key': randomUUID() };
    const all = await Promise.all(Array.from({ length: 10 }, () => caller.post(`${c.path}/registros`, comentario, key)));
    expect(all.map((a) => a.status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(await logOf(c)).toHaveLength(1);
  });

  test('con otro cuerpo se rechaza, también sobre otro caso o de otra persona', async () => {
    const c = await openCase(caller);
    const other = await openCase(caller);
    const key = { 'idempotency-key': randomUUID() };
    await caller.post(`${c.path}/registros`, comentario, key);
    const reused = { status: 422, body: { code: 'CLAVE_REUTILIZADA' } };
    expect(await caller.post(`${c.path}/registros`, { ...comentario, comentario: 'Otra cosa' }, key)).toMatchObject(reused);
    expect(await caller.post(`${other.path}/registros`, comentario, key)).toMatchObject(reused);
    expect(await (await api.as('supervisor')).post(`${c.path}/registros`, comentario, key)).toMatchObject(reused);
    expect(await logOf(c)).toHaveLength(1);
  });

  test('de un registro rechazado da el mismo rechazo', async () => {
    const c = await openCase(caller);
    const key = { 'idempotency-key': randomUUID() };
    const one = await caller.post(`${c.path}/registros`, { codigo: 'arribo' }, key);
    const two = await caller.post(`${c.path}/registros`, { codigo: 'arribo' }, key);
    expect(one.status).toBe(409);
    expect(two.body).toEqual(one.body);
  });
});

describe('de varios motivos se da el primero', () => {
  let c: Case;
  let ended: Case;
  beforeAll(async () => {
    c = await openCase(caller);
    ended = await openCase(caller);
    await (await api.as('supervisor')).post(`${ended.path}/registros`, { codigo: 'anulacion', datos: { motivo: 'Prueba' } });
    await caller.post(`${c.path}/registros`, comentario, { 'idempotency-key': 'usada' });
  });

  const nowhere = '/asistencias/999999/1';
  const badByRole = { codigo: 'anulacion', datos: { motivo: 7 } };
  const badFields = { codigo: 'diagnostico', datos: { diagnostico: 7 } };

  test.each<[string, () => Promise<Answer>, number]>([
    ['CLAVE_REUTILIZADA antes que nada', () => caller.post(`${nowhere}/registros`, { codigo: 7 }, { 'idempotency-key': 'usada' }), 422],
    ['NO_ENCONTRADO antes que el permiso', () => caller.post(`${nowhere}/registros`, badByRole), 404],
    ['PERMISO_DENEGADO antes que los datos', () => caller.post(`${c.path}/registros`, badByRole), 403],
    ['DATOS_INVALIDOS antes que el fin del caso', () => caller.post(`${ended.path}/registros`, badFields), 422],
    ['CASO_FINALIZADO antes que la etapa', () => ended.send('diagnostico', { diagnostico: 'x', costo: { centavos: 1 } }), 409],
    ['REGISTRO_NO_ESPERADO al final', () => c.send('diagnostico', { diagnostico: 'x', costo: { centavos: 1 } }), 409],
  ])('%s', async (name, ask, status) => {
    expect(await ask()).toMatchObject({ status, body: { code: name.split(' ')[0] } });
  });

  test('a quien administra el sistema el caso le responde que no puede', async () => {
    expect(await (await api.as('admin')).post(`${c.path}/registros`, comentario)).toMatchObject({ status: 403, body: { code: 'PERMISO_DENEGADO' } });
  });
});

describe('un registro rechazado', () => {
  test('no cambia nada, dice qué se acepta y queda guardado con su motivo', async () => {
    const c = await openCase(caller);
    const before = await c.state();
    const { status, body } = await c.send('termino');
    expect({ status, code: body['code'] }).toEqual({ status: 409, code: 'REGISTRO_NO_ESPERADO' });
    expect(body['acepta']).toEqual(before['acepta']);
    expect(await c.state()).toEqual(before);
    expect(await logOf(c)).toEqual([]);
    const kept = await caller.get(`/registros/${String(body['registro'])}`);
    expect(kept.body).toMatchObject({ codigo: 'termino', estado: 'RECHAZADO', rechazo: { codigo: 'REGISTRO_NO_ESPERADO' }, usuario: 'coordinador' });
  });

  test('por el caso mismo, en su turno, llega con los campos o el motivo', async () => {
    const c = await openCase(caller, { registros: apertura('PROGRAMADO') });
    const turno = String((await c.state())['posicion']);
    const eta = await c.send('proveedor-acepta', { proveedor: turno, eta: inMinutes(60) });
    expect(eta).toMatchObject({ status: 422, body: { code: 'DATOS_INVALIDOS', errors: [{ path: 'datos.eta' }] } });
    const other = await c.send('proveedor-acepta', { proveedor: 'otro', ...window() });
    expect(other).toMatchObject({ status: 409, body: { code: 'POSICION_FUERA_DE_TURNO', detail: expect.stringContaining(turno) as string } });
    expect(await caller.get(`/registros/${String(other.body['registro'])}`)).toMatchObject({ body: { estado: 'RECHAZADO', transicion: expect.any(Number) as number } });
  });

  test.each<[string, Row, string[]]>([
    ['un código que no existe', { codigo: 'llegada' }, ['codigo']],
    ['datos de más', { codigo: 'arribo', datos: { hora: '10:00' } }, ['datos.hora']],
    ['campos que faltan y campos de más', { codigo: 'situacion', datos: { detalle: 'x' } }, ['datos.detalle', 'datos.descripcionOcurrido', 'datos.detalleFalla']],
    ['un sobre con de todo', { codigo: 'comentario', comentario: 'x'.repeat(4001), persona: 'VECINO', otro: 1 }, ['comentario', 'persona', 'otro']],
    ['un comentario con NUL', { codigo: 'comentario', comentario: 'a\u0000' }, ['comentario']],
    ['una hora sin huso', { codigo: 'comentario', ocurridoEn: '2026-11-23T16:00:00' }, ['ocurridoEn']],
    ['una fecha que no existe', { codigo: 'pendiente-manual', datos: { titulo: 'x', vence: '2026-02-30T10:00:00Z' } }, ['datos.vence']],
    ['un tiempo a años de distancia', { codigo: 'pendiente-manual', datos: { titulo: 'x', vence: '2090-01-01T00:00:00Z' } }, ['datos.vence']],
    ['un hecho futuro', { codigo: 'comentario', ocurridoEn: inMinutes(60) }, ['ocurridoEn']],
    ['un hecho anterior a la apertura', { codigo: 'comentario', ocurridoEn: inMinutes(-600) }, ['ocurridoEn']],
    ['un importe con decimales', { codigo: 'diagnostico', datos: { diagnostico: 'x', costo: { centavos: 1.5 } } }, ['datos.costo.centavos']],
  ])('por %s nombra cada campo', async (_, body, paths) => {
    const c = await openCase(caller);
    const answer = await caller.post(`${c.path}/registros`, body);
    expect(answer).toMatchObject({ status: 422, body: { code: 'DATOS_INVALIDOS' } });
    expect((answer.body['errors'] as Row[]).map((e) => e['path']).sort()).toEqual([...paths].sort());
  });
});

test('dos registros del mismo instante se juzgan en orden: el segundo ve lo que hizo el primero', async () => {
  const c = await openCase(caller, { registros: apertura('EMERGENCIA') });
  const turno = String((await c.state())['posicion']);
  const [acepta, confirma] = await Promise.all([
    c.send('proveedor-acepta', { proveedor: turno, eta: inMinutes(40) }),
    // Not accepted by what the database shows yet: with the first one on its way only the case can judge.
    until(async () => ((await api.ctx.prisma.registro.count({ where: { expediente: c.expediente, codigo: 'proveedor-acepta' } })) > 0 ? true : undefined), { everyMs: 1 }).then(() =>
      c.send('afiliado-confirma', { informado: ['HORARIO', 'NUMERO', 'PROVEEDOR'] }),
    ),
  ]);
  expect([acepta.status, confirma.status]).toEqual([200, 200]);
  expect(await c.state()).toMatchObject({ status: 'CONFIRMADA' });
});

test('quien prefiere no esperar recibe dónde mirar', async () => {
  const c = await openCase(caller);
  const { status, body, headers } = await c.send('comentario', {}, { comentario: 'Apurado' }, { prefer: 'respond-async' });
  expect(status).toBe(202);
  expect(body).toMatchObject({ codigo: 'comentario', estado: 'RECIBIDO', transicion: null });
  expect(headers.get('location')).toBe(`/api/v1/registros/${String(body['id'])}`);
  expect(await settledLater(String(body['id']))).toMatchObject({ estado: 'ASENTADO', comentario: 'Apurado' });
});

test('si el caso tarda, la respuesta es 202 y después se asienta', async () => {
  const hurried = await testApi(env, { env: { REGISTRO_WAIT_MS: '1' } });
  try {
    const c = await openCase(caller);
    const answer = await (await hurried.as('coordinador')).post(`${c.path}/registros`, comentario);
    expect(answer.status).toBe(202);
    expect(await settledLater(String(answer.body['id']))).toMatchObject({ estado: 'ASENTADO' });
  } finally {
    await hurried.close();
  }
});

test('si se corta la conexión que escucha a la base, la respuesta llega igual', async () => {
  const c = await openCase(caller);
  const { prisma } = api.ctx;
  const cut = () => prisma.$queryRaw<Row[]>`SELECT pg_terminate_backend(pid)::text AS cut FROM pg_stat_activity WHERE datname = current_database() AND application_name = ${ESCUCHA}`;
  await until(async () => (await cut()).length > 0 || undefined);
  expect(await c.send('comentario', {}, { comentario: 'Primero' })).toMatchObject({ status: 200 });
  await until(() => api.ctx.listener.conectado || undefined);
  expect(await c.send('comentario', {}, { comentario: 'Después' })).toMatchObject({ status: 200 });
});

describe('lo que quedó a medias se termina', () => {
  test('un registro guardado y no enviado', async () => {
    const c = await openCase(caller);
    const id = randomUUID();
    await api.ctx.prisma.registro.create({
      data: { id, expediente: c.expediente, n: 1, codigo: 'comentario', datos: {}, comentario: 'Cortado', recibidoEn: new Date(), usuario: 'coordinador', rol: 'coordinador', huella: 'x', enviarEn: new Date() },
    });
    expect(await settledLater(id)).toMatchObject({ estado: 'ASENTADO' });
    expect((await logOf(c)).map((e) => e['comentario'])).toEqual(['Cortado']);
  });

  test('un registro enviado dos veces se asienta una', async () => {
    const c = await openCase(caller);
    const { body } = await c.send('comentario', {}, { comentario: 'Una vez' });
    const { id } = body['registro'] as { id: string };
    const payload = { id, codigo: 'comentario', recibidoEn: new Date().toISOString(), actor: { usuario: 'coordinador', rol: 'coordinador' }, datos: {} };
    await api.ctx.temporal.workflow.getHandle(`asistencia-${c.expediente}-1`).signal('registro', payload);
    await c.send('comentario', {}, { comentario: 'Otra' });
    expect((await logOf(c)).map((e) => e['comentario'])).toEqual(['Una vez', 'Otra']);
  });

  test('un caso guardado y no arrancado', async () => {
    const { prisma } = api.ctx;
    const { body } = await openExpediente(caller);
    const expediente = Number(body['numero']);
    const row = { expediente, n: 1, abiertaEn: new Date(), servicioId: 'HOGAR/GAS', zonaId: 'RIO NEGRO/VIEDMA', afiliadoId: 'afiliado-001', coordinador: 'coordinador', reglasVersion: 1 };
    await prisma.asistencia.create({ data: { ...row, insertadoEn: new Date(Date.now() - 10_000) } });
    const shown = await until(async () => {
      const state = (await caller.get(`/asistencias/${expediente}/1`)).body;
      return Number(state['transicion']) > 0 ? state : undefined;
    });
    expect(shown['acepta']).toContain('cobertura');
  });

  test('un registro recibido cuando el caso ya había terminado', async () => {
    const c = await openCase(caller);
    await (await api.as('supervisor')).post(`${c.path}/registros`, { codigo: 'anulacion', datos: { motivo: 'Prueba' } });
    await until(async () => (await api.ctx.temporal.workflow.getHandle(`asistencia-${c.expediente}-1`).describe()).status.name === 'COMPLETED' || undefined);
    const id = randomUUID();
    const row = { expediente: c.expediente, n: 1, datos: {}, recibidoEn: new Date(), usuario: 'coordinador', rol: 'coordinador', huella: 'x', enviarEn: new Date() };
    await api.ctx.prisma.registro.createMany({ data: [{ ...row, id, codigo: 'arribo' }, { ...row, id: `${id}-c`, codigo: 'comentario' }] });
    expect(await settledLater(id)).toMatchObject({ estado: 'RECHAZADO', rechazo: { codigo: 'CASO_FINALIZADO' } });
    expect(await settledLater(`${id}-c`)).toMatchObject({ estado: 'ASENTADO' });
  });
});

test('sin Temporal lo recibido se guarda, y se asienta cuando vuelve', async () => {
  const cutOff = await testApi(env, { env: { TEMPORAL_ADDRESS: '127.0.0.1:1', REGISTRO_WAIT_MS: '200' } });
  const who = await cutOff.as('coordinador');
  const c = await openCase(caller);
  const answer = await who.post(`${c.path}/registros`, comentario);
  expect(answer.status).toBe(202);
  const opened = await who.post('/expedientes', {
    afiliado: 'afiliado-001',
    contacto: { nombre: 'A', apellido: 'B', telefono: '1' },
    ubicacion: { provincia: 'RIO NEGRO', zona: 'VIEDMA', direccion: 'x' },
  });
  expect(opened).toMatchObject({ status: 201, body: { transicion: 0, acepta: [] } });
  await cutOff.close();
  expect(await settledLater(String(answer.body['id']))).toMatchObject({ estado: 'ASENTADO' });
  await until(async () => Number((await caller.get(`/expedientes/${String(opened.body['numero'])}`)).body['transicion']) > 0 || undefined);
});
