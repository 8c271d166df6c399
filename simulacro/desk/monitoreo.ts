import { tiempo } from './busqueda';
import type { Step, Turn } from './turn';
import { INFORMADO_AL_AFILIADO, INFORMADO_AL_PROVEEDOR } from './words';

/** Minutes before DESDE at which, under the rules of the run, a call counts as the initial move, and those it is due at. */
const INITIAL_MOVE = { from: 30, due: 10 };

/** 5.3: from the assignment until affiliate and provider are together. */
export function monitoreo(t: Turn): Step | undefined {
  if (t.caso.hitos.arribo !== null)
    return t.step(
      'contacto',
      { conferencia: t.draws.number('conferencia') < 0.2 },
      { clocks: ['C-13'], within: [1, 5] },
    );
  return respuestas(t) ?? cambios(t) ?? espera(t);
}

/** One assignment: what is drawn for it is drawn again for the next one. */
const assignment = (t: Turn): string => `${t.caso.proveedor?.id ?? ''} ${t.caso.excluidos.length}`;

/** What somebody is waiting to hear. */
function respuestas(t: Turn): Step | undefined {
  if (t.pending('C-24'))
    return t.step(
      'afiliado-reprograma',
      { acepta: !t.draws.happens('demora-rehusada'), sentido: 'SALIENTE' },
      { clocks: ['C-24'] },
    );
  if (t.pending('C-25')) return disponibilidad(t);
  if (t.pending('C-07') && !t.decides('sin-confirmar', assignment(t))) {
    if (t.caso.prioridad === 'PROGRAMADO' && t.decides('cambia-disponibilidad') && t.once('cambia-disponibilidad'))
      return t.step('disponibilidad-cambiada', (at) => t.window(at, 40));
    return t.step('afiliado-confirma', { informado: INFORMADO_AL_AFILIADO }, { clocks: ['C-07'] });
  }
  if (t.pending('C-10')) return t.step('afiliado-informado', { sentido: 'SALIENTE' }, { clocks: ['C-10'] });
  return undefined;
}

function disponibilidad(t: Turn): Step {
  const given = { proveedor: t.caso.proveedor?.id };
  const when = { clocks: ['C-25'] };
  if (t.draws.happens('disponibilidad-rehusada'))
    return t.step('proveedor-declina', { ...given, motivo: 'Ocupado a esa hora' }, when);
  return t.step('proveedor-acepta', (at) => ({ ...given, ...tiempo(t, at), informado: INFORMADO_AL_PROVEEDOR }), when);
}

/** What goes another way than agreed, once for each assignment. */
function cambios(t: Turn): Step | undefined {
  const one = assignment(t);
  const comes = (what: 'sin-respuesta' | 'proveedor-cancelado' | 'reprograma'): boolean =>
    t.decides(what, one) && t.once(`${what} ${one}`);
  if (comes('sin-respuesta'))
    return t.step('llamada-sin-respuesta', { a: t.draws.pick('a quién', ['PROVEEDOR', 'AFILIADO']) });
  if (comes('proveedor-cancelado'))
    return t.step('proveedor-cancelado', { motivo: 'Avisa que no puede ir' }, { within: [2, 8] });
  if (comes('reprograma'))
    return t.step('reprogramacion', (at) => ({
      ...t.window(at, 20),
      motivo: 'Lo acuerdan las partes',
      acordadoCon: ['PROVEEDOR', 'AFILIADO'],
    }));
  return undefined;
}

function espera(t: Turn): Step | undefined {
  const { compromiso } = t.caso;
  if (!compromiso) return undefined;
  return 'eta' in compromiso ? emergencia(t, Date.parse(compromiso.eta)) : programado(t, compromiso);
}

const delayed = (t: Turn): boolean => t.decides('demora', assignment(t)) && t.once(`demora ${assignment(t)}`);

function emergencia(t: Turn, eta: number): Step {
  const before = (from: number, to: number) =>
    [Math.max(t.now + t.minutes(1), eta - t.minutes(from)), eta - t.minutes(to)] as const;
  if (delayed(t))
    return t.step('proveedor-demora', (at) => ({ sentido: 'ENTRANTE', ...t.eta(Math.max(at, eta)) }), {
      between: before(4, 1),
    });
  return t.step('arribo', {}, { clocks: ['C-12'], between: before(8, 1) });
}

function programado(t: Turn, { desde, hasta }: { desde: string; hasta: string }): Step {
  const start = Date.parse(desde);
  const soonest = t.now + t.minutes(1);
  const before = (from: number, to: number) =>
    [Math.max(soonest, start - t.minutes(from)), start - t.minutes(to)] as const;
  if (start - t.now > t.minutes(INITIAL_MOVE.from + 15) && t.once(`largo ${desde}`))
    return t.step(
      'proveedor-cumple',
      { sentido: 'SALIENTE' },
      { clocks: ['C-08'], between: before(65, INITIAL_MOVE.from + 1) },
    );
  if (t.pending('C-09') && !t.decides('sin-movida', desde)) {
    const when = { clocks: ['C-09'], between: before(INITIAL_MOVE.from - 1, INITIAL_MOVE.due + 1) };
    if (delayed(t))
      return t.step('proveedor-demora', (at) => ({ sentido: 'SALIENTE', ...t.window(Math.max(at, start), 12) }), when);
    if (t.once(`movida ${desde}`)) return t.step('proveedor-cumple', { sentido: 'SALIENTE' }, when);
  }
  const middle = start + (Date.parse(hasta) - start) / 2;
  return t.step('arribo', {}, { clocks: ['C-11'], between: [Math.max(soonest, start), middle - t.minutes(1)] });
}
