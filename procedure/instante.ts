/** Instants and the wall clock of the desk. Pure: «now» always comes in as an argument. */

/** Milliseconds since 1970 in UTC. */
export type Instante = number;

/** The desk's zone. By name, never a fixed offset: Argentina has had daylight saving and may again. */
export const ZONA = 'America/Argentina/Buenos_Aires';

export const MINUTO = 60_000;
export const HORA = 60 * MINUTO;
export const DIA = 24 * HORA;

/** ISO 8601 in UTC with milliseconds, as rows and signals carry it. */
export const iso = (instante: Instante): string => new Date(instante).toISOString();

/** NaN when `texto` is not a date. */
export const deIso = (texto: string): Instante => Date.parse(texto);

interface FechaLocal {
  ano: number;
  mes: number;
  dia: number;
  hora: number;
  minuto: number;
  segundo: number;
}

const formato = new Intl.DateTimeFormat('en-US', {
  timeZone: ZONA,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** What the clock on the wall of the desk shows at `instante`. */
export function local(instante: Instante): FechaLocal {
  const partes = Object.fromEntries(formato.formatToParts(instante).map((p) => [p.type, Number(p.value)]));
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = partes;
  return { ano: year, mes: month, dia: day, hora: hour, minuto: minute, segundo: second };
}

const comoUtc = (f: FechaLocal): number => Date.UTC(f.ano, f.mes - 1, f.dia, f.hora, f.minuto, f.segundo);

/** The instant at which the wall shows `hora` («HH:MM») on the local day of `instante` plus `dias`. */
export function aLas(instante: Instante, hora: string, dias = 0): Instante {
  const [horas = 0, minutos = 0] = hora.split(':').map(Number);
  const hoy = local(instante);
  const pared = comoUtc({ ...hoy, dia: hoy.dia + dias, hora: horas, minuto: minutos, segundo: 0 });
  // The offset is asked twice: the first guess may lie on the other side of a change of offset.
  let candidato = pared - desvio(pared);
  candidato = pared - desvio(candidato);
  return candidato;
}

const desvio = (instante: Instante): number => comoUtc(local(instante)) - Math.floor(instante / 1000) * 1000;

/** Local weekday, 0 = Sunday. */
export const diaDeSemana = (instante: Instante): number => diaDeSemanaDe(local(instante));
/** The same of what the wall shows. */
export const diaDeSemanaDe = ({ ano, mes, dia }: FechaLocal): number =>
  new Date(Date.UTC(ano, mes - 1, dia)).getUTCDay();

/** The next instant after `instante` at which the wall shows `hora` on that weekday, 0 = Sunday. */
export function proximoDia(instante: Instante, dia: number, hora: string): Instante {
  const dias = (dia - diaDeSemana(instante) + 7) % 7;
  const este = aLas(instante, hora, dias);
  return este > instante ? este : aLas(instante, hora, dias + 7);
}

const dosDigitos = (n: number): string => String(n).padStart(2, '0');

/** The local calendar day, «2026-11-23». */
export function diaDe(instante: Instante): string {
  const { ano, mes, dia } = local(instante);
  return `${ano}-${dosDigitos(mes)}-${dosDigitos(dia)}`;
}

/** First and last day of the calendar month before that of `instante`, on the desk's wall. */
export function mesPasado(instante: Instante): { desde: string; hasta: string } {
  const { ano, mes } = local(instante);
  const deUtc = (d: number): string => new Date(d).toISOString().slice(0, 10);
  return { desde: deUtc(Date.UTC(ano, mes - 2, 1)), hasta: deUtc(Date.UTC(ano, mes - 1, 0)) };
}

/** «23/11/2026» of an instant, on the desk's wall. */
export const fecha = (instante: Instante): string => deCalendario(diaDe(instante));
/** «23/11/2026» of the calendar day «2026-11-23». */
export const deCalendario = (dia: string): string => dia.split('-').toReversed().join('/');

const formatoDeMes = new Intl.DateTimeFormat('es-AR', { timeZone: ZONA, month: 'long', year: 'numeric' });
/** «noviembre de 2026». */
export const mesConAno = (instante: Instante): string => formatoDeMes.format(instante);

/** «15:00», or «24/11 08:00» when it falls on another local day than `respectoDe`. */
export function hora(instante: Instante, respectoDe: Instante = instante): string {
  const f = local(instante);
  const reloj = `${dosDigitos(f.hora)}:${dosDigitos(f.minuto)}`;
  const otro = local(respectoDe);
  const mismoDia = otro.dia === f.dia && otro.mes === f.mes && otro.ano === f.ano;
  return mismoDia ? reloj : `${dosDigitos(f.dia)}/${dosDigitos(f.mes)} ${reloj}`;
}

/** «15:00:07», for what is counted in seconds. */
export const horaConSegundos = (instante: Instante): string =>
  `${hora(instante)}:${dosDigitos(local(instante).segundo)}`;
