import { instanteDeNivel } from './agenda-rows';
import type { Resultado } from './agenda-rows';
import { CLAUSULAS, esClausula } from './clausulas';
import { ABREN, CUMPLEN } from './clock-registros';
import { definicionReloj, esReloj } from './clocks';
import type { Reloj } from './clocks';
import { hora, MINUTO } from './instante';
import type { Instante } from './instante';
import type { Escalera, Nivel, Prioridad, Reglas } from './reglas';
import { DESCRIPCION, RUTAS_DE_REGLAS, valorDeRegla } from './reglas-descripcion';
import type { RutaDeRegla } from './reglas-descripcion';
import type { Codigo } from './registros/catalogo';

/** A bitácora entry, as far as it tells what moved a clock. */
export interface Hecho {
  n: number;
  codigo: string;
  registroId: string | null;
  /** The instant the case took it at. */
  instante: Instante;
  etapa: string;
  datos: Record<string, unknown>;
}

/** A run of a clock or a hand-made item, as its row keeps it. */
export interface Corrida {
  n: number;
  reloj: string;
  abierto: Instante;
  vence: Instante;
  cerrado: Instante | null;
  resultado: Resultado | null;
  cerradoPor: string | null;
  registroId: string | null;
  expresion: string;
}

/** It opens at an instant of its own, after the registro it follows from. */
export const esperaSuHora = (reloj: string): boolean => reloj === 'C-08';

const codigosDe = (tabla: Readonly<Record<Reloj, readonly Codigo[]>>, reloj: string): readonly string[] =>
  esReloj(reloj) ? tabla[reloj] : [];

/** The registros that satisfy it. */
export const cumplen = (reloj: string): readonly Codigo[] => (esReloj(reloj) ? CUMPLEN[reloj] : ['pendiente-hecho']);

/**
 * What opened the Pendiente, derived: the row keeps the instant alone. Undefined when it began with its case, or when
 * nothing of that instant explains it.
 * @param hechos of its Expediente, oldest first.
 */
export function abridor<H extends Hecho>(p: Corrida, hechos: readonly H[]): H | undefined {
  if (p.registroId !== null) return hechos.find((h) => h.registroId === p.registroId);
  if (!esReloj(p.reloj) || p.reloj === 'C-29') return finDeAsistencia(p, hechos);
  if (p.reloj === 'C-19')
    return ultimo(hechos, p.abierto, (h) => h.n === -p.n && h.datos['resultado'] === 'NO_CONFORME');
  return autor(codigosDe(ABREN, p.reloj), p.abierto, p, hechos);
}

/** What gave it a new due instant at `en`. */
export const movedor = <H extends Hecho>(p: Corrida, en: Instante, hechos: readonly H[]): H | undefined =>
  autor(codigosDe(ABREN, p.reloj), en, p, hechos);

/** What ended it; undefined while it is open, or when nothing of that instant explains it. */
export function cerrador<H extends Hecho>(p: Corrida, hechos: readonly H[]): H | undefined {
  const { cerrado } = p;
  if (cerrado === null) return undefined;
  if (p.cerradoPor !== null) return hechos.find((h) => h.registroId === p.cerradoPor);
  // What made it also said that it does not apply.
  if (p.resultado === 'NO_APLICA') return abridor(p, hechos);
  if (p.resultado === 'CANCELADO')
    return ultimo(hechos, cerrado, (h) => h.n === p.n && h.instante === cerrado && h.codigo !== 'comentario');
  return autor(cumplen(p.reloj), cerrado, p, hechos);
}

/** The last entry of its own case at that very instant; else a verification, which another Asistencia may pass on. */
function autor<H extends Hecho>(
  codigos: readonly string[],
  en: Instante,
  { n, reloj }: Corrida,
  hechos: readonly H[],
): H | undefined {
  const suyo = ultimo(
    hechos,
    en,
    (h) => h.n === n && codigos.includes(h.codigo) && (h.instante === en || esperaSuHora(reloj)),
  );
  if (suyo || !codigos.includes('verificacion')) return suyo;
  return ultimo(hechos, en, (h) => h.n !== n && h.codigo === 'verificacion');
}

/** The Expediente hears of an Asistencia's end. Nothing, when it opened before any ended. */
const finDeAsistencia = <H extends Hecho>(p: Corrida, hechos: readonly H[]): H | undefined =>
  ultimo(hechos, p.abierto, (h) => h.n > 0 && h.etapa === 'finalizada' && h.codigo !== 'comentario');

const ultimo = <H extends Hecho>(hechos: readonly H[], hasta: Instante, vale: (h: H) => boolean): H | undefined =>
  hechos.findLast((h) => h.instante <= hasta && vale(h));

/** Whether the text gives the time, it is our proposal, or somebody noted it by hand. */
export function origenDe(reloj: string): { origen: 'T' | 'P' | 'M'; dicho: string } {
  if (!esReloj(reloj)) return { origen: 'M', dicho: 'Anotado: el plazo lo puso quien lo anotó' };
  const { origen } = definicionReloj(reloj);
  return origen === 'T'
    ? { origen, dicho: 'Lo fija el texto del procedimiento' }
    : { origen, dicho: 'Propuesto: el texto del procedimiento no fija este plazo' };
}

/** The clause as it is read; one that has no text is its own name. */
export const clausulaDe = (id: string): { id: string; titulo: string; texto: string } =>
  esClausula(id) ? { id, ...CLAUSULAS[id] } : { id, titulo: id, texto: '' };

/** Minutes that the arithmetic says: «asignación + 15 min». */
const minutosDe = (expresion: string): number => Number(/ (\d+(?:\.\d+)?) min$/.exec(expresion)?.[1] ?? 0);

/**
 * The values of the rule set that the due instant was made of. Where there is one for each priority, those the
 * arithmetic shows, the case's own first.
 */
export function valoresUsados(
  { reloj, expresion }: Pick<Corrida, 'reloj' | 'expresion'>,
  reglas: Reglas,
  prioridad: Prioridad | null,
): RutaDeRegla[] {
  const rutas = RUTAS_DE_REGLAS.filter((ruta) => DESCRIPCION[ruta].relojes.some((r) => r === reloj));
  if (rutas.length < 2 || rutas.some((ruta) => DESCRIPCION[ruta].prioridad === undefined)) return rutas;
  const iguales = rutas.filter((ruta) => valorDeRegla(reglas, ruta) === minutosDe(expresion));
  const suya = iguales.filter((ruta) => DESCRIPCION[ruta].prioridad === prioridad);
  return [...suya, ...iguales].slice(0, 1);
}

/** C-14 and C-16 may run by the profile of the service instead of a rule (AM-26): its minutes. */
export function minutosDelServicio({ reloj, expresion }: Corrida, reglas: Reglas): number | undefined {
  const minutos = minutosDe(expresion);
  if (reloj === 'C-14') return minutos === reglas.diagnostico ? undefined : minutos;
  return reloj === 'C-16' && minutos > 0 ? minutos : undefined;
}

/** Levels that have not sounded, with the instant at which they will unless somebody acts. */
export const porSonar = (
  { abierto, vence }: Pick<Corrida, 'abierto' | 'vence'>,
  escalera: Escalera,
  sonado: number,
  reglas: Reglas,
): (Nivel & { instante: Instante })[] =>
  reglas.escalera[escalera]
    .filter((nivel) => nivel.nivel > sonado)
    .map((nivel) => ({ ...nivel, instante: instanteDeNivel(nivel, { abierto, vence }, reglas.minutoMs) }));

/** «Cumplido a tiempo a las 14:50, 10 min antes de vencer». */
export function finDicho(p: Corrida): string {
  const { cerrado, resultado, vence } = p;
  if (cerrado === null) return 'Sigue abierto';
  const cuando = `a las ${hora(cerrado, p.abierto)}`;
  const lejos = duracion(Math.abs(vence - cerrado));
  switch (resultado) {
    case 'CUMPLIDO':
      return cerrado === vence
        ? `Cumplido a tiempo ${cuando}`
        : `Cumplido a tiempo ${cuando}, ${lejos} antes de vencer`;
    case 'INCUMPLIDO':
      return `Cumplido tarde ${cuando}, ${lejos} después de vencer`;
    case 'NO_APLICA':
      return `No corresponde: ${p.expresion}`;
    default:
      return `Dejó de correr ${cuando}`;
  }
}

/** «40 s», «10 min», «2 h 5 min». */
export function duracion(ms: number): string {
  if (ms < MINUTO) return `${Math.round(ms / 1000)} s`;
  const minutos = Math.round(ms / MINUTO);
  const [h, min] = [Math.floor(minutos / 60), minutos % 60];
  return [h > 0 ? `${h} h` : '', min > 0 ? `${min} min` : ''].filter(Boolean).join(' ');
}
