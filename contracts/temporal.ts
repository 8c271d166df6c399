/** Names shared by who starts cases and who signals them. */

/** The signal every registro goes by. */
export const SIGNAL_REGISTRO = 'registro';

/** An Expediente's own case is its `n` 0. */
export interface IdDeCaso {
  expediente: number;
  n: number;
}

/** The number is the id: a case can never be started twice. */
export const workflowId = ({ expediente, n }: IdDeCaso): string =>
  n === 0 ? `expediente-${expediente}` : `asistencia-${expediente}-${n}`;

/** As people say it: «153567» or «153567/1». */
export const numeroDeCaso = ({ expediente, n }: IdDeCaso): string =>
  n === 0 ? String(expediente) : `${expediente}/${n}`;

/** The page of a case in the Temporal UI. */
export const enTemporalUi = (uiUrl: string, namespace: string, caso: IdDeCaso): string =>
  `${uiUrl.replace(/\/$/, '')}/namespaces/${encodeURIComponent(namespace)}/workflows/${workflowId(caso)}`;
