import fc from 'fast-check';
import type { Campo, Campos, Opcional } from '../registros/campos';
import { CODIGOS, definicion } from '../registros/catalogo';
import type { Codigo } from '../registros/catalogo';

/** Put into every free text, so that a leak shows. */
export const SECRETO = 'SECRETO';

const instante = fc
  .tuple(
    fc.integer({ min: Date.parse('2026-11-01T00:00:00Z'), max: Date.parse('2026-12-31T00:00:00Z') }),
    fc.constantFrom('Z', '-03:00', '+14:00', '-00:30'),
  )
  .map(([i, huso]) => new Date(Math.floor(i / 60_000) * 60_000).toISOString().replace('.000Z', huso));

const id = fc.string({ unit: fc.constantFrom('a', 'Z', '0', '_', '.', ':', '-'), minLength: 1, maxLength: 80 });

/** A value of the field that should do. */
function valor(campo: Campo): fc.Arbitrary<unknown> {
  switch (campo.tipo) {
    case 'texto':
      return fc.string({ unit: 'grapheme', maxLength: 20 }).map((t) => SECRETO + t.replaceAll('\0', ''));
    case 'textos':
      return fc.array(
        fc.string({ unit: 'grapheme', maxLength: 20 }).map((t) => SECRETO + t.replaceAll('\0', '')),
        { maxLength: campo.maximo },
      );
    case 'entero':
      return fc.integer({ min: campo.minimo, max: campo.maximo });
    case 'si-no':
      return fc.boolean();
    case 'opcion':
      return fc.constantFrom(...campo.valores);
    case 'opciones':
      return campo.todas
        ? fc.shuffledSubarray([...campo.valores], { minLength: campo.valores.length })
        : fc.shuffledSubarray([...campo.valores], { minLength: 1 });
    case 'instante':
      return instante;
    case 'monto':
      return fc.record(
        { centavos: fc.integer({ min: campo.minimo, max: 100_000_000 }), moneda: fc.constant('ARS') },
        { requiredKeys: ['centavos'] },
      );
    case 'lista':
      return fc.array(fc.record(valores(campo.de)), { minLength: campo.minimo, maxLength: Math.min(campo.maximo, 5) });
    default:
      return id;
  }
}

const valores = (campos: Campos): Record<string, fc.Arbitrary<unknown>> =>
  Object.fromEntries(Object.entries<Campo | Opcional>(campos).map(([clave, campo]) => [clave, valor(campo)]));

/** `datos` of right values, but any of them may be missing or null: most do, some do not. */
const datosDe = (codigo: Codigo): fc.Arbitrary<Record<string, unknown>> => {
  const campos = Object.entries(valores(definicion(codigo).campos)).map(([clave, v]) => [
    clave,
    fc.oneof({ arbitrary: v, weight: 8 }, fc.constant(null)),
  ]);
  return fc.record(Object.fromEntries(campos) as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] });
};

const codigos = (): fc.Arbitrary<Codigo> => fc.constantFrom(...CODIGOS);
/** A code with `datos` for it. */
export const registros = (): fc.Arbitrary<[Codigo, Record<string, unknown>]> =>
  codigos().chain((codigo) => fc.tuple(fc.constant(codigo), datosDe(codigo)));
