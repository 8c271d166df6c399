import type { Canal } from '../procedure/reglas';
import type { Consulta, Respuestas, Transicion } from '../procedure/transicion';

/** Which case: `n` is 0 for the Expediente itself, below 0 for the quality case of Asistencia −n. */
export interface Caso {
  expediente: number;
  n: number;
}

/** What the workflows may ask of the outside: the database, for writing what history already holds and for asking. */
export interface Actividades {
  /** Writes transitions in order; what is there already is skipped, a gap raises. */
  asentar(lote: Caso & { transiciones: Omit<Transicion, 'avisos'>[] }): Promise<void>;
  /** Answers a question of the story. Asked twice by the same case, it answers for the same reservation. */
  consultar(caso: Caso, consulta: Consulta): Promise<Respuestas[keyof Respuestas]>;
  /** Rehearses the next cases of a draft of the rules, by the id of its row. @returns whether any are left. */
  ensayar(ensayo: string): Promise<boolean>;
}

/** Somebody, and one way to reach him. `destinatario` is a user, or «rol:supervisor» for the webhook of a role. */
export interface Via {
  destinatario: string;
  canal: Canal;
}

/** When there is more to deliver by that way: an ISO instant, null when nothing is left. */
export interface Resto {
  proxima: string | null;
  /** What was done, for who reads the history: «entregado: 153567/1 C-03 nivel 1». Nothing decides by it. */
  hecho: string;
}

/** What delivering alerts needs of the outside. */
export interface ActividadesDeAvisos {
  /**
   * Sends all that is due by that way and still rings, as one message.
   * @throws with the reason, in Spanish and without addresses, when the channel failed; the next try takes what is due then.
   */
  entregar(via: Via): Promise<Resto>;
  /** The channel gave up for now: its rows say why, and the next channel starts. */
  rendirse(via: Via, motivo: string): Promise<Resto>;
}

/** One asking of a drill: somebody, by one of his channels. */
export interface PedidoDePrueba {
  prueba: string;
  usuario: string;
  canal: Canal;
}

/** What a drill needs of the outside. Each may be repeated. */
export interface ActividadesDePrueba {
  /** Writes whom it asks: everybody on duty now, by each channel he can be told by. `vence`: ISO. */
  empezarPrueba(prueba: string): Promise<{ pedidos: PedidoDePrueba[]; vence: string }>;
  /** @throws with the reason, in Spanish and without addresses, when the channel failed. */
  pedirRespuesta(pedido: PedidoDePrueba): Promise<void>;
  /** The channel gave up. */
  anotarFalla(pedido: PedidoDePrueba, motivo: string): Promise<void>;
  terminarPrueba(prueba: string): Promise<void>;
}
