import { useSyncExternalStore } from 'react';

/** How this browser behaves: whoever sits here decides, not the account. */
interface Preferences {
  sonido: boolean;
  /** 0 to 100. */
  volumen: number;
  notificaciones: boolean;
  /** The offer to allow notifications was seen and put away. */
  ofrecidas: boolean;
  /** Keys pressed alone, such as «B», do things. */
  teclas: boolean;
}
const CLAVE = 'apolo.preferencias';
const DE_FABRICA: Preferences = { sonido: true, volumen: 60, notificaciones: true, ofrecidas: false, teclas: true };

let leidas: { texto: string | null; valor: Preferences } = { texto: null, valor: DE_FABRICA };
const oyentes = new Set<() => void>();

export function preferences(): Preferences {
  const texto = localStorage.getItem(CLAVE);
  if (texto !== leidas.texto) leidas = { texto, valor: { ...DE_FABRICA, ...parse(texto) } };
  return leidas.valor;
}

export function setPreferences(cambios: Partial<Preferences>): void {
  localStorage.setItem(CLAVE, JSON.stringify({ ...preferences(), ...cambios }));
  for (const oyente of oyentes) oyente();
}

/** The preferences of this browser, also when another tab changes them. */
export const usePreferences = (): Preferences =>
  useSyncExternalStore((oyente) => {
    oyentes.add(oyente);
    window.addEventListener('storage', oyente);
    return () => {
      oyentes.delete(oyente);
      window.removeEventListener('storage', oyente);
    };
  }, preferences);

function parse(texto: string | null): Partial<Preferences> {
  try {
    return texto === null ? {} : (JSON.parse(texto) as Partial<Preferences>);
  } catch {
    return {};
  }
}
