import { esReloj } from '../clocks';
import { deIso } from '../instante';
import type { Instante } from '../instante';
import type { Reglas } from '../reglas';
import { compara, iguales } from './compara';
import type { AlertaComparada } from './compara';
import { bajo } from './hechos';
import type { Hecho, HechosDeExpediente, Sonada } from './hechos';
import { repite } from './repite';
import type { Repetido } from './repite';

export const CERTEZAS = ['EXACTO', 'APROXIMADO', 'NO_REPETIDO'] as const;
/**
 * EXACTO: lived anew under its own rules the case sounds as it did, and under the draft it takes the same registros.
 * APROXIMADO: the draft would have refused one of them, so that what people did after it is not known.
 * NO_REPETIDO: what is kept of it does not give what sounded, so that nothing is said of the draft.
 */
export type Certeza = (typeof CERTEZAS)[number];

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
  const propias = repite(de, hasta);
  const otras = repite(bajo(borrador, de), hasta);
  const casos = [
    { n: 0, sonaron: de.sonaron },
    ...de.asistencias.map(({ entrada: { n }, sonaron }) => ({ n, sonaron })),
    ...de.calidad.map(({ n, sonaron }) => ({ n: -n, sonaron })),
  ];
  return casos.map(({ n, sonaron }) => {
    const hubo = sonaron.filter((a) => deIso(a.instante) <= hasta);
    return ensayado(n, hubo, propias.get(n), otras.get(n));
  });
}

function ensayado(n: number, hubo: Sonada[], propio?: Repetido, otro?: Repetido): CasoEnsayado {
  if (!propio || propio.rechazados.length > 0 || !iguales(hubo, propio.alertas))
    return { n, certeza: 'NO_REPETIDO', desde: null, alertas: compara(hubo, []) };
  const perdido = otro?.rechazados.find((hecho) => importa(hecho, otro));
  return {
    n,
    certeza: otro && !perdido ? 'EXACTO' : 'APROXIMADO',
    desde: perdido ? { codigo: perdido.codigo, instante: perdido.registradoEn } : null,
    alertas: compara(hubo, otro?.alertas ?? []),
  };
}

/** An acknowledgement of what does not sound is missed only by what sounds of the same clock after it. */
function importa({ codigo, registradoEn, datos }: Hecho, { alertas }: Repetido): boolean {
  if (codigo !== 'acuse') return true;
  const pendiente = String(datos['pendiente']);
  const reloj = pendiente.split(':')[1] ?? pendiente;
  return !esReloj(reloj) || alertas.some((a) => a.reloj === reloj && deIso(a.instante) >= deIso(registradoEn));
}
