import { nombreDeDia } from '../../procedure/guardia';
import { aLas, DIA, diaDe, diaDeSemana, iso, local, MINUTO } from '../../procedure/instante';
import type { Instante } from '../../procedure/instante';
import { normaliza } from '../../procedure/normaliza';

/** What people type, understood: hours and amounts as they are said in Argentina. */

/**
 * An instant from a few keystrokes, in the desk's zone: «16», «1630», «16:30», «+45» (minutes from now), «mañana 9»,
 * «sábado 3», «24/11 8:30». An hour alone, or one of a weekday, is the next time the clock shows it, or the last one
 * when `pasado`.
 * @returns ISO in UTC; undefined when it cannot be understood.
 */
export function readInstant(texto: string, ahora: Instante, pasado = false): string | undefined {
  const limpio = normaliza(texto).toLowerCase();
  if (limpio === 'ahora' || limpio === 'ya') return iso(ahora);
  return fromNow(limpio, ahora) ?? byTheWall(limpio, ahora, pasado);
}

/** «+45», «-10 min», «+2h». */
function fromNow(texto: string, ahora: Instante): string | undefined {
  const [, signo, n, unidad] = /^([+-])\s*(\d{1,4})\s*(m|min|h)?$/.exec(texto) ?? [];
  if (n === undefined) return undefined;
  const minutos = Number(n) * (unidad === 'h' ? 60 : 1);
  return iso(ahora + (signo === '-' ? -minutos : minutos) * MINUTO);
}

const DIA_DICHO = String.raw`hoy|mañana|manana|ayer|\d{1,2}\/\d{1,2}(?:\/\d{4})?`;
const SEMANA = [0, 1, 2, 3, 4, 5, 6].map((d) => normaliza(nombreDeDia(d)).toLowerCase());
const PARED = new RegExp(
  String.raw`^(?:(?:el )?(${DIA_DICHO}|${SEMANA.join('|')})\s+)?(?:a las? )?(\d{1,2})(?:[:.]?(\d{2}))?\s*(?:hs?)?$`,
);
const SOLO_DIA = new RegExp(`^(?:${DIA_DICHO})$`);

function byTheWall(texto: string, ahora: Instante, pasado: boolean): string | undefined {
  const [, dia, h, m = '00'] = PARED.exec(texto) ?? [];
  if (h === undefined || Number(h) > 23 || Number(m) > 59) return undefined;
  const deSemana = SEMANA.indexOf(dia ?? '');
  const dias = deSemana < 0 ? daysAway(dia, ahora) : (deSemana - diaDeSemana(ahora) + 7) % 7;
  if (dias === undefined) return undefined;
  const alDia = (cuantos: number): Instante => aLas(ahora, `${h}:${m}`, cuantos);
  const vuelta = deSemana < 0 ? 1 : 7;
  const ese = alDia(dias);
  if (dia !== undefined && deSemana < 0) return iso(ese);
  if (pasado) return iso(ese > ahora ? alDia(dias - vuelta) : ese);
  return iso(ese < ahora - MINUTO ? alDia(dias + vuelta) : ese);
}

/**
 * A calendar day of the desk's zone: «24/11», «24/11/2026», «hoy», «ayer».
 * @returns «2026-11-24»; undefined when it cannot be understood.
 */
export function readDay(texto: string, ahora: Instante): string | undefined {
  const limpio = texto.trim().toLowerCase();
  const dias = SOLO_DIA.test(limpio) ? daysAway(limpio, ahora) : undefined;
  return dias === undefined ? undefined : diaDe(aLas(ahora, '12:00', dias));
}

/** How many calendar days from today; undefined when there is no such day. */
function daysAway(dia: string | undefined, ahora: Instante): number | undefined {
  if (dia === undefined || dia === 'hoy') return 0;
  if (dia === 'ayer') return -1;
  if (dia.startsWith('ma')) return 1;
  const hoy = local(ahora);
  const [d = 0, m = 0, ano = hoy.ano] = dia.split('/').map(Number);
  const ese = new Date(Date.UTC(ano, m - 1, d));
  if (ese.getUTCMonth() !== m - 1 || ese.getUTCDate() !== d) return undefined;
  return (ese.getTime() - Date.UTC(hoy.ano, hoy.mes - 1, hoy.dia)) / DIA;
}

/** «22», «2230», «22.30 hs» as «22:30»; undefined when it is no hour of the wall. */
export function readHour(texto: string): string | undefined {
  const [, h, m = '00'] = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(?:hs?)?$/.exec(texto.trim().toLowerCase()) ?? [];
  if (h === undefined || Number(h) > 24 || Number(m) > 59 || (h === '24' && m !== '00')) return undefined;
  return `${String(Number(h) % 24).padStart(2, '0')}:${m}`;
}

/** «12.500», «12500,50», «$ 12.500,50» in centavos; undefined when it is no amount. */
export function readPesos(texto: string): number | undefined {
  const limpio = texto.replace(/[$\s]/g, '');
  if (!/^\d{1,3}(\.\d{3})*(,\d{1,2})?$|^\d+(,\d{1,2})?$/.test(limpio)) return undefined;
  const [enteros = '0', decimales = ''] = limpio.replaceAll('.', '').split(',');
  return Number(enteros) * 100 + Number(decimales.padEnd(2, '0'));
}
