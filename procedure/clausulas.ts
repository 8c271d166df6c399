import { DE_CONEXION } from './clausulas-conexion';
import { DE_COORDINACION } from './clausulas-coordinacion';

/** The text of every clause that clocks, registros, rules, scripts and the closing review name. */
export const CLAUSULAS = { ...DE_COORDINACION, ...DE_CONEXION };
export type IdDeClausula = keyof typeof CLAUSULAS;
export const esClausula = (id: string): id is IdDeClausula => Object.hasOwn(CLAUSULAS, id);
