import { REGLAS_PREDETERMINADAS } from '../../procedure/reglas';
import { until } from '../../scripts/toolchain/until';
import type { Answer, Caller } from '../support/api';
import { apertura, caseOf, inMinutes, openCase, openExpediente, servedCase, settle } from '../support/case';
import type { Case } from '../support/case';
import { allPages } from '../support/pages';
import type { Row } from '../support/pages';
import type { Served } from '../support/product';

/** A minute of these cases lasts a twentieth of a second, so that their ladders are climbed while one waits. */
const DEPRISA = { minutoMs: 50 };
const HOY = {
  desde: new Date(Date.now() - 3_600_000).toISOString(),
  hasta: new Date(Date.now() + 3_600_000).toISOString(),
};

const total = (ensayo: Row, reloj: string, nivel: number): Row | undefined =>
  (ensayo['totales'] as Row[]).find((t) => t['reloj'] === reloj && t['nivel'] === nivel);

/** A draft of the rules rehearsed on past cases, on a product that allows cases with rules of their own. */
export function rehearsalsOfRules(product: Served): void {
  let jefe: Caller;
  beforeAll(async () => {
    jefe = await product.api.as('jefe-operaciones');
  });

  /** A covered emergency that nobody is assigned to. */
  async function abandoned(): Promise<Case> {
    const { body } = await openExpediente(product.caller);
    const numero = Number(body['numero']);
    const opened = await product.caller.post(`/expedientes/${numero}/asistencias`, {
      servicio: 'HOGAR/PLOMERIA',
      registros: apertura('EMERGENCIA'),
      reglas: DEPRISA,
    });
    return caseOf(product.caller, numero, Number(opened.body['n']));
  }

  const sounded = ({ expediente }: Case, n = 1): Promise<number> =>
    product.api.ctx.prisma.alerta.count({ where: { expediente, n } });

  async function rehearse(cambios: Record<string, unknown>): Promise<Record<string, unknown> & { id: string }> {
    const asked = await jefe.post('/reglas/ensayo', { cambios, ...HOY });
    expect(asked.status).toBe(202);
    return finished(asked);
  }

  async function finished({ headers }: Answer): Promise<Record<string, unknown> & { id: string }> {
    const path = (headers.get('location') ?? '').replace('/api/v1', '');
    const body = await until(
      async () => {
        const { body: now } = await jefe.get(path);
        return now['terminadoEn'] === null ? undefined : now;
      },
      { what: 'the end of the rehearsal' },
    );
    return body as Record<string, unknown> & { id: string };
  }

  test('lo que sonó se repite exacto, y el borrador muestra qué habría sonado, caso por caso', async () => {
    const { prisma } = product.api.ctx;
    const c = await abandoned();
    await until(async () => ((await sounded(c)) >= 3 ? true : undefined), { what: 'the ladder climbed' });
    const proveedor = (await c.state())['posicion'];
    await settle(
      c,
      ['proveedor-acepta', { proveedor, eta: inMinutes(30) }],
      ['afiliado-cancela', { motivo: 'Se cansó de esperar', causa: 'AFILIADO', proveedorAvisado: true }],
    );
    const served = await servedCase(product.caller);
    await settle(served, ['conformidad', { resultado: 'NO_CONFORME', palabras: 'Tarde' }], ['conclusion']);
    await openCase(product.caller);

    const same = await rehearse({});
    const cases = await prisma.casoDeEnsayo.findMany({ where: { ensayoId: same.id } });
    expect(cases.filter((k) => k.certeza !== 'EXACTO')).toEqual([]);
    expect(cases.map((k) => k.n)).toEqual(expect.arrayContaining([0, 1, -1]));
    expect(total(same, 'C-02', 3)).toMatchObject({
      hubo: 1,
      habria: 1,
      iguales: 1,
      cambian: 0,
      soloHubo: 0,
      soloHabria: 0,
    });
    expect(same['expedientes']).toEqual({ total: 3, hechos: 3 });

    const [primero, segundo] = REGLAS_PREDETERMINADAS.escalera.normal;
    const ladder = await rehearse({
      asignacion: { EMERGENCIA: 6 },
      escalera: { normal: [primero, segundo] },
    });
    expect(total(ladder, 'C-02', 1)).toMatchObject({ hubo: 1, habria: 1, cambian: 1 });
    expect(total(ladder, 'C-02', 3)).toMatchObject({ hubo: 1, habria: 0, soloHubo: 1 });
    const { rows } = await allPages(jefe, `/reglas/ensayo/${ladder.id}/alertas?reloj=C-02&nivel=3`, 1);
    expect(rows).toMatchObject([
      { expediente: c.expediente, n: 1, comparacion: 'SOLO_HUBO', hubo: { rol: 'jefe-operaciones' }, habria: null },
    ]);
    const moved = (await jefe.get(`/reglas/ensayo/${ladder.id}/alertas?reloj=C-02&nivel=1&lado=HABRIA`)).body[
      'elementos'
    ];
    const [{ hubo, habria }] = moved as [{ hubo: { instante: string }; habria: { instante: string } }];
    expect(Date.parse(habria.instante) - Date.parse(hubo.instante)).toBe(DEPRISA.minutoMs);
    // The draft is nobody's rule.
    expect((await jefe.get('/reglas')).body['total']).toBe(1);
  });

  test('el caso del que no se guarda lo que hace falta queda aparte, y de él no se dice nada', async () => {
    const { prisma } = product.api.ctx;
    const c = await abandoned();
    await until(async () => ((await sounded(c)) >= 3 ? true : undefined), { what: 'the ladder climbed' });
    // Nothing sounds any more: how much did is known.
    await settle(c, ['afiliado-cancela', { motivo: 'Se cansó de esperar', causa: 'AFILIADO' }]);
    await prisma.alerta.updateMany({ where: { expediente: c.expediente, nivel: 2 }, data: { rol: 'gerencia' } });
    const hubo = await sounded(c);
    const ensayo = await rehearse({});
    expect(ensayo['casos']).toContainEqual({ certeza: 'NO_REPETIDO', casos: 1, hubo, habria: null });
    const { rows } = await allPages(jefe, `/reglas/ensayo/${ensayo.id}/casos?certeza=NO_REPETIDO`, 1);
    expect(rows).toEqual([{ expediente: c.expediente, n: 1, certeza: 'NO_REPETIDO', desde: null }]);
  });

  test.each([
    [{ cambios: { contacto: -1 }, ...HOY }, 'cambios.contacto'],
    [{ cambios: {}, base: 99, ...HOY }, 'base'],
    [{ cambios: {}, desde: HOY.hasta, hasta: HOY.desde }, 'hasta'],
    [{ cambios: {}, desde: '2099-01-01', hasta: '2099-01-31' }, 'desde'],
    [{ cambios: {}, hasta: '2026-01-31' }, 'desde'],
  ])('%j no se ensaya, y dice por qué', async (body, path) => {
    expect(await jefe.post('/reglas/ensayo', body)).toMatchObject({
      status: 422,
      body: { code: 'DATOS_INVALIDOS', errors: [{ path }] },
    });
  });

  test('un worker que muere a mitad de camino no repite ni pierde casos', async () => {
    const { prisma } = product.api.ctx;
    for (let i = 0; i < 30; i += 1) await openExpediente(product.caller);
    const asked = await jefe.post('/reglas/ensayo', { cambios: { cerrarExpediente: 1 }, ...HOY });
    await product.worker.kill();
    await product.worker.restart();
    const ensayo = await finished(asked);
    const { hechos } = ensayo['expedientes'] as { hechos: number };
    expect(hechos).toBe(await prisma.casoDeEnsayo.count({ where: { ensayoId: ensayo.id, n: 0 } }));
    expect(hechos).toBeGreaterThan(25);
  });
}
