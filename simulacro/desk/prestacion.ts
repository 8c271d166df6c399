import type { Step, Turn } from './turn';
import { pesos } from './words';

/** Centavos: what a service costs, and what no cover of the simulacro's plans reaches. */
const USUAL = [800_000, 4_000_000] as const;
const EXCESSIVE = [110_000_000, 130_000_000] as const;

/** 5.4: diagnosis, authorisation, end of the work. */
export function prestacion(t: Turn): Step | undefined {
  const { caso } = t;
  if (t.decides('identidad') && t.once('identidad'))
    return t.step('identidad', { valida: !t.decides('identidad-invalida'), nombre: 'quien recibe al proveedor' });
  if (caso.status === 'AUTORIZADA') return enObra(t);
  if (caso.costo === null)
    return t.step(
      'diagnostico',
      { diagnostico: 'Lo que encuentra', costo: pesos(costo(t)) },
      { clocks: ['C-14'], within: [2, 8] },
    );
  if (t.pending('C-15')) return excedente(t);
  if (!t.accepts('autorizacion')) return undefined;
  return t.step(
    'autorizacion',
    (at) => ({ terminoEstimado: new Date(at + t.minutes(t.draws.between('obra', 6, 20))).toISOString() }),
    { clocks: ['C-26'] },
  );
}

function costo(t: Turn): number {
  const exceeds = t.decides('excede');
  const { conexionAceptada } = t.caso;
  if (conexionAceptada) return Math.round(conexionAceptada.centavos * (exceeds ? 1.4 : 0.9));
  const [from, to] = exceeds ? EXCESSIVE : USUAL;
  return t.amount('costo', from, to).centavos;
}

/** 5.4.2.1.b–d, AM-28, AM-29: the affiliate pays or refuses, or the company pays. */
function excedente(t: Turn): Step {
  const when = { clocks: ['C-15'] };
  if (t.draws.happens('excedente-rehusado'))
    return t.step('excedente', { acepta: false, formasDePagoInformadas: true, costoVisita: pesos(500_000) }, when);
  if (t.draws.happens('excedente-absorbido')) return t.step('excedente-absorbido', { motivo: 'Cliente antiguo' }, when);
  return t.step('excedente', { acepta: true, formasDePagoInformadas: true }, when);
}

function enObra(t: Turn): Step {
  const promised = Date.parse(t.pending('C-16')?.venceEn ?? new Date(t.now).toISOString());
  const between = [Math.max(t.now + t.minutes(1), promised - t.minutes(6)), promised - t.minutes(1)] as const;
  if (t.decides('reestima') && t.once('reestima'))
    return t.step('termino-reestimado', (at) => ({ terminoEstimado: new Date(at + t.minutes(10)).toISOString() }), {
      between,
    });
  return t.step('termino', {}, { clocks: ['C-16'], between });
}
