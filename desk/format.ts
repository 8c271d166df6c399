import { enPesos } from '../procedure/dinero';
import {
  deCalendario,
  deIso,
  diaDe,
  fecha as fechaDe,
  hora as horaDe,
  horaConSegundos as segundosDe,
} from '../procedure/instante';
import type { Instante } from '../procedure/instante';
import { ahora } from './data/clock';

/** Dates, figures and names as written in Argentina, in the desk's zone whatever this PC's is. An instant is ISO or milliseconds. */
type Cuando = string | Instante;
const instante = (v: Cuando): Instante => (typeof v === 'number' ? v : deIso(v));

/** «16:00», or «24/11 08:00» when it is another day than `respectoDe`, which is today unless said. */
export const hora = (v: Cuando, respectoDe: Cuando = ahora()): string => horaDe(instante(v), instante(respectoDe));
/** «16:00:05», for the bitácora. */
export const horaConSegundos = (v: Cuando): string => segundosDe(instante(v));
/** «23/11/2026». */
export const fecha = (v: Cuando): string => fechaDe(instante(v));
/** «23/11/2026» of the calendar day «2026-11-23». */
export const dia = deCalendario;
/** That calendar day of an instant, as a date input gives it. */
export const diaDeCalendario = (v: Cuando): string => diaDe(instante(v));
/** «23/11/2026 16:00». */
export const fechaHora = (v: Cuando): string => `${fecha(v)} ${horaDe(instante(v))}`;
/** «$ 12.500,00» of integer centavos. */
export const pesos = (monto: { centavos: number } | number): string =>
  enPesos(typeof monto === 'number' ? monto : monto.centavos);

const dos = (n: number): string => String(n).padStart(2, '0');

/** Time left, «1:05:09», «4:59» or «2 d 3 h»; «−0:12» when it has passed. Seconds. */
export function cuentaRegresiva(segundos: number): string {
  const s = Math.abs(segundos);
  const [h, m] = [Math.floor(s / 3600), Math.floor((s % 3600) / 60)];
  const signo = segundos < 0 ? '−' : '';
  if (h >= 24) return `${signo}${Math.floor(h / 24)} d ${h % 24} h`;
  return h > 0 ? `${signo}${h}:${dos(m)}:${dos(s % 60)}` : `${signo}${m}:${dos(s % 60)}`;
}

/** «12.345», «3,5»: with `decimales` at most. */
export const cifra = (n: number, decimales = 0): string =>
  n.toLocaleString('es-AR', { maximumFractionDigits: decimales });

/** Minutes, «3,5»; what rounds to none of them is not none: «< 0,1». */
export const decimas = (minutos: number): string => (minutos === 0 ? '< 0,1' : cifra(minutos, 1));

interface Persona {
  nombre: string;
  apellido: string;
}
/** «Ana Pérez». */
export const nombreCompleto = ({ nombre, apellido }: Persona): string => `${nombre} ${apellido}`.trim();
/** «Pérez, Ana», as lists are read. */
export const porApellido = ({ nombre, apellido }: Persona): string => `${apellido}, ${nombre}`;

/** «VIEDMA, RIO NEGRO» of the id of a zone. */
export const nombreDeZona = (zona: string): string => zona.split('/').toReversed().join(', ');

/** «Conexión rechazada» of «conexión rechazada». */
export const capital = (texto: string): string => texto.charAt(0).toUpperCase() + texto.slice(1);

/** Weekdays, 0 = Sunday, as weeks are read: from Monday on. */
export const SEMANA = [1, 2, 3, 4, 5, 6, 0] as const;
