import type { Step, Turn } from './turn';
import { pesos } from './words';

/** 5.5: costs and conformity in any order, the survey, the conclusion. */
export function cierre(t: Turn): Step | undefined {
  const order = t.memory.decision('costos primero', () => t.draws.number('costos primero') < 0.6)
    ? [costos, conformidad]
    : [conformidad, costos];
  for (const part of order) {
    const step = part(t);
    if (step) return step;
  }
  if (t.accepts('encuesta-derivada') && t.decides('encuesta') && t.once('encuesta'))
    return t.step('encuesta-derivada', {});
  return t.accepts('conclusion') ? t.step('conclusion', {}, { clocks: ['C-28'] }) : undefined;
}

function conformidad(t: Turn): Step | undefined {
  if (!t.caso.falta.includes('conformidad')) return undefined;
  const { intentos } = t.caso.conformidad;
  // The third call is due tomorrow: the simulacro is over by then, and an early call counts.
  const when = [
    { clocks: ['C-18'], within: [1, 6] },
    { clocks: ['C-18'], within: [6, 25] },
    { within: [3, 10] },
  ] as const;
  return t.step('conformidad', { resultado: resultado(t), palabras: 'Lo que se oyó' }, when[intentos] ?? {});
}

function resultado(t: Turn): string {
  if (t.draws.happens('sin-contacto')) return 'SIN_CONTACTO';
  return t.draws.happens('no-conforme') ? 'NO_CONFORME' : 'CONFORME';
}

function costos(t: Turn): Step | undefined {
  if (!t.caso.falta.includes('costos')) return undefined;
  return t.step('costos', { lineas: lineas(t) }, { clocks: ['C-17'], within: [1, 8] });
}

/** Who pays what: the cover up to its limit, the rest the affiliate or, where a superior said so, the company. */
function lineas(t: Turn): Record<string, unknown>[] {
  const { costo, limite, categoria } = t.caso;
  const total = costo?.centavos ?? 0;
  const line = (centavos: number, paga: string) => ({ concepto: 'Servicio', monto: pesos(centavos), paga });
  if (categoria === 'CORTESIA') return [line(total, 'CORTESIA')];
  if (categoria !== 'COBERTURA' || t.memory.refusal('costos')) return [line(total, 'AFILIADO')];
  const covered = Math.min(total, limite?.centavos ?? total);
  const rest = t.memory.times('excedente-absorbido') > 0 ? 'EMPRESA' : 'AFILIADO';
  return covered < total ? [line(covered, 'COBERTURA'), line(total - covered, rest)] : [line(covered, 'COBERTURA')];
}
