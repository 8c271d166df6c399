import type { TipoDeCaso } from '../procedure/registros/permiso';

/** Names shared by who starts cases and who signals them. */

/** The signal every registro goes by. */
export const SIGNAL_REGISTRO = 'registro';

/** The workflow that tries a draft of the rules, started with the id of its row. */
export const ENSAYO_DE_REGLAS = 'ensayoDeReglas';

/** Alerts are delivered on a queue of their own: a mail server that is down takes no slot from a case. */
export const colaDeAvisos = (taskQueue: string): string => `${taskQueue}-avisos`;
/** The signal that tells somebody's `avisos` that there is something to deliver. */
export const SIGNAL_HAY_AVISOS = 'hayAvisos';
export const idDeAvisos = (destinatario: string): string => `avisos-${destinatario}`;

/** The weekly drill; each run is a workflow whose id begins with it. */
export const PRUEBA_DE_ALCANCE = 'prueba-de-alcance';

/** `n` 0 is the Expediente's own case, `n` above it an Asistencia, `n` below it the quality case of Asistencia −n. */
export interface IdDeCaso {
  expediente: number;
  n: number;
}

export function tipoDeCaso({ n }: Pick<IdDeCaso, 'n'>): TipoDeCaso {
  if (n === 0) return 'expediente';
  return n > 0 ? 'asistencia' : 'calidad';
}

/** The number is the id: a case can never be started twice. */
export const workflowId = ({ expediente, n }: IdDeCaso): string =>
  n === 0 ? `expediente-${expediente}` : `${tipoDeCaso({ n })}-${expediente}-${Math.abs(n)}`;

/** As people say it: «153567», «153567/1», «153567/1 calidad». */
export function numeroDeCaso({ expediente, n }: IdDeCaso): string {
  if (n === 0) return String(expediente);
  return n > 0 ? `${expediente}/${n}` : `${expediente}/${-n} calidad`;
}

/** Where the Temporal UI lists all cases. */
export const listaEnTemporalUi = (uiUrl: string, namespace: string): string =>
  `${uiUrl.replace(/\/$/, '')}/namespaces/${encodeURIComponent(namespace)}/workflows`;

/** The page of a case in the Temporal UI. */
export const enTemporalUi = (uiUrl: string, namespace: string, caso: IdDeCaso): string =>
  `${listaEnTemporalUi(uiUrl, namespace)}/${workflowId(caso)}`;
