import type { Product } from '../support/product';

/** With whom one works. */
export function operators(product: Product): void {
  test('quien coordina ve con quiénes trabaja, por su nombre: ni los de baja, ni quien administra, ni los programas', async () => {
    const admin = await product.api.as('admin');
    await product.api.as('ivr');
    await admin.post('/usuarios', { usuario: 'beatriz', nombre: 'Beatriz Prueba', rol: 'coordinador' });
    await admin.post('/usuarios', { usuario: 'carlos', nombre: 'Carlos Prueba', rol: 'coordinador' });
    await admin.patch('/usuarios/carlos', { activo: false });
    const coordinador = await product.api.as('coordinador');
    const { body } = await coordinador.get('/usuarios/operadores?limite=2');
    expect(body).toMatchObject({
      total: 6,
      elementos: [{ usuario: 'beatriz', nombre: 'Beatriz Prueba', rol: 'coordinador' }, { usuario: 'coordinador' }],
    });
    const { body: next } = await coordinador.get(`/usuarios/operadores?limite=10&cursor=${String(body['siguiente'])}`);
    expect((next['elementos'] as { usuario: string }[]).map((u) => u.usuario)).toEqual([
      'gerencia',
      'jefe-calidad',
      'jefe-operaciones',
      'supervisor',
    ]);
  });
}
