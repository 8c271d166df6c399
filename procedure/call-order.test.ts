import fc from 'fast-check';
import { HojaDeLlamados } from './call-order';

const hoja = (...proveedores: string[]): HojaDeLlamados => {
  const h = new HojaDeLlamados();
  h.agrega(proveedores);
  return h;
};

test('el turno es de la primera posición, y con la lista vacía de nadie', () => {
  expect(hoja('ANA', 'BETO').turno()).toBe('ANA');
  expect(hoja().turno()).toBeUndefined();
});

test('cuando no responde una vez, entonces se lo llama otra; a la segunda pasa el turno', () => {
  const h = hoja('ANA', 'BETO');
  expect(h.noResponde('ANA')).toBe(false);
  expect(h.turno()).toBe('ANA');
  expect(h.noResponde('ANA')).toBe(true);
  expect(h.turno()).toBe('BETO');
  expect(h.posiciones[0]).toEqual({ proveedor: 'ANA', posicion: 1, intentos: 2, estado: 'NO_RESPONDE' });
});

test('cuando declina o se lo saltea, entonces pasa el turno; el salteado se recuerda', () => {
  const h = hoja('ANA', 'BETO', 'CARLA');
  h.marca('ANA', 'DECLINA');
  expect(h.haySalteados()).toBe(false);
  h.marca('BETO', 'SALTEADA');
  expect(h.turno()).toBe('CARLA');
  expect([h.haySalteados(), h.salteado('BETO'), h.salteado('ANA'), h.salteado('NADIE')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('quien no está en la hoja no la cambia', () => {
  const h = hoja('ANA');
  expect(h.noResponde('NADIE')).toBe(false);
  h.marca('NADIE', 'DECLINA');
  expect(h.posiciones).toHaveLength(1);
});

test('cuando se amplía la zona, entonces van al final los que faltaban, sin repetir a nadie', () => {
  const h = hoja('ANA', 'BETO');
  h.marca('ANA', 'DECLINA');
  expect(h.agrega(['BETO', 'DORA', 'ANA'])).toBe(1);
  expect(h.posiciones.map((p) => `${p.posicion} ${p.proveedor} ${p.estado}`)).toEqual([
    '1 ANA DECLINA',
    '2 BETO PENDIENTE',
    '3 DORA PENDIENTE',
  ]);
});

test('cuando el supervisor nombra a uno que ya había dicho que no, entonces vuelve a tener dos llamados', () => {
  const h = hoja('ANA');
  h.noResponde('ANA');
  h.noResponde('ANA');
  h.vuelveALlamar('ANA');
  expect(h.turno()).toBe('ANA');
  expect(h.noResponde('ANA')).toBe(false);
  h.vuelveALlamar('ELSA');
  expect(h.posiciones.at(-1)).toMatchObject({ proveedor: 'ELSA', posicion: 2 });
});

test('las posiciones van 1, 2, 3… sin repetir proveedor, y el turno es siempre la primera pendiente', () => {
  const nombre = fc.constantFrom('ANA', 'BETO', 'CARLA', 'DORA');
  const orden = fc.tuple(
    fc.constantFrom('agrega', 'vuelve', 'silencio', 'DECLINA' as const, 'SALTEADA' as const),
    nombre,
  );
  fc.assert(
    fc.property(fc.array(orden, { maxLength: 20 }), (lista) => {
      const h = new HojaDeLlamados();
      for (const [que, quien] of lista) {
        if (que === 'agrega') h.agrega([quien, 'ANA']);
        else if (que === 'vuelve') h.vuelveALlamar(quien);
        else if (que === 'silencio') h.noResponde(quien);
        else if (que === 'DECLINA' || que === 'SALTEADA') h.marca(quien, que);
        expect(h.posiciones.map((p) => p.posicion)).toEqual(h.posiciones.map((_, i) => i + 1));
        expect(new Set(h.posiciones.map((p) => p.proveedor)).size).toBe(h.posiciones.length);
        expect(h.turno()).toBe(h.posiciones.find((p) => p.estado === 'PENDIENTE')?.proveedor);
      }
    }),
  );
});
