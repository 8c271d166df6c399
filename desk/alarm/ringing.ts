import { porQueNoLeSuena } from '../data/acknowledge';
import type { PendienteDeAgenda } from '../data/types';

/** Something that rings in this browser, from when on. */
export interface Ringing {
  pendiente: PendienteDeAgenda;
  /** Changes when it rings anew: another due instant, a higher level. */
  clave: string;
  vital: boolean;
  /** Why it is shown but makes no sound: it is for somebody else to stop. */
  mudo: string | undefined;
}
interface Whose {
  /** What is his and open. */
  mios: readonly PendienteDeAgenda[];
  /** What the API says rings for him. */
  avisos: readonly PendienteDeAgenda[];
  rol: string;
}

/**
 * What rings for somebody: what is his, has fallen due and nobody has acknowledged, and the alerts that the API says are
 * for him or his role. What he may not acknowledge is overdue all the same, but silent and last. Vital first, then by
 * due instant.
 * @param segundo the server's, epoch.
 */
export function ringing({ mios, avisos, rol }: Whose, segundo: number): Ringing[] {
  const vencidos = mios.filter((p) => p.acusadoPor === null && Date.parse(p.venceEn) <= segundo * 1000);
  const suyos = new Map(avisos.filter((p) => p.acusadoPor === null).map((p) => [p.id, p]));
  const todos = new Map([...vencidos.map((p) => [p.id, p] as const), ...suyos]);
  return [...todos.values()]
    .map((pendiente) => ({
      pendiente,
      clave: `${pendiente.id}|${pendiente.venceEn}|${pendiente.nivel}`,
      vital: pendiente.caso.prioridad === 'VITAL',
      mudo: suyos.has(pendiente.id) ? undefined : porQueNoLeSuena(pendiente, rol),
    }))
    .sort(
      (a, b) =>
        Number(a.mudo !== undefined) - Number(b.mudo !== undefined) ||
        Number(b.vital) - Number(a.vital) ||
        a.pendiente.venceEn.localeCompare(b.pendiente.venceEn),
    );
}

const CADA_S = 30;

/** Whether it is time to sound: something new rings, or the last time was long enough ago. */
export const isTime = (suenan: readonly Ringing[], oidas: ReadonlySet<string>, ultima: number, segundo: number) =>
  suenan.some((s) => !oidas.has(s.clave)) || (suenan.length > 0 && segundo - ultima >= CADA_S);
