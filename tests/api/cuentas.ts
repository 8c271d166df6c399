import type { Caller } from '../support/api';
import type { Product } from '../support/product';

type Row = Record<string, unknown>;

/** What an account asks of those who attend its affiliates. */
export function accounts(product: Product): void {
  let jefe: Caller;
  let coordinador: Caller;
  beforeAll(async () => {
    jefe = await product.api.as('jefe-operaciones');
    coordinador = product.caller;
  });
  const account = async (id: string): Promise<Row | undefined> =>
    ((await coordinador.get('/cuentas')).body['elementos'] as Row[]).find((c) => c['id'] === id);

  test('una cuenta pide autorización por el A VERIFICAR mientras no se diga otra cosa', async () => {
    expect(await account('mutual-rio-manso')).toMatchObject({
      atencion: 'AUTORIZA_VERIFICAR',
      campoValidador: 'DOCUMENTO',
    });
  });

  test('se cambia solo lo que se dice', async () => {
    const before = await account('mutual-rio-manso');
    const changed = await jefe.patch('/cuentas/mutual-rio-manso', {
      atencion: 'ATIENDE_VERIFICAR',
      campoValidador: 'SOCIO',
    });
    expect(changed).toMatchObject({
      status: 200,
      body: { ...before, atencion: 'ATIENDE_VERIFICAR', campoValidador: 'SOCIO' },
    });
    expect(await account('mutual-rio-manso')).toEqual(changed.body);
    await jefe.patch('/cuentas/mutual-rio-manso', { nombre: ' Mutual Nueva ', numeroLlamado: null });
    expect(await account('mutual-rio-manso')).toMatchObject({
      nombre: 'Mutual Nueva',
      numeroLlamado: null,
      campoValidador: 'SOCIO',
    });
  });

  test.each([
    ['nada', 'mutual-rio-manso', {}, 422, ''],
    ['un validador que no es', 'mutual-rio-manso', { campoValidador: 'EDAD' }, 422, 'campoValidador'],
    ['una atención que no es', 'mutual-rio-manso', { atencion: 'SIEMPRE' }, 422, 'atencion'],
    ['el número de otra cuenta', 'mutual-rio-manso', { numeroLlamado: '08005550102' }, 422, 'numeroLlamado'],
    ['un campo desconocido', 'mutual-rio-manso', { planes: [] }, 422, 'planes'],
  ])('%s se rechaza y no cambia nada', async (_, id, body, status, path) => {
    const before = await account(id);
    expect(await jefe.patch(`/cuentas/${id}`, body)).toMatchObject({
      status,
      body: { errors: expect.arrayContaining([expect.objectContaining({ path })]) },
    });
    expect(await account(id)).toEqual(before);
  });

  test('la que no existe no existe', async () => {
    expect(await jefe.patch('/cuentas/ninguna', { nombre: 'X' })).toMatchObject({ status: 404 });
  });

  test.each([
    ['PATENTE', 'AB 123 CD', ['ab123cd', 'AB-123-CD', 'ab 123 cd']],
    ['POLIZA', 'POL-0077/1', ['pol0077/1', 'POL-0077/1']],
    ['SOCIO', '000777', ['000777', '000.777']],
  ])(
    'con %s como validador se busca por él como se lo diga, y el afiliado dice qué es',
    async (campo, validador, dichos) => {
      const cuenta = 'seguros-cordillera-sur';
      await jefe.patch(`/cuentas/${cuenta}`, { campoValidador: campo });
      const documento = `77${campo.length}00001`;
      const nuevo = { cuenta, plan: 'cordillera-auto', nombre: 'Ana', apellido: 'Prueba', documento, validador };
      const { body } = await coordinador.post('/afiliados', nuevo);
      expect(body).toMatchObject({ validador, cuenta: { id: cuenta, campoValidador: campo } });
      for (const dicho of dichos) {
        const found = await coordinador.get(`/afiliados?cuenta=${cuenta}&buscar=${encodeURIComponent(dicho)}`);
        expect(found.body['elementos']).toEqual([{ ...body, beneficiario: null }]);
        const elsewhere = await coordinador.get(
          `/afiliados?cuenta=mutual-rio-manso&buscar=${encodeURIComponent(dicho)}`,
        );
        expect(elsewhere.body['total']).toBe(0);
      }
    },
  );
}
