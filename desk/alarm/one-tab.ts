import { useEffect, useState } from 'react';
import { newKey } from '../data/http';

const CLAVE = 'apolo.suena';
const yo = newKey();
/** A tab that has not renewed it for so long is closed or asleep. */
const VALE_MS = 4_000;
const CADA_MS = 1_000;

/**
 * Whether this is the one tab of the browser that sounds. It holds a short lease that all tabs see, renewed each second:
 * not a lock of the browser, since those exist on https only and a sleeping tab would keep it.
 * @param puede a tab that may not sound leaves it to another.
 */
export function useOneTab(puede: boolean): boolean {
  const [suya, setSuya] = useState(false);
  useEffect(() => {
    if (!puede) return undefined;
    const renews = (): void => setSuya(renew());
    const cada = setInterval(renews, CADA_MS);
    window.addEventListener('pagehide', drop);
    renews();
    return () => {
      clearInterval(cada);
      window.removeEventListener('pagehide', drop);
      drop();
      setSuya(false);
    };
  }, [puede]);
  return suya;
}

const holder = (): string[] => (localStorage.getItem(CLAVE) ?? '').split('|');

/** Held already before now: two tabs that take it at once find out within the next second whose it is. */
function renew(): boolean {
  const [de, hasta = 0] = holder();
  if (de !== yo && Number(hasta) > Date.now()) return false;
  localStorage.setItem(CLAVE, `${yo}|${Date.now() + VALE_MS}`);
  return de === yo;
}

function drop(): void {
  if (holder()[0] === yo) localStorage.removeItem(CLAVE);
}
