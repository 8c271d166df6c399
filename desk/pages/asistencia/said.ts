import { hora } from '../../format';
import type { Asistencia } from '../../data/types';

/** «16:00–18:00», with the day when it is not today. */
export const franja = ({ desde, hasta }: { desde: string; hasta: string }): string =>
  `${hora(desde)}–${hora(hasta, desde)}`;

/** A window or an hour of arrival in words; undefined when nothing was agreed. */
export function tiempo(t: Asistencia['compromiso']): string | undefined {
  if (t === null) return undefined;
  return 'eta' in t ? `a las ${hora(t.eta)}` : `de ${franja(t)}`;
}
