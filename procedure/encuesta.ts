import { DIA } from './instante';
import type { Instante } from './instante';

/** A question of the satisfaction survey, answered with one digit of the telephone. */
export interface Pregunta {
  numero: number;
  texto: string;
  minimo: number;
  maximo: number;
}

/** Days after the derivation in which the survey takes answers (P: the text sets no limit). */
export const DIAS_PARA_RESPONDER = 7;

/** When a survey derived at `derivadaEn` stops taking answers. */
export const venceEncuesta = (derivadaEn: Instante): Instante => derivadaEn + DIAS_PARA_RESPONDER * DIA;

/** How the call is handed over to the survey, step by step (A-5.5.2.2.b). */
export const pasosDeDerivacion = (codigo: string): string[] => [
  'Deje al afiliado en espera en la línea 1.',
  'En la línea 2 marque 85.',
  `Cuando el sistema pida el código de 6 dígitos, marque ${codigo}.`,
  'Transfiera la llamada a la línea 1, donde espera el afiliado.',
];

/** Why they must be read with care (AM-31). */
export const notaDeResultados = (noConformes: number): string =>
  `Solo se deriva a la encuesta a quien se declaró conforme (A-5.5.2.1.e): estos resultados no dicen qué opinan los no conformes, que en el período fueron ${noConformes}.`;
