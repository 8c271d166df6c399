import type { Step, Turn } from './turn';
import { INFORMADO_AL_PROVEEDOR } from './words';

const CLOCKS = ['C-01', 'C-02', 'C-03'];
/** A supervisor who widened or named in vain so often closes the case. */
const LAST_DECISION = 3;

/** 5.2: the position whose turn it is does not answer, declines, is skipped or accepts. */
export function busqueda(t: Turn): Step | undefined {
  const { posicion } = t.caso;
  if (posicion === null) return agotada(t);
  if (
    t.caso.excluidos.length === 0 &&
    t.accepts('prioridad') &&
    t.decides('cambia-prioridad') &&
    t.once('cambia-prioridad')
  )
    return otraPrioridad(t);
  const when = { clocks: CLOCKS, within: [1, 3] } as const;
  const given = { proveedor: posicion };
  if (nobody(t)) return t.step('proveedor-declina', { ...given, motivo: 'Sin móvil disponible' }, when);
  if (t.draws.happens('no-responde')) return t.step('proveedor-no-responde', given, when);
  if (t.draws.happens('declina'))
    return t.step('proveedor-declina', { ...given, motivo: 'Sin móvil disponible' }, when);
  if (t.draws.happens('salteado'))
    return t.step('proveedor-salteado', { ...given, motivo: 'Pidió no ser llamado hoy' }, when);
  return t.step('proveedor-acepta', (at) => ({ ...given, ...tiempo(t, at), informado: INFORMADO_AL_PROVEEDOR }), when);
}

/** The first list of some cases leads nowhere. */
const nobody = (t: Turn): boolean =>
  t.caso.excluidos.length === 0 && t.memory.times('busqueda-resuelta') === 0 && t.decides('lista-agotada');

/** What he promises: a window, the affiliate's if it is still ahead, or an hour of arrival. */
export function tiempo(t: Turn, at: number): Record<string, string> {
  if (t.caso.prioridad !== 'PROGRAMADO') return t.eta(at);
  const [asked] = t.caso.disponibilidad;
  if (asked && Date.parse(asked.desde) > at + t.minutes(3)) return { desde: asked.desde, hasta: asked.hasta };
  return t.window(at, t.draws.between('plazo', 15, 40));
}

/** AM-12: the supervisor names another, widens the zone, or closes. */
function agotada(t: Turn): Step | undefined {
  if (!t.accepts('busqueda-resuelta')) return undefined;
  const when = { clocks: ['C-06'], within: [1, 4] } as const;
  const closes = t.memory.times('busqueda-resuelta') >= LAST_DECISION;
  const decision = closes
    ? 'CERRAR'
    : t.draws.pick('decide', ['OTRO_PROVEEDOR', 'OTRO_PROVEEDOR', 'AMPLIAR_ZONA', 'AMPLIAR_ZONA', 'CERRAR']);
  const others = t.view.otherProviders.filter((id) => !t.caso.excluidos.includes(id));
  const named = decision === 'OTRO_PROVEEDOR' ? { proveedor: t.draws.pick('otro', others) } : {};
  return t.step('busqueda-resuelta', { decision, ...named, motivo: 'Lista agotada' }, when);
}

function otraPrioridad(t: Turn): Step {
  const otra = { PROGRAMADO: 'EMERGENCIA', EMERGENCIA: 'VITAL', VITAL: 'EMERGENCIA' }[t.caso.prioridad ?? 'EMERGENCIA'];
  return t.step('prioridad', { prioridad: otra, motivo: 'Cambió la situación' });
}
