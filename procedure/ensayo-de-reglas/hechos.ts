import type { EntradaAsistencia } from '../asistencia/estado';
import type { EntradaExpediente } from '../expediente/estado';
import { conCambios } from '../reglas';
import type { Reglas } from '../reglas';

/** A registro a case settled, as its bitácora entry tells it; `datos` with the figures it was decided on. */
export interface Hecho {
  id: string;
  codigo: string;
  usuario: string;
  rol: string;
  registradoEn: string;
  ocurridoEn: string;
  datos: Record<string, unknown>;
}

/** An alert that sounded. */
export interface Sonada {
  /** «153567-1:C-09:1/1/2»: Pendiente / turn of its ladder / level. */
  id: string;
  reloj: string;
  nivel: number;
  rol: string;
  instante: string;
}

interface HechosDeCaso {
  /** In the order in which the case took them. */
  hechos: readonly Hecho[];
  sonaron: readonly Sonada[];
}
export interface HechosDeAsistencia extends HechosDeCaso {
  /** With the rules it was started with. */
  entrada: EntradaAsistencia;
  /** Overrides of those rules, when it was opened with some of its own. */
  propias?: unknown;
  /** Providers of its last call sheet, in order. */
  hoja: readonly string[];
  /** Instants at which a call sheet was exhausted (C-06 opened) and no decision followed: one who was skipped called back. */
  agotadas: readonly string[];
}
export interface HechosDeCalidad extends HechosDeCaso {
  /** The Asistencia's. */
  n: number;
}

/** All that is kept of an Expediente and its cases, as far as living them anew needs. */
export interface HechosDeExpediente extends HechosDeCaso {
  entrada: EntradaExpediente;
  asistencias: readonly HechosDeAsistencia[];
  calidad: readonly HechosDeCalidad[];
}

/** The same facts, had the cases been opened under `borrador`. Overrides of their own stay on top. */
export const bajo = (borrador: Reglas, de: HechosDeExpediente): HechosDeExpediente => ({
  ...de,
  entrada: { ...de.entrada, reglas: borrador },
  asistencias: de.asistencias.map((a) => ({
    ...a,
    entrada: { ...a.entrada, reglas: a.propias === undefined ? borrador : conCambios(borrador, a.propias) },
  })),
});
