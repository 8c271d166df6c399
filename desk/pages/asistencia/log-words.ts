import { definicion, esCodigo } from '../../../procedure/registros/catalogo';
import { valorDe } from '../../../procedure/registros/etiquetas';
import type { Asiento } from '../../data/types';

/** What an entry is called: by its registro, or by its Subtipo when the case wrote it itself. */
export const tituloDeAsiento = ({ codigo, subtipo }: Asiento): string =>
  esCodigo(codigo) ? definicion(codigo).titulo : capital(valorDe(subtipo));

const capital = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);

const MINUTO = 60_000;
/** Typed noticeably later than it happened. */
export const typedLater = ({ ocurridoEn, registradoEn }: Asiento): boolean =>
  Math.abs(Date.parse(registradoEn) - Date.parse(ocurridoEn)) >= MINUTO;

/** What an entry says, with the providers by their names instead of their ids. */
export const saidOf = ({ leyenda }: Asiento, nombres: ReadonlyMap<string, string>): string =>
  leyenda.replace(/[\w-]+/g, (palabra) => nombres.get(palabra) ?? palabra);
