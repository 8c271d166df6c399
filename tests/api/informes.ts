import {
  CIFRAS_DE_ACUSES,
  CIFRAS_DE_PROMESAS,
  CIFRAS_DE_PROVEEDORES,
  CIFRAS_DE_RELOJES,
} from '../../contracts/informe';
import { until } from '../../scripts/toolchain/until';
import type { Answer, Caller } from '../support/api';
import { apertura, inMinutes, openCase, servedCase, settle } from '../support/case';
import type { Case } from '../support/case';
import { readCsv } from '../support/csv';
import { allPages } from '../support/pages';
import { pagesOf } from '../support/pdf';
import type { Row } from '../support/pages';
import type { Served } from '../support/product';

const rows = ({ body }: Answer): Row[] => body['elementos'] as Row[];
const total = ({ body }: Answer): Row => body['total'] as Row;
const groups = ({ body }: Answer): Row[] => body['grupos'] as Row[];
const group = (answer: Answer, clave: string): Row | undefined => groups(answer).find((g) => g['clave'] === clave);
const turn = async (c: Case): Promise<string> =>
  until(async () => (await c.state())['posicion'] as string | undefined, { what: 'the call sheet' });

/** The reports over all cases there are: it comes first, on a product nobody has used. */
export function reports(product: Served): void {
  let jefa: Caller;
  let kept: Case;
  let moved: Case;

  /** A vital one: its provider promised to come in a second, did not, agreed another hour when it had passed, and kept that. */
  async function movedWhenLate(): Promise<Case> {
    const c = await openCase(product.caller, { registros: apertura('VITAL') });
    await settle(c, [
      'proveedor-acepta',
      { proveedor: await turn(c), eta: new Date(Date.now() + 1_000).toISOString() },
    ]);
    const overdue = await until(
      async () =>
        ((await c.state())['pendientes'] as Row[]).find((p) => p['reloj'] === 'C-12' && p['vencido'] && p['nivel']),
      { what: 'C-12 to sound' },
    );
    await settle(
      c,
      ['acuse', { pendiente: overdue['id'] }],
      ['proveedor-demora', { sentido: 'ENTRANTE', eta: inMinutes(30) }],
      ['afiliado-reprograma', { acepta: true }],
      ['arribo'],
    );
    return c;
  }

  /** The first does not answer, the second declines, the third accepts and then does not go. */
  async function lostProvider(): Promise<Record<'silent' | 'busy' | 'gone', string>> {
    const c = await openCase(product.caller, { registros: apertura('EMERGENCIA') });
    const silent = await turn(c);
    await settle(c, ['proveedor-no-responde', { proveedor: silent }], ['proveedor-no-responde', { proveedor: silent }]);
    const busy = await turn(c);
    await settle(c, ['proveedor-declina', { proveedor: busy, motivo: 'Está en otra localidad' }]);
    const gone = await turn(c);
    await settle(
      c,
      ['proveedor-acepta', { proveedor: gone, eta: inMinutes(40) }],
      ['proveedor-cancelado', { motivo: 'Se le rompió la camioneta' }],
    );
    return { silent, busy, gone };
  }

  let called: Awaited<ReturnType<typeof lostProvider>>;

  beforeAll(async () => {
    jefa = await product.api.as('jefe-calidad');
    kept = await servedCase(product.caller);
    await settle(kept, ['conformidad', { resultado: 'CONFORME', palabras: 'Muy prolijo' }]);
    moved = await movedWhenLate();
    called = await lostProvider();
  });

  test('un reloj corrido cuando ya había vencido cuenta como incumplido, aunque después se cumpliera', async () => {
    const report = await jefa.get('/informes/relojes?por=reloj');
    expect(group(report, 'C-12')).toMatchObject({
      nombre: 'Arribo: llamar al proveedor a la hora estimada',
      abiertos: 3,
      cumplidos: 1,
      incumplidos: 1,
      cancelados: 1,
      enCurso: 0,
    });
    expect(group(report, 'C-03')).toMatchObject({ abiertos: 1, incumplidos: 1, cumplidos: 0 });
    const late = rows(await jefa.get('/informes/relojes/lista?reloj=C-12&cifra=incumplidos'));
    expect(late).toEqual([
      expect.objectContaining({
        numero: `${moved.expediente}/1`,
        resultado: 'CUMPLIDO',
        corrido: 1,
        clausula: 'A-5.3E.1.1.b',
        cuenta: expect.objectContaining({ nombre: expect.any(String) as string }) as unknown,
        proveedor: expect.objectContaining({ nombre: expect.any(String) as string }) as unknown,
        atraso: expect.any(Number) as number,
      }),
    ]);
  });

  test('los relojes de un servicio son del proveedor que lo tenía, también si después se perdió', async () => {
    const ofGone = rows(await jefa.get(`/informes/relojes/lista?proveedor=${called.gone}`));
    expect(new Set(ofGone.map((r) => r['reloj']))).toEqual(new Set(['C-07', 'C-12']));
    const report = await jefa.get('/informes/relojes?por=proveedor');
    expect(group(report, called.gone)).toMatchObject({ abiertos: 2, cancelados: 2 });
    expect(group(report, '-')).toMatchObject({ nombre: 'Sin proveedor' });
  });

  test('una promesa reemplazada después de su hora queda como tarde', async () => {
    const report = await jefa.get('/informes/promesas?por=mes&sobre=LLEGADA');
    expect(total(report)).toMatchObject({
      dadas: 4,
      cumplidas: 2,
      incumplidas: 1,
      reemplazadas: 1,
      reemplazadasTarde: 1,
      tarde: 1,
      vigentes: 0,
    });
    const [late, ...others] = rows(await jefa.get('/informes/promesas/lista?cifra=tarde'));
    expect(others).toEqual([]);
    expect(late).toMatchObject({ numero: `${moved.expediente}/1`, estado: 'REEMPLAZADA', sobre: 'LLEGADA' });
    expect(late?.['atraso']).toEqual(expect.any(Number));
  });

  test('los acuses, por nivel y rol, dicen cuánto se tardó', async () => {
    const report = await jefa.get('/informes/acuses');
    expect(group(report, '1 coordinador')).toMatchObject({ nombre: 'Nivel 1: coordinador', acusadas: 1 });
    expect(total(report)['mediana']).toEqual(total(report)['peor']);
    expect(rows(await jefa.get('/informes/acuses/lista?cifra=acusadas&nivel=1%20coordinador'))).toEqual([
      expect.objectContaining({ numero: `${moved.expediente}/1`, reloj: 'C-12', estado: 'ACUSADA' }),
    ]);
  });

  test('de cada proveedor se sabe si contesta, acepta, llega, cancela y deja conforme', async () => {
    const report = await jefa.get('/informes/proveedores');
    expect(group(report, called.busy)).toMatchObject({ llamados: 1, contesto: 1, declino: 1, acepto: 0, puntaje: 50 });
    expect(group(report, called.gone)).toMatchObject({ acepto: 1, prometio: 1, cancelo: 1, tarde: 0, puntaje: 75 });
    // It answered twice, did not twice, was late once of two.
    expect(group(report, called.silent)).toMatchObject({
      llamados: 4,
      noContesto: 2,
      acepto: 2,
      prometio: 3,
      tarde: 1,
      diagnosticos: 1,
      excedentes: 0,
      conformes: 1,
      puntaje: 86,
    });
    const facts = rows(await jefa.get(`/informes/proveedores/lista?proveedor=${called.gone}&cifra=cancelo`));
    expect(facts).toEqual([expect.objectContaining({ que: 'PROMETIO', resultado: 'PERDIDA' })]);
  });

  test.each([
    ['relojes', CIFRAS_DE_RELOJES],
    ['promesas', CIFRAS_DE_PROMESAS],
    ['acuses', CIFRAS_DE_ACUSES],
    ['proveedores', CIFRAS_DE_PROVEEDORES],
  ])('detrás de cada cifra de %s está su lista, en todos y por grupo', async (informe, cifras) => {
    const report = await jefa.get(`/informes/${informe}`);
    const [{ clave = '' } = {}] = groups(report);
    const key = `${String(report.body['por'])}=${encodeURIComponent(String(clave))}`;
    for (const cifra of cifras) {
      const { rows: all, totals } = await allPages(jefa, `/informes/${informe}/lista?cifra=${cifra}`, 3);
      expect([cifra, all.length, totals.at(-1) ?? 0]).toEqual([cifra, total(report)[cifra], total(report)[cifra]]);
      expect(new Set(all.map((r) => r['id'])).size).toBe(all.length);
      const ofGroup = await jefa.get(`/informes/${informe}/lista?cifra=${cifra}&${key}`);
      expect([cifra, ofGroup.body['total']]).toEqual([cifra, group(report, String(clave))?.[cifra]]);
    }
  });

  test('los meses son los del calendario argentino', async () => {
    const { prisma } = product.api.ctx;
    const { id } = await prisma.promesa.findFirstOrThrow({ where: { expediente: kept.expediente, sobre: 'TERMINO' } });
    // Half past eleven at night of the 30th.
    await prisma.promesa.update({ where: { id }, data: { dadaEn: '2026-10-01T02:30:00.000Z' } });
    const september = await jefa.get('/informes/promesas?desde=2026-09&hasta=2026-10&por=mes');
    expect(groups(september)).toEqual([
      expect.objectContaining({ clave: '2026-09', nombre: 'septiembre de 2026', dadas: 1 }),
    ]);
    expect(await jefa.get('/informes/promesas?hasta=2026-10')).toMatchObject({ body: { total: { dadas: 0 } } });
    expect(await jefa.get('/informes/promesas?desde=2026-10&hasta=2026-09')).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'hasta' }] },
    });
    expect(await jefa.get('/informes/promesas?desde=2026-13')).toMatchObject({ body: { errors: [{ path: 'desde' }] } });
  });

  test('en CSV salen los mismos números y la lista entera, sin que una planilla ejecute un nombre', async () => {
    const jefe = await product.api.as('jefe-operaciones');
    await jefe.patch('/cuentas/mutual-rio-manso', { nombre: '=HYPERLINK("http://x"), S.A.' });
    const report = await jefa.get('/informes/relojes?por=cuenta');
    const csv = readCsv(await jefa.get('/informes/relojes?por=cuenta', { accept: 'text/csv' }));
    const harmless = `'=HYPERLINK("http://x"), S.A.`;
    expect(csv).toEqual([
      expect.objectContaining({
        cuenta: 'mutual-rio-manso',
        nombre: harmless,
        abiertos: String(total(report)['abiertos']),
        cancelados_tarde: String(total(report)['canceladosTarde']),
      }),
    ]);
    const list = readCsv(await jefa.get('/informes/relojes/lista?formato=csv&limite=1'));
    expect(list).toHaveLength(Number(total(report)['abiertos']));
    expect(new Set(list.map((r) => r['cuenta']))).toEqual(new Set([harmless]));
    expect(list[0]).toMatchObject({ numero: expect.stringMatching(/^\d+\/1$/) as string });
  });

  test('la constancia de un caso es un PDF con todo lo asentado, clasificado y numerado en cada página', async () => {
    const ask = (who: Caller): Promise<Response> =>
      fetch(`${product.api.url}/api/v1${kept.path}/constancia.pdf`, {
        headers: { authorization: `Bearer ${who.token}` },
      });
    const response = await ask(product.caller);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toContain(`constancia-${kept.expediente}-1.pdf`);
    const pages = pagesOf(Buffer.from(await response.arrayBuffer()));
    expect(pages.length).toBeGreaterThan(1);
    for (const [i, page] of pages.entries()) {
      expect(page).toContain(`Uso de la compañía · Asistencia ${kept.expediente}/1`);
      expect(page).toContain(`Página ${i + 1} de ${pages.length}`);
    }
    const all = pages.join(' ').replaceAll('\u00a0', ' ');
    for (const told of [
      'ISO 9001:2015',
      'Contactada, Ximena',
      'C-12 Arribo',
      'A-5.3E.1.1.b',
      'Cumplido',
      'Mano de obra',
      '$ 10.000,00',
      'Muy prolijo',
      'LLAMADA PROVEEDOR POR DIAGNOSTICO Y COSTO',
    ])
      expect(all).toContain(told);
    expect(all).toMatch(/\d\d\/\d\d\/\d{4} \d\d:\d\d/);
    expect((await ask(await product.api.as('admin'))).status).toBe(403);
  });
}
