import { UsageError } from '../toolchain/usage';
import { readOptions } from './options';

const read = (text: string) => readOptions(text.split(' ').filter(Boolean), '/casa');

test('an account and a file are enough', () => {
  expect(read('--cuenta mutual clientes.csv')).toEqual({
    file: '/casa/clientes.csv',
    pedido: {
      cuenta: 'mutual',
      plan: undefined,
      bajas: false,
      parcial: false,
      simular: false,
      archivo: 'clientes.csv',
      usuario: 'consola',
    },
  });
});

test('the rest is asked for by name, in any order', () => {
  expect(read('/tmp/x.csv --simular --plan hogar --cuenta mutual --bajas')).toMatchObject({
    file: '/tmp/x.csv',
    pedido: { plan: 'hogar', bajas: true, simular: true, parcial: false },
  });
});

test.each([
  ['', 'Va un solo archivo'],
  ['--cuenta mutual', 'Va un solo archivo'],
  ['--cuenta mutual a.csv b.csv', 'se dieron 2'],
  ['a.csv', 'Falta --cuenta'],
  ['--cuenta mutual --todo a.csv', '--todo'],
])('«%s» is refused: %s', (text, why) => {
  expect(() => read(text)).toThrow(UsageError);
  expect(() => read(text)).toThrow(why);
});
