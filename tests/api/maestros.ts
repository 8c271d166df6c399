import type { Caller } from '../support/api';
import type { Product } from '../support/product';

type Row = Record<string, unknown>;

/** Providers, call order, accounts, plans and affiliates as people change them, and the trace of it. */
export function masters(product: Product): void {
  let jefe: Caller;
  let coordinador: Caller;
  let admin: Caller;
  beforeAll(async () => {
    jefe = await product.api.as('jefe-operaciones');
    admin = await product.api.as('admin');
    coordinador = product.caller;
  });
  const trace = async (maestro: string, clave: string): Promise<Row[]> =>
    (await jefe.get(`/cambios-de-maestros?maestro=${maestro}&clave=${encodeURIComponent(clave)}`)).body[
      'elementos'
    ] as Row[];
  const traces = (): Promise<number> => product.api.ctx.prisma.cambioDeMaestro.count();

  describe('proveedores', () => {
    test('se da de alta, se corrige y se da de baja, y queda quién lo hizo y qué decía antes', async () => {
      const nuevo = { nombre: 'Grúas El Ñandú', telefono: '0294 15 442-1234', condicion: 'EXTERNO' };
      const created = await jefe.post('/proveedores', nuevo);
      expect(created).toMatchObject({
        status: 201,
        body: { id: 'gruas-el-nandu', status: 'ACTIVO', telefono: '+5492944421234', email: null, posiciones: [] },
      });
      const path = `/proveedores/${String(created.body['id'])}`;
      expect((await coordinador.get(path)).body).toEqual(created.body);
      const changed = await jefe.patch(path, { status: 'INACTIVO', email: 'gruas@example.com' });
      expect(changed.body).toEqual({ ...created.body, status: 'INACTIVO', email: 'gruas@example.com' });
      const quien = { usuario: 'jefe-operaciones', clave: 'gruas-el-nandu' };
      expect(await trace('PROVEEDOR', 'gruas-el-nandu')).toMatchObject([
        {
          ...quien,
          accion: 'CAMBIO',
          cambios: {
            status: { antes: 'ACTIVO', despues: 'INACTIVO' },
            email: { antes: null, despues: 'gruas@example.com' },
          },
        },
        { ...quien, accion: 'ALTA', cambios: { nombre: { antes: null, despues: 'Grúas El Ñandú' } } },
      ]);
    });

    test.each([
      ['otro del mismo nombre', { nombre: 'grúas  el ñandu' }, 409, 'MAESTRO_EXISTENTE'],
      ['sin letras', { nombre: '¡!' }, 422, 'DATOS_INVALIDOS'],
      ['un teléfono que no es', { nombre: 'Otro', telefono: '123' }, 422, 'DATOS_INVALIDOS'],
      ['un campo que no es', { nombre: 'Otro', id: 'yo' }, 422, 'DATOS_INVALIDOS'],
    ])('%s se rechaza y no deja nada', async (_, body, status, code) => {
      const before = await traces();
      expect(await jefe.post('/proveedores', body)).toMatchObject({ status, body: { code } });
      expect(await traces()).toBe(before);
    });

    test('lo que no cambia nada no deja rastro; el que no existe no existe', async () => {
      const before = await traces();
      expect((await jefe.patch('/proveedores/gruas-el-nandu', { status: 'INACTIVO' })).status).toBe(200);
      expect(await traces()).toBe(before);
      expect((await jefe.patch('/proveedores/ninguno', { nombre: 'X' })).status).toBe(404);
      expect((await coordinador.get('/proveedores/ninguno')).status).toBe(404);
    });
  });

  describe('el orden de llamado', () => {
    const query = `servicio=${encodeURIComponent('HOGAR/PLOMERIA')}&zona=${encodeURIComponent('Río Negro/Viedma')}`;
    const read = () => coordinador.get(`/posiciones?${query}`);
    const ids = (body: Row) => (body['elementos'] as Row[]).map((e) => (e['proveedor'] as Row)['id'] as string);
    const list = { servicio: 'HOGAR/PLOMERIA', zona: 'Río Negro/Viedma' };
    const match = (version: unknown) => ({ 'if-match': `"${String(version)}"` });

    test('se reemplaza entero, y quien había leído el de antes no lo pisa', async () => {
      const { body, headers } = await read();
      const before = ids(body);
      expect(before.length).toBeGreaterThan(2);
      expect(headers.get('etag')).toBe(`"${String(body['version'])}"`);
      const proveedores = [...before].reverse().slice(1);
      const set = await jefe.put('/posiciones', { ...list, proveedores }, match(body['version']));
      expect(set).toMatchObject({ status: 200 });
      expect(ids(set.body)).toEqual(proveedores);
      expect((await read()).body).toEqual(set.body);

      const late = await admin.put('/posiciones', { ...list, proveedores: before }, match(body['version']));
      expect(late).toMatchObject({ status: 409, body: { code: 'ORDEN_CAMBIADO' } });
      expect(ids((await read()).body)).toEqual(proveedores);
      expect(await trace('POSICIONES', 'HOGAR/PLOMERIA en RIO NEGRO/VIEDMA')).toMatchObject([
        { usuario: 'jefe-operaciones', cambios: { proveedores: { antes: before, despues: proveedores } } },
      ]);
    });

    test('de dos a la vez, uno queda y el otro se entera', async () => {
      const { body } = await read();
      const before = ids(body);
      const put = (who: Caller, proveedores: string[]) =>
        who.put('/posiciones', { ...list, proveedores }, match(body['version']));
      const both = await Promise.all([put(jefe, before.slice(1)), put(admin, before.slice(0, -1))]);
      expect(new Set(both.map((a) => a.status))).toEqual(new Set([200, 409]));
    });

    test.each([
      ['sin decir qué versión se leyó', { ...list, proveedores: [] }, {}, 'If-Match'],
      ['con uno que no existe', { ...list, proveedores: ['nadie'] }, match('x'), 'proveedores.0'],
      ['con uno repetido', { ...list, proveedores: ['igs-cabina', 'igs-cabina'] }, match('x'), 'proveedores'],
      ['de una zona que no existe', { ...list, zona: 'NADA/NADA', proveedores: [] }, match('x'), 'zona'],
      ['de un servicio que no existe', { ...list, servicio: 'NADA', proveedores: [] }, match('x'), 'servicio'],
    ])('%s se rechaza y dice dónde', async (_, body, headers, path) => {
      expect(await jefe.put('/posiciones', body, headers as Record<string, string>)).toMatchObject({
        status: 422,
        body: { errors: [{ path }] },
      });
    });
  });

  describe('cuentas y planes', () => {
    test('una cuenta nueva con su plan, y lo que cubre se cambia entero', async () => {
      const cuenta = await jefe.post('/cuentas', { nombre: 'Mutual Lago Escondido', campoValidador: 'SOCIO' });
      expect(cuenta).toMatchObject({
        status: 201,
        body: { id: 'mutual-lago-escondido', planes: [], atencion: 'AUTORIZA_VERIFICAR' },
      });
      const plomeria = { servicio: 'HOGAR/PLOMERIA', montoMaximo: { centavos: 15_000_000 }, eventosMaximos: 3 };
      const gas = { servicio: 'HOGAR/GAS', montoMaximo: null, eventosMaximos: null };
      const plan = await jefe.post('/planes', {
        cuenta: 'mutual-lago-escondido',
        nombre: 'Básico',
        servicios: [plomeria],
      });
      expect(plan).toMatchObject({
        status: 201,
        body: {
          id: 'mutual-lago-escondido-basico',
          periodoMeses: 12,
          cuenta: { nombre: 'Mutual Lago Escondido' },
          servicios: [
            { servicio: 'HOGAR/PLOMERIA', montoMaximo: { centavos: 15_000_000, moneda: 'ARS' }, eventosMaximos: 3 },
          ],
        },
      });
      const path = `/planes/${String(plan.body['id'])}`;
      const changed = await jefe.patch(path, { servicios: [gas], periodoMeses: 6 });
      expect(changed.body).toEqual({ ...plan.body, periodoMeses: 6, servicios: [gas] });
      expect((await coordinador.get(path)).body).toEqual(changed.body);
      expect(
        (await trace('PLAN', String(plan.body['id']))).map((t) => Object.keys(t['cambios'] as Row).sort()),
      ).toEqual([
        ['periodoMeses', 'servicios'],
        ['cuenta', 'nombre', 'periodoMeses', 'servicios'],
      ]);
      expect(await trace('CUENTA', 'mutual-lago-escondido')).toMatchObject([{ accion: 'ALTA' }]);
    });

    test.each([
      ['/cuentas', { nombre: 'Mutual Lago Escondido' }, 409, undefined],
      ['/cuentas', { nombre: 'Otra', numeroLlamado: '08005550101' }, 422, 'numeroLlamado'],
      ['/planes', { cuenta: 'ninguna', nombre: 'X', servicios: [] }, 422, 'cuenta'],
      ['/planes', { cuenta: 'mutual-rio-manso', nombre: 'Hogar', servicios: [] }, 201, undefined],
      ['/planes', { cuenta: 'mutual-rio-manso', nombre: 'Hogar', servicios: [] }, 409, undefined],
      [
        '/planes',
        {
          cuenta: 'mutual-rio-manso',
          nombre: 'X',
          servicios: [{ servicio: 'NADA', montoMaximo: null, eventosMaximos: 1 }],
        },
        422,
        'servicios.0.servicio',
      ],
    ])('%s %j da %i', async (path, body, status, field) => {
      const answer = await jefe.post(path, body);
      expect(answer).toMatchObject({ status, body: field ? { errors: [{ path: field }] } : {} });
    });
  });

  describe('afiliados', () => {
    test('la mesa corrige sus datos; del rastro no se lee qué decían', async () => {
      const before = (await coordinador.get('/afiliados/afiliado-020')).body;
      const changed = await coordinador.patch('/afiliados/afiliado-020', {
        telefono1: '(0294) 442-1234',
        nombre: ' Rosaura ',
        email: null,
      });
      expect(changed).toMatchObject({
        status: 200,
        body: { ...before, telefono1: '+542944421234', nombre: 'Rosaura', email: null },
      });
      const [last] = await trace('AFILIADO', 'afiliado-020');
      expect(last).toMatchObject({ usuario: 'coordinador', cambios: { telefono1: null, nombre: null } });
      expect(JSON.stringify(last)).not.toContain('Rosaura');
    });

    test('el plan lo cambia un jefe, y solo por otro de su cuenta', async () => {
      const path = '/afiliados/afiliado-021';
      const { cuenta, plan } = (await coordinador.get(path)).body as { cuenta: Row; plan: Row };
      const planes = await product.api.ctx.prisma.plan.findMany();
      const otro = planes.find((p) => p.cuentaId === cuenta['id'] && p.id !== plan['id'])?.id;
      const ajeno = planes.find((p) => p.cuentaId !== cuenta['id'])?.id;
      expect(await coordinador.patch(path, { plan: otro })).toMatchObject({
        status: 403,
        body: { code: 'PERMISO_DENEGADO' },
      });
      expect(await jefe.patch(path, { plan: ajeno })).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'plan' }] },
      });
      expect(await jefe.patch(path, { plan: otro })).toMatchObject({ status: 200, body: { plan: { id: otro } } });
      expect(await trace('AFILIADO', 'afiliado-021')).toMatchObject([
        { cambios: { plan: { antes: plan['id'], despues: otro } } },
      ]);
      const status = await jefe.patch(path, { status: 'ACTIVO' });
      expect(status).toMatchObject({ status: 422, body: { errors: [{ path: 'status' }, { path: '' }] } });
    });
  });

  describe('el rastro', () => {
    test('lo dejan también servicios, zonas vecinas, cuentas y usuarios, y nadie lo cambia', async () => {
      await jefe.patch('/servicios/HOGAR/PLOMERIA', { garantiaDias: 60 });
      await jefe.post('/zonas-vecinas', { zona: 'RIO NEGRO/VIEDMA', vecina: 'RIO NEGRO/GENERAL CONESA', km: 170 });
      await jefe.patch('/cuentas/mutual-rio-manso', { campoValidador: 'SOCIO' });
      const { body } = await admin.post('/usuarios', { usuario: 'nueva', nombre: 'Nueva Persona', rol: 'coordinador' });
      await admin.patch('/usuarios/nueva', { rol: 'supervisor', clave: 'una clave muy larga' });
      expect(await trace('SERVICIO', 'HOGAR/PLOMERIA')).toMatchObject([
        { cambios: { garantiaDias: { antes: 90, despues: 60 } } },
      ]);
      expect(await trace('ZONAS_VECINAS', 'RIO NEGRO/GENERAL CONESA y RIO NEGRO/VIEDMA')).toMatchObject([
        { cambios: { km: { antes: 165, despues: 170 } } },
      ]);
      expect(await trace('CUENTA', 'mutual-rio-manso')).toMatchObject([
        { cambios: { campoValidador: { despues: 'SOCIO' } } },
      ]);
      const usuario = await trace('USUARIO', 'nueva');
      expect(usuario).toMatchObject([
        {
          accion: 'CAMBIO',
          usuario: 'admin',
          cambios: { rol: { antes: 'coordinador', despues: 'supervisor' }, clave: null },
        },
        { accion: 'ALTA', cambios: { rol: { despues: 'coordinador' }, nombre: null } },
      ]);
      expect(JSON.stringify(usuario)).not.toContain(String(body['clave']));
      await expect(product.api.ctx.prisma.cambioDeMaestro.deleteMany()).rejects.toThrow('solo admite agregar');
    });

    test('se lee por páginas, lo último primero', async () => {
      const all: Row[] = [];
      let cursor: string | null = '';
      do {
        const { body }: { body: Row } = await jefe.get(
          `/cambios-de-maestros?limite=5${cursor ? `&cursor=${cursor}` : ''}`,
        );
        all.push(...(body['elementos'] as Row[]));
        cursor = body['siguiente'] as string | null;
        expect(body['total']).toBe(await traces());
      } while (cursor);
      const ids = all.map((c) => Number(c['id']));
      expect(ids).toEqual([...ids].sort((a, b) => b - a));
      expect(new Set(ids).size).toBe(await traces());
    });
  });

  test('lo que un caso reservó sigue con los límites y el plan con que lo hizo', async () => {
    const { prisma } = product.api.ctx;
    const { consultarEn } = await import('../../activities/consultas');
    const afiliado = await prisma.afiliado.findFirstOrThrow({ where: { planId: 'rio-manso-hogar', status: 'ACTIVO' } });
    const { body } = await coordinador.post('/expedientes', {
      afiliado: afiliado.id,
      contacto: { nombre: 'Ana', apellido: 'Prueba', telefono: '+542944421234' },
      ubicacion: { provincia: 'Río Negro', zona: 'Viedma', direccion: 'Calle 1' },
    });
    const caso = { expediente: Number(body['numero']), n: 1 };
    await prisma.asistencia.create({
      data: {
        ...caso,
        abiertaEn: new Date(),
        servicioId: 'HOGAR/PLOMERIA',
        zonaId: 'RIO NEGRO/VIEDMA',
        afiliadoId: afiliado.id,
        coordinador: 'coordinador',
        reglasVersion: 1,
        arrancado: true,
      },
    });
    const consultar = consultarEn(prisma);
    expect(await consultar(caso, { tipo: 'reservar-evento' })).toEqual({ reservado: true });
    const pide = { tipo: 'reservar-monto', centavos: 12_000_000, hastaDondeAlcance: true } as const;
    const before = await consultar(caso, pide);
    expect(before).toMatchObject({ alcanza: true });
    const plomeria = { servicio: 'HOGAR/PLOMERIA', montoMaximo: { centavos: 100 }, eventosMaximos: 1 };
    await jefe.patch('/planes/rio-manso-hogar', { servicios: [plomeria] });
    expect(await consultar(caso, pide)).toEqual(before);
    await jefe.patch('/planes/rio-manso-hogar', { servicios: [] });
    expect(await consultar(caso, pide)).toEqual(before);
    await jefe.patch(`/afiliados/${afiliado.id}`, { plan: 'rio-manso-integral' });
    expect(await consultar(caso, pide)).toEqual(before);
    await prisma.reserva.update({ where: { expediente_n: caso }, data: { estado: 'LIBERADA' } });
    expect(await consultar(caso, { tipo: 'reservar-evento' })).toEqual({ reservado: true });
    expect(await prisma.reserva.findUniqueOrThrow({ where: { expediente_n: caso } })).toMatchObject({
      planId: 'rio-manso-integral',
    });
  });
}
