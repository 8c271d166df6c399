import { apertura, openCase, settle } from '../support/case';
import type { Case } from '../support/case';
import type { Served } from '../support/product';

type Row = Record<string, unknown>;

/** The imported ones of the seed are older. */
const desde = new Date(Date.now() - 60_000).toISOString();
const numbers = (rows: Row[]): unknown[] => rows.map((r) => r['expediente']);

const noCubre = (motivo: string): [string, Row] => ['cobertura', { cubierta: false, motivo }];

/** Services that were refused, and how they are found again. */
export function refusals(product: Served): void {
  const refused = async (more = ''): Promise<Row[]> => {
    const { status, body } = await product.caller.get(`/negativas?desde=${desde}${more}`);
    expect(status).toBe(200);
    return body['elementos'] as Row[];
  };
  let declined: Case;
  let outside: Case;
  let gaveUp: Case;

  beforeAll(async () => {
    declined = await openCase(product.caller, { afiliado: 'afiliado-001' });
    const { body } = await product.caller.get('/proveedores?servicio=HOGAR/PLOMERIA&limite=1');
    const proveedor = (body['elementos'] as Row[])[0]?.['id'];
    const oferta = { motivoInformado: true, formasDePagoInformadas: true, garantiaInformada: true };
    await settle(
      declined,
      noCubre('Primero se dijo otra cosa'),
      noCubre('La pérdida es del edificio, y las cañerías comunes no están en el plan'),
      ['cotizacion', { proveedor, monto: { centavos: 3_000_000 }, sobre: 'SERVICIO' }],
      ['conexion-ofrecida', { acepta: false, monto: { centavos: 2_800_000 }, ...oferta }],
    );
    outside = await openCase(product.caller, { servicio: 'HOGAR/PINTURA', afiliado: 'afiliado-005' });
    await settle(outside, [
      'fuera-de-matriz',
      { descargoInformado: true, alternativas: ['Fumigaciones del Valle', 'Cámara de fumigadores'] },
    ]);
    gaveUp = await openCase(product.caller, { afiliado: 'afiliado-009' });
    await settle(gaveUp, noCubre('Supera los eventos del año'), [
      'afiliado-cancela',
      { motivo: 'Lo arregla un vecino', causa: 'AFILIADO' },
    ]);
    const covered = await openCase(product.caller, { registros: apertura('EMERGENCIA') });
    await settle(covered, ['afiliado-cancela', { motivo: 'Se arregló', causa: 'AFILIADO' }]);
    await openCase(product.caller, {
      registros: [{ codigo: 'cobertura', datos: { cubierta: false, motivo: 'Abierta' } }],
    });
  });

  test('lo negado se encuentra con qué se pidió, qué se explicó, quién y qué se ofreció, lo último primero', async () => {
    const rows = await refused();
    expect(numbers(rows)).toEqual([gaveUp.expediente, outside.expediente, declined.expediente]);
    expect(rows[2]).toMatchObject({
      numero: `${declined.expediente}/1`,
      afiliado: { id: 'afiliado-001', documento: '99000001' },
      cuenta: { id: 'mutual-rio-manso' },
      servicio: { id: 'HOGAR/PLOMERIA' },
      zona: { id: 'RIO NEGRO/VIEDMA' },
      status: 'CANCELADO_AL_MOMENTO',
      motivoFin: 'CONEXION_RECHAZADA',
      motivo: 'La pérdida es del edificio, y las cañerías comunes no están en el plan',
      alternativas: [],
      ofrecido: { centavos: 2_800_000, moneda: 'ARS' },
      usuario: 'coordinador',
    });
    expect(rows[1]).toMatchObject({
      motivoFin: 'FUERA_DE_MATRIZ',
      motivo: null,
      alternativas: ['Fumigaciones del Valle', 'Cámara de fumigadores'],
      ofrecido: null,
    });
    expect(rows[0]).toMatchObject({ motivoFin: 'AFILIADO_CANCELA', motivo: 'Supera los eventos del año' });
  });

  test.each([
    ['lo que se le explicó, sin acentos', () => '&buscar=canerias%20edificio', () => [declined]],
    ['lo que se sugirió', () => '&buscar=fumigadores', () => [outside]],
    ['el afiliado', () => '&buscar=99000009', () => [gaveUp]],
    ['su número', () => `&buscar=${declined.expediente}/1`, () => [declined]],
    ['algo que se dijo y después se corrigió', () => '&buscar=otra%20cosa', () => []],
    ['un comodín', () => '&buscar=%25', () => []],
    ['el motivo con que terminó', () => '&motivo=FUERA_DE_MATRIZ', () => [outside]],
    ['el servicio', () => '&servicio=HOGAR/PINTURA', () => [outside]],
    ['la cuenta', () => '&cuenta=seguros-cordillera-sur', () => []],
    ['un período anterior', () => `&hasta=${desde.slice(0, 17)}00.000Z`, () => []],
  ])('se buscan por %s', async (_, query, found) => {
    const until = query().startsWith('&hasta') ? 'desde=2020-01-01' : `desde=${desde}`;
    const { body } = await product.caller.get(`/negativas?${until}${query()}`);
    expect(numbers(body['elementos'] as Row[])).toEqual(found().map((c) => c.expediente));
  });

  test('las de antes también están, y se recorren por páginas', async () => {
    const seen: unknown[] = [];
    let cursor = '';
    do {
      const { body } = await product.caller.get(`/negativas?limite=2${cursor && `&cursor=${cursor}`}`);
      expect(body['total']).toBe(6);
      seen.push(...numbers(body['elementos'] as Row[]));
      cursor = (body['siguiente'] as string | null) ?? '';
    } while (cursor !== '');
    expect(seen).toEqual([gaveUp.expediente, outside.expediente, declined.expediente, 100_003, 100_002, 100_001]);
  });

  test('un motivo que no hay se rechaza', async () => {
    expect(await product.caller.get('/negativas?motivo=PORQUE_SI')).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'motivo' }] },
    });
  });
}
