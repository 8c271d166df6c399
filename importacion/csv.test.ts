import fc from 'fast-check';
import { registrosDe } from './csv';
import type { Registro } from './csv';
import { ArchivoInservible } from './problem';

/** The bytes in pieces of `largo`, as a network gives them. */
async function* aTrozos(bytes: Buffer, largo: number): AsyncGenerator<Buffer> {
  for (let i = 0; i < bytes.length; i += largo) yield bytes.subarray(i, i + largo);
}

async function lee(contenido: string | Buffer, largo = 1_000): Promise<Registro[]> {
  const registros: Registro[] = [];
  for await (const registro of registrosDe(aTrozos(Buffer.from(contenido), largo))) registros.push(registro);
  return registros;
}
const celdas = async (contenido: string | Buffer, largo?: number): Promise<string[][]> =>
  (await lee(contenido, largo)).map((r) => r.celdas);

async function problema(contenido: string | Buffer, largo?: number): Promise<ArchivoInservible> {
  const error = await lee(contenido, largo).then(
    () => undefined,
    (e: unknown) => e,
  );
  if (!(error instanceof ArchivoInservible)) throw new Error(`it was read: ${String(error)}`);
  return error;
}

test.each([
  ['commas', 'a,b\n1,2\n'],
  ['semicolons', 'a;b\n1;2\n'],
  ['semicolons with commas inside', 'a;b\n1;2\n'],
  ['CRLF', 'a,b\r\n1,2\r\n'],
  ['no line end at the end', 'a,b\n1,2'],
  ['a byte order mark', '\uFEFFa,b\n1,2\n'],
  ['quotes', '"a","b"\n"1","2"\n'],
  ['empty lines and rows of nothing', '\na,b\n\n , \n1,2\n\n'],
])('a file with %s reads the same', async (_, contenido) => {
  for (const largo of [1, 3, 1_000])
    expect(await celdas(contenido, largo)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
});

test('the delimiter is the one of the header, and the other is part of a cell', async () => {
  expect(await celdas('a;b\n"x";1,5\n')).toEqual([
    ['a', 'b'],
    ['x', '1,5'],
  ]);
});

test.each(['\n', '\r\n'])(
  'a row is known by the line it begins on, after cells of several lines (%j)',
  async (salto) => {
    const texto = ['a,b', '', '"x', 'y","z', '', 'w"', '1,2'].join(salto);
    expect((await lee(texto)).map((r) => r.linea)).toEqual([1, 3, 7]);
  },
);

test('a letter cut between two pieces is no error', async () => {
  expect(await celdas('nombre\nNúñez\n', 1)).toEqual([['nombre'], ['Núñez']]);
});

test.each([
  ['Latin-1', Buffer.from('a,b\n1,2\nNúñez,3\n', 'latin1'), 3],
  ['Latin-1 in the last line, without a line end', Buffer.from('a,b\n1,Núñez', 'latin1'), 2],
  ['UTF-16', Buffer.from('\uFEFFa,b\n', 'utf16le'), 1],
])('a file in %s is refused by its line', async (_, contenido, linea) => {
  for (const largo of [1, 1_000]) {
    const error = await problema(contenido, largo);
    expect(error).toMatchObject({ linea, message: expect.stringContaining('no está en UTF-8') as string });
  }
});

test.each([
  ['nothing', '', 1, 'vacío'],
  ['a quote that is never closed', 'a,b\n1,2\n3,"4\n5,6\n', 3, 'comillas'],
  ['a row longer than any row', `a,b\n1,2\n3,"${'x\n'.repeat(40_000)}"\n`, 3, 'comillas'],
  ['a line longer than any row', `a,b\n1,${'x'.repeat(200_000)}\n`, 2, 'demasiado larga'],
])('%s is refused by its line', async (_, contenido, linea, palabra) => {
  expect(await problema(contenido)).toMatchObject({ linea, message: expect.stringContaining(palabra) as string });
});

test('a reader who leaves after the header lets go of the source', async () => {
  let left = false;
  async function* source(): AsyncGenerator<Buffer> {
    try {
      for (;;) yield Buffer.from('a,b\n'.repeat(20_000));
    } finally {
      left = true;
    }
  }
  for await (const { celdas: header } of registrosDe(source())) {
    expect(header).toEqual(['a', 'b']);
    break;
  }
  await new Promise(setImmediate);
  expect(left).toBe(true);
});

test('what was written as CSV is read back, however it is cut', async () => {
  const celda = fc.string({ unit: fc.constantFrom('a', 'ñ', '€', '😀', '"', ',', ';', '\n', ' ', '=') });
  const archivo = fc.array(fc.tuple(celda, celda), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(archivo, fc.integer({ min: 1, max: 20 }), async (filas, largo) => {
      const escrito = ['una,otra', ...filas.map((f) => f.map((c) => `"${c.replaceAll('"', '""')}"`).join(','))].join(
        '\n',
      );
      const conAlgo = filas.filter((f) => f.some((c) => c.trim() !== ''));
      expect((await celdas(escrito, largo)).slice(1)).toEqual(conAlgo);
    }),
    { numRuns: 200 },
  );
});
