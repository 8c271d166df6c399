import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { esPublica } from '../../activities/avisos/address';
import type { Caller } from '../support/api';
import type { Row } from '../support/pages';
import { allPages } from '../support/pages';
import type { Product } from '../support/product';

const dentroDe = (horas: number): string => new Date(Date.now() + horas * 3_600_000).toISOString();

/** Who can be reached at any hour, through what, and what would leave a level without anybody. */
export function dutyAndReach(product: Product): void {
  let jefe: Caller;
  let admin: Caller;
  beforeAll(async () => {
    jefe = await product.api.as('jefe-operaciones');
    admin = await product.api.as('admin');
  });
  const turnoDe = async (usuario: string): Promise<string> => {
    const turnos = (await jefe.get('/guardias')).body['turnos'] as { id: string; persona: Row }[];
    return turnos.find((t) => t.persona['usuario'] === usuario)?.id ?? '';
  };
  const alcanzables = async (rol: string, en?: string): Promise<unknown[]> => {
    const { body } = await jefe.get(`/guardias${en === undefined ? '' : `?en=${en}`}`);
    const lista = body['alcanzables'] as { rol: string; personas: Row[] }[];
    return (lista.find((a) => a.rol === rol)?.personas ?? []).map((p) => p['usuario']);
  };

  test('un producto recién empezado alcanza a alguien en cada nivel, a toda hora', async () => {
    for (const rol of ['coordinador', 'supervisor', 'jefe-operaciones', 'gerencia', 'jefe-calidad'])
      expect(await alcanzables(rol)).toEqual([rol]);
  });

  describe('nadie se quita si un nivel se queda sin nadie: dice cuál y a qué hora, y no cambia nada', () => {
    test.each([
      ['su único turno', async () => jefe.delete(`/guardias/turnos/${await turnoDe('supervisor')}`)],
      [
        'una ausencia',
        () => jefe.post('/guardias/ausencias', { usuario: 'supervisor', desde: dentroDe(30), hasta: dentroDe(31) }),
      ],
      ['una baja', () => admin.patch('/usuarios/supervisor', { activo: false })],
      ['otro rol', () => admin.patch('/usuarios/supervisor', { rol: 'coordinador' })],
    ])('%s', async (_, quita) => {
      const before = (await jefe.get('/guardias')).body['turnos'];
      const answer = await quita();
      expect(answer).toMatchObject({ status: 409, body: { code: 'SIN_ALCANCE' } });
      expect(answer.body['detail']).toMatch(
        /^Nivel 2 \(supervisor\) de la escalera normal: no habría nadie el \S+ \d\d\/\d\d a las \d\d:\d\d$/,
      );
      expect((await jefe.get('/guardias')).body['turnos']).toEqual(before);
      expect(await alcanzables('supervisor')).toEqual(['supervisor']);
    });
  });

  test('con otro que cubra la ausencia, se anota; y quien releva queda en su lugar', async () => {
    await product.api.newUser('sol', 'supervisor', 'Sol Naciente');
    const desde = dentroDe(30);
    const hasta = dentroDe(32);
    const turno = { usuario: 'sol', dias: [0, 1, 2, 3, 4, 5, 6], desde: '00:00', hasta: '00:00' };
    const creado = await jefe.post('/guardias/turnos', turno);
    expect(creado).toMatchObject({ status: 201, body: { persona: { nombre: 'Sol Naciente' } } });
    const ausencia = await jefe.post('/guardias/ausencias', { usuario: 'supervisor', desde, hasta, motivo: 'Médico' });
    expect(ausencia.status).toBe(201);
    expect(await alcanzables('supervisor', dentroDe(31))).toEqual(['sol']);
    expect(await alcanzables('supervisor', dentroDe(29))).toEqual(['sol', 'supervisor']);
    expect((await jefe.delete(`/guardias/turnos/${String(creado.body['id'])}`)).status).toBe(409);
    expect((await jefe.delete(`/guardias/ausencias/${String(ausencia.body['id'])}`)).status).toBe(204);
    const relevo = await jefe.post('/guardias/relevos', { de: 'supervisor', a: 'sol', desde: dentroDe(-1), hasta });
    expect(relevo).toMatchObject({ status: 201, body: { de: { usuario: 'supervisor' }, a: { usuario: 'sol' } } });
    expect(await alcanzables('supervisor')).toEqual(['sol']);
    expect((await jefe.delete(`/guardias/relevos/${String(relevo.body['id'])}`)).status).toBe(204);
    expect((await jefe.delete(`/guardias/turnos/${String(creado.body['id'])}`)).status).toBe(204);
    const { rows } = await allPages(jefe, '/cambios-de-maestros?maestro=GUARDIA', 50);
    expect(rows.map((r) => r['accion'])).toEqual(['CAMBIO', 'CAMBIO', 'ALTA', 'CAMBIO', 'ALTA', 'ALTA']);
    expect(JSON.stringify(rows)).not.toContain('Médico');
  });

  test('unas horas se cambian por otras en un acto: lo que dejaría un hueco no se guarda', async () => {
    const path = `/guardias/turnos/${await turnoDe('supervisor')}`;
    const deDia = { dias: [0, 1, 2, 3, 4, 5, 6], desde: '08:00', hasta: '20:00' };
    expect(await jefe.put(path, { usuario: 'supervisor', ...deDia })).toMatchObject({
      status: 409,
      body: { code: 'SIN_ALCANCE' },
    });
    await product.api.newUser('luz', 'supervisor', 'Luz Cambiada');
    const cambiado = await jefe.put(path, {
      usuario: 'luz',
      dias: [6, 5, 4, 3, 2, 1, 0],
      desde: '06:00',
      hasta: '06:00',
    });
    expect(cambiado).toMatchObject({ status: 200, body: { persona: { usuario: 'luz' }, dias: [0, 1, 2, 3, 4, 5, 6] } });
    expect(await alcanzables('supervisor')).toEqual(['luz']);
    await jefe.put(path, { usuario: 'supervisor', ...deDia, desde: '00:00', hasta: '00:00' });
    expect(await jefe.put(path, { usuario: 'nadie', ...deDia })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'usuario' }] },
    });
    expect((await jefe.put('/guardias/turnos/nada', { usuario: 'luz', ...deDia })).status).toBe(404);
  });

  test('un coordinador anota y quita su ausencia y quién lo releva a él, y nada de otro', async () => {
    const ana = await product.api.newUser('ana', 'coordinador', 'Ana Suya');
    const lapso = { desde: dentroDe(-1), hasta: dentroDe(2) };
    const suya = await ana.post('/guardias/ausencias', { usuario: 'ana', ...lapso, motivo: 'Médico' });
    expect(suya.status).toBe(201);
    const otro = product.caller;
    const motivoDe = async (quien: Caller): Promise<unknown> =>
      ((await quien.get('/guardias')).body['ausencias'] as Row[])[0]?.['motivo'];
    expect([await motivoDe(ana), await motivoDe(jefe), await motivoDe(otro)]).toEqual(['Médico', 'Médico', null]);
    const relevo = await ana.post('/guardias/relevos', { de: 'ana', a: 'coordinador', ...lapso });
    expect(relevo.status).toBe(201);
    const negado = { status: 403, body: { code: 'PERMISO_DENEGADO' } };
    expect(await otro.post('/guardias/ausencias', { usuario: 'ana', ...lapso })).toMatchObject(negado);
    expect(await otro.post('/guardias/relevos', { de: 'ana', a: 'coordinador', ...lapso })).toMatchObject(negado);
    expect(await otro.delete(`/guardias/ausencias/${String(suya.body['id'])}`)).toMatchObject(negado);
    expect(await otro.delete(`/guardias/relevos/${String(relevo.body['id'])}`)).toMatchObject(negado);
    expect((await ana.delete(`/guardias/ausencias/${String(suya.body['id'])}`)).status).toBe(204);
    expect((await ana.delete(`/guardias/relevos/${String(relevo.body['id'])}`)).status).toBe(204);
  });

  test.each([
    ['/guardias/turnos', { usuario: 'nadie', dias: [1], desde: '08:00', hasta: '16:00' }, 'usuario'],
    ['/guardias/turnos', { usuario: 'supervisor', dias: [], desde: '08:00', hasta: '16:00' }, 'dias'],
    ['/guardias/turnos', { usuario: 'supervisor', dias: [1, 1], desde: '08:00', hasta: '16:00' }, 'dias'],
    ['/guardias/turnos', { usuario: 'supervisor', dias: [1], desde: '24:00', hasta: '16:00' }, 'desde'],
    ['/guardias/ausencias', { usuario: 'supervisor', desde: dentroDe(2), hasta: dentroDe(1) }, 'hasta'],
    ['/guardias/ausencias', { usuario: 'supervisor', desde: dentroDe(-2), hasta: dentroDe(-1) }, 'hasta'],
    ['/guardias/relevos', { de: 'supervisor', a: 'supervisor', desde: dentroDe(1), hasta: dentroDe(2) }, 'a'],
    // He could not acknowledge what rings a supervisor.
    ['/guardias/relevos', { de: 'supervisor', a: 'coordinador', desde: dentroDe(1), hasta: dentroDe(2) }, 'a'],
    ['/webhooks', { url: 'https://ejemplo.com.ar/' }, 'usuario'],
    ['/webhooks', { rol: 'supervisor', url: 'ftp://ejemplo.com.ar/' }, 'url'],
    ['/webhooks', { rol: 'supervisor', url: 'https://yo:clave@ejemplo.com.ar/' }, 'url'],
    ['/webhooks', { rol: 'supervisor', url: 'http://127.0.0.1/' }, 'url'],
    ['/webhooks', { rol: 'supervisor', url: 'http://2130706433/' }, 'url'],
    ['/webhooks', { rol: 'supervisor', url: 'http://[::ffff:10.0.0.1]/' }, 'url'],
    ['/webhooks', { rol: 'supervisor', url: 'http://169.254.169.254/latest/meta-data' }, 'url'],
  ])('%s %j se rechaza y dice dónde', async (path, body, campo) => {
    expect(await jefe.post(path, body)).toMatchObject({ status: 422, body: { errors: [{ path: campo }] } });
  });

  test('una escalera con un nivel que en alguna hora no alcanza a nadie no se guarda', async () => {
    await product.api.ctx.prisma.turno.updateMany({
      where: { usuario: 'gerencia' },
      data: { desde: '08:00', hasta: '20:00' },
    });
    const answer = await jefe.post('/reglas', { cambios: {}, motivo: 'Otras' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'SIN_ALCANCE' } });
    expect(answer.body['detail']).toMatch(/Gerencia General/);
    await product.api.ctx.prisma.turno.updateMany({
      where: { usuario: 'gerencia' },
      data: { desde: '00:00', hasta: '00:00' },
    });
    expect((await jefe.post('/reglas', { cambios: {}, motivo: 'Otras' })).status).toBe(201);
  });

  test.each([
    [
      'dos veces el mismo canal',
      [
        { canal: 'correo', minutos: 0 },
        { canal: 'correo', minutos: 5 },
      ],
      'nivel1',
    ],
    ['un canal que no hay', [{ canal: 'paloma', minutos: 0 }], 'nivel1.0.canal'],
    ['ninguno', [], 'nivel1'],
  ])('los canales de un nivel: %s no vale', async (_, nivel1, path) => {
    expect(await jefe.post('/reglas', { cambios: { avisos: { nivel1 } }, motivo: 'X' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: `cambios.avisos.${path}` }] },
    });
  });

  test('la dirección de correo de cada persona se pone, se cambia y se quita, sin que quede cuál era', async () => {
    expect((await jefe.put('/contactos/gerencia', { correo: 'mal' })).status).toBe(422);
    expect((await jefe.put('/contactos/nadie', { correo: 'a@b.ar' })).status).toBe(404);
    expect((await jefe.put('/contactos/gerencia', { correo: 'gg@ejemplo.ar' })).body['correo']).toBe('gg@ejemplo.ar');
    const { rows } = await allPages(jefe, '/contactos', 2);
    expect(rows.find((r) => r['usuario'] === 'gerencia')).toMatchObject({ correo: 'gg@ejemplo.ar', rol: 'gerencia' });
    expect((await jefe.delete('/contactos/gerencia')).status).toBe(204);
    expect((await jefe.delete('/contactos/gerencia')).status).toBe(404);
    const { rows: cambios } = await allPages(jefe, '/cambios-de-maestros?maestro=CONTACTO', 50);
    expect(cambios.map((c) => c['cambios'])).toEqual([{ correo: null }, { correo: null }]);
  });

  test('un webhook se crea una vez por destino; su secreto se ve al crearlo y al rotarlo', async () => {
    const nuevo = { rol: 'supervisor', url: 'https://ejemplo.com.ar/avisos' };
    const creado = await jefe.post('/webhooks', nuevo);
    expect(creado).toMatchObject({
      status: 201,
      body: { ...nuevo, usuario: null, secreto: expect.stringMatching(/^whsec_/) },
    });
    expect(await jefe.post('/webhooks', nuevo)).toMatchObject({ status: 409, body: { code: 'WEBHOOK_EXISTENTE' } });
    const path = `/webhooks/${String(creado.body['id'])}`;
    const rotado = await jefe.post(`${path}/rotacion`);
    expect(rotado.body['secreto']).not.toBe(creado.body['secreto']);
    expect(Date.parse(String(rotado.body['anteriorHasta']))).toBeGreaterThan(Date.now() + 23 * 3_600_000);
    const { rows } = await allPages(jefe, '/webhooks', 1);
    expect(JSON.stringify(rows)).not.toContain('whsec_');
    expect((await jefe.delete(path)).status).toBe(204);
    expect((await jefe.delete(path)).status).toBe(404);
  });

  test('dice por dónde se puede avisar a cada uno, y el motivo de una ausencia solo a quien lleva las guardias', async () => {
    const { prisma } = product.api.ctx;
    const deSupervisor = async (): Promise<unknown> => {
      const lista = (await jefe.get('/guardias')).body['alcanzables'] as { rol: string; personas: Row[] }[];
      return lista.find((a) => a.rol === 'supervisor')?.personas[0]?.['canales'];
    };
    expect(await deSupervisor()).toEqual([]);
    await jefe.put('/contactos/supervisor', { correo: 's@ejemplo.ar' });
    const { body } = await jefe.post('/webhooks', { rol: 'supervisor', url: 'https://ejemplo.com.ar/' });
    await prisma.conexion.create({ data: { usuario: 'supervisor', vistoEn: new Date() } });
    expect(await deSupervisor()).toEqual(['escritorio', 'correo', 'webhook']);
    await prisma.webhook.update({ where: { id: String(body['id']) }, data: { apagadoPor: 'respondió 410' } });
    await prisma.conexion.update({
      where: { usuario: 'supervisor' },
      data: { vistoEn: new Date(Date.now() - 60_000) },
    });
    expect(await deSupervisor()).toEqual(['correo']);
    const activado = await jefe.post(`/webhooks/${String(body['id'])}/activacion`);
    expect(activado).toMatchObject({ status: 200, body: { apagadoPor: null } });
    expect(await deSupervisor()).toEqual(['correo', 'webhook']);
    await jefe.delete(`/webhooks/${String(body['id'])}`);
    await jefe.delete('/contactos/supervisor');
  });

  test('una prueba llega o dice por qué no llegó', async () => {
    await jefe.put('/contactos/gerencia', { correo: 'gg@ejemplo.ar' });
    expect((await jefe.post('/contactos/gerencia/prueba')).body).toEqual({ llego: true, motivo: null });
    const carpeta = join(product.api.ctx.settings.dataDirectory, 'correo');
    const [ultimo = ''] = (await readdir(carpeta)).filter((f) => f.startsWith('prueba-'));
    expect(await readFile(join(carpeta, ultimo), 'utf8')).toMatch(/^To: gg@ejemplo\.ar$/m);
    expect((await jefe.post('/contactos/nadie/prueba')).status).toBe(404);
    const { body } = await jefe.post('/webhooks', { rol: 'gerencia', url: 'https://localhost:1/' });
    const path = `/webhooks/${String(body['id'])}`;
    expect((await jefe.post(`${path}/prueba`)).body).toEqual({ llego: false, motivo: 'la dirección no es pública' });
    await product.api.ctx.prisma.webhook.updateMany({ data: { apagadoPor: 'respondió 410' } });
    expect((await jefe.post(`${path}/prueba`)).body).toEqual({ llego: false, motivo: 'apagado: respondió 410' });
    await jefe.delete(path);
  });

  test.each([
    ['8.8.8.8', true],
    ['2001:4860:4860::8888', true],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['100.100.100.200', false],
    ['169.254.169.254', false],
    ['0.0.0.0', false],
    ['::1', false],
    ['fe80::1', false],
    ['fd00:ec2::254', false],
    ['::ffff:127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
  ])('%s es pública: %s', (direccion, publica) => {
    expect(esPublica(direccion)).toBe(publica);
  });

  test('un enlace que no se dio no existe, ni mirado ni usado', async () => {
    for (const answer of [
      await product.api.caller().get('/acuses/nada'),
      await product.api.caller().post('/acuses/nada'),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'ENLACE_DESCONOCIDO' } });
  });
}
