import { randomUUID } from 'node:crypto';
import { ESCUCHA } from '../../api/listener';
import { until } from '../../scripts/toolchain/until';
import { testApi } from '../support/api';
import { openCase, openExpediente } from '../support/case';
import type { Case } from '../support/case';
import type { Served } from '../support/product';

type Row = Record<string, unknown>;
const comentario = { codigo: 'comentario', comentario: 'Sin novedad' };

/** What was left halfway is finished. */
export function recovery(product: Served): void {
  const logOf = async (c: Case): Promise<Row[]> =>
    (await product.caller.get(`${c.path}/bitacora`)).body['elementos'] as Row[];
  const settledLater = (id: string) =>
    until(async () => {
      const { body } = await product.caller.get(`/registros/${id}`);
      return body['estado'] === 'RECIBIDO' ? undefined : body;
    });

  test('quien prefiere no esperar recibe dónde mirar', async () => {
    const c = await openCase(product.caller);
    const { status, body, headers } = await c.send(
      'comentario',
      {},
      { comentario: 'Apurado' },
      { prefer: 'respond-async' },
    );
    expect(status).toBe(202);
    expect(body).toMatchObject({ codigo: 'comentario', estado: 'RECIBIDO', transicion: null });
    expect(headers.get('location')).toBe(`/api/v1/registros/${String(body['id'])}`);
    expect(await settledLater(String(body['id']))).toMatchObject({ estado: 'ASENTADO', comentario: 'Apurado' });
  });

  test('si el caso tarda, la respuesta es 202 y después se asienta', async () => {
    const hurried = await testApi(product.env, { env: { REGISTRO_WAIT_MS: '1' } });
    try {
      const c = await openCase(product.caller);
      const answer = await (await hurried.as('coordinador')).post(`${c.path}/registros`, comentario);
      expect(answer.status).toBe(202);
      expect(await settledLater(String(answer.body['id']))).toMatchObject({ estado: 'ASENTADO' });
    } finally {
      await hurried.close();
    }
  });

  test('si se corta la conexión que escucha a la base, la respuesta llega igual', async () => {
    const c = await openCase(product.caller);
    const { prisma } = product.api.ctx;
    const cut = () =>
      prisma.$queryRaw<
        Row[]
      >`SELECT pg_terminate_backend(pid)::text AS cut FROM pg_stat_activity WHERE datname = current_database() AND application_name = ${ESCUCHA}`;
    await until(async () => (await cut()).length > 0 || undefined);
    expect(await c.send('comentario', {}, { comentario: 'Primero' })).toMatchObject({ status: 200 });
    await until(() => product.api.ctx.listener.conectado || undefined);
    expect(await c.send('comentario', {}, { comentario: 'Después' })).toMatchObject({ status: 200 });
  });

  describe('lo que quedó a medias se termina', () => {
    test('un registro guardado y no enviado', async () => {
      const c = await openCase(product.caller);
      const id = randomUUID();
      await product.api.ctx.prisma.registro.create({
        data: {
          id,
          expediente: c.expediente,
          n: 1,
          codigo: 'comentario',
          datos: {},
          comentario: 'Cortado',
          recibidoEn: new Date(),
          usuario: 'coordinador',
          rol: 'coordinador',
          huella: 'x',
          enviarEn: new Date(),
        },
      });
      expect(await settledLater(id)).toMatchObject({ estado: 'ASENTADO' });
      expect((await logOf(c)).map((e) => e['comentario'])).toEqual(['Cortado']);
    });

    test('un registro enviado dos veces se asienta una', async () => {
      const c = await openCase(product.caller);
      const { body } = await c.send('comentario', {}, { comentario: 'Una vez' });
      const { id } = body['registro'] as { id: string };
      const payload = {
        id,
        codigo: 'comentario',
        recibidoEn: new Date().toISOString(),
        actor: { usuario: 'coordinador', rol: 'coordinador' },
        datos: {},
      };
      await product.api.ctx.temporal.workflow.getHandle(`asistencia-${c.expediente}-1`).signal('registro', payload);
      await c.send('comentario', {}, { comentario: 'Otra' });
      expect((await logOf(c)).map((e) => e['comentario'])).toEqual(['Una vez', 'Otra']);
    });

    test('un caso guardado y no arrancado', async () => {
      const { prisma } = product.api.ctx;
      const { body } = await openExpediente(product.caller);
      const expediente = Number(body['numero']);
      const row = {
        expediente,
        n: 1,
        abiertaEn: new Date(),
        servicioId: 'HOGAR/GAS',
        zonaId: 'RIO NEGRO/VIEDMA',
        afiliadoId: 'afiliado-001',
        coordinador: 'coordinador',
        reglasVersion: 1,
      };
      await prisma.asistencia.create({ data: { ...row, insertadoEn: new Date(Date.now() - 10_000) } });
      const shown = await until(async () => {
        const state = (await product.caller.get(`/asistencias/${expediente}/1`)).body;
        return Number(state['transicion']) > 0 ? state : undefined;
      });
      expect(shown['acepta']).toContain('cobertura');
    });

    test('un registro recibido cuando el caso ya había terminado', async () => {
      const c = await openCase(product.caller);
      await (
        await product.api.as('supervisor')
      ).post(`${c.path}/registros`, { codigo: 'anulacion', datos: { motivo: 'Prueba' } });
      await until(
        async () =>
          (await product.api.ctx.temporal.workflow.getHandle(`asistencia-${c.expediente}-1`).describe()).status.name ===
            'COMPLETED' || undefined,
      );
      const id = randomUUID();
      const row = {
        expediente: c.expediente,
        n: 1,
        datos: {},
        recibidoEn: new Date(),
        usuario: 'coordinador',
        rol: 'coordinador',
        huella: 'x',
        enviarEn: new Date(),
      };
      await product.api.ctx.prisma.registro.createMany({
        data: [
          { ...row, id, codigo: 'arribo' },
          { ...row, id: `${id}-c`, codigo: 'comentario' },
        ],
      });
      expect(await settledLater(id)).toMatchObject({ estado: 'RECHAZADO', rechazo: { codigo: 'CASO_FINALIZADO' } });
      expect(await settledLater(`${id}-c`)).toMatchObject({ estado: 'ASENTADO' });
    });
  });

  test('sin Temporal lo recibido se guarda, y se asienta cuando vuelve', async () => {
    const cutOff = await testApi(product.env, { env: { TEMPORAL_ADDRESS: '127.0.0.1:1', REGISTRO_WAIT_MS: '200' } });
    const who = await cutOff.as('coordinador');
    const c = await openCase(product.caller);
    const answer = await who.post(`${c.path}/registros`, comentario);
    expect(answer.status).toBe(202);
    const opened = await who.post('/expedientes', {
      afiliado: 'afiliado-001',
      contacto: { nombre: 'A', apellido: 'B', telefono: '2920555777' },
      ubicacion: { provincia: 'RIO NEGRO', zona: 'VIEDMA', direccion: 'x' },
    });
    expect(opened).toMatchObject({ status: 201, body: { transicion: 0, acepta: [] } });
    await cutOff.close();
    expect(await settledLater(String(answer.body['id']))).toMatchObject({ estado: 'ASENTADO' });
    await until(
      async () =>
        Number((await product.caller.get(`/expedientes/${String(opened.body['numero'])}`)).body['transicion']) > 0 ||
        undefined,
    );
  });

  test('un caso que alguien borró de Temporal no se empieza de nuevo', async () => {
    const { temporal, prisma, settings } = product.api.ctx;
    const c = await openCase(product.caller);
    const workflowId = `asistencia-${c.expediente}-1`;
    const handle = temporal.workflow.getHandle(workflowId);
    const exists = () =>
      handle.describe().then(
        () => true,
        () => false,
      );
    await handle.terminate('a mano');
    await temporal.workflowService.deleteWorkflowExecution({
      namespace: settings.temporalNamespace,
      workflowExecution: { workflowId },
    });
    await until(async () => !(await exists()) || undefined);
    const answer = await c.send('comentario', {}, { comentario: 'Nadie me oye' }, { prefer: 'respond-async' });
    expect(answer.status).toBe(202);
    const id = String(answer.body['id']);
    await until(async () => (await prisma.registro.findUniqueOrThrow({ where: { id } })).envios > 0 || undefined);
    await product.caller.get('/salud/vivo');
    expect(await exists()).toBe(false);
    expect((await product.caller.get(`/registros/${id}`)).body).toMatchObject({ estado: 'RECIBIDO' });
    const { text } = await product.api.caller().get('/metrics');
    expect(text).toMatch(/^apolo_registros_sin_asentar 1$/m);
  });
}
