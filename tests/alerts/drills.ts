import { until } from '../../scripts/toolchain/until';
import { testApi } from '../support/api';
import { readCsv } from '../support/csv';
import type { Alerts } from './stage';

/** Whether alerts would reach those on duty. */
export function drills(stage: Alerts): void {
  test('una prueba de alcance que no pudo empezar no deja rastro', async () => {
    const cutOff = await testApi(stage.env, { env: { TEMPORAL_ADDRESS: '127.0.0.1:1' } });
    try {
      const jefe = await cutOff.as('jefe-operaciones');
      expect(await jefe.post('/pruebas-de-alcance')).toMatchObject({ status: 503, body: { code: 'NO_DISPONIBLE' } });
      expect((await jefe.get('/pruebas-de-alcance')).body).toMatchObject({ total: 0 });
    } finally {
      await cutOff.close();
    }
  });

  test('la prueba de alcance pide a los de guardia por cada canal, y el informe dice quién respondió', async () => {
    const jefe = await stage.api.as('jefe-operaciones');
    const { body: next } = await jefe.get('/pruebas-de-alcance/proxima');
    expect([String(next['en']).slice(10), next['minutos']]).toEqual(['T13:30:00.000Z', 30]);
    const canalesDe = (usuario: string): unknown =>
      (next['alcanza'] as Record<string, unknown>[]).find((p) => p['usuario'] === usuario)?.['canales'];
    expect(['gerencia', 'jefe-calidad'].map(canalesDe)).toEqual([['escritorio', 'correo'], ['escritorio']]);
    const created = await jefe.post('/pruebas-de-alcance');
    const path = `/pruebas-de-alcance/${String(created.body['id'])}`;
    const asked = await until(() =>
      stage.mail.mails.find((m) => m.subject.startsWith('Prueba') && m.to.startsWith('gerencia')),
    );
    const link = `/respuestas-de-alcance/${/responder\/(\S+)/.exec(asked.text)?.[1] ?? ''}`;
    const anyone = stage.api.caller();
    expect((await anyone.get(link)).body).toMatchObject({
      canal: 'correo',
      persona: { usuario: 'gerencia' },
      respondidaEn: null,
    });
    expect((await anyone.post(link)).status).toBe(204);
    expect(await anyone.post(link)).toMatchObject({ status: 409, body: { code: 'ENLACE_USADO' } });
    const mine = async () => (await stage.caller.get('/pruebas-de-alcance/mias')).body['elementos'];
    expect(await mine()).toEqual([{ prueba: created.body['id'], hasta: created.body['venceEn'] }]);
    expect((await stage.caller.post(`${path}/respuesta`)).status).toBe(204);
    expect(await mine()).toEqual([]);
    const report = await until(async () => {
      const { body } = await jefe.get(path);
      const channels = (body['detalle'] as { canales: { resultado: string }[] }[]).flatMap((d) => d.canales);
      return channels.every((c) => c.resultado !== 'PENDIENTE') ? body : undefined;
    });
    expect(report).toMatchObject({ pedidaPor: 'jefe-operaciones', personas: 5, respondieron: 2, terminadaEn: null });
    const csv = readCsv(await jefe.get(path, { accept: 'text/csv' }));
    expect(
      csv.filter((f) => f['respondio'] === 'SI').map((f) => [f['usuario'], f['canal'], f['segundos'] !== '']),
    ).toEqual([
      ['coordinador', 'correo', false],
      ['coordinador', 'escritorio', true],
      ['gerencia', 'correo', true],
      ['gerencia', 'escritorio', false],
    ]);
    expect(report['detalle']).toContainEqual({
      usuario: 'jefe-calidad',
      nombre: 'Jefatura de calidad',
      rol: 'jefe-calidad',
      respondio: false,
      canales: [
        expect.objectContaining({ canal: 'correo', resultado: 'FALLIDA', motivo: 'sin dirección de correo' }),
        expect.objectContaining({ canal: 'escritorio', resultado: 'FALLIDA', motivo: 'sin sesión' }),
      ],
    });
    expect((await jefe.get('/pruebas-de-alcance')).body).toMatchObject({ total: 1, elementos: [{ respondieron: 2 }] });
    const { schedule } = stage.api.ctx.temporal;
    const { spec } = await until(() => schedule.getHandle('prueba-de-alcance').describe(), {
      what: 'the weekly schedule',
    });
    expect(spec).toMatchObject({
      timezone: 'America/Argentina/Buenos_Aires',
      calendars: [{ dayOfWeek: [{ start: 'MONDAY' }], hour: [{ start: 10 }] }],
    });
  });
}
