import { numeroDeCaso } from '../../contracts/temporal';
import { tituloDe } from '../../procedure/agenda-rows';
import { hora, iso } from '../../procedure/instante';
import type { Mensaje, Suena } from './rows';

/** «153567/1 · C-09 Movida inicial: llamar al proveedor · vence 15:00 · nivel 2 · A-5.3P.1.1.a» */
function linea(s: Suena, ahora: number): string {
  const vence = s.venceEn.getTime();
  const verbo = vence <= ahora ? 'venció' : 'vence';
  return `${numeroDeCaso(s)} · ${tituloDe(s.reloj)} · ${verbo} ${hora(vence, ahora)} · nivel ${s.nivel} · ${s.clausula}`;
}

export function asunto({ alertas }: Mensaje, ahora: number): string {
  const [primera] = alertas;
  return alertas.length === 1 && primera ? `Alerta: ${linea(primera, ahora)}` : `${alertas.length} alertas sin acusar`;
}

/** One message however many there are, each with the link that acknowledges it. */
export function cuerpo({ alertas }: Mensaje, ahora: number, enlaceDe: (alerta: string) => string): string {
  const cuantas = alertas.length === 1 ? 'Hay una alerta sin acusar.' : `Hay ${alertas.length} alertas sin acusar.`;
  return [
    cuantas,
    '',
    ...alertas.flatMap((s) => [linea(s, ahora), `  Acusar: ${enlaceDe(s.alerta)}`, '']),
    'Acusar detiene los avisos; el pendiente sigue abierto. Cada enlace sirve una sola vez y vence.',
  ].join('\n');
}

/** Most soundings that are named one by one. */
const NOMBRADAS = 10;

/** «153567/1 C-03 nivel 1, 153568/1 C-09 nivel 2 y 40 más» */
export function resumenDe({ alertas }: Mensaje): string {
  const primeras = alertas.slice(0, NOMBRADAS).map((s) => `${numeroDeCaso(s)} ${s.reloj} nivel ${s.nivel}`);
  const resto = alertas.length - primeras.length;
  return primeras.join(', ') + (resto > 0 ? ` y ${resto} más` : '');
}

/** What a webhook is told: ids, codes and instants. */
export const paraWebhook = (destinatario: string, { alertas }: Mensaje, ahora: number) => ({
  type: 'alertas.suenan',
  timestamp: iso(ahora),
  data: {
    destinatario,
    alertas: alertas.map((s) => ({
      id: s.alerta,
      pendiente: s.pendiente,
      caso: numeroDeCaso(s),
      reloj: s.reloj,
      titulo: tituloDe(s.reloj),
      clausula: s.clausula,
      nivel: s.nivel,
      venceEn: s.venceEn.toISOString(),
      suenaDesde: s.instante.toISOString(),
    })),
  },
});
