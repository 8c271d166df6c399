import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get, query } from './http';
import { lista, uno } from './queries';
import type { Filtros } from './queries';
import type {
  AlertaContada,
  Contacto,
  EnlaceDeAcuse,
  Guardias,
  InformeDeAlcance,
  Pagina,
  ProximaPrueba,
  PruebaDeAlcance,
  PruebasMias,
  RespuestaPedida,
  Webhook,
} from './types';

/** Reads of who is on duty, who was told and whether it reached him. Notices make old what is under `alertas` and `pruebas`. */

/** Nobody tells how a delivery went. */
const MIENTRAS_SALEN_MS = 5_000;
const salen = (alertas: readonly AlertaContada[]): number | false =>
  alertas.some((a) => a.estado === 'SONANDO') ? MIENTRAS_SALEN_MS : false;
/** Further down than this, what happens meanwhile does not read all of it again. */
const PAGINAS_AL_DIA = 6;
export const alertas = (filtros: Filtros) =>
  infiniteQueryOptions({
    ...lista<AlertaContada>('alertas', '/alertas', { ...filtros, limite: 50 }),
    staleTime: ({ state }) => ((state.data?.pages.length ?? 0) > PAGINAS_AL_DIA ? 'static' : 5_000),
    refetchInterval: ({ state }) => {
      const pages = state.data?.pages ?? [];
      return pages.length <= PAGINAS_AL_DIA && salen(pages.flatMap((p) => p.elementos));
    },
  });
export const alerta = (id: string) =>
  queryOptions({
    queryKey: ['alertas', 'una', id] as const,
    queryFn: async ({ signal }) =>
      (await get<Pagina<AlertaContada>>(`/alertas${query({ alerta: id })}`, signal)).elementos,
    refetchInterval: ({ state }) => salen(state.data ?? []),
  });

export const pruebas = lista<PruebaDeAlcance>('pruebas', '/pruebas-de-alcance', {});
/** Looked at again until it is over. */
export const informeDeAlcance = (id: string) =>
  queryOptions({
    ...uno<InformeDeAlcance>(['pruebas', 'una', id], `/pruebas-de-alcance/${encodeURIComponent(id)}`),
    refetchInterval: ({ state }) => (state.data?.terminadaEn === null ? 2_000 : false),
  });
export const proximaPrueba = uno<ProximaPrueba>(['pruebas', 'proxima'], '/pruebas-de-alcance/proxima');
export const pruebasMias = uno<PruebasMias>(['pruebas', 'mias'], '/pruebas-de-alcance/mias');
/** What a link in a mail asks, without a session. */
export const enlaceDeAcuse = (token: string) =>
  uno<EnlaceDeAcuse>(['acuse', token], `/acuses/${encodeURIComponent(token)}`);
export const respuestaPedida = (token: string) =>
  uno<RespuestaPedida>(['respuesta', token], `/respuestas-de-alcance/${encodeURIComponent(token)}`);

/** Who is on duty, and who would be told at an instant; without it, now, looked at again as shifts and desks change. */
export const guardias = (en?: string) =>
  queryOptions({
    ...uno<Guardias>(['guardias', en ?? 'ahora'], `/guardias${query({ en })}`),
    ...(en === undefined ? { refetchInterval: 30_000 } : {}),
  });
export const contactos = lista<Contacto>('contactos', '/contactos', { limite: 100 });
export const webhooks = lista<Webhook>('webhooks', '/webhooks', { limite: 50 });
