import { testApi } from '../support/api';
import { apertura, openExpediente } from '../support/case';
import type { Served } from '../support/product';

type Row = Record<string, unknown>;

/** What comes with an opening, and opening twice. */
export function openings(product: Served): void {
  describe('los registros que vienen con la apertura', () => {
    const bad = (registros: unknown[], who = product.caller) =>
      openExpediente(product.caller).then(async ({ body }) => {
        const numero = Number(body['numero']);
        const answer = await who.post(`/expedientes/${numero}/asistencias`, { servicio: 'HOGAR/PLOMERIA', registros });
        expect(await product.api.ctx.prisma.asistencia.count({ where: { expediente: numero } })).toBe(0);
        return answer;
      });

    test('si uno está mal escrito no se abre nada, y se dice cuál', async () => {
      const answer = await bad([
        ...apertura('EMERGENCIA'),
        { codigo: 'prioridad', datos: { prioridad: 'URGENTE', motivo: 'x' } },
      ]);
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'DATOS_INVALIDOS', errors: [{ path: 'registros.3.datos.prioridad' }] },
      });
    });

    test('si el rol no alcanza para uno no se abre nada', async () => {
      const answer = await bad([{ codigo: 'atencion-autorizada', datos: { motivo: 'x', canal: 'tel' } }]);
      expect(answer).toMatchObject({ status: 403, body: { code: 'PERMISO_DENEGADO' } });
    });

    test('si el caso rechaza uno, la asistencia queda abierta y se dice', async () => {
      const { body } = await openExpediente(product.caller);
      const opened = await product.caller.post(`/expedientes/${String(body['numero'])}/asistencias`, {
        servicio: 'HOGAR/PLOMERIA',
        registros: [{ codigo: 'arribo' }, { codigo: 'prioridad', datos: { prioridad: 'EMERGENCIA', motivo: 'x' } }],
      });
      expect(opened).toMatchObject({
        status: 201,
        body: {
          prioridad: 'EMERGENCIA',
          registros: [{ estado: 'RECHAZADO', rechazo: { codigo: 'REGISTRO_NO_ESPERADO' } }, { estado: 'ASENTADO' }],
        },
      });
    });
  });

  test('un servicio o una zona que no existen se nombran', async () => {
    const { body } = await openExpediente(product.caller);
    const answer = await product.caller.post(`/expedientes/${String(body['numero'])}/asistencias`, {
      servicio: 'HOGAR/ALFOMBRAS',
      zona: 'RIO NEGRO/ATLANTIDA',
    });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'servicio' }, { path: 'zona' }] } });
  });

  test('abrir dos veces con la misma clave abre una sola vez', async () => {
    const key = { 'idempotency-key': 'apertura-1' };
    const [one, two] = await Promise.all([
      openExpediente(product.caller, 'afiliado-002', key),
      openExpediente(product.caller, 'afiliado-002', key),
    ]);
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(one.body['numero']).toBe(two.body['numero']);
    expect(await openExpediente(product.caller, 'afiliado-003', key)).toMatchObject({
      status: 422,
      body: { code: 'CLAVE_REUTILIZADA' },
    });

    const path = `/expedientes/${String(one.body['numero'])}/asistencias`;
    const body = { servicio: 'HOGAR/PLOMERIA', registros: apertura('EMERGENCIA') };
    const all = await Promise.all([1, 2, 3].map(() => product.caller.post(path, body, key)));
    expect(all.map((a) => [a.status, a.body['n'], (a.body['registros'] as Row[]).length])).toEqual(
      Array.from({ length: 3 }, () => [201, 1, 3]),
    );
    expect((await product.caller.get(`/asistencias/${String(one.body['numero'])}/1/bitacora`)).body['total']).toBe(3);
    expect(await product.caller.post(path, { servicio: 'HOGAR/GAS' }, key)).toMatchObject({
      status: 422,
      body: { code: 'CLAVE_REUTILIZADA' },
    });
  });

  test('solo un ensayo abre casos con reglas propias y con su propio reloj', async () => {
    const { body } = await openExpediente(product.caller);
    const path = `/expedientes/${String(body['numero'])}/asistencias`;
    const request = { servicio: 'HOGAR/PLOMERIA', reglas: { apertura: 3 } };
    expect(await product.caller.post(path, request)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'reglas' }] },
    });
    const instant = new Date(Date.now() - 60_000);
    const rehearsal = await testApi(product.env, { permiteReglasPropias: true, reloj: () => Promise.resolve(instant) });
    try {
      const who = await rehearsal.as('coordinador');
      expect(await who.post(path, { ...request, reglas: { apertura: 'tres' } })).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'reglas.apertura' }] },
      });
      const opened = await who.post(path, request);
      expect(opened).toMatchObject({
        status: 201,
        body: {
          abiertaEn: instant.toISOString(),
          pendientes: [{ reloj: 'C-23', venceEn: new Date(instant.getTime() + 180_000).toISOString() }],
        },
      });
      const said = await who.post(`/asistencias/${String(body['numero'])}/1/registros`, {
        codigo: 'comentario',
        comentario: 'x',
      });
      expect(said).toMatchObject({ status: 200, body: { registro: { recibidoEn: instant.toISOString() } } });
    } finally {
      await rehearsal.close();
    }
  });
}
