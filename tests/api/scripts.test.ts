import { testApi } from '../support/api';
import type { TestApi } from '../support/api';
import { testEnvironment } from '../support/environment';
import type { TestEnvironment } from '../support/environment';

let env: TestEnvironment;
let api: TestApi;

beforeAll(async () => {
  env = await testEnvironment();
  api = await testApi(env);
});
afterAll(async () => {
  await api?.close();
  await env?.close();
});

test('los guiones dicen su cláusula, su versión y lo que hay que completar', async () => {
  const { body } = await (await api.as('coordinador')).get('/guiones');
  const guiones = body['guiones'] as Record<string, unknown>[];
  expect(guiones.map((g) => g['clausula'])).toEqual(
    expect.arrayContaining([
      'A-5.1.2.a',
      'A-5.1.2.b',
      'A-5.1.8.e',
      'B-A.1',
      'A-5.1.7.B',
      'B-B.2',
      'B-H',
      'A-5.4.2.1.b',
      'A-5.5.2.2.a',
    ]),
  );
  expect(guiones.find((g) => g['codigo'] === 'saludo-emergencia')).toEqual({
    codigo: 'saludo-emergencia',
    titulo: 'Saludo inicial en emergencia',
    clausula: 'A-5.1.2.b',
    version: 1,
    texto: '{cuenta}. {saludo}. Mi nombre es {coordinador}. ¿Cuál es su emergencia?',
    datos: ['cuenta', 'saludo', 'coordinador'],
  });
});
