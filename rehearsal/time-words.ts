import { aLas, iso, local, MINUTO } from '../procedure/instante';
import type { Instante } from '../procedure/instante';
import { esInstante } from '../procedure/registros/valida';

/** What a time word is read against. */
export interface Base {
  /** When the case is opened: its local day is the first day. */
  ahora: Instante;
  /** What `+5m` counts from: the previous step for `en`, the step itself inside it. */
  desde: Instante;
}

const HHMM = String.raw`(?:[01]?\d|2[0-3]):[0-5]\d`;
const HORA = new RegExp(`^(?:D\\+(\\d{1,3}) )?(${HHMM})$`);
const DESPUES = /^\+(\d{1,6})m$/;
const FRANJA = new RegExp(`^(?:D\\+(\\d{1,3}) )?(${HHMM}) ?- ?(?:D\\+(\\d{1,3}) )?(${HHMM})$`);

export const FORMAS = '"HH:MM", "D+1 HH:MM", "+5m" o fecha y hora ISO con huso';

/** The instant a word stands for: HH:MM of the first day, D+n HH:MM, +Nm or ISO. Undefined when it is none of them. */
export function readTime(word: unknown, base: Base): Instante | undefined {
  if (typeof word !== 'string') return undefined;
  const [, dia, hora] = HORA.exec(word) ?? [];
  if (hora !== undefined) return aLas(base.ahora, hora, Number(dia ?? 0));
  const [, minutos] = DESPUES.exec(word) ?? [];
  if (minutos !== undefined) return base.desde + Number(minutos) * MINUTO;
  return esInstante(word) ? Date.parse(word) : undefined;
}

interface Franja {
  desde: string;
  hasta: string;
}

/** «16:00-18:00» as instants. An end without its day falls on that of the start; one not after its start, on the next. */
export function readRange(word: unknown, base: Base): Franja | undefined {
  if (typeof word !== 'string') return undefined;
  const [, dia, inicio, diaFin = dia, fin] = FRANJA.exec(word) ?? [];
  if (inicio === undefined || fin === undefined) return undefined;
  const desde = aLas(base.ahora, inicio, Number(dia ?? 0));
  const mismoDia = aLas(base.ahora, fin, Number(diaFin ?? 0));
  return { desde: iso(desde), hasta: iso(mismoDia > desde ? mismoDia : aLas(mismoDia, fin, 1)) };
}

/** «15:00», or «D+1 15:00» counted from the local day of `ahora`; seconds only when there are any. */
export function sayTime(instante: Instante, ahora: Instante): string {
  const f = local(instante);
  const dia = Math.round((medianoche(instante) - medianoche(ahora)) / 86_400_000);
  const dosDigitos = (n: number): string => String(n).padStart(2, '0');
  const reloj = [f.hora, f.minuto, ...(f.segundo > 0 ? [f.segundo] : [])].map(dosDigitos).join(':');
  return dia === 0 ? reloj : `D${dia > 0 ? '+' : ''}${dia} ${reloj}`;
}

const medianoche = (instante: Instante): number => {
  const { ano, mes, dia } = local(instante);
  return Date.UTC(ano, mes - 1, dia);
};
