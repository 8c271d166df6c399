import type { Sonada } from './hechos';

export const COMPARACIONES = ['IGUAL', 'CAMBIA', 'SOLO_HUBO', 'SOLO_HABRIA'] as const;
/** CAMBIA: it sounded, and would at another instant or for another role. */
export type Comparacion = (typeof COMPARACIONES)[number];

interface Aviso {
  rol: string;
  instante: string;
}
/** One alert as it was and as it would have been; null of the side on which there is none. */
export interface AlertaComparada {
  reloj: string;
  nivel: number;
  comparacion: Comparacion;
  hubo: Aviso | null;
  habria: Aviso | null;
}

const identica = (a: Sonada): string => [a.reloj, a.nivel, a.rol, a.instante].join(' ');

/** The same clock, level, role and instant, each as often: which run of the clock it was says nothing to anybody. */
export const iguales = (a: readonly Sonada[], b: readonly Sonada[]): boolean =>
  a.length === b.length && [...a].map(identica).sort().join() === [...b].map(identica).sort().join();

/** Puts the alerts of one case side by side: those that are the same first, then those of the same Pendiente and level. */
export function compara(hubo: readonly Sonada[], habria: readonly Sonada[]): AlertaComparada[] {
  const quedan = [...habria];
  const saca = (clave: (a: Sonada) => string, a: Sonada): Sonada | undefined => {
    const i = quedan.findIndex((b) => clave(b) === clave(a));
    return i < 0 ? undefined : quedan.splice(i, 1)[0];
  };
  const conIgual = hubo.map((a) => ({ a, b: saca(identica, a) }));
  const conPar = conIgual.map(({ a, b }) => pone(a, b ?? saca(({ id }) => id, a), b !== undefined));
  return [...conPar, ...quedan.map((b) => pone(undefined, b, false))];
}

function pone(a: Sonada | undefined, b: Sonada | undefined, igual: boolean): AlertaComparada {
  const { reloj, nivel } = (a ?? b) as Sonada;
  return { reloj, nivel, comparacion: comparacionDe(a, b, igual), hubo: avisoDe(a), habria: avisoDe(b) };
}

function comparacionDe(a: Sonada | undefined, b: Sonada | undefined, igual: boolean): Comparacion {
  if (igual) return 'IGUAL';
  if (a && b) return 'CAMBIA';
  return a ? 'SOLO_HUBO' : 'SOLO_HABRIA';
}

const avisoDe = (a: Sonada | undefined): Aviso | null => (a ? { rol: a.rol, instante: a.instante } : null);
