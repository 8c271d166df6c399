import type { Answer, Caller } from '../support/api';
import { HEADER, sendCsv } from '../support/csv';
import type { Product } from '../support/product';

type Row = Record<string, unknown>;
const MUTUAL = 'mutual-rio-manso';
const SEGUROS = 'seguros-cordillera-sur';
const counted = (answer: Answer): Row => answer.body['resultado'] as Row;
const none = { creados: 0, actualizados: 0, sinCambios: 0, bajas: 0 };

const latin1 = Buffer.from(`${HEADER}66000001,Gómez,Ana,Hogar\n66000002,Núñez,Ana,Hogar\n`, 'latin1');

/** A client's file of affiliates: what it creates, changes and removes, and what is refused. */
export function imports(product: Product): void {
  let jefe: Caller;
  let coordinador: Caller;
  beforeAll(async () => {
    jefe = await product.api.as('jefe-operaciones');
    coordinador = product.caller;
  });

  const send = (file: string | Buffer, query = '', cuenta = MUTUAL): Promise<Answer> =>
    sendCsv(jefe, cuenta, file, query);
  const find = async (documento: string): Promise<Row | undefined> =>
    ((await coordinador.get(`/afiliados?buscar=${documento}`)).body['elementos'] as Row[])[0];

  /** Everything an import may change. */
  async function everything(): Promise<unknown> {
    const { prisma } = product.api.ctx;
    const orderBy = { id: 'asc' } as const;
    return [await prisma.afiliado.findMany({ orderBy }), await prisma.beneficiario.findMany({ orderBy })];
  }

  describe('un archivo bueno', () => {
    const file = [
      '\uFEFFDocumento;Apellido;Nombre;Plan;Plan desde;Teléfono 1;Teléfono 2;Email;Titular documento;Parentesco',
      '60.000.001;Ñáñez;Zulma;Hogar;01/03/2025;+54 9 2920 55-5100;;zulma@example.com;;',
      '60000003;Ñáñez;Íñigo;;;;;;60000001;Hijo',
      '60000002;"Paz; hijo";Ulises;rio-manso-integral;;;;;;Titular',
    ].join('\r\n');
    let created: Answer;

    beforeAll(async () => {
      created = await send(file, '?archivo=clientes.csv');
    });

    test('da de alta a los titulares y a sus beneficiarios, y lo cuenta', async () => {
      expect(created).toMatchObject({
        status: 201,
        body: {
          estado: 'APLICADA',
          archivo: 'clientes.csv',
          usuario: 'jefe-operaciones',
          filas: 3,
          errores: 0,
          resultado: { afiliados: { ...none, creados: 2 }, beneficiarios: { ...none, creados: 1 } },
        },
      });
      expect(await find('60000001')).toMatchObject({
        apellido: 'Ñáñez',
        status: 'ACTIVO',
        manual: false,
        plan: { id: 'rio-manso-hogar' },
        planDesde: '2025-03-01',
        telefono1: '+5492920555100',
        beneficiario: null,
      });
      expect(await find('60000002')).toMatchObject({ apellido: 'Paz; hijo', plan: { id: 'rio-manso-integral' } });
      expect(await find('60000003')).toMatchObject({
        documento: '60000001',
        beneficiario: { nombre: 'Íñigo', parentesco: 'Hijo', activo: true, manual: false },
      });
    });

    test('queda en la lista y en su dirección', async () => {
      const { body } = await jefe.get(created.headers.get('location')?.replace('/api/v1', '') ?? '');
      expect(body).toEqual(created.body);
      expect((await jefe.get(`/importaciones?cuenta=${MUTUAL}`)).body['elementos']).toContainEqual(created.body);
      expect((await jefe.get(`/importaciones?cuenta=${SEGUROS}`)).body['elementos']).not.toContainEqual(created.body);
    });

    test('otra vez el mismo archivo no cambia nada', async () => {
      const before = await everything();
      expect(counted(await send(file))).toEqual({
        afiliados: { ...none, sinCambios: 2 },
        beneficiarios: { ...none, sinCambios: 1 },
      });
      expect(await everything()).toEqual(before);
    });

    test('lo que cambió se actualiza en el mismo afiliado; lo que el archivo calla, queda', async () => {
      const before = await find('60000001');
      const again = await send(
        `${HEADER.trim()},telefono1\n60000001,Ñáñez,Zulma Inés,Hogar,\n60000009,Nueva,Una,Hogar,2920\n`,
      );
      expect(counted(again)).toMatchObject({ afiliados: { ...none, creados: 1, actualizados: 1 } });
      expect(await find('60000001')).toEqual({ ...before, nombre: 'Zulma Inés' });
    });
  });

  describe('quien no está en el archivo', () => {
    beforeAll(async () => {
      await send(
        'documento,apellido,nombre,plan,titular_documento,parentesco\n' +
          '61000001,Baja,Uno,Hogar,,\n61000002,Baja,Dos,Integral,,\n61000003,Baja,Hija,,61000001,Hija\n',
      );
      await coordinador.post('/afiliados', {
        cuenta: MUTUAL,
        plan: 'rio-manso-hogar',
        nombre: 'A',
        apellido: 'Mano',
        documento: '61000009',
      });
    });
    const status = async (documento: string): Promise<unknown> => (await find(documento))?.['status'];

    test('sigue activo si no se pide otra cosa', async () => {
      await send(`${HEADER}61000005,Baja,Cinco,Hogar\n`);
      expect(await status('61000001')).toBe('ACTIVO');
    });

    test('se da de baja si se pide, salvo el registrado a mano y el de otra cuenta; y vuelve al volver', async () => {
      const others = await product.api.ctx.prisma.afiliado.count({ where: { cuentaId: SEGUROS, status: 'ACTIVO' } });
      const gone = await send(`${HEADER}61000001,Baja,Uno,Hogar\n`, '?bajas=true');
      expect((counted(gone)['afiliados'] as Row)['bajas']).toBeGreaterThan(50);
      expect(counted(gone)['beneficiarios']).toEqual(none);
      expect(await Promise.all(['61000001', '61000002', '61000009'].map(status))).toEqual([
        'ACTIVO',
        'NO_ACTIVO',
        'VERIFICAR',
      ]);
      expect(await product.api.ctx.prisma.afiliado.count({ where: { cuentaId: SEGUROS, status: 'ACTIVO' } })).toBe(
        others,
      );
      await send(`${HEADER}61000002,Baja,Dos,Integral\n`);
      expect(await status('61000002')).toBe('ACTIVO');
    });

    test('si el archivo no dice planes, la baja es solo del plan que se dio', async () => {
      const gone = await send('documento,apellido,nombre\n61000005,Baja,Cinco\n', '?plan=rio-manso-hogar&bajas=true');
      expect(counted(gone)['afiliados']).toMatchObject({ bajas: 1 });
      expect(await Promise.all(['61000001', '61000002'].map(status))).toEqual(['NO_ACTIVO', 'ACTIVO']);
    });

    test('un beneficiario se da de baja solo por un archivo que trae beneficiarios', async () => {
      const file = 'documento,apellido,nombre,plan,titular_documento,parentesco\n61000001,Baja,Uno,Hogar,,\n';
      expect(await find('61000003')).toBeDefined();
      expect(counted(await send(file, '?bajas=true'))['beneficiarios']).toMatchObject({ bajas: 2 });
      expect(await find('61000003')).toBeUndefined();
    });
  });

  test('un afiliado a verificar que está en el archivo queda activo y deja de ser manual', async () => {
    const nuevo = {
      cuenta: MUTUAL,
      plan: 'rio-manso-hogar',
      nombre: 'Eva',
      apellido: 'Dudosa',
      documento: '62.000.001',
    };
    const { body } = await coordinador.post('/afiliados', nuevo);
    expect(body).toMatchObject({ status: 'VERIFICAR', documento: '62000001' });
    await send(`${HEADER}62000001,Dudosa,Eva,Hogar\n`);
    expect(await find('62000001')).toEqual({ ...body, status: 'ACTIVO', manual: false, beneficiario: null });
  });

  test('quien tiene la misma póliza y el mismo nombre es la misma persona, con el documento corregido', async () => {
    const header = 'documento,apellido,nombre,plan,validador\n';
    await send(`${header}63000001,Núñez,Rosa,Auto,POL-63-1\n63000002,Núñez,Luis,Auto,POL-63-1\n`, '', SEGUROS);
    const rosa = await find('63000001');
    const again = await send(
      `${header}63000011,NUÑEZ,Rosa,Auto,pol 63 1\n63000002,Núñez,Luis,Auto,POL-63-1\n`,
      '',
      SEGUROS,
    );
    expect(counted(again)).toMatchObject({ afiliados: { ...none, actualizados: 1, sinCambios: 1 } });
    expect(await find('63000011')).toMatchObject({ id: rosa?.['id'], documento: '63000011' });
    const heir = await send(`${header}63000021,Núñez,Otra,Auto,POL-63-1\n`, '', SEGUROS);
    expect(counted(heir)).toMatchObject({ afiliados: { ...none, creados: 1 } });
  });

  describe('un archivo con filas erróneas', () => {
    const file =
      'documento,apellido,nombre,plan,email\n' +
      '64000001,Buena,Una,Hogar,\n' +
      ',Sin,Documento,Oro,arroba\n' +
      '64000003,Buena,Otra,Hogar,=HYPERLINK("x")\n' +
      '64000001,Repetida,Una,Hogar,\n';

    test('no se aplica, y dice qué está mal, línea y columna', async () => {
      const before = await everything();
      const { status, body } = await send(file);
      expect({ status, code: body['code'] }).toEqual({ status: 422, code: 'DATOS_INVALIDOS' });
      expect(body['errors']).toEqual([
        { path: 'linea.3.documento', message: 'Falta este dato' },
        { path: 'linea.3.email', message: 'No es una dirección de correo' },
        { path: 'linea.3.plan', message: 'No es un plan de la cuenta' },
        { path: 'linea.4.email', message: expect.stringContaining('fórmula') as string },
        { path: 'linea.5.documento', message: 'Repetido: ya está en la línea 2' },
      ]);
      expect(await everything()).toEqual(before);
      const id = String(body['importacion']);
      expect((await jefe.get(`/importaciones/${id}`)).body).toMatchObject({
        estado: 'RECHAZADA',
        filas: 4,
        errores: 5,
      });
      const first = await jefe.get(`/importaciones/${id}/errores?limite=2`);
      expect(first.body).toMatchObject({ total: 5, elementos: [{ linea: 3, columna: 'documento' }, { linea: 3 }] });
      const rest = await jefe.get(`/importaciones/${id}/errores?cursor=${String(first.body['siguiente'])}`);
      expect((rest.body['elementos'] as Row[]).map((e) => e['linea'])).toEqual([3, 4, 5]);
    });

    test('con parcial se aplican las buenas', async () => {
      const answer = await send(file, '?parcial=true');
      expect(answer).toMatchObject({ status: 201, body: { estado: 'APLICADA', errores: 5 } });
      expect(counted(answer)['afiliados']).toEqual({ ...none, creados: 1 });
      expect(await find('64000003')).toBeUndefined();
    });

    test('un beneficiario sin titular es un error de su fila', async () => {
      const header = 'documento,apellido,nombre,plan,titular_documento,parentesco\n';
      const answer = await send(
        `${header}64100001,Sola,Ana,,64100009,Hija\n64100002,Titular,Leo,Hogar,,\n64100003,Con,Ana,,64100002,Hija\n`,
      );
      expect(answer.body['errors']).toEqual([
        { path: 'linea.2.titular_documento', message: expect.stringContaining('titular') as string },
      ]);
    });
  });

  test('simular cuenta lo que haría y no cambia nada', async () => {
    const before = await everything();
    const answer = await send(`${HEADER}65000001,Simulada,Ana,Hogar\n`, '?simular=true&bajas=true');
    expect(answer).toMatchObject({ status: 201, body: { estado: 'SIMULADA' } });
    expect(counted(answer)['afiliados']).toMatchObject({ creados: 1, bajas: expect.any(Number) as number });
    expect(await everything()).toEqual(before);
  });

  test.each([
    ['en Latin-1', latin1, 'linea.2', 'UTF-8'],
    ['vacío', '', 'linea.1', 'vacío'],
    ['con el encabezado solo', HEADER, 'linea.1', 'ninguna fila'],
    ['con una columna desconocida', 'documento,apellido,nombre,plan,saldo\n', 'linea.1', '«saldo»'],
    ['sin una columna necesaria', 'documento,apellido,nombre\n1,a,b\n', 'linea.1', 'falta la columna plan'],
    ['con una fila de más celdas', `${HEADER}66000001,G,A,Hogar,más\n`, 'linea.2', 'Tiene 5 celdas'],
    ['con un NUL', `${HEADER}66000001,G\0,A,Hogar\n`, 'linea.2.apellido', 'NUL'],
    ['con una fórmula', `${HEADER}66000001,"=cmd|' /C calc'!A0",A,Hogar\n`, 'linea.2.apellido', 'fórmula'],
    ['con comillas sin cerrar', `${HEADER}66000001,G,A,Hogar\n66000002,"G,A,Hogar\n`, 'linea.3', 'comillas'],
  ])('un archivo %s se rechaza, dice dónde y no cambia nada', async (_, file, path, words) => {
    const before = await everything();
    const answer = await send(file);
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'DATOS_INVALIDOS', errors: [{ path, message: expect.stringContaining(words) as string }] },
    });
    expect(await everything()).toEqual(before);
  });

  test.each([
    ['una cuenta que no existe', 'ninguna', '', 404, 'NO_ENCONTRADO'],
    ['un plan de otra cuenta', MUTUAL, '?plan=cordillera-auto', 422, 'DATOS_INVALIDOS'],
    ['bajas con parcial', MUTUAL, '?bajas=true&parcial=true', 422, 'DATOS_INVALIDOS'],
    ['una opción que no es', MUTUAL, '?bajas=si', 422, 'DATOS_INVALIDOS'],
    ['una opción desconocida', MUTUAL, '?borrar=true', 422, 'DATOS_INVALIDOS'],
  ])('%s se rechaza sin leer el archivo', async (_, cuenta, query, status, code) => {
    const before = await product.api.ctx.prisma.importacion.count();
    expect(await send(`${HEADER}66000001,G,A,Hogar\n`, query, cuenta)).toMatchObject({ status, body: { code } });
    expect(await product.api.ctx.prisma.importacion.count()).toBe(before);
  });

  test.each([
    ['JSON', { 'content-type': 'application/json' }, '{}'],
    ['otra codificación', { 'content-type': 'text/csv; charset=iso-8859-1' }, HEADER],
    ['comprimido', { 'content-type': 'text/csv', 'content-encoding': 'gzip' }, HEADER],
  ])('un cuerpo %s no es un archivo', async (_, headers, body) => {
    const answer = await jefe.post(`/cuentas/${MUTUAL}/importaciones`, body, headers);
    expect(answer).toMatchObject({ status: 415, body: { code: 'TIPO_NO_ADMITIDO' } });
  });

  test('un CSV donde se espera JSON tampoco', async () => {
    const answer = await coordinador.post('/afiliados', HEADER, { 'content-type': 'text/csv' });
    expect(answer).toMatchObject({ status: 415, body: { code: 'TIPO_NO_ADMITIDO' } });
  });

  test('más de 64 MB se rechaza antes de leerlo, y la conexión sirve para lo que sigue', async () => {
    const before = await product.api.ctx.prisma.importacion.count();
    const answer = await send(`${HEADER}${'x'.repeat(64 * 1_048_576)}`);
    expect(answer).toMatchObject({
      status: 413,
      body: { code: 'CUERPO_DEMASIADO_GRANDE', detail: 'Lo máximo son 64 MB' },
    });
    expect(await jefe.get('/cuentas')).toMatchObject({ status: 200 });
    expect(await product.api.ctx.prisma.importacion.count()).toBe(before);
  });

  test('solo administran importaciones quienes responden por la cuenta', async () => {
    expect(await sendCsv(coordinador, MUTUAL, HEADER)).toMatchObject({
      status: 403,
      body: { code: 'PERMISO_DENEGADO' },
    });
    expect(await coordinador.get('/importaciones')).toMatchObject({ status: 403 });
    expect(await sendCsv(await product.api.as('admin'), MUTUAL, HEADER)).toMatchObject({ status: 422 });
  });
}
