import { apertura, inMinutes, openCase, settle } from '../support/case';
import type { Served } from '../support/product';

type Row = Record<string, unknown>;

/** Whom a case called, what they answered and why one was left out. */
export function callTrail(product: Served): void {
  const trail = async (path: string): Promise<Row> => (await product.caller.get(`${path}/rastro`)).body;

  test('el rastro cuenta todas las vueltas: a quién se llamó, qué contestó, por qué se lo salteó y qué decidió el supervisor', async () => {
    const c = await openCase(product.caller, { registros: apertura('EMERGENCIA') });
    const { posiciones } = await c.state();
    const [p1, p2, p3, p4, p5] = (posiciones as { proveedor: string }[]).map((p) => p.proveedor);
    const occurredAt = new Date().toISOString();
    await settle(
      c,
      ['proveedor-no-responde', { proveedor: p1 }],
      ['proveedor-no-responde', { proveedor: p1 }],
      ['proveedor-declina', { proveedor: p2, motivo: 'Está en otra obra' }],
      ['proveedor-salteado', { proveedor: p3, motivo: 'No trabaja los feriados' }],
      ['proveedor-acepta', { proveedor: p4, eta: inMinutes(40) }],
      ['afiliado-confirma', { informado: ['HORARIO', 'NUMERO', 'PROVEEDOR'] }],
    );
    await c.send('proveedor-cancelado', { motivo: 'Se le rompió la camioneta' }, { ocurridoEn: occurredAt });
    for (const proveedor of [p1, p2, p3, p5]) await settle(c, ['proveedor-declina', { proveedor, motivo: 'No puede' }]);
    const supervisor = await product.api.as('supervisor');
    await supervisor.post(`${c.path}/registros`, {
      codigo: 'busqueda-resuelta',
      datos: { decision: 'OTRO_PROVEEDOR', proveedor: p1, motivo: 'Aceptó pagarle el traslado' },
    });
    await settle(c, ['proveedor-acepta', { proveedor: p1, eta: inMinutes(60) }]);

    const { vueltas, pasos } = await trail(c.path);
    const told = (pasos as Row[]).map((p) => [
      p['vuelta'],
      (p['proveedor'] as Row | null)?.['id'],
      p['intento'] ?? null,
      p['resultado'] ?? p['decision'],
      p['motivo'],
      p['usuario'],
    ]);
    expect(vueltas).toBe(2);
    expect(told).toEqual([
      [1, p1, 1, 'NO_RESPONDE', null, 'coordinador'],
      [1, p1, 2, 'NO_RESPONDE', null, 'coordinador'],
      [1, p2, 1, 'DECLINA', 'Está en otra obra', 'coordinador'],
      [1, p3, null, 'SALTEADO', 'No trabaja los feriados', 'coordinador'],
      [1, p4, 1, 'ACEPTA', null, 'coordinador'],
      [1, p4, null, 'CANCELADO', 'Se le rompió la camioneta', 'coordinador'],
      [2, p1, 1, 'DECLINA', 'No puede', 'coordinador'],
      [2, p2, 1, 'DECLINA', 'No puede', 'coordinador'],
      [2, p3, 1, 'DECLINA', 'No puede', 'coordinador'],
      [2, p5, 1, 'DECLINA', 'No puede', 'coordinador'],
      [2, p1, null, 'OTRO_PROVEEDOR', 'Aceptó pagarle el traslado', 'supervisor'],
      [2, p1, 1, 'ACEPTA', null, 'coordinador'],
    ]);
    const { nombre } = await product.api.ctx.prisma.proveedor.findUniqueOrThrow({ where: { id: p4 ?? '' } });
    expect((pasos as Row[])[5]).toMatchObject({
      codigo: 'proveedor-cancelado',
      en: occurredAt,
      proveedor: { id: p4, nombre },
    });
  });

  test('sin llamados el rastro está vacío, y el de un caso que no existe no existe', async () => {
    const c = await openCase(product.caller);
    expect(await trail(c.path)).toEqual({ vueltas: 0, pasos: [] });
    expect(await product.caller.get('/asistencias/1/1/rastro')).toMatchObject({ status: 404 });
  });
}
