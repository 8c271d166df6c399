import { CANAL_DE_AVISOS } from '../../contracts/aviso';
import type { Caller } from '../support/api';
import { openExpediente } from '../support/case';
import type { Ear } from '../support/ear';
import type { Product } from '../support/product';

type Row = Record<string, unknown>;

const ago = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
const ahead = (minutes: number): Date => ago(-minutes);

interface Item {
  reloj: string;
  vence: Date;
  nivel?: number;
  abierto?: Date;
  suena?: boolean;
}
interface Written extends Row {
  coordinador?: string;
  pendientes?: Item[];
}

/** The board, the load, the agenda, and who has a case on his screen. */
export function watchedCases(product: Product): void {
  /** An Asistencia as a case would have left it: what is read is what is in the rows. */
  async function written({ pendientes = [], coordinador = 'coordinador', ...more }: Written): Promise<string> {
    const { prisma } = product.api.ctx;
    const opened = await openExpediente(product.caller, 'afiliado-001', { prefer: 'respond-async' });
    const expediente = Number(opened.body['numero']);
    const row = {
      expediente,
      n: 1,
      abiertaEn: ago(90),
      servicioId: 'HOGAR/GAS',
      zonaId: 'RIO NEGRO/VIEDMA',
      afiliadoId: 'afiliado-001',
      reglasVersion: 1,
      arrancado: true,
    };
    await prisma.asistencia.create({ data: { ...row, coordinador, ...more } });
    for (const { reloj, vence, nivel = 0, abierto = ago(60), suena = false } of pendientes) {
      const id = `${expediente}-1:${reloj}:1`;
      await prisma.pendiente.create({
        data: {
          id,
          expediente,
          n: 1,
          reloj,
          clausula: 'A-4.4',
          abiertoEn: abierto,
          venceEn: vence,
          formula: { expresion: 'Avisar al proveedor', cuenta: '', desde: 0 },
          dueno: coordinador,
          escalera: 'normal',
          nivel,
        },
      });
      const alerta = { pendienteId: id, expediente, n: 1, reloj, instante: vence, dueno: coordinador };
      const suenan = suena ? nivel : 0;
      for (let n = 1; n <= suenan; n += 1)
        await prisma.alerta.create({ data: { ...alerta, id: `${id}/1/${n}`, nivel: n, rol: 'coordinador' } });
    }
    return `${expediente}/1`;
  }

  describe('con la guardia cargada', () => {
    const cases: Record<string, string> = {};
    const named = (rows: unknown): (string | undefined)[] =>
      (rows as Row[]).map((r) => Object.keys(cases).find((name) => cases[name] === r['numero']));

    beforeAll(async () => {
      await product.api.as('supervisor');
      cases['sin nada'] = await written({});
      cases['por vencer'] = await written({
        prioridad: 'PROGRAMADO',
        etapa: 'monitoreo',
        status: 'CONFIRMADA',
        proveedorId: (await product.api.ctx.prisma.proveedor.findFirstOrThrow()).id,
        estado: { compromiso: { desde: '2026-11-23T19:00:00.000Z', hasta: '2026-11-23T21:00:00.000Z' } },
        pendientes: [{ reloj: 'C-09', vence: ahead(30) }],
      });
      cases['excepción'] = await written({
        coordinador: 'supervisor',
        nivelEscalada: 2,
        pendientes: [
          { reloj: 'C-22', vence: ahead(60), nivel: 2, abierto: ago(5) },
          { reloj: 'C-06', vence: ahead(80), nivel: 2, abierto: ago(3) },
        ],
      });
      cases['vencida'] = await written({
        prioridad: 'EMERGENCIA',
        pendientes: [{ reloj: 'M-1', vence: ago(40), nivel: 3, suena: true }],
      });
      cases['vital'] = await written({
        prioridad: 'VITAL',
        zonaId: 'CORDOBA/CORDOBA',
        estado: { compromiso: { eta: '2026-11-23T19:00:00.000Z' } },
        pendientes: [
          { reloj: 'C-12', vence: ago(1), nivel: 1, suena: true },
          { reloj: 'C-07', vence: ahead(90) },
        ],
      });
      cases['terminada'] = await written({ etapa: 'finalizada', terminadaEn: ago(1), prioridad: 'VITAL' });
    });

    test('el tablero las muestra todas en un solo pedido, lo más urgente primero, con lo que hay que hacer', async () => {
      const { body } = await product.caller.get('/tablero');
      expect(named(body['elementos'])).toEqual(['vital', 'vencida', 'excepción', 'por vencer', 'sin nada']);
      expect(body['total']).toBe(5);
      expect(body['temporalUi']).toMatch(/\/namespaces\/[^/]+\/workflows$/);
      expect(Math.abs(Date.parse(String(body['ahora'])) - Date.now())).toBeLessThan(60_000);
      const [vital, vencida, excepcion, porVencer, sinNada] = body['elementos'] as Row[];
      expect(vital).toMatchObject({
        servicio: { tipo: 'HOGAR', nombre: 'GAS' },
        afiliado: { id: 'afiliado-001', apellido: 'Almonacid Prueba' },
        cuenta: { id: 'mutual-rio-manso' },
        eta: '2026-11-23T19:00:00.000Z',
        ventana: null,
        siguiente: { reloj: 'C-12', nivel: 1, acusadoPor: null },
        vencidos: 1,
        espera: null,
      });
      expect(vencida).toMatchObject({ siguiente: { reloj: 'M-1', titulo: 'Avisar al proveedor' } });
      expect(excepcion).toMatchObject({ espera: 'EXCEPCION', nivelEscalada: 2, vencidos: 0 });
      expect(Date.now() - Date.parse(String(excepcion?.['esperaDesde']))).toBeGreaterThan(4 * 60_000);
      expect(porVencer).toMatchObject({
        ventana: { desde: '2026-11-23T19:00:00.000Z', hasta: '2026-11-23T21:00:00.000Z' },
        proveedor: { nombre: expect.any(String) },
        siguiente: { titulo: 'C-09 Movida inicial: llamar al proveedor' },
      });
      expect(sinNada).toMatchObject({ siguiente: null, proveedor: null, prioridad: null });
    });

    test.each([
      ['coordinador=supervisor', ['excepción']],
      ['provincia=córdoba', ['vital']],
      ['prioridad=EMERGENCIA', ['vencida']],
      ['etapa=monitoreo', ['por vencer']],
      ['espera=EXCEPCION', ['excepción']],
      ['espera=LISTA_AGOTADA', ['excepción']],
      ['espera=DECISION', []],
      ['cuenta=ninguna', []],
      ['cuenta=mutual-rio-manso&coordinador=coordinador', ['vital', 'vencida', 'por vencer', 'sin nada']],
    ])('el tablero con %s', async (filters, expected) => {
      const { body } = await product.caller.get(`/tablero?${filters}`);
      expect({ found: named(body['elementos']), total: body['total'] }).toEqual({
        found: expected,
        total: expected.length,
      });
      const { espera } = (body['elementos'] as Row[])[0] ?? {};
      if (filters.startsWith('espera=') && expected.length > 0) expect(filters).toBe(`espera=${String(espera)}`);
    });

    test('la carga dice qué tiene cada uno, también quien se fue y dejó casos', async () => {
      const admin = await product.api.as('admin');
      for (const usuario of ['ido', 'baja'])
        await admin.post('/usuarios', { usuario, nombre: `Don ${usuario}`, rol: 'coordinador' });
      for (const usuario of ['ido', 'baja']) await admin.patch(`/usuarios/${usuario}`, { activo: false });
      const left = await written({ coordinador: 'ido', pendientes: [{ reloj: 'C-18', vence: ahead(10) }] });
      const { body } = await (await product.api.as('supervisor')).get('/carga');
      const rows = new Map((body['elementos'] as Row[]).map((r) => [r['usuario'], r]));
      expect([...rows.keys()]).toEqual(['coordinador', 'gerencia', 'ido', 'jefe-operaciones', 'supervisor']);
      expect(body['total']).toBe(5);
      expect(rows.get('coordinador')).toMatchObject({
        asistencias: 4,
        expedientes: 7,
        vitales: 1,
        vencidos: 2,
        enLaHora: 1,
        sonando: 2,
      });
      expect(rows.get('supervisor')).toMatchObject({ asistencias: 1, expedientes: 0, vencidos: 0, activo: true });
      expect(rows.get('gerencia')).toMatchObject({ asistencias: 0, enLaHora: 0, sonando: 0 });
      expect(rows.get('ido')).toMatchObject({ nombre: 'Don ido', activo: false, asistencias: 1, enLaHora: 1 });
      const [expediente = ''] = left.split('/');
      await product.api.ctx.prisma.asistencia.deleteMany({ where: { expediente: Number(expediente) } });
    });

    test('la agenda se filtra por reloj y por coordinador, y dice de quién es cada caso', async () => {
      const relojes = async (filters: string) =>
        ((await product.caller.get(`/pendientes?de=todos&${filters}`)).body['elementos'] as Row[]).map(
          (p) => p['reloj'],
        );
      expect(await relojes('relojes=C-06,C-22')).toEqual(['C-22', 'C-06']);
      expect(await relojes('relojes=C-06,C-22&coordinador=coordinador')).toEqual([]);
      expect(await relojes('coordinador=supervisor&relojes=C-22')).toEqual(['C-22']);
      expect(await product.caller.get('/pendientes?relojes=C-99')).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'relojes' }] },
      });
      const { body } = await product.caller.get('/pendientes?relojes=C-12');
      expect(body).toMatchObject({
        total: 1,
        elementos: [{ caso: { afiliado: { apellido: 'Almonacid Prueba' }, cuenta: { id: 'mutual-rio-manso' } } }],
      });
    });

    test('la agenda dice qué le suena a quien pregunta: lo suyo y lo que llegó a su rol, hasta que alguien acusa', async () => {
      const { alerta } = product.api.ctx.prisma;
      const supervisor = await product.api.as('supervisor');
      const suenan = async (who: Caller) =>
        ((await who.get('/pendientes?de=todos&suenan=true')).body['elementos'] as Row[]).map((p) => p['reloj']);
      expect(await suenan(product.caller)).toEqual(['M-1', 'C-12']);
      expect(await suenan(supervisor)).toEqual([]);
      await alerta.updateMany({ where: { reloj: 'M-1', nivel: 2 }, data: { rol: 'supervisor', dueno: null } });
      expect(await suenan(supervisor)).toEqual(['M-1']);
      await alerta.updateMany({ where: { reloj: 'M-1' }, data: { estado: 'ACUSADA' } });
      expect(await suenan(supervisor)).toEqual([]);
      expect(await suenan(product.caller)).toEqual(['C-12']);
    });
  });

  describe('quién tiene el caso en pantalla', () => {
    let numero: number;
    let ana: Caller;
    let beto: Caller;
    let ear: Ear;
    const put = (who: Caller, editando: string | null, n = 0) =>
      who.put('/presencia', { expediente: numero, n, editando });
    const seenBy = async (who: Caller): Promise<unknown> =>
      ((await who.get(`/presencia/${numero}/0`)).body['personas'] as Row[]).map((p) => [p['usuario'], p['editando']]);
    /** How often it was said since one last asked. */
    const told = async (): Promise<number> => (await ear.heard()).filter(({ tema }) => tema === 'presencia').length;
    const unseen = (usuario: string) =>
      product.api.ctx.prisma.presencia.updateMany({ where: { usuario }, data: { vistoEn: ago(41 / 60) } });

    beforeAll(async () => {
      ana = product.caller;
      beto = await product.api.as('supervisor');
      numero = Number((await openExpediente(ana)).body['numero']);
      ear = await product.listen(CANAL_DE_AVISOS);
    });
    afterEach(async () => {
      for (const who of [ana, beto]) await who.delete(`/presencia/${numero}/0`);
      await told();
    });

    test('cada uno ve al otro y lo que escribe, no a sí mismo; se avisa solo lo que cambia', async () => {
      expect(await put(ana, null)).toMatchObject({ status: 204 });
      await put(ana, null);
      expect(await told()).toBe(1);
      await put(beto, 'comentario');
      expect(await seenBy(ana)).toEqual([['supervisor', 'comentario']]);
      expect(await seenBy(beto)).toEqual([['coordinador', null]]);
      expect(await told()).toBe(1);
      await put(beto, 'comentario');
      expect(await told()).toBe(0);
      await put(beto, null);
      expect(await told()).toBe(1);
      await beto.delete(`/presencia/${numero}/0`);
      await beto.delete(`/presencia/${numero}/0`);
      expect(await seenBy(ana)).toEqual([]);
      expect(await told()).toBe(1);
    });

    test('quien se va sin avisar deja de verse, y su fila se quita cuando otro escribe', async () => {
      await put(beto, 'comentario');
      await unseen('supervisor');
      expect(await seenBy(ana)).toEqual([]);
      await told();
      await put(ana, null);
      expect(await product.api.ctx.prisma.presencia.count({ where: { usuario: 'supervisor' } })).toBe(0);
      expect(await told()).toBe(2);
    });

    test('quien vuelve después de ausentarse cuenta desde que volvió', async () => {
      await put(beto, null);
      await product.api.ctx.prisma.presencia.updateMany({
        where: { usuario: 'supervisor' },
        data: { desde: ago(30), vistoEn: ago(20) },
      });
      await told();
      await put(beto, null);
      expect(await told()).toBe(1);
      const { body } = await ana.get(`/presencia/${numero}/0`);
      const [persona] = body['personas'] as Row[];
      expect(Date.now() - Date.parse(String(persona?.['desde']))).toBeLessThan(5 * 60_000);
      expect(persona?.['nombre']).toEqual(expect.any(String));
    });

    test('de un caso que no existe, o escribiendo algo que no es un registro, no se anota', async () => {
      expect(await put(ana, null, 7)).toMatchObject({ status: 404, body: { code: 'NO_ENCONTRADO' } });
      expect(await put(ana, 'novela')).toMatchObject({ status: 422, body: { errors: [{ path: 'editando' }] } });
      expect(await product.api.ctx.prisma.presencia.count()).toBe(0);
      expect(await told()).toBe(0);
    });
  });
}
