import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { setClock } from './clock';
import type { Aviso, Novedad } from './types';

type Link = 'conectando' | 'al-dia' | 'cortado';

let estado: Link = 'conectando';
const oyentes = new Set<() => void>();

function turn(nuevo: Link): void {
  if (nuevo === estado) return;
  estado = nuevo;
  for (const oyente of oyentes) oyente();
}

/** Whether others' changes are arriving. */
export const useLink = (): Link =>
  useSyncExternalStore(
    (oyente) => {
      oyentes.add(oyente);
      return () => void oyentes.delete(oyente);
    },
    () => estado,
  );

/** Longer without a heartbeat, and the link is dead though nobody said so. */
const SILENCIO_MS = 35_000;
const REINTENTO_MS = 2_000;

/** Up to where the news have been seen; forgotten with everything else at the next log-in. */
const LUGAR = ['novedades', 'lugar'] as const;

/**
 * Follows what changes (server-sent events) and makes old what it touches, from `desde`, the place that the session
 * told before anything else was read, or from the last event seen. The browser reconnects by itself from the last
 * event; after a cut everything shown is read again once, since what was not resumable may have been missed.
 * @returns what ends it.
 */
export function followNews(client: QueryClient, desde: string): () => void {
  let lugar = client.getQueryData<string>(LUGAR) ?? desde;
  let fuente: EventSource | undefined;
  let guardia: ReturnType<typeof setTimeout> | undefined;
  let huboCorte = false;

  const alive = (): void => {
    clearTimeout(guardia);
    guardia = setTimeout(restart, SILENCIO_MS);
    if (huboCorte) void client.invalidateQueries();
    huboCorte = false;
    turn('al-dia');
  };
  const cut = (): void => {
    huboCorte = true;
    turn('cortado');
  };
  function open(): void {
    fuente = new EventSource(`/api/v1/novedades?desde=${lugar}`);
    fuente.addEventListener('open', () => {
      alive();
      staleNotices(client);
    });
    fuente.addEventListener('latido', (e: MessageEvent<string>) => {
      setClock(Date.parse((JSON.parse(e.data) as { ahora: string }).ahora));
      alive();
    });
    fuente.addEventListener('novedad', (e: MessageEvent<string>) => {
      alive();
      lugar = e.lastEventId;
      client.setQueryData(LUGAR, lugar);
      staleAfter(client, JSON.parse(e.data) as Novedad);
    });
    fuente.addEventListener('aviso', (e: MessageEvent<string>) => {
      alive();
      staleAfterNotice(client, JSON.parse(e.data) as Aviso);
    });
    fuente.addEventListener('error', () => {
      cut();
      clearTimeout(guardia);
      guardia = setTimeout(restart, fuente?.readyState === EventSource.CLOSED ? REINTENTO_MS : SILENCIO_MS);
    });
  }
  function restart(): void {
    cut();
    fuente?.close();
    open();
  }

  open();
  return () => {
    clearTimeout(guardia);
    fuente?.close();
    turn('conectando');
  };
}

/** Which reads a step of a case makes old. Keys are those of `queries.ts`. */
export function staleAfter(client: QueryClient, { expediente, n }: Pick<Novedad, 'expediente' | 'n'>): void {
  const viejas: readonly (readonly unknown[])[] = [
    ['expediente', expediente],
    ...(n === 0 ? [] : [['asistencia', expediente, Math.abs(n)]]),
    ...(n < 0 ? [['calidad']] : []),
  ];
  for (const queryKey of viejas) void client.invalidateQueries({ queryKey });
  for (const clave of LISTAS) staleList(client, clave);
}

/** Every step of every case touches these: read again at each, they would never arrive on a busy day. */
const LISTAS = ['expedientes', 'pendientes', 'tablero', 'alertas'] as const;
const DESCANSO_MS = 500;
/** The lists read again a moment ago, and whether something has happened since. */
const enDescanso = new Map<string, boolean>();

function staleList(client: QueryClient, clave: string): void {
  if (enDescanso.has(clave)) return void enDescanso.set(clave, true);
  enDescanso.set(clave, false);
  void client.invalidateQueries({ queryKey: [clave] });
  setTimeout(() => {
    const huboMas = enDescanso.get(clave) ?? false;
    enDescanso.delete(clave);
    if (huboMas) staleList(client, clave);
  }, DESCANSO_MS);
}

function staleAfterNotice(client: QueryClient, aviso: Aviso): void {
  const queryKey = aviso.tema === 'presencia' ? ['presencia', aviso.expediente, aviso.n] : [aviso.tema];
  void client.invalidateQueries({ queryKey });
}

const TEMAS: readonly Aviso['tema'][] = ['llamadas', 'traspasos', 'presencia', 'alertas', 'pruebas'];

/** What came as a notice before the link was there came to nobody. */
function staleNotices(client: QueryClient): void {
  for (const tema of TEMAS) void client.invalidateQueries({ queryKey: [tema] });
}
