import type { Instante } from '../instante';

/** The Monday on which the cases of the tests are opened. */
const LUNES = '2026-11-23';

/**
 * «15:00» of the Monday, «+1 08:00» of the day after, in the desk's zone (UTC−3 in that week). Written with the offset
 * on purpose: what is tested must not be what makes the expectation.
 */
export function alas(texto: string): Instante {
  const [dias, hora] = texto.startsWith('+')
    ? [Number(texto.slice(1, texto.indexOf(' '))), texto.slice(texto.indexOf(' ') + 1)]
    : [0, texto];
  const segundos = hora.length === 5 ? ':00' : '';
  return Date.parse(`${LUNES}T${hora}${segundos}-03:00`) + dias * 86_400_000;
}

/** The other way round, for comparing. */
export function comoHora(instante: Instante): string {
  const local = new Date(instante - 3 * 3_600_000);
  const dias = Math.floor((local.getTime() - Date.parse(`${LUNES}T00:00:00Z`)) / 86_400_000);
  const conSegundos = local.toISOString().slice(11, 19);
  const hora = conSegundos.endsWith(':00') ? conSegundos.slice(0, 5) : conSegundos;
  return dias === 0 ? hora : `+${dias} ${hora}`;
}
