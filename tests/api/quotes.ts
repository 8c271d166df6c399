import { openCase, settle } from '../support/case';
import type { Served } from '../support/product';

type Row = Record<string, unknown>;

/** What providers asked for a service, and how that compares. */
export function quotes(product: Served): void {
  const quotes = async (path: string): Promise<Row> => (await product.caller.get(`${path}/cotizaciones`)).body;

  async function uncovered(servicio = 'HOGAR/PLOMERIA') {
    const c = await openCase(product.caller, {
      servicio,
      registros: [{ codigo: 'cobertura', datos: { cubierta: false, motivo: 'La pileta no está en el plan' } }],
    });
    const { body } = await product.caller.get(`/proveedores?servicio=${servicio}&zona=RIO%20NEGRO/VIEDMA&limite=2`);
    const [uno, otro] = (body['elementos'] as { id: string; nombre: string }[]).map(({ id, nombre }) => ({
      id,
      nombre,
    }));
    if (!uno || !otro) throw new Error('the seed has providers for every trade');
    return { c, uno, otro };
  }

  test('cada cotización dice de quién, sobre qué, cuánto se ahorró negociando y si supera lo que suele costar', async () => {
    const { c, uno, otro } = await uncovered();
    await (
      await product.api.as('jefe-operaciones')
    ).post('/precios-de-referencia', { servicio: 'HOGAR/PLOMERIA', monto: { centavos: 4_000_000 }, motivo: 'Lista' });
    await settle(
      c,
      [
        'cotizacion',
        {
          proveedor: uno.id,
          monto: { centavos: 4_500_000 },
          primerMonto: { centavos: 5_000_000 },
          sobre: 'SERVICIO',
          negociada: true,
        },
      ],
      ['cotizacion', { proveedor: otro.id, monto: { centavos: 3_500_000 }, sobre: 'SERVICIO' }],
    );
    const referencia = { monto: { centavos: 4_000_000, moneda: 'ARS' }, origen: 'OPERACIONES', muestras: 0 };
    expect(await quotes(c.path)).toEqual({
      aceptada: null,
      cotizaciones: [
        {
          proveedor: uno,
          sobre: 'SERVICIO',
          primero: { centavos: 5_000_000, moneda: 'ARS' },
          monto: { centavos: 4_500_000, moneda: 'ARS' },
          negociada: true,
          ahorro: { centavos: 500_000, moneda: 'ARS' },
          referencia,
          diferencia: { centavos: 500_000, moneda: 'ARS' },
          sobreReferencia: true,
          en: expect.any(String),
          usuario: 'coordinador',
        },
        expect.objectContaining({
          proveedor: otro,
          primero: null,
          ahorro: { centavos: 0, moneda: 'ARS' },
          referencia,
          diferencia: { centavos: -500_000, moneda: 'ARS' },
          sobreReferencia: false,
        }),
      ],
    });
  });

  test('las de un caso de antes se ven con lo que tienen', async () => {
    const { c, uno } = await uncovered('HOGAR/VIDRIOS');
    await settle(c, ['cotizacion', { proveedor: uno.id, monto: { centavos: 900_000 }, sobre: 'VISITA' }]);
    await product.api.ctx.prisma.$executeRaw`UPDATE asistencia SET estado = estado || ${JSON.stringify({
      cotizaciones: [{ proveedor: uno.id, centavos: 900_000, sobre: 'VISITA', negociada: false }],
      conexionAceptada: 900_000,
    })}::jsonb WHERE expediente = ${c.expediente}`;
    expect(await quotes(c.path)).toMatchObject({
      aceptada: { centavos: 900_000 },
      cotizaciones: [
        {
          proveedor: uno,
          sobre: 'VISITA',
          primero: null,
          referencia: null,
          diferencia: null,
          sobreReferencia: false,
          en: expect.any(String),
          usuario: 'coordinador',
        },
      ],
    });
  });
}
