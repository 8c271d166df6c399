import { useApi } from '../support/product';

const product = useApi();

const credentials = (usuario: string) => ({ usuario, clave: product.env.password(usuario) });
const logIn = async (usuario: string): Promise<string> =>
  String((await product.api.caller().post('/sesion', credentials(usuario))).body['token']);

test('con usuario y contraseña se recibe un token que dice quién es', async () => {
  const session = await product.api.caller().post('/sesion', credentials('supervisor'));
  expect(session).toMatchObject({ status: 200, body: { usuario: 'supervisor', rol: 'supervisor' } });
  const me = await product.api.caller(String(session.body['token'])).get('/sesion');
  expect(me).toMatchObject({
    status: 200,
    body: { usuario: 'supervisor', rol: 'supervisor', venceEn: session.body['venceEn'] },
  });
});

test.each([
  ['una contraseña equivocada', 'coordinador', 'no-es-esta'],
  ['un usuario que no existe', 'nadie', 'no-es-esta'],
])('%s no dice cuál de las dos cosas falló', async (_, usuario, clave) => {
  const answer = await product.api.caller().post('/sesion', { usuario, clave });
  expect(answer).toMatchObject({
    status: 401,
    body: { code: 'CREDENCIALES_INVALIDAS', detail: 'Revise el usuario y la contraseña' },
  });
});

test('sin sesión, o con una inventada, no se entra', async () => {
  expect(await product.api.caller().get('/expedientes')).toMatchObject({
    status: 401,
    body: { code: 'SESION_REQUERIDA' },
  });
  expect(await product.api.caller('inventada').get('/expedientes')).toMatchObject({
    status: 401,
    body: { code: 'SESION_REQUERIDA' },
  });
});

test('cerrar la sesión vale en el acto', async () => {
  const caller = product.api.caller(await logIn('coordinador'));
  expect(await caller.delete('/sesion')).toMatchObject({ status: 204 });
  expect(await caller.get('/sesion')).toMatchObject({ status: 401 });
});

test('una sesión vencida no vale', async () => {
  const caller = await product.api.newUser('vencida', 'coordinador');
  await product.api.ctx.prisma.sesion.updateMany({
    where: { usuario: 'vencida' },
    data: { venceEn: new Date(Date.now() - 1) },
  });
  expect(await caller.get('/sesion')).toMatchObject({ status: 401 });
});

test.each([
  ['la baja de un usuario', { activo: false }],
  ['un cambio de rol', { rol: 'supervisor' }],
  ['un cambio de contraseña', { clave: 'otra-bastante-larga' }],
])('%s termina sus sesiones en el acto', async (_, change) => {
  const usuario = `cambia-${Object.keys(change).join('')}`;
  const caller = await product.api.newUser(usuario, 'coordinador');
  expect(await caller.get('/sesion')).toMatchObject({ status: 200 });
  expect(await (await product.api.as('admin')).patch(`/usuarios/${usuario}`, change)).toMatchObject({ status: 200 });
  expect(await caller.get('/sesion')).toMatchObject({ status: 401 });
});

test('quien está dado de baja no vuelve a entrar', async () => {
  const admin = await product.api.as('admin');
  const { body } = await admin.post('/usuarios', { usuario: 'de-baja', nombre: 'Ex', rol: 'coordinador' });
  await admin.patch('/usuarios/de-baja', { activo: false });
  expect(await product.api.caller().post('/sesion', { usuario: 'de-baja', clave: body['clave'] })).toMatchObject({
    status: 401,
  });
});

test('el último administrador no puede dejar de serlo', async () => {
  const admin = await product.api.as('admin');
  expect(await admin.patch('/usuarios/admin', { rol: 'coordinador' })).toMatchObject({
    status: 409,
    body: { code: 'ULTIMO_ADMIN' },
  });
  expect(await admin.patch('/usuarios/admin', { activo: false })).toMatchObject({
    status: 409,
    body: { code: 'ULTIMO_ADMIN' },
  });
  expect(await admin.get('/sesion')).toMatchObject({ status: 200, body: { rol: 'admin' } });
});

test('un usuario repetido se rechaza, y una contraseña corta también', async () => {
  const admin = await product.api.as('admin');
  expect(await admin.post('/usuarios', { usuario: 'admin', nombre: 'Otro', rol: 'admin' })).toMatchObject({
    status: 409,
    body: { code: 'USUARIO_EXISTENTE' },
  });
  const short = await admin.post('/usuarios', {
    usuario: 'corta',
    nombre: 'Corta',
    rol: 'coordinador',
    clave: 'corta',
  });
  expect(short).toMatchObject({ status: 422, body: { errors: [{ path: 'clave' }] } });
});

test('la contraseña se guarda con argon2id y no se muestra nunca', async () => {
  const { clave } = await product.api.ctx.prisma.usuario.findUniqueOrThrow({ where: { usuario: 'coordinador' } });
  expect(clave).toMatch(/^\$argon2id\$/);
  const list = await (await product.api.as('admin')).get('/usuarios');
  expect(list.text).not.toContain('argon2');
});

describe('con la cookie del navegador', () => {
  const cookieOf = (setCookie: string | null): string => setCookie?.split(';')[0] ?? '';

  async function cookie(): Promise<string> {
    const { headers } = await product.api
      .caller()
      .post('/sesion', credentials('coordinador'), { 'sec-fetch-site': 'same-origin' });
    return cookieOf(headers.get('set-cookie'));
  }

  test('la página no puede leerla y otro sitio no puede mandarla', async () => {
    const { headers } = await product.api.caller().post('/sesion', credentials('coordinador'));
    expect(headers.get('set-cookie')).toMatch(/^apolo=[\w-]{40,}; .*HttpOnly/);
    expect(headers.get('set-cookie')).toContain('SameSite=Strict');
  });

  test('se lee sin más', async () => {
    expect(await product.api.caller().get('/sesion', { cookie: await cookie() })).toMatchObject({
      status: 200,
      body: { usuario: 'coordinador' },
    });
  });

  test.each([
    ['no dice de dónde viene', {}],
    ['viene de otro sitio', { 'sec-fetch-site': 'cross-site' }],
    ['viene de otro subdominio', { 'sec-fetch-site': 'same-site' }],
    ['tiene otro origen', { origin: 'https://otro.example' }],
    ['tiene un origen opaco', { origin: 'null' }],
  ])('una escritura que %s se rechaza', async (_, headers) => {
    const answer = await product.api.caller().post('/pendientes/x/acuse', {}, { ...headers, cookie: await cookie() });
    expect(answer).toMatchObject({ status: 403, body: { code: 'ORIGEN_NO_PERMITIDO' } });
  });

  test.each([
    ['el navegador dice que es el mismo origen', () => ({ 'sec-fetch-site': 'same-origin' })],
    ['el origen es el de la API', () => ({ origin: product.api.url })],
  ])('una escritura pasa cuando %s', async (_, headers) => {
    const answer = await product.api.caller().post('/pendientes/x/acuse', {}, { ...headers(), cookie: await cookie() });
    expect(answer).toMatchObject({ status: 404, body: { code: 'NO_ENCONTRADO' } });
  });

  test('otro sitio tampoco puede iniciar una sesión', async () => {
    const answer = await product.api
      .caller()
      .post('/sesion', credentials('coordinador'), { 'sec-fetch-site': 'cross-site' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'ORIGEN_NO_PERMITIDO' } });
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  test('cerrar la sesión la borra', async () => {
    const { headers } = await product.api
      .caller()
      .delete('/sesion', { cookie: await cookie(), 'sec-fetch-site': 'same-origin' });
    expect(headers.get('set-cookie')).toContain('apolo=; Max-Age=0');
  });
});

describe('la contraseña propia', () => {
  const enter = (clave: string) => product.api.caller().post('/sesion', { usuario: 'olvidadiza', clave });

  test('se cambia sabiendo la actual; las otras sesiones terminan y esta sigue', async () => {
    const { body } = await (
      await product.api.as('admin')
    ).post('/usuarios', { usuario: 'olvidadiza', nombre: 'Olvidadiza', rol: 'coordinador' });
    const primera = String(body['clave']);
    const [mia, otra] = (await Promise.all([enter(primera), enter(primera)])).map(({ body: b }) =>
      product.api.caller(String(b['token'])),
    );
    const nueva = 'otra clave bien larga';
    const wrong = await mia?.post('/sesion/clave', { actual: 'no es', nueva });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'actual' }] } });
    expect((await mia?.post('/sesion/clave', { actual: primera, nueva: 'corta' }))?.body['errors']).toMatchObject([
      { path: 'nueva' },
    ]);
    expect((await mia?.post('/sesion/clave', { actual: primera, nueva }))?.status).toBe(204);
    expect((await mia?.get('/sesion'))?.status).toBe(200);
    expect((await otra?.get('/sesion'))?.status).toBe(401);
    expect((await enter(primera)).status).toBe(401);
    expect((await enter(nueva)).status).toBe(200);
  });

  test('quien la olvidó recibe otra, que se muestra una vez', async () => {
    const { status, body } = await (await product.api.as('admin')).patch('/usuarios/olvidadiza', { clave: null });
    expect(status).toBe(200);
    expect((await enter(String(body['clave']))).status).toBe(200);
    expect((await (await product.api.as('admin')).get('/usuarios')).text).not.toContain(String(body['clave']));
  });

  test('probar contraseñas desde una sesión abierta se corta', async () => {
    const { body } = await (await product.api.as('admin')).patch('/usuarios/olvidadiza', { clave: null });
    const { body: sesion } = await enter(String(body['clave']));
    const intruso = product.api.caller(String(sesion['token']));
    const tries = await Promise.all(
      Array.from({ length: 12 }, () =>
        intruso.post('/sesion/clave', { actual: 'adivino', nueva: 'una clave muy larga' }),
      ),
    );
    expect(tries.filter((t) => t.status === 429).length).toBeGreaterThan(0);
    const right = await intruso.post('/sesion/clave', { actual: String(body['clave']), nueva: 'una clave muy larga' });
    expect(right.status).toBe(429);
  });
});

test('diez contraseñas equivocadas seguidas cierran la puerta a ese usuario, no a los demás', async () => {
  for (let i = 0; i < 10; i += 1)
    expect(await product.api.caller().post('/sesion', { usuario: 'gerencia', clave: `prueba-${i}` })).toMatchObject({
      status: 401,
    });
  const shut = await product.api.caller().post('/sesion', credentials('gerencia'));
  expect(shut).toMatchObject({ status: 429, body: { code: 'DEMASIADOS_INTENTOS' } });
  expect(Number(shut.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await product.api.caller().post('/sesion', credentials('jefe-operaciones'))).toMatchObject({ status: 200 });
});
