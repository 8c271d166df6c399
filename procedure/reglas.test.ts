import fc from 'fast-check';
import { completa, conCambios, REGLAS_PREDETERMINADAS } from './reglas';
import type { Reglas } from './reglas';

test('cuando cambia un valor, entonces cambia ese y ningún otro, y el juego de base no se toca', () => {
  const antes = structuredClone(REGLAS_PREDETERMINADAS);
  const nuevas = conCambios(REGLAS_PREDETERMINADAS, { asignacion: { PROGRAMADO: 25 }, minutoMs: 1000 });
  expect(nuevas).toEqual({ ...antes, minutoMs: 1000, asignacion: { ...antes.asignacion, PROGRAMADO: 25 } });
  expect(REGLAS_PREDETERMINADAS).toEqual(antes);
});

test('las listas se reemplazan enteras', () => {
  const normal = [{ nivel: 1, rol: 'coordinador', minutos: 2, desde: 'vencimiento' }];
  const nuevas = conCambios(REGLAS_PREDETERMINADAS, { escalera: { normal } });
  expect(nuevas.escalera.normal).toEqual(normal);
  expect(nuevas.escalera.vital).toEqual(REGLAS_PREDETERMINADAS.escalera.vital);
});

test.each([
  [{ asignacio: 5 }, 'reglas.asignacio: no es una regla'],
  [{ asignacion: { URGENTE: 5 } }, 'reglas.asignacion.URGENTE: no es una regla'],
  [{ asignacion: { VITAL: '0' } }, 'reglas.asignacion.VITAL: tipo equivocado'],
  [{ asignacion: 5 }, 'reglas.asignacion: debe ser un objeto'],
  [{ asignacion: null }, 'reglas.asignacion: debe ser un objeto'],
  [{ apertura: null }, 'reglas.apertura: tipo equivocado'],
  [{ apertura: { minutos: 5 } }, 'reglas.apertura: tipo equivocado'],
  [{ conformidad: { tercero: 10 } }, 'reglas.conformidad.tercero: tipo equivocado'],
  [{ escalera: { normal: {} } }, 'reglas.escalera.normal: tipo equivocado'],
  [{ toString: 1 }, 'reglas.toString: no es una regla'],
  [JSON.parse('{"__proto__": {"apertura": 1}}'), 'reglas.__proto__: no es una regla'],
  [[], 'reglas: debe ser un objeto'],
  [null, 'reglas: debe ser un objeto'],
  ['x', 'reglas: debe ser un objeto'],
])('cuando los cambios son %j, entonces se nombra el lugar', (cambios, message) => {
  expect(() => conCambios(REGLAS_PREDETERMINADAS, cambios)).toThrow(new RangeError(message));
});

test('sin cambios es el mismo juego; con cualquier otra cosa, un juego completo o un RangeError que dice dónde', () => {
  expect(conCambios(REGLAS_PREDETERMINADAS, {})).toEqual(REGLAS_PREDETERMINADAS);
  const claves = Object.keys(REGLAS_PREDETERMINADAS);
  const casi = fc.dictionary(fc.oneof(fc.constantFrom(...claves), fc.string()), fc.oneof(fc.integer(), fc.jsonValue()));
  fc.assert(
    fc.property(fc.oneof(casi, fc.jsonValue()), (cambios) => {
      try {
        expect(Object.keys(conCambios(REGLAS_PREDETERMINADAS, cambios)).sort()).toEqual([...claves].sort());
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        expect(String(error)).toContain('reglas');
      }
    }),
  );
});

test('cada escalera sube: cada nivel es mayor que el anterior', () => {
  for (const niveles of Object.values(REGLAS_PREDETERMINADAS.escalera))
    for (const [i, { nivel }] of niveles.entries()) expect(nivel).toBeGreaterThan(niveles[i - 1]?.nivel ?? 0);
});

describe('un juego guardado antes de que existiera una regla', () => {
  const { calidad: _, ...deAntes } = REGLAS_PREDETERMINADAS;
  const { calidad: __, ...escalera } = deAntes.escalera;

  test('toma las que le faltan de las predeterminadas y conserva las suyas', () => {
    const guardado = { ...deAntes, contacto: 99, verificar: {}, escalera: { ...escalera, normal: [] } };
    expect(completa(guardado as unknown as Reglas)).toEqual({
      ...REGLAS_PREDETERMINADAS,
      contacto: 99,
      escalera: { ...REGLAS_PREDETERMINADAS.escalera, normal: [] },
    });
  });

  test('completo no cambia, y de uno posterior se conserva lo que no se conoce', () => {
    expect(completa(REGLAS_PREDETERMINADAS)).toEqual(REGLAS_PREDETERMINADAS);
    const posterior = { ...REGLAS_PREDETERMINADAS, nueva: { minutos: 5 } };
    expect(completa(posterior)).toEqual(posterior);
  });
});
