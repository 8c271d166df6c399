import { Prisma } from '../../prisma/generated/client';
import type { Answer, Caller } from '../support/api';
import type { Product } from '../support/product';

type Row = Record<string, unknown>;
const hija = { nombre: 'Jazmín', apellido: 'Heredera', documento: '88.000.001', parentesco: 'Hija' };
const of = (afiliado: string): string => `/afiliados/${afiliado}/beneficiarios`;

/** Who else a plan covers: noted, found, and the one an Expediente is for. */
export function beneficiaries(product: Product): void {
  let caller: Caller;
  beforeAll(async () => {
    caller = product.caller;
  });
  const found = async (texto: string): Promise<Row[]> =>
    (await caller.get(`/afiliados?buscar=${encodeURIComponent(texto)}`)).body['elementos'] as Row[];

  let added: Answer;
  beforeAll(async () => {
    added = await caller.post(of('afiliado-001'), hija);
  });

  test('se anotan, se listan y se corrigen', async () => {
    expect(added).toMatchObject({ status: 201, body: { ...hija, documento: '88000001', activo: true, manual: true } });
    await caller.post(of('afiliado-001'), { ...hija, apellido: 'Antes', documento: '88000002' });
    const first = await caller.get(`${of('afiliado-001')}?limite=1`);
    expect(first.body).toMatchObject({ total: 2, elementos: [{ apellido: 'Antes' }] });
    const rest = await caller.get(`${of('afiliado-001')}?cursor=${String(first.body['siguiente'])}`);
    expect(rest.body['elementos']).toEqual([added.body]);
    const path = `${of('afiliado-001')}/${String(added.body['id'])}`;
    expect((await caller.patch(path, { parentesco: 'Hija menor' })).body).toEqual({
      ...added.body,
      parentesco: 'Hija menor',
    });
  });

  test.each([
    ['el documento', '88000001'],
    ['el documento con puntos', '88.000.001'],
    ['el nombre sin acentos', 'heredera jazmin'],
    ['el comienzo de un nombre', 'ja heredera'],
  ])('por %s del beneficiario se encuentra al titular, y se dice quién es', async (_, texto) => {
    expect(await found(texto)).toEqual([
      expect.objectContaining({ id: 'afiliado-001', beneficiario: expect.objectContaining({ nombre: 'Jazmín' }) }),
    ]);
  });

  test('si el titular coincide por sí mismo, aparece una vez y como titular', async () => {
    await caller.post(of('afiliado-002'), { ...hija, apellido: 'Almonacid', nombre: 'Benicia', documento: '88000003' });
    const rows = await found('almonacid beni');
    expect(rows.filter((r) => r['id'] === 'afiliado-002')).toEqual([expect.objectContaining({ beneficiario: null })]);
  });

  test('el dado de baja ya no se encuentra', async () => {
    const { body } = await caller.post(of('afiliado-003'), { ...hija, apellido: 'Saliente', documento: '88000004' });
    expect(await found('saliente')).toHaveLength(1);
    await caller.patch(`${of('afiliado-003')}/${String(body['id'])}`, { activo: false });
    expect(await found('saliente')).toEqual([]);
  });

  test.each([
    ['el mismo documento otra vez', 'afiliado-001', hija, 409, 'BENEFICIARIO_EXISTENTE'],
    ['un afiliado que no existe', 'ninguno', hija, 404, 'NO_ENCONTRADO'],
    ['sin parentesco', 'afiliado-001', { ...hija, parentesco: ' ' }, 422, 'DATOS_INVALIDOS'],
    ['un documento que no lo es', 'afiliado-001', { ...hija, documento: '=1' }, 422, 'DATOS_INVALIDOS'],
  ])('%s se rechaza', async (_, afiliado, body, status, code) => {
    expect(await caller.post(of(afiliado), body)).toMatchObject({ status, body: { code } });
  });

  test('el de otro afiliado no se corrige por aquí', async () => {
    const path = `${of('afiliado-002')}/${String(added.body['id'])}`;
    expect(await caller.patch(path, { nombre: 'Otra' })).toMatchObject({ status: 404 });
    expect(await caller.patch(path, {})).toMatchObject({ status: 422 });
  });

  describe('un expediente', () => {
    const open = (afiliado: string, beneficiario?: unknown): Promise<Answer> =>
      caller.post(
        '/expedientes',
        {
          afiliado,
          ...(beneficiario === undefined ? {} : { beneficiario }),
          contacto: { nombre: 'Ana', apellido: 'Contacto', telefono: '2920555100' },
          ubicacion: { provincia: 'Río Negro', zona: 'Viedma', direccion: 'Calle 1' },
        },
        { prefer: 'respond-async' },
      );

    test('puede ser para un beneficiario, y lo muestra', async () => {
      const { status, body } = await open('afiliado-001', added.body['id']);
      expect(status).toBe(201);
      expect(body['beneficiario']).toMatchObject({ nombre: 'Jazmín', documento: '88000001' });
      expect((await caller.get(`/expedientes/${String(body['numero'])}`)).body['beneficiario']).toEqual(
        body['beneficiario'],
      );
      expect((await open('afiliado-001')).body['beneficiario']).toBeNull();
    });

    test('no para el de otro, ni para uno dado de baja', async () => {
      const { body } = await caller.post(of('afiliado-004'), { ...hija, documento: '88000005' });
      await caller.patch(`${of('afiliado-004')}/${String(body['id'])}`, { activo: false });
      for (const [afiliado, beneficiario] of [
        ['afiliado-002', added.body['id']],
        ['afiliado-004', body['id']],
      ] as const)
        expect(await open(afiliado, beneficiario)).toMatchObject({
          status: 422,
          body: { errors: [{ path: 'beneficiario' }] },
        });
    });
  });

  test('entre miles de afiliados se busca por un índice', async () => {
    const { prisma } = product.api.ctx;
    await prisma.$executeRaw`
    INSERT INTO afiliado (id, cuenta_id, plan_id, nombre, apellido, documento, status, plan_desde)
    SELECT 'muchos-' || i, 'mutual-rio-manso', 'rio-manso-hogar', 'Nombre' || i % 977, 'Apellido' || i % 991, (10000000 + i)::text, 'ACTIVO', '2025-01-01'
    FROM generate_series(1, 20000) i`;
    await prisma.$executeRaw`INSERT INTO beneficiario (id, afiliado_id, nombre, apellido, documento, parentesco)
    SELECT 'muchos-' || i, 'muchos-' || i, 'Otro' || i % 977, 'Apellido' || i % 991, (20000000 + i)::text, 'Hija' FROM generate_series(1, 20000) i`;
    await prisma.$executeRaw`VACUUM ANALYZE afiliado, beneficiario`;
    const asked = jest.spyOn(prisma, '$queryRaw');
    expect(await found('hered')).toHaveLength(1);
    const queries = asked.mock.calls.map(([text, ...values]) => Prisma.sql(text as TemplateStringsArray, ...values));
    asked.mockRestore();
    const plans = await Promise.all(
      queries.map(async (query) => JSON.stringify(await prisma.$queryRaw(Prisma.sql`EXPLAIN ${query}`))),
    );
    const searches = plans.filter((plan) => plan.includes('beneficiario'));
    expect(searches).toHaveLength(2);
    for (const plan of searches) {
      expect(plan).toContain('Bitmap Index Scan on afiliado_nombre_buscado');
      expect(plan).toContain('Bitmap Index Scan on beneficiario_nombre_buscado');
      expect(plan).not.toContain('Seq Scan');
    }
  });
}
