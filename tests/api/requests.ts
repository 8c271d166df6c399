import { Writable } from 'node:stream';
import pino from 'pino';
import type { Caller } from '../support/api';
import { useApi } from '../support/product';

const logged: string[] = [];
const log = pino(
  { level: 'trace' },
  new Writable({ write: (line: Buffer, _, done) => (logged.push(line.toString()), done()) }),
);

const contacto = { nombre: 'Nélida', apellido: 'Zárate', telefono: '02920 55-5000' };
const ubicacion = { provincia: 'Río Negro', zona: 'Viedma', direccion: 'Boulevard Ayacucho 912' };
const opening = { afiliado: 'afiliado-001', contacto, ubicacion };

/** What is wrong with a request as such, and what the log may hold of it; on an API with that log. */
export function badRequests(): void {
  const product = useApi({ log });
  let caller: Caller;
  beforeAll(() => {
    ({ caller } = product);
  });

  test.each([
    ['un cuerpo que no es JSON', '/expedientes', '{"afiliado":', {}, 400, 'PETICION_INVALIDA'],
    ['un JSON que no es un objeto', '/expedientes', '[1, 2]', {}, 422, 'DATOS_INVALIDOS'],
    ['un cuerpo de otro tipo', '/expedientes', '<a/>', { 'content-type': 'application/xml' }, 415, 'TIPO_NO_ADMITIDO'],
    [
      'un cuerpo de más de 256 KB',
      '/expedientes',
      JSON.stringify({ descripcion: 'x'.repeat(300_000) }),
      {},
      413,
      'CUERPO_DEMASIADO_GRANDE',
    ],
    [
      'una codificación desconocida',
      '/expedientes',
      '{}',
      { 'content-type': 'application/json; charset=ebcdic' },
      415,
      'TIPO_NO_ADMITIDO',
    ],
    ['una dirección que no existe', '/nada', '{}', {}, 404, 'RUTA_DESCONOCIDA'],
    ['una dirección mal codificada', '/pendientes/%E0%A4%A/acuse', '{}', {}, 400, 'PETICION_INVALIDA'],
    ['un número que no lo es', '/asistencias/uno/1/registros', '{}', {}, 404, 'NO_ENCONTRADO'],
    ['un número enorme', '/asistencias/99999999999/1/registros', '{}', {}, 404, 'NO_ENCONTRADO'],
    [
      'una clave de idempotencia imposible',
      '/expedientes',
      JSON.stringify(opening),
      { 'idempotency-key': 'con espacios' },
      422,
      'DATOS_INVALIDOS',
    ],
  ])('%s se dice como problema', async (_, path, body, headers, status, code) => {
    expect(await caller.post(path, body, headers)).toMatchObject({
      status,
      body: { status, code, type: `/api/v1/docs#${code}` },
    });
  });

  test('un método que no corresponde dice cuáles sí', async () => {
    const answer = await caller.delete('/expedientes');
    expect(answer).toMatchObject({ status: 405, body: { code: 'METODO_NO_PERMITIDO' } });
    expect(answer.headers.get('allow')?.split(', ').sort()).toEqual(['GET', 'POST']);
  });

  test('los campos que faltan, sobran o están mal se nombran todos, en español', async () => {
    const { status, body } = await caller.post('/expedientes', {
      afiliado: 7,
      contacto: { ...contacto, apellido: ' ' },
      ubicacion: { ...ubicacion, direccion: undefined, pais: 'AR' },
    });
    expect(status).toBe(422);
    expect(body['errors']).toEqual(
      expect.arrayContaining([
        { path: 'afiliado', message: expect.stringContaining('se esperaba') as string },
        { path: 'contacto.apellido', message: 'No puede estar vacío' },
        { path: 'ubicacion.direccion', message: 'Falta este dato' },
        { path: 'ubicacion.pais', message: 'No es un campo de esta petición' },
      ]),
    );
  });

  test.each([
    ['NUL', 'a\u0000b'],
    ['medio carácter', 'a\uD800b'],
  ])('un texto con %s se rechaza y no se guarda nada', async (_, direccion) => {
    const before = await product.api.ctx.prisma.expediente.count();
    const answer = await caller.post('/expedientes', { ...opening, ubicacion: { ...ubicacion, direccion } });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'ubicacion.direccion' }] } });
    expect(await product.api.ctx.prisma.expediente.count()).toBe(before);
  });

  test('lo mismo en una búsqueda', async () => {
    expect(await caller.get('/afiliados?buscar=%00')).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'buscar' }] },
    });
  });

  test('un parámetro desconocido se nombra', async () => {
    expect(await caller.get('/zonas?provinzia=x')).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'provinzia', message: 'No es un campo de esta petición' }] },
    });
  });

  test.each([
    '/zonas',
    '/expedientes?vista=todos',
    '/pendientes',
    '/proveedores',
    '/afiliados',
    '/reglas',
    '/servicios',
    '/cuentas',
  ])('un cursor ajeno en %s se rechaza', async (path) => {
    const bad = Buffer.from('{"a":1}').toString('base64url');
    for (const cursor of ['nada', bad]) {
      const answer = await caller.get(`${path}${path.includes('?') ? '&' : '?'}cursor=${cursor}`);
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'cursor' }] } });
    }
  });

  test('un JSON anidado hasta el absurdo no tira nada', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const answer = await caller.post('/asistencias/153567/1/registros', `{"codigo":"comentario","datos":${deep}}`);
    expect(answer).toMatchObject({ status: 422, body: { code: 'DATOS_INVALIDOS' } });
  });

  test('las claves especiales de JavaScript son campos como cualquiera: no existen', async () => {
    const answer = await caller.post('/expedientes', `{"afiliado":"afiliado-001","__proto__":{"rol":"admin"}}`);
    expect(answer.status).toBe(422);
    expect(await caller.get('/usuarios')).toMatchObject({ status: 403 });
  });

  test('un error que nadie previó se dice con un número que está en el registro del servidor, y con nada más', async () => {
    const { prisma } = product.api.ctx;
    await prisma.$executeRaw`ALTER TABLE zona RENAME TO zona_perdida`;
    const answer = await caller.get('/zonas');
    await prisma.$executeRaw`ALTER TABLE zona_perdida RENAME TO zona`;
    expect(answer).toMatchObject({ status: 500, body: { code: 'ERROR_INTERNO' } });
    expect(answer.text).not.toMatch(/zona|prisma|select|node_modules/i);
    expect(
      logged.filter((line) => line.includes('"level":50') && line.includes(String(answer.body['instance']))),
    ).toHaveLength(1);
  });

  test('el registro del servidor no lleva datos personales, cuerpos ni contraseñas', async () => {
    await caller.post('/expedientes', opening);
    await caller.get('/afiliados?buscar=99000001');
    await caller.get('/expedientes?vista=todos&buscar=zarate');
    const all = logged.join('');
    expect(all).toContain('POST /expedientes');
    expect(all).not.toMatch(/zárate|zarate|nélida|ayacucho|99000001|2920/i);
    expect(all).not.toContain(product.env.password('coordinador'));
    expect(all).not.toContain(caller.token);
  });

  test('las respuestas no se guardan en ningún caché ni dicen con qué están hechas', async () => {
    const { headers } = await caller.get('/afiliados/afiliado-001');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
}
