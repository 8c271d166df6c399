import { iso } from '../procedure/instante';
import type { Instante } from '../procedure/instante';
import type { Difference } from './compare';
import type { CaseRows, RowsOfCase } from './observe';
import { sayTime } from './time-words';

/** In the order in which things of one instant are told: what time did, then what a person did, then what came of it. */
const TIPOS = [
  'vencido',
  'alerta',
  'rechazo',
  'registro',
  'promesa',
  'cumplido',
  'cancelado',
  'movido',
  'abierto',
] as const;
type EventType = (typeof TIPOS)[number];

/** One line of a case's story. */
interface Event {
  instante: string;
  tipo: EventType;
  /** A clock, a registro's code… */
  que: string;
  detalle?: string;
}

export interface Outcome {
  nombre: string;
  ok: boolean;
  diferencias: (Difference & { linea: number; instante: string })[];
  linea: Event[];
}

/**
 * The story of a case out of its rows, in order.
 * @param ahora when the case was opened: times inside a detail are said from its first day.
 * @param hasta the last instant that was played: nothing after it has happened.
 */
export function timeline(rows: CaseRows, ahora: Instante, hasta: Instante): Event[] {
  const eventos = [rows, ...(rows.calidad ? [rows.calidad] : [])].flatMap((caso) => eventsOf(caso, ahora, hasta));
  return eventos.sort(
    (a, b) => Date.parse(a.instante) - Date.parse(b.instante) || TIPOS.indexOf(a.tipo) - TIPOS.indexOf(b.tipo),
  );
}

function eventsOf(rows: RowsOfCase, ahora: Instante, hasta: Instante): Event[] {
  const hora = (iso: string): string => sayTime(Date.parse(iso), ahora);
  return [
    ...rows.bitacora.map((b) => ({
      instante: b.registradoEn,
      tipo: 'registro' as const,
      que: b.codigo,
      detalle: `${b.tipo} / ${b.subtipo}${b.ocurridoEn === b.registradoEn ? '' : ` (ocurrió ${hora(b.ocurridoEn)})`}`,
    })),
    ...rows.rechazados.map((r) => ({
      instante: r.recibidoEn,
      tipo: 'rechazo' as const,
      que: r.codigo,
      detalle: r.rechazo,
    })),
    ...rows.pendientes.flatMap((p) => ofPendiente(p, hora, hasta)),
    ...rows.alertas.map((a) => ({
      instante: a.instante,
      tipo: 'alerta' as const,
      que: a.reloj,
      detalle: `nivel ${a.nivel}, ${a.rol}`,
    })),
    ...rows.promesas.flatMap((p) => ofPromise(p, hora)),
  ];
}

function ofPendiente(p: CaseRows['pendientes'][number], hora: (iso: string) => string, hasta: Instante): Event[] {
  // A clock that never opened (C-04, C-05, C-09 covered by the assignment) is recorded with its outcome alone.
  if (p.cerradoEn === p.abiertoEn && p.cambios.length === 0 && p.resultado !== 'CANCELADO')
    return [
      {
        instante: p.abiertoEn,
        tipo: 'cumplido',
        que: p.reloj,
        detalle: p.resultado === 'NO_APLICA' ? 'no aplica' : 'en el acto',
      },
    ];
  // Each due instant it has had, until when it held.
  const plazos = [...p.cambios, { venceEn: p.venceEn, hasta: p.cerradoEn ?? iso(hasta) }];
  const primero = plazos[0]?.venceEn ?? p.venceEn;
  return [
    { instante: p.abiertoEn, tipo: 'abierto', que: p.reloj, detalle: `vence ${hora(primero)}` },
    ...plazos
      .filter((plazo) => fellDue(plazo, p))
      .map((plazo) => ({ instante: max(plazo.venceEn, p.abiertoEn), tipo: 'vencido' as const, que: p.reloj })),
    ...p.cambios.map((cambio, i) => ({
      instante: cambio.hasta,
      tipo: 'movido' as const,
      que: p.reloj,
      detalle: `${hora(cambio.venceEn)} → ${hora(plazos[i + 1]?.venceEn ?? p.venceEn)}`,
    })),
    ...(p.cerradoEn === null ? [] : [closing(p, p.cerradoEn)]),
  ];
}

/** An input that came at the due instant itself came after it fell due; both count as in time. */
const fellDue = (plazo: { venceEn: string; hasta: string }, p: { abiertoEn: string }): boolean =>
  Date.parse(max(plazo.venceEn, p.abiertoEn)) <= Date.parse(plazo.hasta);

const max = (a: string, b: string): string => (Date.parse(a) >= Date.parse(b) ? a : b);

function closing(p: CaseRows['pendientes'][number], cerradoEn: string): Event {
  if (p.resultado === 'CANCELADO') return { instante: cerradoEn, tipo: 'cancelado', que: p.reloj };
  return {
    instante: cerradoEn,
    tipo: 'cumplido',
    que: p.reloj,
    detalle: p.resultado === 'INCUMPLIDO' ? 'fuera de término' : 'en término',
  };
}

function ofPromise(p: CaseRows['promesas'][number], hora: (iso: string) => string): Event[] {
  const que = p.sobre === 'LLEGADA' ? 'llegada' : 'término';
  return [
    { instante: p.dadaEn, tipo: 'promesa', que, detalle: `hasta ${hora(p.hasta)}` },
    ...(p.resueltaEn === null
      ? []
      : [{ instante: p.resueltaEn, tipo: 'promesa' as const, que, detalle: `hasta ${hora(p.hasta)}: ${p.estado}` }]),
  ];
}

const PALABRAS: Record<EventType, string> = {
  vencido: 'vence',
  alerta: 'suena',
  rechazo: 'rechazado',
  registro: 'registro',
  promesa: 'promesa',
  cumplido: 'cumplido',
  cancelado: 'cancelado',
  movido: 'se mueve',
  abierto: 'se abre',
};

/** One scenario as people read it: its name, its story, and what was not as expected. */
export function sayOutcome(archivo: string, ahora: Instante, { nombre, ok, linea, diferencias }: Outcome): string {
  const renglon = (e: Event): string =>
    `  ${sayTime(Date.parse(e.instante), ahora).padEnd(10)} ${PALABRAS[e.tipo].padEnd(10)} ${[e.que, e.detalle].filter(Boolean).join(' — ')}`;
  const difiere = (d: Outcome['diferencias'][number]): string =>
    `  ✗ ${archivo}:${d.linea} a las ${sayTime(Date.parse(d.instante), ahora)}, ${d.clave}: se esperaba ${d.esperado}; fue ${d.obtenido}`;
  return [`${ok ? '✓' : '✗'} ${nombre} (${archivo})`, ...linea.map(renglon), ...diferencias.map(difiere), ''].join(
    '\n',
  );
}

/** The same as one line of JSON. */
export const jsonOutcome = ({ nombre, ok, diferencias, linea }: Outcome): string =>
  JSON.stringify({ nombre, ok, diferencias, linea });
