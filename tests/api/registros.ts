import { randomUUID } from 'node:crypto';
import { until } from '../../scripts/toolchain/until';
import type { Answer } from '../support/api';
import { apertura, inMinutes, openCase, window } from '../support/case';
import type { Case } from '../support/case';
import type { Served } from '../support/product';

type Row = Record<string, unknown>;
const comentario = { codigo: 'comentario', comentario: 'Sin novedad' };

/** One registro: its key, the reasons it is refused for, its turn. */
export function registros(product: Served): void {
  const logOf = async (c: Case): Promise<Row[]> =>
    (await product.caller.get(`${c.path}/bitacora`)).body['elementos'] as Row[];
  describe('la misma clave', () => {
    test('con el mismo cuerpo da el mismo resultado y se asienta una sola vez', async () => {
      const c = await openCase(product.caller);
      const key = { 'idempotency-key': randomUUID() };
      const one = await product.caller.post(`${c.path}/registros`, comentario, key);
      const two = await product.caller.post(
        `${c.path}/registros`,
        { comentario: 'Sin novedad', codigo: 'comentario' },
        key,
      );
      expect([one.status, two.status]).toEqual([200, 200]);
      expect(two.body['registro']).toEqual(one.body['registro']);
      expect(await logOf(c)).toHaveLength(1);
    });

    test('diez veces al mismo tiempo se asienta una sola vez', async () => {
      const c = await openCase(product.caller);
      const key = { 'idempotency-key': randomUUID() };
      const all = await Promise.all(
        Array.from({ length: 10 }, () => product.caller.post(`${c.path}/registros`, comentario, key)),
      );
      expect(all.map((a) => a.status)).toEqual(Array.from({ length: 10 }, () => 200));
      expect(await logOf(c)).toHaveLength(1);
    });

    test('con otro cuerpo se rechaza, también sobre otro caso o de otra persona', async () => {
      const c = await openCase(product.caller);
      const other = await openCase(product.caller);
      const key = { 'idempotency-key': randomUUID() };
      await product.caller.post(`${c.path}/registros`, comentario, key);
      const reused = { status: 422, body: { code: 'CLAVE_REUTILIZADA' } };
      expect(
        await product.caller.post(`${c.path}/registros`, { ...comentario, comentario: 'Otra cosa' }, key),
      ).toMatchObject(reused);
      expect(await product.caller.post(`${other.path}/registros`, comentario, key)).toMatchObject(reused);
      expect(await (await product.api.as('supervisor')).post(`${c.path}/registros`, comentario, key)).toMatchObject(
        reused,
      );
      expect(await logOf(c)).toHaveLength(1);
    });

    test('de un registro rechazado da el mismo rechazo', async () => {
      const c = await openCase(product.caller);
      const key = { 'idempotency-key': randomUUID() };
      const one = await product.caller.post(`${c.path}/registros`, { codigo: 'arribo' }, key);
      const two = await product.caller.post(`${c.path}/registros`, { codigo: 'arribo' }, key);
      expect(one.status).toBe(409);
      expect(two.body).toEqual(one.body);
    });
  });

  describe('de varios motivos se da el primero', () => {
    let c: Case;
    let ended: Case;
    beforeAll(async () => {
      c = await openCase(product.caller);
      ended = await openCase(product.caller);
      await (
        await product.api.as('supervisor')
      ).post(`${ended.path}/registros`, { codigo: 'anulacion', datos: { motivo: 'Prueba' } });
      await product.caller.post(`${c.path}/registros`, comentario, { 'idempotency-key': 'usada' });
    });

    const nowhere = '/asistencias/999999/1';
    const badByRole = { codigo: 'anulacion', datos: { motivo: 7 } };
    const badFields = { codigo: 'diagnostico', datos: { diagnostico: 7 } };

    test.each<[string, () => Promise<Answer>, number]>([
      [
        'CLAVE_REUTILIZADA antes que nada',
        () => product.caller.post(`${nowhere}/registros`, { codigo: 7 }, { 'idempotency-key': 'usada' }),
        422,
      ],
      ['NO_ENCONTRADO antes que el permiso', () => product.caller.post(`${nowhere}/registros`, badByRole), 404],
      ['PERMISO_DENEGADO antes que los datos', () => product.caller.post(`${c.path}/registros`, badByRole), 403],
      [
        'DATOS_INVALIDOS antes que el fin del caso',
        () => product.caller.post(`${ended.path}/registros`, badFields),
        422,
      ],
      [
        'CASO_FINALIZADO antes que la etapa',
        () => ended.send('diagnostico', { diagnostico: 'x', costo: { centavos: 1 } }),
        409,
      ],
      ['REGISTRO_NO_ESPERADO al final', () => c.send('diagnostico', { diagnostico: 'x', costo: { centavos: 1 } }), 409],
    ])('%s', async (name, ask, status) => {
      expect(await ask()).toMatchObject({ status, body: { code: name.split(' ')[0] } });
    });

    test('a quien administra el sistema el caso le responde que no puede', async () => {
      expect(await (await product.api.as('admin')).post(`${c.path}/registros`, comentario)).toMatchObject({
        status: 403,
        body: { code: 'PERMISO_DENEGADO' },
      });
    });
  });

  describe('un registro rechazado', () => {
    test('no cambia nada, dice qué se acepta y queda guardado con su motivo', async () => {
      const c = await openCase(product.caller);
      const before = await c.state();
      const { status, body } = await c.send('termino');
      expect({ status, code: body['code'] }).toEqual({ status: 409, code: 'REGISTRO_NO_ESPERADO' });
      expect(body['acepta']).toEqual(before['acepta']);
      expect(await c.state()).toEqual(before);
      expect(await logOf(c)).toEqual([]);
      const kept = await product.caller.get(`/registros/${String(body['registro'])}`);
      expect(kept.body).toMatchObject({
        codigo: 'termino',
        estado: 'RECHAZADO',
        rechazo: { codigo: 'REGISTRO_NO_ESPERADO' },
        usuario: 'coordinador',
      });
    });

    test('por el caso mismo, en su turno, llega con los campos o el motivo', async () => {
      const c = await openCase(product.caller, { registros: apertura('PROGRAMADO') });
      const turno = String((await c.state())['posicion']);
      const eta = await c.send('proveedor-acepta', { proveedor: turno, eta: inMinutes(60) });
      expect(eta).toMatchObject({ status: 422, body: { code: 'DATOS_INVALIDOS', errors: [{ path: 'datos.eta' }] } });
      const other = await c.send('proveedor-acepta', { proveedor: 'otro', ...window() });
      expect(other).toMatchObject({
        status: 409,
        body: { code: 'POSICION_FUERA_DE_TURNO', detail: expect.stringContaining(turno) as string },
      });
      expect(await product.caller.get(`/registros/${String(other.body['registro'])}`)).toMatchObject({
        body: { estado: 'RECHAZADO', transicion: expect.any(Number) as number },
      });
    });

    test.each<[string, Row, string[]]>([
      ['un código que no existe', { codigo: 'llegada' }, ['codigo']],
      ['datos de más', { codigo: 'arribo', datos: { hora: '10:00' } }, ['datos.hora']],
      [
        'campos que faltan y campos de más',
        { codigo: 'situacion', datos: { detalle: 'x' } },
        ['datos.detalle', 'datos.descripcionOcurrido', 'datos.detalleFalla'],
      ],
      [
        'un sobre con de todo',
        { codigo: 'comentario', comentario: 'x'.repeat(4001), persona: 'VECINO', otro: 1 },
        ['comentario', 'persona', 'otro'],
      ],
      ['un comentario con NUL', { codigo: 'comentario', comentario: 'a\u0000' }, ['comentario']],
      ['una hora sin huso', { codigo: 'comentario', ocurridoEn: '2026-11-23T16:00:00' }, ['ocurridoEn']],
      [
        'una fecha que no existe',
        { codigo: 'pendiente-manual', datos: { titulo: 'x', vence: '2026-02-30T10:00:00Z' } },
        ['datos.vence'],
      ],
      [
        'un tiempo a años de distancia',
        { codigo: 'pendiente-manual', datos: { titulo: 'x', vence: '2090-01-01T00:00:00Z' } },
        ['datos.vence'],
      ],
      ['un hecho futuro', { codigo: 'comentario', ocurridoEn: inMinutes(60) }, ['ocurridoEn']],
      ['un hecho anterior a la apertura', { codigo: 'comentario', ocurridoEn: inMinutes(-600) }, ['ocurridoEn']],
      [
        'un importe con decimales',
        { codigo: 'diagnostico', datos: { diagnostico: 'x', costo: { centavos: 1.5 } } },
        ['datos.costo.centavos'],
      ],
    ])('por %s nombra cada campo', async (_, body, paths) => {
      const c = await openCase(product.caller);
      const answer = await product.caller.post(`${c.path}/registros`, body);
      expect(answer).toMatchObject({ status: 422, body: { code: 'DATOS_INVALIDOS' } });
      const named = (answer.body['errors'] as Row[]).map((e) => e['path']);
      expect(named).toHaveLength(paths.length);
      expect(named).toEqual(expect.arrayContaining(paths));
    });
  });

  test('dos registros del mismo instante se juzgan en orden: el segundo ve lo que hizo el primero', async () => {
    const c = await openCase(product.caller, { registros: apertura('EMERGENCIA') });
    const turno = String((await c.state())['posicion']);
    const [acepta, confirma] = await Promise.all([
      c.send('proveedor-acepta', { proveedor: turno, eta: inMinutes(40) }),
      // Not accepted by what the database shows yet: with the first one on its way only the case can judge.
      until(
        async () =>
          (await product.api.ctx.prisma.registro.count({
            where: { expediente: c.expediente, codigo: 'proveedor-acepta' },
          })) > 0
            ? true
            : undefined,
        { everyMs: 1 },
      ).then(() => c.send('afiliado-confirma', { informado: ['HORARIO', 'NUMERO', 'PROVEEDOR'] })),
    ]);
    expect([acepta.status, confirma.status]).toEqual([200, 200]);
    expect(await c.state()).toMatchObject({ status: 'CONFIRMADA' });
  });
}
