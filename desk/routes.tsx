import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { COMPARACIONES } from '../procedure/ensayo-de-reglas/compara';
import { CERTEZAS } from '../procedure/ensayo-de-reglas/certeza';
import { porQueNoPuede } from './data/allowed';
import { expedientes, pendientes as agenda, sesion, tablero } from './data/queries';
import { draftsOf } from './forms/draft';
import { ErrorPage, NotFound } from './layout/error-page';
import { numbers, oneOf, text } from './search';
import { Shell } from './layout/shell';

/**
 * Every page of the desk, in one place. What a page shows is said by its address, so that a view can be shared; where a
 * shift begins, what it shows is asked for while the page itself is still being loaded.
 */

interface RouterContext {
  client: QueryClient;
}
const root = createRootRouteWithContext<RouterContext>()({ notFoundComponent: NotFound, errorComponent: ErrorPage });

const logIn = createRoute({
  getParentRoute: () => root,
  path: '/entrar',
  validateSearch: text('volverA'),
  component: lazyRouteComponent(() => import('./pages/log-in'), 'LogIn'),
});

/** Who has no session is sent to the log-in, and comes back here afterwards. */
const needsSession = async ({ context, location }: { context: RouterContext; location: { href: string } }) => {
  const quien = await context.client.query({ ...sesion, staleTime: 'static' }).catch(() => undefined);
  if (!quien) throw redirect({ to: '/entrar', search: { volverA: location.href } });
  draftsOf(quien.usuario);
  return { quien };
};
const desk = createRoute({ getParentRoute: () => root, id: 'mesa', component: Shell, beforeLoad: needsSession });

/** Readable from five metres: no frame around it. */
const wall = createRoute({
  getParentRoute: () => root,
  path: '/muro',
  beforeLoad: needsSession,
  component: lazyRouteComponent(() => import('./pages/wall'), 'Wall'),
});

/** Opened from a mail, on a telephone, by whoever has the link. */
const acuse = createRoute({
  getParentRoute: () => root,
  path: '/acuse/$token',
  component: lazyRouteComponent(() => import('./pages/acuse'), 'Acuse'),
});
const responder = createRoute({
  getParentRoute: () => root,
  path: '/responder/$token',
  component: lazyRouteComponent(() => import('./pages/responder'), 'Responder'),
});

const home = createRoute({
  getParentRoute: () => desk,
  path: '/',
  beforeLoad: ({ context: { quien } }) => {
    // The administrator of the system sees no cases.
    throw redirect({ to: porQueNoPuede(quien.rol, 'GET /expedientes') === undefined ? '/asistencias' : '/usuarios' });
  },
});
/** What it fails with, the page says. */
const ahead = (read: Promise<unknown>): void => void read.catch(() => undefined);

const asistencias = createRoute({
  getParentRoute: () => desk,
  path: '/asistencias',
  validateSearch: (s) => ({
    ...oneOf('vista', ['a-cargo', 'abiertos', 'todos'])(s),
    ...text('buscar', 'cuenta', 'servicio', 'provincia', 'coordinador', 'status', 'desde', 'hasta')(s),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { client }, deps }) => ahead(client.infiniteQuery(expedientes(deps))),
  component: lazyRouteComponent(() => import('./pages/asistencias'), 'Asistencias'),
});
const opening = createRoute({
  getParentRoute: () => desk,
  path: '/expedientes/nuevo',
  validateSearch: text('llamada', 'numeroLlamado', 'afiliado'),
  component: lazyRouteComponent(() => import('./pages/opening'), 'Opening'),
});
const expediente = createRoute({
  getParentRoute: () => desk,
  path: '/expedientes/$numero',
  params: numbers('numero'),
  validateSearch: (s) => ({
    ...oneOf('ver', ['principal', 'previas', 'historial', 'bitacora'])(s),
    ...oneOf('nueva', ['servicio', 'garantia'])(s),
    ...text('registro', 'pendiente', 'reloj')(s),
  }),
  component: lazyRouteComponent(() => import('./pages/expediente'), 'ExpedientePage'),
});
const asistencia = createRoute({
  getParentRoute: () => desk,
  path: '/asistencias/$numero/$n',
  params: numbers('numero', 'n'),
  validateSearch: (s) => ({
    ...oneOf('ver', ['principal', 'llamados', 'costos', 'bitacora', 'encuesta', 'otros', 'eventos', 'historial'])(s),
    ...text('registro', 'reloj', 'proveedor', 'pendiente', 'a')(s),
  }),
  component: lazyRouteComponent(() => import('./pages/asistencia'), 'AsistenciaPage'),
});
const pendientes = createRoute({
  getParentRoute: () => desk,
  path: '/pendientes',
  validateSearch: (s) => ({ ...oneOf('de', ['mi', 'todos'])(s), ...text('reloj', 'coordinador')(s) }),
  loader: ({ context: { client } }) => ahead(client.query(agenda({ de: 'mi' }))),
  component: lazyRouteComponent(() => import('./pages/pendientes'), 'Pendientes'),
});
const supervision = createRoute({
  getParentRoute: () => desk,
  path: '/supervision',
  validateSearch: (s) => ({
    ...oneOf('ver', ['tablero', 'decisiones', 'carga'])(s),
    ...text('coordinador', 'cuenta', 'provincia', 'prioridad', 'etapa')(s),
  }),
  loaderDeps: ({ search: { ver: _, ...filtros } }) => filtros,
  loader: ({ context: { client }, deps }) => ahead(client.query(tablero(deps))),
  component: lazyRouteComponent(() => import('./pages/supervision'), 'Supervision'),
});
const alertas = createRoute({
  getParentRoute: () => desk,
  path: '/alertas',
  validateSearch: (s) => ({
    ...oneOf('ver', ['lista', 'pruebas'])(s),
    ...text('expediente', 'persona', 'canal', 'resultado', 'desde', 'hasta', 'alerta', 'prueba')(s),
  }),
  component: lazyRouteComponent(() => import('./pages/alertas'), 'Alertas'),
});
const handover = createRoute({
  getParentRoute: () => desk,
  path: '/turno',
  component: lazyRouteComponent(() => import('./pages/handover'), 'Handover'),
});
const afiliados = createRoute({
  getParentRoute: () => desk,
  path: '/afiliados',
  validateSearch: (s) => ({ ...oneOf('ver', ['buscar', 'importar'])(s), ...text('buscar')(s) }),
  component: lazyRouteComponent(() => import('./pages/afiliados'), 'Afiliados'),
});
const afiliado = createRoute({
  getParentRoute: () => desk,
  path: '/afiliados/$id',
  component: lazyRouteComponent(() => import('./pages/afiliado'), 'AfiliadoPage'),
});
const calidad = createRoute({
  getParentRoute: () => desk,
  path: '/calidad',
  validateSearch: (s) => ({
    ...oneOf('ver', ['casos', 'informe', 'causas'])(s),
    ...oneOf('estado', ['abiertos', 'cerrados', 'todos'])(s),
    ...text('proveedor', 'desde', 'hasta')(s),
  }),
  component: lazyRouteComponent(() => import('./pages/calidad'), 'Calidad'),
});
const casoDeCalidad = createRoute({
  getParentRoute: () => desk,
  path: '/calidad/$numero/$n',
  params: numbers('numero', 'n'),
  validateSearch: text('registro'),
  component: lazyRouteComponent(() => import('./pages/caso-de-calidad'), 'CasoDeCalidadPage'),
});
const encuestas = createRoute({
  getParentRoute: () => desk,
  path: '/encuestas',
  validateSearch: (s) => ({
    ...oneOf('ver', ['resultados', 'preguntas', 'negativas'])(s),
    ...oneOf('por', ['proveedor', 'coordinador', 'servicio'])(s),
    ...text('desde', 'hasta', 'cuenta', 'servicio', 'motivo', 'buscar')(s),
  }),
  component: lazyRouteComponent(() => import('./pages/encuestas'), 'Encuestas'),
});
const informes = createRoute({
  getParentRoute: () => desk,
  path: '/informes',
  validateSearch: (s) => ({
    ...oneOf('ver', ['relojes', 'promesas', 'acuses', 'proveedores'])(s),
    ...text('desde', 'hasta', 'por', 'cifra', 'clave')(s),
  }),
  component: lazyRouteComponent(() => import('./pages/informes'), 'Informes'),
});
const proveedores = createRoute({
  getParentRoute: () => desk,
  path: '/proveedores',
  validateSearch: (s) => ({
    ...oneOf('ver', ['lista', 'orden'])(s),
    ...oneOf('status', ['ACTIVO', 'INACTIVO'])(s),
    ...oneOf('condicion', ['EXTERNO', 'INTERNO'])(s),
    ...text('buscar', 'servicio', 'zona')(s),
  }),
  component: lazyRouteComponent(() => import('./pages/proveedores'), 'Proveedores'),
});
const planes = createRoute({
  getParentRoute: () => desk,
  path: '/planes',
  validateSearch: text('cuenta', 'plan'),
  component: lazyRouteComponent(() => import('./pages/planes'), 'Planes'),
});
const servicios = createRoute({
  getParentRoute: () => desk,
  path: '/servicios',
  validateSearch: (s) => ({
    ...oneOf('ver', ['servicios', 'precios', 'vecinas', 'guiones'])(s),
    ...text('servicio', 'zona')(s),
  }),
  component: lazyRouteComponent(() => import('./pages/servicios'), 'Servicios'),
});
const reglas = createRoute({
  getParentRoute: () => desk,
  path: '/reglas',
  validateSearch: text('version', 'contra'),
  component: lazyRouteComponent(() => import('./pages/reglas'), 'ReglasPage'),
});
const ensayo = createRoute({
  getParentRoute: () => desk,
  path: '/reglas/ensayo/$id',
  validateSearch: (s) => ({
    ...oneOf('certeza', CERTEZAS)(s),
    ...oneOf('comparacion', COMPARACIONES)(s),
    ...oneOf('lado', ['HUBO', 'HABRIA'])(s),
    ...text('reloj', 'nivel')(s),
  }),
  component: lazyRouteComponent(() => import('./pages/ensayo'), 'Ensayo'),
});
const guardia = createRoute({
  getParentRoute: () => desk,
  path: '/guardia',
  validateSearch: (s) => ({
    ...oneOf('ver', ['ahora', 'turnos', 'ausencias', 'direcciones'])(s),
    ...text('en', 'rol')(s),
  }),
  component: lazyRouteComponent(() => import('./pages/guardia'), 'GuardiaPage'),
});
const usuarios = createRoute({
  getParentRoute: () => desk,
  path: '/usuarios',
  component: lazyRouteComponent(() => import('./pages/usuarios'), 'Usuarios'),
});

const account = createRoute({
  getParentRoute: () => desk,
  path: '/mi-cuenta',
  component: lazyRouteComponent(() => import('./pages/account'), 'AccountPage'),
});

const routeTree = root.addChildren([
  logIn,
  wall,
  acuse,
  responder,
  desk.addChildren([
    home,
    asistencias,
    opening,
    expediente,
    asistencia,
    pendientes,
    supervision,
    alertas,
    handover,
    afiliados,
    afiliado,
    calidad,
    casoDeCalidad,
    encuestas,
    informes,
    proveedores,
    planes,
    servicios,
    reglas,
    ensayo,
    guardia,
    usuarios,
    account,
  ]),
]);

export const makeRouter = (client: QueryClient) =>
  createRouter({ routeTree, context: { client }, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
