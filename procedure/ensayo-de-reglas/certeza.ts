export const CERTEZAS = ['EXACTO', 'APROXIMADO', 'NO_REPETIDO'] as const;
/**
 * EXACTO: lived anew under its own rules the case sounds as it did, and under the draft it takes the same registros.
 * APROXIMADO: the draft would have refused one of them, so that what people did after it is not known.
 * NO_REPETIDO: what is kept of it does not give what sounded, so that nothing is said of the draft.
 */
export type Certeza = (typeof CERTEZAS)[number];
