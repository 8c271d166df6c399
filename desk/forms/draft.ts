import { ahora } from '../data/clock';

const PREFIJO = 'borrador:';
const DE_QUIEN = 'borradores-de';

interface Kept {
  /** Epoch milliseconds. */
  desde: number;
  valor: unknown;
}

/**
 * What was typed into this form and not sent yet, as long as the tab lives; undefined when nothing.
 * @param vale milliseconds after which it is forgotten.
 */
export function readDraft<T>(clave: string, vale = Infinity): T | undefined {
  const guardado = sessionStorage.getItem(PREFIJO + clave);
  if (guardado === null) return undefined;
  const { desde, valor } = JSON.parse(guardado) as Kept;
  if (ahora() - desde <= vale) return valor as T;
  dropDraft(clave);
  return undefined;
}
export const keepDraft = (clave: string, valor: unknown): void =>
  sessionStorage.setItem(PREFIJO + clave, JSON.stringify({ desde: ahora(), valor } satisfies Kept));
export const dropDraft = (clave: string): void => sessionStorage.removeItem(PREFIJO + clave);

/** Drafts carry what people said on the telephone: they go with the session. */
export function dropAllDrafts(): void {
  for (const clave of Object.keys(sessionStorage)) if (clave.startsWith(PREFIJO)) sessionStorage.removeItem(clave);
}

/** Whoever comes in finds what he left himself, also after his session expired; what another left is gone. */
export function draftsOf(usuario: string): void {
  if (sessionStorage.getItem(DE_QUIEN) === usuario) return;
  dropAllDrafts();
  sessionStorage.setItem(DE_QUIEN, usuario);
}
