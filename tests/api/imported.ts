import type { Product } from '../support/product';

/** The cases the seed brings from elsewhere. */
export function importedCases(product: Product): void {
  test('las asistencias importadas se leen como cualquier otra: canceladas al momento, sin costo', async () => {
    const caller = await product.api.as('coordinador');
    const { body } = await caller.get('/afiliados/afiliado-001/asistencias');
    expect(body['elementos']).toMatchObject([
      { servicio: 'VIAL/REMOLQUE GRUA', status: 'CANCELADO_AL_MOMENTO' },
      { servicio: 'HOGAR/VIDRIOS', status: 'CANCELADO_AL_MOMENTO' },
      { servicio: 'VIAL/REMOLQUE GRUA', status: 'CANCELADO_AL_MOMENTO' },
    ]);
    expect(await caller.get('/asistencias/100001/1')).toMatchObject({
      status: 200,
      body: { etapa: 'finalizada', costos: [], pendientes: [] },
    });
    expect(await caller.get('/expedientes/100001')).toMatchObject({
      status: 200,
      body: { status: 'CERRADO', coordinador: 'importado' },
    });
    expect((await caller.get('/expedientes?vista=abiertos')).body).toMatchObject({ total: 0 });
  });
}
