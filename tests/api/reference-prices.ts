import type { Caller } from '../support/api';
import { openExpediente } from '../support/case';
import type { Product } from '../support/product';

const VIEDMA = 'RIO NEGRO/VIEDMA';
const dias = (cuantos: number): Date => new Date(Date.now() - cuantos * 86_400_000);

interface Pasado {
  servicio: string;
  zona?: string;
  total: number;
  hace?: number;
  status?: string;
}

/** What a service usually costs: as operations says, or as the cases did. */
export function referencePrices(product: Product): void {
  let jefe: Caller;
  let expediente: number;
  let n = 0;

  beforeAll(async () => {
    jefe = await product.api.as('jefe-operaciones');
    const { body } = await openExpediente(product.caller, undefined, { prefer: 'respond-async' });
    expediente = Number(body['numero']);
  });

  /** A case that ended some days ago; its total in two lines. */
  const caso = ({ servicio, zona = VIEDMA, total, hace = 10, status = 'CONCLUIDA' }: Pasado) =>
    product.api.ctx.prisma.asistencia.create({
      data: {
        expediente,
        n: (n += 1),
        abiertaEn: dias(hace + 1),
        terminadaEn: dias(hace),
        servicioId: servicio,
        zonaId: zona,
        afiliadoId: 'afiliado-001',
        coordinador: 'coordinador',
        reglasVersion: 1,
        arrancado: true,
        status,
        estado: {
          costos: [
            { centavos: total, paga: 'COBERTURA' },
            { centavos: 0, paga: 'EMPRESA' },
          ],
        },
      },
    });

  const casos = async (servicio: string, totales: number[], mas: Partial<Pasado> = {}): Promise<void> => {
    for (const total of totales) await caso({ servicio, total, ...mas });
  };

  const precio = async (servicio: string, zona = VIEDMA) =>
    (await jefe.get(`/precios-de-referencia?servicio=${servicio}&zona=${encodeURIComponent(zona)}`)).body;
  const escribe = (body: Record<string, unknown>) =>
    jefe.post('/precios-de-referencia', { motivo: 'Lista nueva', ...body });

  test('sin nada escrito ni casos bastantes, no se sabe', async () => {
    await casos('HOGAR/GAS', [100, 200, 300, 400]);
    expect(await precio('HOGAR/GAS')).toMatchObject({ monto: null, origen: 'NINGUNO', muestras: 4, escritos: [] });
  });

  test('con cinco casos es su mediana, sin los de otra zona, los viejos, los que no se concluyeron ni los sin costo', async () => {
    await casos('HOGAR/PLOMERIA', [500_000, 100_000, 300_000, 200_000, 400_001, 300_001]);
    await casos('HOGAR/PLOMERIA', [9_000_000, 9_000_000], { zona: 'RIO NEGRO/CIPOLLETTI' });
    await casos('HOGAR/PLOMERIA', [9_000_000, 9_000_000], { hace: 181 });
    await casos('HOGAR/PLOMERIA', [9_000_000, 9_000_000], { status: 'CANCELADO_POSTERIOR' });
    await casos('HOGAR/PLOMERIA', [0, 0]);
    const { desde, ...resto } = await precio('HOGAR/PLOMERIA', 'río negro/viedma');
    expect(resto).toMatchObject({ monto: { centavos: 300_001 }, origen: 'HISTORICO', muestras: 6, zona: VIEDMA });
    expect(Date.parse(String(desde))).toBeCloseTo(dias(180).getTime(), -5);
  });

  test('lo que escribe operaciones vale antes que los casos, lo de la zona antes que lo de todas, y lo último antes que lo anterior', async () => {
    const servicio = 'HOGAR/ELECTRICIDAD';
    await casos(servicio, [1000, 1000, 1000, 1000, 1000]);
    expect(await escribe({ servicio, monto: { centavos: 7000 } })).toMatchObject({
      status: 201,
      body: { zona: null, autor: 'jefe-operaciones', motivo: 'Lista nueva', monto: { centavos: 7000 } },
    });
    expect(await precio(servicio)).toMatchObject({ monto: { centavos: 7000 }, origen: 'OPERACIONES', muestras: 0 });
    await escribe({ servicio, zona: 'Río Negro/Viedma', monto: { centavos: 8000 } });
    await escribe({ servicio, zona: VIEDMA, monto: { centavos: 8500 } });
    await escribe({ servicio, monto: { centavos: 6000 } });
    expect(await precio(servicio)).toMatchObject({ monto: { centavos: 8500 } });
    expect(await precio(servicio, 'RIO NEGRO/CIPOLLETTI')).toMatchObject({ monto: { centavos: 6000 } });

    await escribe({ servicio, zona: VIEDMA, monto: null });
    expect(await precio(servicio)).toMatchObject({ monto: { centavos: 6000 }, origen: 'OPERACIONES' });
    await escribe({ servicio, monto: null });
    const { escritos, ...resto } = await precio(servicio);
    expect(resto).toMatchObject({ monto: { centavos: 1000 }, origen: 'HISTORICO', muestras: 5 });
    expect((escritos as Record<string, unknown>[]).map((e) => [e['zona'], e['monto']])).toEqual([
      [null, null],
      [VIEDMA, null],
      [null, { centavos: 6000, moneda: 'ARS' }],
      [VIEDMA, { centavos: 8500, moneda: 'ARS' }],
      [VIEDMA, { centavos: 8000, moneda: 'ARS' }],
      [null, { centavos: 7000, moneda: 'ARS' }],
    ]);
  });

  test.each([
    ['cero', { monto: { centavos: 0 } }, 'monto.centavos'],
    ['negativo', { monto: { centavos: -5 } }, 'monto.centavos'],
    ['absurdo', { monto: { centavos: 100_000_000_01 } }, 'monto.centavos'],
    ['con un servicio que no hay', { servicio: 'HOGAR/ALFOMBRAS', monto: { centavos: 1 } }, 'servicio'],
    ['en una zona que no hay', { zona: 'RIO NEGRO/ATLANTIDA', monto: { centavos: 1 } }, 'zona'],
    ['sin motivo', { motivo: ' ', monto: { centavos: 1 } }, 'motivo'],
    ['que se retira sin que lo haya', { monto: null }, 'monto'],
  ])('un precio %s se rechaza y no cambia nada', async (_, body, path) => {
    const servicio = 'HOGAR/VIDRIOS';
    expect(await escribe({ servicio, ...body })).toMatchObject({ status: 422, body: { errors: [{ path }] } });
    expect(await precio(servicio)).toMatchObject({ origen: 'NINGUNO', escritos: [] });
  });

  test('lo escrito no se cambia ni se borra', async () => {
    await escribe({ servicio: 'HOGAR/PINTURA', monto: { centavos: 5000 } });
    const { prisma } = product.api.ctx;
    await expect(prisma.precioReferencia.updateMany({ data: { centavos: 1 } })).rejects.toThrow(/solo admite agregar/);
    await expect(prisma.precioReferencia.deleteMany()).rejects.toThrow(/solo admite agregar/);
  });
}
