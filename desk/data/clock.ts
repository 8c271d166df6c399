import { useSyncExternalStore } from 'react';

/** Milliseconds to add to this PC's clock to get the server's: countdowns are right also when the PC's is wrong. */
let desvio = 0;

/** @param servidor epoch milliseconds as the server just said. */
export const setClock = (servidor: number): void => void (desvio = servidor - Date.now());
/** The server's present instant, epoch milliseconds. */
export const ahora = (): number => Date.now() + desvio;

const oyentes = new Set<() => void>();
let segundo = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Wakes at each turn of the server's second, so that all countdowns move together. */
function tick(): void {
  segundo = Math.floor(ahora() / 1000);
  for (const oyente of oyentes) oyente();
  timer = setTimeout(tick, 1000 - (ahora() % 1000) + 5);
}

function subscribe(oyente: () => void): () => void {
  oyentes.add(oyente);
  if (timer === undefined) tick();
  return () => {
    oyentes.delete(oyente);
    if (oyentes.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
  };
}

/** The server's present second, epoch seconds; the component is drawn anew each second. */
export const useSegundo = (): number => useSyncExternalStore(subscribe, () => segundo || Math.floor(ahora() / 1000));

/** Something told by the present second, epoch seconds: the component is drawn anew only when that changes. */
export const useAlSegundo = <T extends string | number | boolean>(dice: (segundo: number) => T): T =>
  useSyncExternalStore(subscribe, () => dice(segundo || Math.floor(ahora() / 1000)));
