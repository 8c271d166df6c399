import { RUTAS } from '../../api/routes';
import { nombreDeRuta } from '../../api/route';
import { PERMISOS, PUBLICO } from '../../contracts/permissions';
import { ROLES } from '../../procedure/roles';
import type { Answer, Caller } from '../support/api';
import { useApi } from '../support/product';

const product = useApi();

/** Names nothing that exists. */
const somewhere = (path: string): string => path.replace(':numero', '1').replace(':n', '1').replace(/:\w+/, 'nada');

function ask(caller: Caller, { method, path }: { method: string; path: string }): Promise<Answer> {
  const where = somewhere(path);
  switch (method) {
    case 'post':
      return caller.post(where, { codigo: 'comentario' });
    case 'put':
      return caller.put(where, {});
    case 'patch':
      return caller.patch(where, {});
    case 'delete':
      return caller.delete(where);
    default:
      return caller.get(where);
  }
}

const endless = ['/novedades'];
const asked = RUTAS.filter((r) => !endless.includes(r.path));

describe.each(asked.map((r) => ({ route: nombreDeRuta(r), ...r })))('$route', ({ route, method, path }) => {
  const allowed = PERMISOS[route];

  if (allowed === PUBLICO) {
    test('la puede llamar cualquiera', async () => {
      const { body } = await ask(product.api.caller(), { method, path });
      expect(body['code']).not.toBe('SESION_REQUERIDA');
    });
    return;
  }

  test('pide una sesión', async () => {
    expect(await ask(product.api.caller(), { method, path })).toMatchObject({
      status: 401,
      body: { code: 'SESION_REQUERIDA' },
    });
  });

  test.each(ROLES.map((rol) => ({ rol, may: Array.isArray(allowed) && allowed.includes(rol) })))(
    '$rol: $may',
    async ({ rol, may }) => {
      if (route === 'DELETE /sesion') return expect(may).toBe(true);
      const { status, body } = await ask(await product.api.as(rol), { method, path });
      if (may) expect(body['code']).not.toBe('PERMISO_DENEGADO');
      else expect({ status, code: body['code'] }).toEqual({ status: 403, code: 'PERMISO_DENEGADO' });
    },
  );
});

test('quien administra usuarios no ve datos de afiliados, y quien coordina no administra', () => {
  const may = (rol: string, route: string): boolean => (PERMISOS[route] ?? []).includes(rol as never);
  expect(
    ['GET /afiliados', 'GET /expedientes', 'GET /registros/:id', 'GET /asistencias/:numero/:n/bitacora'].filter((r) =>
      may('admin', r),
    ),
  ).toEqual([]);
  expect(
    ['GET /usuarios', 'POST /usuarios', 'PATCH /usuarios/:usuario', 'POST /reglas'].filter(
      (r) => may('coordinador', r) || may('supervisor', r),
    ),
  ).toEqual([]);
});
