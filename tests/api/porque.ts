import type { Prisma } from '../../prisma/generated/client';
import { asentarEn } from '../../activities/asentar';
import { dado } from '../../procedure/testing/guion';
import type { Paso } from '../../procedure/testing/guion';
import { asistencia } from '../../procedure/testing/prueba';
import { conCostos, confirmada, en, franja, pesos } from '../../procedure/testing/pasos';
import type { Caller } from '../support/api';
import { openExpediente } from '../support/case';
import type { Product } from '../support/product';

type Row = Record<string, unknown>;

/** A provider of the database who is known to the stories of these tests. */
const COTIZADO = 'plomeria-viedma-1';

/** Why a Pendiente is asked for, and the sheet of an Asistencia. */
export function reasons(product: Product): void {
  /**
   * An Asistencia whose steps are written as its workflow would write them, at the hours of the steps. `escritos`: what was
   * typed with its first registros, by codigo.
   */
  async function writtenCase(pasos: readonly Paso[], escritos: Record<string, Row> = {}): Promise<string> {
    const { prisma } = product.api.ctx;
    const { body } = await openExpediente(product.caller, 'afiliado-001');
    const expediente = Number(body['numero']);
    await prisma.asistencia.create({
      data: {
        expediente,
        n: 1,
        abiertaEn: new Date(en('08:00')),
        servicioId: 'HOGAR/PLOMERIA',
        zonaId: 'RIO NEGRO/VIEDMA',
        afiliadoId: 'afiliado-001',
        coordinador: 'coordinador',
        reglasVersion: 1,
        arrancado: true,
      },
    });
    const conId = pasos.map(([hora, codigo = 'comentario', datos = {}, envio], i): Paso => {
      const id = `${expediente}-${i}`;
      return [hora, codigo, datos, { id, ...envio }];
    });
    for (const [i, [, codigo = '', datos]] of pasos.entries()) {
      const typed = escritos[codigo];
      if (!typed) continue;
      const id = `${expediente}-${i}`;
      const row = {
        id,
        expediente,
        n: 1,
        codigo,
        huella: '',
        recibidoEn: new Date(en('08:00')),
        usuario: 'coordinador',
      };
      await prisma.registro.create({ data: { ...row, datos: { ...datos, ...typed } as Prisma.InputJsonObject } });
    }
    const { prueba } = dado(asistencia({ expediente }, { zona: ['ANA', 'BETO', COTIZADO] }), ...conId);
    await asentarEn(prisma)({ expediente, n: 1, transiciones: prueba.transiciones });
    return `${expediente}-1`;
  }

  const why = async (id: string, caller: Caller = product.caller): Promise<Row> =>
    (await caller.get(`/pendientes/${id}/porque`)).body;

  describe('¿por qué?', () => {
    let caso: string;
    beforeAll(async () => {
      caso = await writtenCase([
        ...confirmada(),
        ['15:07', 'acuse', { pendiente: 'C-09' }, { por: 'supervisor' }],
        ['15:10', 'proveedor-demora', { sentido: 'SALIENTE', ...franja('17:00', '19:00') }],
        ['15:12', 'afiliado-reprograma', { acepta: true }],
        ['15:20', 'pendiente-manual', { titulo: 'Avisar al portero', vence: en('15:50') }],
      ]);
    });

    test('la cuenta con sus números, la cláusula con su texto, y cada cambio con quién lo hizo', async () => {
      const arribo = await why(`${caso}:C-11:1`);
      expect(arribo).toMatchObject({
        titulo: 'C-11 Arribo: llamar al proveedor a mitad de la franja',
        formula: { cuenta: '17:00 + 120 min / 2 = 18:00', expresion: 'DESDE + (HASTA − DESDE) / 2' },
        origen: { tipo: 'T', dicho: 'Lo fija el texto del procedimiento' },
        clausulaDicha: {
          id: 'A-5.3P.3.1.b',
          texto: expect.stringMatching(/en \(Desde\/ Hasta\)\/2\.\nInterpretación AM-03: /),
        },
        inicio: {
          dicho: expect.stringMatching(/ \(coordinador\) registró «Proveedor acepta» a las 08:10$/),
          en: en('08:10'),
        },
        movimientos: [
          {
            de: en('17:00'),
            a: en('18:00'),
            en: en('15:12'),
            hecho: { codigo: 'afiliado-reprograma', leyenda: 'Acepta: sí' },
          },
        ],
        cumplen: [{ codigo: 'arribo', titulo: 'Arribo del proveedor' }],
        fin: null,
        sinDerivar: [],
      });
    });

    test('cada aviso, quién lo acusó y cuánto después; y cómo terminó', async () => {
      const movida = await why(`${caso}:C-09:1`);
      const acuse = (segundos: number) => ({ persona: { usuario: 'supervisor' }, en: en('15:07'), segundos });
      expect(movida).toMatchObject({
        resultado: 'INCUMPLIDO',
        niveles: [
          {
            vuelta: 1,
            nivel: 1,
            rol: 'coordinador',
            persona: { usuario: 'coordinador' },
            instante: en('15:00'),
            acuse: acuse(420),
          },
          { vuelta: 1, nivel: 2, rol: 'supervisor', persona: null, instante: en('15:05'), acuse: acuse(120) },
        ],
        fin: {
          dicho: expect.stringMatching(
            /^Cumplido tarde a las 15:10, 10 min después de vencer\. .* registró «El proveedor se demora»/,
          ),
          hecho: { codigo: 'proveedor-demora', numero: caso.replace('-', '/') },
        },
      });
      expect((movida['niveles'] as Row[]).length).toBe(2);
      expect((await why(`${caso}:C-09:2`))['niveles']).toMatchObject([
        { nivel: 1, estado: 'POR_SONAR', instante: en('16:00'), persona: { usuario: 'coordinador' } },
        { nivel: 2, estado: 'POR_SONAR', instante: en('16:05'), persona: null },
        { nivel: 3, estado: 'POR_SONAR', instante: en('16:15') },
      ]);
    });

    test('la versión de las reglas con los valores que se usaron', async () => {
      expect(await why(`${caso}:C-07:1`)).toMatchObject({
        origen: { tipo: 'P' },
        reglas: {
          version: 1,
          propias: false,
          valores: [
            { ruta: 'confirmacion.PROGRAMADO', dicho: '15 min', propuesto: true },
            { ruta: 'escalera.normal', unidad: 'escalera' },
          ],
        },
      });
    });

    test('lo que empezó con el caso y lo anotado a mano también se explican', async () => {
      expect(await why(`${caso}:C-23:1`)).toMatchObject({
        inicio: { dicho: `Se abrió ${caso.replace('-', '/')} a las 08:00`, hecho: null },
        fin: { hecho: { codigo: 'programacion' } },
      });
      expect(await why(`${caso}:M-1:1`)).toMatchObject({
        origen: { tipo: 'M' },
        clausula: 'A-4.4',
        inicio: { hecho: { codigo: 'pendiente-manual' } },
        cumplen: [{ codigo: 'pendiente-hecho' }],
        reglas: { valores: [{ ruta: 'escalera.normal' }] },
      });
    });

    test('de todos los pendientes de un caso terminado se sabe qué los abrió y qué los cerró', async () => {
      const entero = await writtenCase([
        ...conCostos(),
        ['18:50', 'conformidad', { resultado: 'CONFORME' }],
        ['18:55', 'conclusion'],
      ]);
      const [expediente] = entero.split('-');
      const { relojes } = (await product.caller.get(`/asistencias/${expediente}/1/eventos`)).body as { relojes: Row[] };
      const dichos = await Promise.all(relojes.map(({ id }) => why(String(id))));
      expect(dichos.flatMap((p) => p['sinDerivar'])).toEqual([]);
      expect(dichos.filter((p) => p['fin'] === null)).toEqual([]);
      expect(relojes.length).toBeGreaterThan(8);
    });

    test('el de un caso de calidad lo ve quien ve la calidad; el que no existe no existe', async () => {
      const { prisma } = product.api.ctx;
      const expediente = Number(caso.split('-')[0]);
      const deCaso = {
        expediente,
        n: -1,
        abiertaEn: new Date(en('19:00')),
        servicioId: 'HOGAR/PLOMERIA',
        zonaId: 'RIO NEGRO/VIEDMA',
      };
      await prisma.calidad.create({
        data: {
          ...deCaso,
          cuentaId: 'mutual-rio-manso',
          coordinador: 'coordinador',
          reglasVersion: 1,
          arrancado: true,
        },
      });
      await prisma.pendiente.create({
        data: {
          id: `${expediente}-1Q:C-19:1`,
          expediente,
          n: -1,
          reloj: 'C-19',
          clausula: 'A-5.5.2.1.d',
          abiertoEn: new Date(en('19:00')),
          venceEn: new Date(en('+1 18:00')),
          formula: { expresion: 'afiliado no conforme, fin del día hábil siguiente', cuenta: '24/11 18:00', desde: 0 },
          dueno: 'jefe-calidad',
          escalera: 'calidad',
        },
      });
      const path = `/pendientes/${expediente}-1Q:C-19:1/porque`;
      expect(await product.caller.get(path)).toMatchObject({ status: 404, body: { code: 'NO_ENCONTRADO' } });
      expect(await (await product.api.as('jefe-calidad')).get(path)).toMatchObject({
        status: 200,
        body: {
          clausulaDicha: { texto: expect.stringContaining('PRO 020 Quejas y Reclamos') },
          cumplen: [{ codigo: 'calidad-tomada' }],
        },
      });
      expect((await product.caller.get('/pendientes/nada:C-01:1/porque')).status).toBe(404);
    });
  });

  describe('la ficha de la asistencia', () => {
    test('cobertura, situación, quién autorizó los datos, totales y lo que falta para cerrar con su cláusula', async () => {
      const pasos: Paso[] = [...conCostos().slice(0, 2), ['08:00', 'situacion', {}], ...conCostos().slice(2)];
      const caso = await writtenCase(pasos, {
        cobertura: { motivo: 'Lo dice el plan', condicionesConsultadas: true },
        consentimiento: { quien: 'La sobrina' },
        situacion: {
          descripcionOcurrido: 'Se inundó la cocina',
          detalleFalla: 'Flexible roto',
          otrosDatos: 'Hay perro',
        },
      });
      const [expediente] = caso.split('-');
      const { body } = await product.caller.get(`/asistencias/${expediente}/1`);
      expect(body).toMatchObject({
        titular: { nombre: expect.any(String), apellido: expect.any(String) },
        cobertura: { cubierta: true, motivo: 'Lo dice el plan', condicionesConsultadas: true, usuario: 'coordinador' },
        situacion: {
          descripcionOcurrido: 'Se inundó la cocina',
          detalleFalla: 'Flexible roto',
          otrosDatos: 'Hay perro',
        },
        autorizacionDeDatos: { autoriza: true, quien: 'La sobrina' },
        excedente: { centavos: 0 },
        totales: { COBERTURA: { centavos: 10_000 }, AFILIADO: { centavos: 0 }, total: { centavos: 10_000 } },
        encuestada: false,
        guiones: [],
      });
      expect(body['faltaParaCerrar']).toMatchObject([
        {
          codigo: 'conformidad',
          impide: true,
          clausula: 'A-5.5.2.1.a',
          texto: expect.stringContaining('CONFORME o NO'),
        },
        { codigo: 'identidad', impide: false, clausula: 'A-5.3P.4.2' },
      ]);
    });

    test('lo que hay que leer ahora viene con sus datos puestos', async () => {
      const { nombre, apellido } = await product.api.ctx.prisma.afiliado.findUniqueOrThrow({
        where: { id: 'afiliado-001' },
      });
      const caso = await writtenCase(
        [
          ['08:00', 'cobertura', { cubierta: false }],
          ['08:01', 'cotizacion', { proveedor: COTIZADO, monto: pesos(300), sobre: 'SERVICIO' }],
        ],
        { cobertura: { motivo: 'No está en el plan' } },
      );
      const { guiones } = (await product.caller.get(`/asistencias/${caso.replace('-', '/')}`)).body as {
        guiones: Row[];
      };
      expect(guiones.map((g) => [g['codigo'], g['datos']])).toEqual([
        ['sin-cobertura', []],
        ['ofrecimiento-con-costo', []],
        ['pago-y-garantia', ['formasDePago']],
        ['consentimiento', []],
      ]);
      expect(guiones[0]?.['texto']).toContain(`Sr(a) ${nombre} ${apellido}, el motivo`);
      expect(guiones[0]?.['texto']).toContain('No está en el plan');
      const { nombre: quien } = await product.api.ctx.prisma.proveedor.findUniqueOrThrow({ where: { id: COTIZADO } });
      expect(guiones[1]?.['texto']).toContain(`Cotizamos con ${quien}`);
    });
  });
}
