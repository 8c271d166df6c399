import fc from 'fast-check';
import { colasBuscadas, leeTelefono, telefono } from './telefono';

/** Areas of two, three and four digits; what follows makes ten with them and begins as numbers of a house do. */
const nacional = () =>
  fc.constantFrom('11', '221', '294', '341', '351', '2920', '2945', '3487').chain((area) => {
    const largo = 9 - area.length;
    return fc
      .tuple(fc.constantFrom('4', '5'), fc.integer({ min: 0, max: 10 ** largo - 1 }))
      .map(([primera, resto]) => ({
        area,
        abonado: `${primera}${String(resto).padStart(largo, '0')}`,
      }));
  });
const separador = () => fc.constantFrom('', ' ', '-', '.', '  ');
const antes = (...prefijos: string[]) => fc.constantFrom(...prefijos);

/** Parted before its last four digits, as people do. */
const partido = (abonado: string, s: string): string => `${abonado.slice(0, -4)}${s}${abonado.slice(-4)}`;

test('un celular escrito con 15 o con 9, de cualquier modo, es uno solo', () => {
  fc.assert(
    fc.property(
      nacional(),
      antes('', '0', '+54', '+54 0', '0054 ', '54 '),
      separador(),
      fc.boolean(),
      ({ area, abonado }, prefijo, s, con15) => {
        const escrito = con15
          ? `${prefijo}${area}${s}15${s}${partido(abonado, s)}`
          : `${prefijo === '0' ? '' : prefijo.replace('+54 0', '+54')}${s}9${s}${area}${s}${partido(abonado, s)}`;
        expect([escrito, leeTelefono(escrito)]).toEqual([escrito, `+549${area}${abonado}`]);
      },
    ),
  );
});

test('uno fijo, con el 0 o sin él, con paréntesis o sin ellos, con el país o sin él', () => {
  fc.assert(
    fc.property(
      nacional(),
      antes('', '0', '+54', '0054', '54'),
      separador(),
      fc.boolean(),
      ({ area, abonado }, prefijo, s, parentesis) => {
        const escrito =
          parentesis && prefijo.length < 2
            ? `(${prefijo}${area})${s}${partido(abonado, s)}`
            : `${prefijo}${s}${area}${s}${partido(abonado, s)}`;
        expect([escrito, leeTelefono(escrito)]).toEqual([escrito, `+54${area}${abonado}`]);
      },
    ),
  );
});

test('lo leído se lee igual otra vez, y nada que se escriba hace fallar', () => {
  const texto = fc.oneof(fc.string(), fc.stringMatching(/^[0-9 ()+./-]{0,40}$/));
  fc.assert(
    fc.property(texto, (escrito) => {
      const leido = leeTelefono(escrito);
      if (leido === undefined) return;
      expect(leido).toMatch(/^\+\d{7,15}$/);
      expect(leeTelefono(leido)).toBe(leido);
    }),
    { numRuns: 500 },
  );
});

test('un número sin su área no se entiende', () => {
  fc.assert(
    fc.property(
      nacional(),
      ({ abonado }) => leeTelefono(abonado) === undefined && leeTelefono(`15${abonado}`) === undefined,
    ),
  );
});

test.each([
  ['0294 15 442-1234', '+5492944421234'],
  ['2944421234', '+542944421234'],
  ['11 15 5555-4444', '+5491155554444'],
  ['+54 9 11 5555 4444', '+5491155554444'],
  [' (0294) 15-442-1234 ', '+5492944421234'],
  ['0800 555 0101', '+548005550101'],
  ['0810-333-4444', '+548103334444'],
  ['+34 612 345 678', '+34612345678'],
])('«%s» se guarda %s', (escrito, guardado) => {
  expect(telefono().parse(escrito)).toBe(guardado);
});

test.each([
  ['4442-1234', 'Falta el código de área'],
  ['15 5555-4444', 'Falta el código de área'],
  ['911', 'número corto'],
  ['107', 'número corto'],
  ['*611', 'número corto'],
  ['+', 'número corto'],
  ['11 5555-4444 int. 23', 'sin interno'],
  ['no tiene', 'sin interno ni palabras'],
  ['2920 555 0000', 'revise sus cifras'],
  ['11 5555 4444 / 11 4444 3333', 'revise sus cifras'],
])('«%s» se rechaza, y dice qué escribir', (escrito, palabras) => {
  const { error } = telefono().safeParse(escrito);
  expect(error?.issues.map((i) => i.message)).toEqual([expect.stringContaining(palabras)]);
  expect(error?.issues[0]?.message).toContain('0294 15 442-1234');
});

test('se busca igual se escriba como se escriba, y también lo que quedó como vino', () => {
  const deAntes = '294 4421234';
  for (const escrito of ['0294 15 442-1234', '+5492944421234', '294 442-1234', '(0294) 442 1234'])
    expect(colasBuscadas(escrito)).toContain(colasBuscadas(deAntes)[0]);
});

test.each(['Almonacid', '12345', 'AB123456', '', 'POL-0000-001'])('«%s» no se busca como teléfono', (texto) => {
  expect(colasBuscadas(texto)).toEqual([]);
});
