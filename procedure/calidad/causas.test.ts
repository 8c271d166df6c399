import fc from 'fast-check';
import { idDeCausa } from './causas';

test.each([
  ['Puntualidad', null, 'PUNTUALIDAD'],
  ['Tarde, sin avisar', 'PUNTUALIDAD', 'PUNTUALIDAD.TARDE-SIN-AVISAR'],
  [' ¡No llegó! ', 'A.B', 'A.B.NO-LLEGO'],
  ['Forma de pago no informada nunca', null, 'FORMA-DE-PAGO-NO-INFORMAD'],
  ['¿?', null, undefined],
  ['汉字', 'A', undefined],
])('«%s» bajo %s es %s', (nombre, padre, id) => {
  expect(idDeCausa(nombre, padre)).toBe(id);
});

test('tres niveles de cualquier nombre caben en un identificador', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (nombre) => {
      const uno = idDeCausa(nombre, null);
      if (uno === undefined) return;
      const tres = idDeCausa(nombre, idDeCausa(nombre, uno) ?? '');
      expect(tres).toMatch(/^[A-Z0-9][A-Z0-9.-]{0,79}$/);
    }),
  );
});
