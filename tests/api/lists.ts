import type { Caller } from '../support/api';
import { allPages } from '../support/pages';
import type { Row } from '../support/pages';
import type { Product } from '../support/product';

/** Closed ones of the seed, newest first. */
const IMPORTADOS = [100_003, 100_002, 100_001];

/** Lists by pages and what is found in them. */
export function lists(product: Product): void {
  let caller: Caller;
  beforeAll(async () => {
    caller = product.caller;
  });

  const everything = (path: string, limit: number, who = caller): ReturnType<typeof allPages> =>
    allPages(who, path, limit);

  async function openExpediente(afiliado: string, contacto = 'Contacto', who = caller): Promise<number> {
    const { body, status } = await who.post(
      '/expedientes',
      {
        afiliado,
        contacto: { nombre: contacto, apellido: 'Prueba', telefono: '2920555999' },
        ubicacion: { provincia: 'rio negro', zona: ' viédma', direccion: 'Calle 1' },
      },
      { prefer: 'respond-async' },
    );
    expect(status).toBe(201);
    return Number(body['numero']);
  }

  test.each([
    ['/zonas?provincia=Río%20Negro', 40],
    ['/proveedores?servicio=HOGAR/PLOMERIA', 3],
    ['/proveedores', 60],
    ['/afiliados', 50],
    ['/servicios', 4],
    ['/cuentas', 1],
  ])('%s se recorre por páginas sin repetir ni saltear, con el total en cada una', async (path, limit) => {
    const { rows, totals } = await everything(path, limit);
    expect(new Set(rows.map((r) => r['id'])).size).toBe(rows.length);
    expect(new Set(totals)).toEqual(new Set([rows.length]));
    expect(totals.length).toBeGreaterThan(1);
  });

  test('los proveedores de un oficio y una zona salen en su orden de llamado', async () => {
    const { rows } = await everything('/proveedores?servicio=HOGAR/PLOMERIA&zona=Río%20Negro/viedma', 2);
    expect(rows.map((p) => (p['posiciones'] as Row[])[0]?.['posicion'])).toEqual([1, 2, 3, 4, 5]);
    expect(rows.at(-1)).toMatchObject({ condicion: 'INTERNO' });
  });

  test('un proveedor se encuentra por partes del nombre, sin acentos', async () => {
    const { rows } = await everything('/proveedores?buscar=tecnico%20gas', 50);
    expect(rows.map((p) => p['nombre'])).toEqual(['Técnico propio GAS']);
  });

  test('una zona se encuentra sin acentos ni mayúsculas, dentro de su provincia', async () => {
    const { body } = await caller.get('/zonas?provincia=rio%20negro&buscar=viédma');
    expect(body['elementos']).toEqual([expect.objectContaining({ id: 'RIO NEGRO/VIEDMA', provincia: 'Río Negro' })]);
    expect((await caller.get('/zonas?provincia=cordoba&buscar=viedma')).body).toMatchObject({
      elementos: [],
      total: 0,
    });
  });

  test('un nombre con comodines se busca tal cual', async () => {
    expect((await caller.get('/zonas?buscar=%25')).body['total']).toBe(0);
    expect((await caller.get('/proveedores?buscar=_')).body['total']).toBe(0);
  });

  describe('afiliados', () => {
    test.each([
      ['documento', '99000001'],
      ['documento con puntos', '99.000.001'],
      ['apellido y nombre sin acentos', 'almonacid%20abril'],
    ])('se encuentran por %s', async (_, texto) => {
      const { rows } = await everything(`/afiliados?buscar=${texto}`, 10);
      expect(rows[0]).toMatchObject({ id: 'afiliado-001', status: 'ACTIVO' });
      expect(new Set(rows.map((a) => `${String(a['nombre'])} ${String(a['apellido'])}`))).toEqual(
        new Set(['Abril Almonacid Prueba']),
      );
    });

    test('se encuentran por el dato validador de la cuenta', async () => {
      const { validador } = await product.api.ctx.prisma.afiliado.findFirstOrThrow({
        where: { validador: { not: null } },
      });
      const { body } = await caller.get(`/afiliados?buscar=${validador?.toLowerCase()}`);
      expect(body['elementos']).toEqual([expect.objectContaining({ validador })]);
    });

    test('parte de un documento no alcanza', async () => {
      expect((await caller.get('/afiliados?buscar=990000')).body['total']).toBe(0);
    });

    const nuevo = {
      cuenta: 'mutual-rio-manso',
      plan: 'rio-manso-hogar',
      nombre: 'Nora',
      apellido: 'Sin Base',
      documento: '99555555',
    };

    test('el que no está se registra a mano y queda a verificar; otra vez, ya está', async () => {
      const created = await caller.post('/afiliados', nuevo);
      expect(created).toMatchObject({
        status: 201,
        body: { status: 'VERIFICAR', manual: true, cuenta: { id: 'mutual-rio-manso' } },
      });
      const found = await caller.get(created.headers.get('location')?.replace('/api/v1', '') ?? '');
      expect(found.body).toEqual(created.body);
      expect(await caller.post('/afiliados', nuevo)).toMatchObject({
        status: 409,
        body: { code: 'AFILIADO_EXISTENTE' },
      });
    });

    test('un plan de otra cuenta se rechaza', async () => {
      const answer = await caller.post('/afiliados', { ...nuevo, documento: '99555556', plan: 'cordillera-auto' });
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'plan' }] } });
    });

    test('de su plan se ve lo que queda en el período, sin lo reservado ni lo consumido', async () => {
      const { prisma } = product.api.ctx;
      const { id, planId, planDesde } = await prisma.afiliado.findFirstOrThrow({
        where: { planId: 'rio-manso-hogar', status: 'ACTIVO' },
      });
      const before = (await caller.get(`/afiliados/${id}/servicios`)).body as {
        periodo: { desde: string };
        servicios: Row[];
      };
      expect(before.periodo.desde.slice(4)).toBe(planDesde.toISOString().slice(4, 10));
      const of = (servicios: Row[], name: string) => servicios.find((s) => (s['servicio'] as Row)['id'] === name);
      expect(of(before.servicios, 'HOGAR/PLOMERIA')).toMatchObject({
        eventosMaximos: 3,
        eventosRestantes: 3,
        montoRestante: { centavos: 15_000_000 },
      });
      expect(of(before.servicios, 'LEGAL/CONSULTORIA LEGAL TELEFONICA')).toMatchObject({
        eventosRestantes: null,
        montoRestante: null,
      });
      const held = { afiliadoId: id, planId, servicioId: 'HOGAR/PLOMERIA', periodo: new Date(before.periodo.desde) };
      await prisma.reserva.createMany({
        data: [
          { ...held, expediente: 1, n: 1, monto: 4_000_000, estado: 'CONSUMIDA' },
          { ...held, expediente: 1, n: 2, monto: 1_000_000, estado: 'RESERVADA' },
          { ...held, expediente: 1, n: 3, monto: 0, estado: 'LIBERADA' },
          { ...held, expediente: 1, n: 4, monto: 9_000_000, estado: 'CONSUMIDA', periodo: new Date('2020-01-01') },
        ],
      });
      const after = (await caller.get(`/afiliados/${id}/servicios`)).body as { servicios: Row[] };
      expect(of(after.servicios, 'HOGAR/PLOMERIA')).toMatchObject({
        eventosRestantes: 1,
        montoRestante: { centavos: 10_000_000, moneda: 'ARS' },
      });
    });

    test('el que no existe no existe', async () => {
      for (const path of ['', '/servicios', '/asistencias'])
        expect(await caller.get(`/afiliados/ninguno${path}`)).toMatchObject({
          status: 404,
          body: { code: 'NO_ENCONTRADO' },
        });
    });
  });

  describe('expedientes', () => {
    let mine: number[];
    let other: number;

    beforeAll(async () => {
      mine = [];
      for (let i = 0; i < 5; i += 1) mine.push(await openExpediente('afiliado-010', `Nº${i}`));
      other = await openExpediente('afiliado-011', 'Ajeno', await product.api.as('supervisor'));
      await product.api.ctx.prisma.expediente.update({ where: { numero: mine[0] ?? 0 }, data: { status: 'CERRADO' } });
    });

    const numbers = (rows: Row[]): unknown[] => rows.map((r) => r['numero']);

    test('los abiertos a cargo de quien pregunta, el último primero', async () => {
      const { rows } = await everything('/expedientes', 2);
      expect(numbers(rows)).toEqual(mine.slice(1).reverse());
    });

    test('los abiertos de todos, y todos', async () => {
      expect(numbers((await everything('/expedientes?vista=abiertos', 3)).rows)).toEqual([
        other,
        ...mine.slice(1).reverse(),
      ]);
      const todos = numbers((await everything('/expedientes?vista=todos', 3)).rows);
      expect(todos).toEqual([other, ...[...mine].reverse(), ...IMPORTADOS]);
    });

    test('a quien le pasan una asistencia, el expediente le aparece a cargo', async () => {
      const { prisma } = product.api.ctx;
      const base = {
        expediente: mine[1] ?? 0,
        n: 1,
        abiertaEn: new Date(),
        servicioId: 'HOGAR/GAS',
        zonaId: 'RIO NEGRO/VIEDMA',
        afiliadoId: 'afiliado-010',
        reglasVersion: 1,
      };
      await prisma.asistencia.create({ data: { ...base, coordinador: 'supervisor', arrancado: true } });
      const { rows } = await everything('/expedientes', 5, await product.api.as('supervisor'));
      expect(numbers(rows)).toEqual([other, mine[1]]);
      expect(rows[1]?.['asistencias']).toEqual([
        expect.objectContaining({ n: 1, servicio: 'HOGAR/GAS', coordinador: 'supervisor' }),
      ]);
    });

    test.each([
      ['su número', () => String(mine[2]), () => [mine[2]]],
      ['el número de una asistencia', () => `${mine[2]}/1`, () => [mine[2]]],
      ['el documento del afiliado', () => '99000011', () => [other]],
      ['el nombre del contacto, sin acentos', () => 'ajéno', () => [other]],
      ['palabras que no están juntas', () => 'prueba ajeno', () => [other]],
      ['algo que no está', () => 'zzz', () => []],
    ])('se buscan por %s', async (_, texto, found) => {
      const { rows, totals } = await everything(`/expedientes?vista=todos&buscar=${encodeURIComponent(texto())}`, 10);
      expect(numbers(rows)).toEqual(found());
      expect(totals[0]).toBe(found().length);
    });
  });
}
