import type { Eventos } from '../../data/types';
import { hora } from '../../format';

/** The milestones whose codes do not read well. */
export const HITOS: Readonly<Record<string, string>> = { termino: 'término', fin: 'final' };

export const RESULTADOS = { CANCELADO: 'Cancelado: ya no hacía falta', NO_APLICA: 'No aplica' } as const;

const MINUTO = 60_000;
/** «12 min», «2 h 5 min», «3 d 4 h» of milliseconds; less than a minute in seconds. */
export function byHowMuch(ms: number): string {
  const minutos = Math.floor(ms / MINUTO);
  if (minutos === 0) return `${Math.round(ms / 1000)} s`;
  if (minutos < 60) return `${minutos} min`;
  const horas = Math.floor(minutos / 60);
  return horas < 24 ? `${horas} h ${minutos % 60} min` : `${Math.floor(horas / 24)} d ${horas % 24} h`;
}

type Alerta = Eventos['alertas'][number];

export function estadoDeAlerta({ estado, cesadaEn }: Alerta): string {
  if (estado === 'SONANDO') return 'Sigue sonando';
  const cuando = cesadaEn === null ? '' : ` ${hora(cesadaEn)}`;
  return estado === 'ACUSADA' ? `Acusada${cuando}` : `Cesó${cuando}`;
}
