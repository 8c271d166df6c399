import { RUTAS } from '../../api/routes';
import { CODIGOS_DE_ERROR } from '../../contracts/errors';
import { CODIGOS } from '../../procedure/registros/catalogo';
import { testApi } from '../support/api';
import type { Product } from '../support/product';

type Json = Record<string, unknown>;

/** Everything `$ref` points to. */
function* references(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === '$ref') yield String(inner);
    else yield* references(inner);
  }
}

/** What the API says of itself: contract, catalogue, scripts, measures and health. */
export function documentsOfTheApi(product: Product): void {
  test('el contrato en OpenAPI 3.1 tiene todas las llamadas, y nada de lo que nombra falta', async () => {
    const { body } = await product.api.caller().get('/openapi.json');
    expect(body['openapi']).toMatch(/^3\.1\./);
    const paths = body['paths'] as Record<string, Json>;
    const told = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(told.sort()).toEqual(RUTAS.map((r) => `${r.method} ${r.path.replace(/:(\w+)/g, '{$1}')}`).sort());
    const schemas = Object.keys((body['components'] as { schemas: Json }).schemas);
    for (const ref of references(body)) expect(schemas).toContain(ref.replace('#/components/schemas/', ''));
  });

  test('cada llamada dice sus errores, sus roles y, si escribe, cómo repetirla sin hacerla dos veces', async () => {
    const { body } = await product.api.caller().get('/openapi.json');
    const paths = body['paths'] as Record<string, Record<string, Json>>;
    const send = paths['/asistencias/{numero}/{n}/registros']?.['post'];
    expect(Object.keys(send?.['responses'] ?? {})).toEqual(
      expect.arrayContaining(['200', '202', '401', '403', '404', '409', '422']),
    );
    expect((send?.['parameters'] as Json[] | undefined)?.map((p) => p['name'])).toEqual(
      expect.arrayContaining(['numero', 'n', 'Idempotency-Key', 'Prefer']),
    );
    expect(send?.['requestBody']).toBeDefined();
    expect(paths['/usuarios']?.['post']?.['x-roles']).toEqual(['admin']);
  });

  test('la página para leer muestra todas las llamadas y todos los errores, sin pedir nada afuera', async () => {
    const { status, text, headers } = await product.api.caller().get('/docs');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/html');
    for (const { path, method } of RUTAS)
      expect(text).toContain(`<b>${method.toUpperCase()}</b> <code>${path.replace(/:(\w+)/g, '{$1}')}</code>`);
    for (const code of CODIGOS_DE_ERROR) expect(text).toContain(`id="${code}"`);
    expect(text).not.toMatch(/<script|src=|https?:\/\//);
    const anchors = [...text.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor ?? '');
    expect(anchors.filter((anchor) => !text.includes(`id="${anchor}"`))).toEqual([]);
  });

  describe('el catálogo de registros', () => {
    async function catalogue(): Promise<Map<string, Json>> {
      const { body } = await (await product.api.as('coordinador')).get('/registros/catalogo');
      return new Map((body['registros'] as Json[]).map((entry) => [String(entry['codigo']), entry]));
    }

    test('tiene todos los códigos, con el rol más bajo que los envía', async () => {
      const entries = await catalogue();
      expect([...entries.keys()].sort()).toEqual([...CODIGOS].sort());
      expect(entries.get('anulacion')).toMatchObject({
        rol: 'supervisor',
        roles: ['supervisor', 'jefe-operaciones', 'gerencia'],
        tipo: null,
      });
      expect(entries.get('arribo')).toMatchObject({ hito: true, subtipos: ['_REGISTRO DEL TIEMPO DE ARRIBO DEL PVD'] });
    });

    test('describe los datos de cada uno para hacer su formulario', async () => {
      const entries = await catalogue();
      const datos = (codigo: string) =>
        entries.get(codigo)?.['datos'] as {
          properties: Record<string, Json>;
          required?: string[];
          additionalProperties: boolean;
        };
      expect(datos('diagnostico')).toMatchObject({
        additionalProperties: false,
        required: ['diagnostico', 'costo'],
        properties: {
          diagnostico: { type: 'string', maxLength: 2000, 'x-campo': 'texto' },
          costo: { 'x-campo': 'monto', required: ['centavos'] },
        },
      });
      expect(datos('prioridad').properties['prioridad']).toMatchObject({ enum: ['PROGRAMADO', 'EMERGENCIA', 'VITAL'] });
      expect(datos('proveedor-acepta').properties).toMatchObject({ proveedor: { 'x-campo': 'proveedor' } });
      expect(datos('proveedor-acepta').required).toEqual(['proveedor']);
      expect(datos('autorizacion').properties['terminoEstimado']).toMatchObject({
        type: 'string',
        format: 'date-time',
      });
      expect(datos('costos').properties['lineas']).toMatchObject({ type: 'array', minItems: 1, maxItems: 50 });
    });
  });

  test('los guiones dicen su cláusula, su versión y lo que hay que completar', async () => {
    const { body } = await (await product.api.as('coordinador')).get('/guiones');
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

  test('las medidas están en formato Prometheus, con los registros sin asentar', async () => {
    await product.api.caller().get('/salud/vivo');
    const { text } = await product.api.caller().get('/metrics');
    expect(text).toMatch(/^apolo_registros_sin_asentar 0$/m);
    expect(text).toMatch(/^apolo_registro_sin_asentar_mas_viejo_segundos 0$/m);
    expect(text).toMatch(/apolo_http_segundos_count\{metodo="GET",ruta="GET \/salud\/vivo",status="200"\} [1-9]/);
    const alias = await fetch(`${product.api.url}/metrics`);
    expect(alias.status).toBe(200);
  });

  test('listo no es lo mismo que vivo: dice qué falta', async () => {
    expect(await product.api.caller().get('/salud/vivo')).toMatchObject({ status: 200 });
    const answer = await product.api.caller().get('/salud/listo');
    expect(answer).toMatchObject({
      status: 503,
      body: { code: 'NO_DISPONIBLE', partes: { baseDeDatos: true, temporal: true, worker: false } },
    });
  });

  test('sin base ni Temporal el proceso vive, dice qué no responde y no se cuelga', async () => {
    const alone = await testApi(product.env, {
      env: { DATABASE_URL: 'postgresql://nadie@127.0.0.1:1/nada', TEMPORAL_ADDRESS: '127.0.0.1:1' },
    });
    try {
      expect(await alone.caller().get('/salud/vivo')).toMatchObject({ status: 200 });
      expect(await alone.caller().get('/salud/listo')).toMatchObject({
        status: 503,
        body: { partes: { baseDeDatos: false, temporal: false, worker: false } },
      });
      const answer = await alone.caller('cualquiera').get('/expedientes');
      expect(answer).toMatchObject({ status: 503, body: { code: 'NO_DISPONIBLE' } });
      expect(answer.headers.get('retry-after')).toBe('5');
    } finally {
      await alone.close();
    }
  });
}
