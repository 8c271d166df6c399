import type { Reloj } from './clocks';
import type { Instante } from './instante';
import type { Prioridad } from './reglas';

/** What urgency asks of an open Pendiente. */
export interface PendienteAbierto {
  id: string;
  reloj: string;
  abiertoEn: Instante;
  venceEn: Instante;
  nivel: number;
}

/** What urgency asks of an open Asistencia. */
export interface CasoAbierto<P extends PendienteAbierto = PendienteAbierto> {
  expediente: number;
  n: number;
  abiertaEn: Instante;
  prioridad: Prioridad | null;
  pendientes: readonly P[];
}

/** What a case waits for that only somebody above the coordinator can give. */
export const ESPERAS = ['EXCEPCION', 'LISTA_AGOTADA', 'DECISION'] as const;
export type Espera = (typeof ESPERAS)[number];

const ESPERA_DE: Partial<Record<Reloj, Espera>> = {
  'C-22': 'EXCEPCION',
  'C-06': 'LISTA_AGOTADA',
  'C-27': 'DECISION',
  'C-31': 'DECISION',
};

/** Every decision the case waits for, the longest wait first. */
export function esperasDe(pendientes: readonly PendienteAbierto[]): { espera: Espera; desde: Instante }[] {
  return pendientes
    .flatMap(({ reloj, abiertoEn }) => {
      const espera = ESPERA_DE[reloj as Reloj];
      return espera ? [{ espera, desde: abiertoEn }] : [];
    })
    .sort((a, b) => a.desde - b.desde || ESPERAS.indexOf(a.espera) - ESPERAS.indexOf(b.espera));
}

/** A due instant is overdue from itself on, as the agenda has it. */
const vencido = (p: PendienteAbierto, ahora: Instante): boolean => p.venceEn <= ahora;
export const vencidosDe = <P extends PendienteAbierto>(pendientes: readonly P[], ahora: Instante): P[] =>
  pendientes.filter((p) => vencido(p, ahora));

/** Overdue first, by level and then by age; the rest by due instant. */
function antes(a: PendienteAbierto, b: PendienteAbierto, ahora: Instante): number {
  const tarde = vencido(a, ahora);
  if (tarde !== vencido(b, ahora)) return tarde ? -1 : 1;
  return (tarde ? b.nivel - a.nivel : 0) || a.venceEn - b.venceEn || (a.id < b.id ? -1 : 1);
}

/** What is to be done first in a case; undefined when nothing is open. */
export function masUrgente<P extends PendienteAbierto>(pendientes: readonly P[], ahora: Instante): P | undefined {
  const [uno, ...resto] = pendientes;
  return resto.reduce((primero, p) => (primero && antes(primero, p, ahora) < 0 ? primero : p), uno);
}

/**
 * Where a case stands on the board, as a key compared number by number, the smallest first:
 *
 * 0. vital and overdue, 1. overdue: in both by the highest level that sounded for what is overdue, then the longest overdue;
 * 2. waiting for a decision, the longest wait first;
 * 3. by what falls due next;
 * 4. nothing open: just opened, the oldest first.
 *
 * The case's number decides between equals, so that the order is the same each time.
 */
function claveCaso({ expediente, n, abiertaEn, prioridad, pendientes }: CasoAbierto, ahora: Instante): number[] {
  const primero = masUrgente(pendientes, ahora);
  const [espera] = esperasDe(pendientes);
  if (!primero) return [4, 0, abiertaEn, expediente, n];
  if (vencido(primero, ahora)) return [prioridad === 'VITAL' ? 0 : 1, -primero.nivel, primero.venceEn, expediente, n];
  if (espera) return [2, 0, espera.desde, expediente, n];
  return [3, 0, primero.venceEn, expediente, n];
}

function compara(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((valor, lugar) => valor !== b[lugar]);
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}

/** The board's order at `ahora`, the most urgent first. */
export function porUrgencia<C extends CasoAbierto>(casos: readonly C[], ahora: Instante): C[] {
  return casos
    .map((caso) => ({ caso, clave: claveCaso(caso, ahora) }))
    .sort((a, b) => compara(a.clave, b.clave))
    .map(({ caso }) => caso);
}
