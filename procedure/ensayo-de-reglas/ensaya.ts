import { esReloj } from '../clocks';
import { deIso } from '../instante';
import type { Instante } from '../instante';
import type { Reglas } from '../reglas';
import type { Certeza } from './certeza';
import { compara, iguales } from './compara';
import type { AlertaComparada } from './compara';
import { bajo } from './hechos';
import type { Hecho, HechosDeExpediente } from './hechos';
import { repite } from './repite';
import type { Repetido } from './repite';

export interface CasoEnsayado {
  n: number;
  certeza: Certeza;
  /** The first registro the draft would have refused, of an approximate case. */
  desde: { codigo: string; instante: string } | null;
  /** Of a case that is not repeated, only what sounded. */
  alertas: AlertaComparada[];
}

/** What would have sounded under `borrador` beside what sounded, case by case, up to `hasta`. */
export function ensaya(de: HechosDeExpediente, borrador: Reglas, hasta: Instante): CasoEnsayado[] {
  const propias = intenta(() => repite(de, hasta));
  const otras = intenta(() => repite(bajo(borrador, de), hasta));
  const casos = [
    { n: 0, sonaron: de.sonaron },
    ...de.asistencias.map(({ entrada: { n }, sonaron }) => ({ n, sonaron })),
    ...de.calidad.map(({ n, sonaron }) => ({ n: -n, sonaron })),
  ];
  return casos.map(({ n, sonaron }): CasoEnsayado => {
    const hubo = sonaron.filter((a) => deIso(a.instante) <= hasta);
    const propio = propias?.get(n);
    if (!otras || !propio || propio.rechazados.length > 0 || !iguales(hubo, propio.alertas))
      return { n, certeza: 'NO_REPETIDO', desde: null, alertas: compara(hubo, []) };
    const perdido = perdidoDe(n, otras);
    return {
      n,
      certeza: perdido ? 'APROXIMADO' : 'EXACTO',
      desde: perdido ? { codigo: perdido.codigo, instante: perdido.registradoEn } : null,
      alertas: compara(hubo, otras.get(n)?.alertas ?? []),
    };
  });
}

/** Undefined when a story cannot make sense of what is kept: one odd case must not stop a rehearsal of thousands. */
function intenta<T>(hace: () => T): T | undefined {
  try {
    return hace();
  } catch {
    return undefined;
  }
}

/** What the draft would have refused of the case, or of an Asistencia whose end it hears of. */
function perdidoDe(n: number, otras: ReadonlyMap<number, Repetido>): Hecho | undefined {
  const suyo = otras.get(n);
  const propio = suyo?.rechazados.find((hecho) => importa(hecho, suyo));
  if (propio || n > 0) return propio;
  return [...otras]
    .filter(([de]) => de > 0 && (n === 0 || de === -n))
    .flatMap(([, { rechazados }]) => rechazados)
    .find(({ codigo }) => codigo !== 'acuse');
}

/** An acknowledgement of what does not sound is missed only by what sounds of the same clock after it. */
function importa({ codigo, registradoEn, datos }: Hecho, { alertas }: Repetido): boolean {
  if (codigo !== 'acuse') return true;
  const pendiente = String(datos['pendiente']);
  const reloj = pendiente.split(':')[1] ?? pendiente;
  return !esReloj(reloj) || alertas.some((a) => a.reloj === reloj && deIso(a.instante) >= deIso(registradoEn));
}
