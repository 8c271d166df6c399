import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { FilaPendiente } from '../procedure/agenda-rows';
import type { Canal } from '../procedure/reglas';
import type { Promesa } from '../procedure/promesas';

/** A coordinator's input. A signal, not an update: durable in history before it is judged, and taken while no worker is up. */
export const registro = defineSignal<[unknown]>('registro');

/** News from another case of the same Expediente. */
export const aviso = defineSignal<[unknown]>('aviso');

/** There is something to tell somebody, by each channel from an instant on. */
export const hayAvisos = defineSignal<[{ canal: Canal; desde: string }[]]>('hayAvisos');

/** What a person in the Temporal UI may ask; the product itself reads PostgreSQL. */
export interface Estado {
  transicion: number;
  /** The next instant at which anything happens by itself; null when nothing will. */
  proximo: string | null;
  terminada: boolean;
  visible: Record<string, unknown>;
}
export const estado = defineQuery<Estado>('estado');
export const pendientes = defineQuery<FilaPendiente[]>('pendientes');
export const promesas = defineQuery<Promesa[]>('promesas');
