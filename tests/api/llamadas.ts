import { CANAL_DE_AVISOS } from '../../contracts/aviso';
import type { Answer, Caller } from '../support/api';
import type { Ear } from '../support/ear';
import { allPages } from '../support/pages';
import type { Row } from '../support/pages';
import type { Product } from '../support/product';

const RIO_MANSO = '0800 555 0101';
const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();

/** Calls as the exchange tells of them. */
export function phoneCalls(product: Product): void {
  let caller: Caller;
  let central: Caller;
  let ear: Ear;

  beforeAll(async () => {
    ({ caller } = product);
    central = await product.api.as('ivr');
    ear = await product.listen(CANAL_DE_AVISOS);
  });
  const rings = (numeroLlamante: string | null, timbreEn: string, more: Record<string, unknown> = {}) =>
    central.post('/llamadas', { numeroLlamado: RIO_MANSO, numeroLlamante, timbreEn, ...more });
  const list = async (estado: string): Promise<Row[]> =>
    (await caller.get(`/llamadas?estado=${estado}&limite=100`)).body['elementos'] as Row[];
  const listed = async (estado: string, { body }: Answer): Promise<Row | undefined> =>
    (await list(estado)).find((l) => l['id'] === body['id']);

  /** How many avisos of calls `work` makes leave. */
  async function heardDuring(work: () => Promise<unknown>): Promise<number> {
    await ear.heard();
    await work();
    return (await ear.heard()).filter(({ tema }) => tema === 'llamadas').length;
  }

  test('la central dice que suena y después que se atendió: es la misma llamada, escrita como se escriba', async () => {
    // The clock of the exchange is ahead, so that it is not overdue however slow this machine is.
    const timbreEn = ago(-60);
    let first = {} as Answer;
    expect(await heardDuring(async () => (first = await rings('0294 15 400-0001', timbreEn)))).toBe(1);
    expect(first).toMatchObject({
      status: 200,
      body: {
        numeroLlamado: '+548005550101',
        numeroLlamante: '+5492944000001',
        cuenta: { id: 'mutual-rio-manso', nombre: 'Mutual Río Manso' },
        timbreEn,
        atendida: false,
        venceEn: new Date(Date.parse(timbreEn) + 15_000).toISOString(),
        formula: { expresion: 'primer timbre + 15 s', desde: timbreEn },
        vencida: false,
        resultado: null,
      },
    });
    const atendidaEn = new Date(Date.parse(timbreEn) + 8_000).toISOString();
    const answered = { numeroLlamado: '+54 800 555 0101', numeroLlamante: '+5492944000001', timbreEn, atendidaEn };
    expect(await heardDuring(() => central.post('/llamadas', answered))).toBe(1);
    const again = await central.post('/llamadas', answered);
    expect(again.body).toEqual({ ...first.body, atendida: true, atendidaEn, resultado: 'CUMPLIDO' });
    const late = { ...answered, atendidaEn: new Date(Date.parse(timbreEn) + 20_000).toISOString() };
    expect(
      await heardDuring(async () => {
        for (const repeated of [answered, late, { ...answered, atendidaEn: undefined }])
          expect((await central.post('/llamadas', repeated)).body).toEqual(again.body);
      }),
    ).toBe(0);
  });

  test('la misma, dos veces en el mismo momento, es una; la de otro momento o de otro número, otra', async () => {
    const timbreEn = ago(30);
    const same = await Promise.all(Array.from({ length: 6 }, () => rings(null, timbreEn)));
    const others = [await rings(null, ago(31)), await rings('0294 15 400-0009', timbreEn)];
    expect(new Set(same.map((a) => a.body['id'])).size).toBe(1);
    expect(new Set([...same, ...others].map((a) => a.body['id'])).size).toBe(3);
  });

  test('C-20 se juzga con las reglas que regían al primer timbre, y con el reloj del servidor', async () => {
    const [tarde, sonando, vencida, nadie] = await Promise.all([
      rings('0294 400-0010', ago(60), { atendidaEn: ago(60 - 16) }),
      rings('0294 400-0011', ago(-60)),
      rings('0294 400-0012', ago(50)),
      rings('0294 400-0013', ago(6 * 60)),
    ]);
    expect(tarde.body).toMatchObject({ atendida: true, resultado: 'INCUMPLIDO', vencida: false });
    expect(await listed('sonando', sonando)).toMatchObject({ vencida: false, resultado: null });
    expect(await listed('sonando', vencida)).toMatchObject({ vencida: true, resultado: null });
    expect(await listed('sonando', nadie)).toBeUndefined();
    expect(await listed('recientes', nadie)).toMatchObject({ vencida: false, resultado: 'INCUMPLIDO' });
    const waiting = await list('sonando');
    expect(waiting.map((l) => l['timbreEn'])).toEqual(waiting.map((l) => String(l['timbreEn'])).sort());
    await (
      await product.api.as('jefe-operaciones')
    ).post('/reglas', { cambios: { atender: { segundos: 30 } }, motivo: 'Prueba' });
    expect((await rings('0294 400-0014', ago(60))).body).toMatchObject({
      formula: { expresion: 'primer timbre + 15 s' },
    });
  });

  test('quien atiende ve de quién es el número, su plan y el saludo con el nombre de la cuenta', async () => {
    const nuevo = { nombre: 'Olga', apellido: 'Quinteros', documento: '98000001', telefono1: '(0294) 15-411-2233' };
    const { body: afiliada } = await caller.post('/afiliados', {
      cuenta: 'mutual-rio-manso',
      plan: 'rio-manso-hogar',
      ...nuevo,
    });
    expect(afiliada['telefono1']).toBe('+5492944112233');
    const familiar = { nombre: 'Raúl', apellido: 'Abadía', documento: '98000002', telefono2: '294 4112233' };
    await caller.post('/afiliados', { cuenta: 'seguros-cordillera-sur', plan: 'cordillera-auto', ...familiar });
    const row = await listed('recientes', await rings('2944112233', ago(3)));
    expect(row).toMatchObject({
      afiliados: [
        { id: afiliada['id'], nombre: 'Olga', apellido: 'Quinteros', plan: { id: 'rio-manso-hogar', nombre: 'Hogar' } },
        { apellido: 'Abadía', cuenta: { id: 'seguros-cordillera-sur' } },
      ],
      expediente: null,
    });
    expect(row?.['saludo']).toMatch(
      /^Mutual Río Manso\. Buen[oa]s (días|tardes|noches)\. Mi nombre es .+\. ¿En qué puedo ASISTIRLO \/ AYUDARLO\?$/,
    );
    expect(row?.['saludo']).not.toContain('{');
  });

  test('un número que no muestra o que no es un teléfono no se busca; uno llamado que no es de nadie no tiene cuenta', async () => {
    for (const numeroLlamante of [null, 'anonymous', '4501'])
      expect(await listed('recientes', await rings(numeroLlamante, ago(5)))).toMatchObject({
        numeroLlamante,
        afiliados: [],
      });
    const unknown = await central.post('/llamadas', { numeroLlamado: '4501', numeroLlamante: null, timbreEn: ago(4) });
    expect(await listed('recientes', unknown)).toMatchObject({ numeroLlamado: '4501', cuenta: null });
    expect((await listed('recientes', unknown))?.['saludo']).toMatch(/^\{cuenta\}\./);
  });

  describe('el expediente que se abre por ella', () => {
    const opening = {
      afiliado: 'afiliado-001',
      contacto: { nombre: 'Ana', apellido: 'Prueba', telefono: '11 15 5555-4444' },
      ubicacion: { provincia: 'Río Negro', zona: 'Viedma', direccion: 'Calle 1' },
    };
    const open = (more: Row) => caller.post('/expedientes', { ...opening, ...more }, { prefer: 'respond-async' });

    test('la muestra con cómo salió C-20, y la llamada dice qué expediente es', async () => {
      const timbreEn = ago(40);
      const { body: llamada } = await rings('0294 400-0020', timbreEn);
      let opened = {} as Answer;
      expect(await heardDuring(async () => (opened = await open({ llamada: llamada['id'] })))).toBe(1);
      expect(opened).toMatchObject({
        status: 201,
        body: {
          numeroLlamado: '+548005550101',
          contacto: { telefono: '+5491155554444' },
          llamada: { id: llamada['id'], vencida: true },
        },
      });
      await rings('0294 400-0020', timbreEn, { atendidaEn: new Date(Date.parse(timbreEn) + 15_000).toISOString() });
      const { numero } = opened.body;
      expect((await caller.get(`/expedientes/${String(numero)}`)).body['llamada']).toMatchObject({
        resultado: 'CUMPLIDO',
      });
      expect((await list('recientes')).find((l) => l['id'] === llamada['id'])).toMatchObject({ expediente: numero });
    });

    test('sin llamada, no la tiene; con una que no existe, se rechaza', async () => {
      expect((await open({ numeroLlamado: '0800-555-0102' })).body).toMatchObject({
        llamada: null,
        numeroLlamado: '+548005550102',
      });
      const before = await product.api.ctx.prisma.expediente.count();
      expect(await open({ llamada: 'llamada-nunca' })).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'llamada' }] },
      });
      expect(await product.api.ctx.prisma.expediente.count()).toBe(before);
    });
  });

  test.each([
    ['un timbre futuro', { timbreEn: ago(-600) }, 'timbreEn'],
    ['un timbre de hace mucho', { timbreEn: '2001-01-01T00:00:00Z' }, 'timbreEn'],
    ['una hora que no es', { timbreEn: 'recién' }, 'timbreEn'],
    ['atendida antes de sonar', { timbreEn: ago(10), atendidaEn: ago(11) }, 'atendidaEn'],
    ['atendida en el futuro', { timbreEn: ago(10), atendidaEn: ago(-600) }, 'atendidaEn'],
    ['sin decir quién llama', { timbreEn: ago(10), numeroLlamante: undefined }, 'numeroLlamante'],
    ['sin número llamado', { timbreEn: ago(10), numeroLlamado: ' ' }, 'numeroLlamado'],
  ])('%s se rechaza y no queda nada', async (_, body, path) => {
    const before = await product.api.ctx.prisma.llamada.count();
    const answer = await central.post('/llamadas', { numeroLlamado: RIO_MANSO, numeroLlamante: null, ...body });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path }] } });
    expect(await product.api.ctx.prisma.llamada.count()).toBe(before);
  });

  test.each(['sonando', 'recientes'])('las %s se recorren por páginas sin repetir ni saltear', async (estado) => {
    await Promise.all(Array.from({ length: 5 }, (_, i) => rings(`0294 400-01${i}0`, ago(1))));
    const { rows, totals } = await allPages(caller, `/llamadas?estado=${estado}`, 2);
    const ids = rows.map((l) => l['id']);
    expect(new Set(totals)).toEqual(new Set([ids.length]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(4);
  });
}
