import { MINUTO } from '../../procedure/instante';
import { definicion, esCodigo } from '../../procedure/registros/catalogo';
import { valorDe } from '../../procedure/registros/etiquetas';
import type { Asiento } from '../data/types';
import { capital } from '../format';

/** What an entry is called: by its registro, or by its Subtipo when the case wrote it itself. */
export const tituloDeAsiento = ({ codigo, subtipo }: Asiento): string =>
  esCodigo(codigo) ? definicion(codigo).titulo : capital(valorDe(subtipo));

/** Typed noticeably later than it happened. */
export const typedLater = ({ ocurridoEn, registradoEn }: Asiento): boolean =>
  Math.abs(Date.parse(registradoEn) - Date.parse(ocurridoEn)) >= MINUTO;

/** An id; a full stop is of it only between two parts. */
const ID = /[\w-]+(?:\.[\w-]+)*/g;

/** What an entry says, with names instead of ids where they are known. */
export const saidOf = ({ leyenda }: Asiento, nombres: ReadonlyMap<string, string>): string =>
  leyenda.replace(ID, (palabra) => nombres.get(palabra) ?? palabra);
