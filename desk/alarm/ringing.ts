import type { PendienteDeAgenda } from '../data/types';

/** Something that rings in this browser, from when on. */
export interface Ringing {
  pendiente: PendienteDeAgenda;
  /** Changes when it rings anew: another due instant, a higher level. */
  clave: string;
  vital: boolean;
}

/**
 * What rings for somebody: what is his, has fallen due and nobody has acknowledged, and the alerts that the API says are
 * for him or his role. Vital first, then by due instant.
 * @param mios what is his and open. @param avisos what the API says rings for him. @param segundo the server's, epoch.
 */
export function ringing(
  mios: readonly PendienteDeAgenda[],
  avisos: readonly PendienteDeAgenda[],
  segundo: number,
): Ringing[] {
  const vencidos = mios.filter((p) => p.acusadoPor === null && Date.parse(p.venceEn) <= segundo * 1000);
  const todos = new Map([...vencidos, ...avisos.filter((p) => p.acusadoPor === null)].map((p) => [p.id, p]));
  return [...todos.values()]
    .map((pendiente) => ({
      pendiente,
      clave: `${pendiente.id}|${pendiente.venceEn}|${pendiente.nivel}`,
      vital: pendiente.caso.prioridad === 'VITAL',
    }))
    .sort((a, b) => Number(b.vital) - Number(a.vital) || a.pendiente.venceEn.localeCompare(b.pendiente.venceEn));
}

export const CADA_S = 30;

/** Whether it is time to sound: something new rings, or the last time was long enough ago. */
export const isTime = (suenan: readonly Ringing[], oidas: ReadonlySet<string>, ultima: number, segundo: number) =>
  suenan.some((s) => !oidas.has(s.clave)) || (suenan.length > 0 && segundo - ultima >= CADA_S);
