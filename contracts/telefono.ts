import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { z } from 'zod';
import { colaTelefonica } from '../procedure/normaliza';
import { nombre } from './wire';

const EJEMPLO = '0294 15 442-1234';

/**
 * A number as Argentines write it («0294 15 442-1234», «11 5555-4444», «+54 9 11 5555 4444») in E.164: a mobile written as
 * one begins with +549. Undefined when it is none, lacks its area or has an extension, which E.164 cannot carry.
 */
export function leeTelefono(texto: string): string | undefined {
  const leido = parsePhoneNumberFromString(texto, { defaultCountry: 'AR', extract: false });
  return leido?.isValid() && leido.ext === undefined ? leido.number : undefined;
}

/** A telephone somebody typed; gives E.164. */
export const telefono = () =>
  nombre(40)
    .transform((texto, ctx) => {
      const leido = leeTelefono(texto);
      if (leido !== undefined) return leido;
      ctx.addIssue(queEscribir(texto));
      return z.NEVER;
    })
    .meta({ description: 'Como se escribe en la Argentina, con código de área; se guarda en E.164', example: EJEMPLO });

const LETRAS = /\p{L}/u;

function queEscribir(texto: string): string {
  const cifras = texto.replace(/\D/g, '');
  if (LETRAS.test(texto)) return `Solo el número, sin interno ni palabras: por ejemplo ${EJEMPLO}`;
  if (cifras.length <= 5) return `Es un número corto: escriba uno completo, con código de área, como ${EJEMPLO}`;
  if (/^0?(15)?\d{6,8}$/.test(cifras)) return `Falta el código de área: escríbalo, como ${EJEMPLO}`;
  return `No es un número de teléfono: revise sus cifras, por ejemplo ${EJEMPLO}`;
}

/** Fewer digits would find too many; a document has no more than eight, and finds who has it by its own. */
const MINIMO_BUSCABLE = 6;

/**
 * What telephones are looked up by, when `texto` may be one, however it and they are written: a mobile too is found with
 * and without its 9 or 15. Empty when it is none.
 */
export function colasBuscadas(texto: string): string[] {
  if (!/^[\d\s+()./-]+$/.test(texto) || texto.replace(/\D/g, '').length < MINIMO_BUSCABLE) return [];
  return [...new Set([leeTelefono(texto) ?? texto, texto].map(colaTelefonica))];
}
