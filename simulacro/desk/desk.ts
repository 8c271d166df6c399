import type { Codigo } from '../../procedure/registros/catalogo';
import { apertura } from './apertura';
import { busqueda } from './busqueda';
import { cierre } from './cierre';
import { monitoreo } from './monitoreo';
import { prestacion } from './prestacion';
import { Turn } from './turn';
import type { Step, View } from './turn';

/** What the scripted coordinators do next with a case; undefined when they know nothing to do, or it has ended. */
export function nextStep(view: View): Step | undefined {
  if (view.caso.etapa === 'finalizada') return undefined;
  const t = new Turn(view);
  return outOfPlace(t) ?? onTheSide(t) ?? departure(t) ?? decision(t) ?? procedure(t);
}

function procedure(t: Turn): Step | undefined {
  const { etapa, status, aperturaCompleta } = t.caso;
  if (etapa === 'apertura') return apertura(t);
  if (status === 'EN_BUSQUEDA') return busqueda(t);
  // VITAL and ambulance: the provider was first, the rest of the opening comes now.
  const rest = aperturaCompleta ? undefined : apertura(t);
  if (rest) return rest;
  if (etapa === 'prestacion') return prestacion(t);
  return etapa === 'cierre' ? cierre(t) : monitoreo(t);
}

/** C-27: a superior decides, or the fact is put right. */
function decision(t: Turn): Step | undefined {
  if (!t.pending('C-27')) return undefined;
  const consentDenied = t.caso.consentimiento === false && t.caso.prioridad !== 'VITAL';
  if (consentDenied) return undefined;
  const put = t.caso.etapa === 'prestacion' && t.accepts('identidad') && t.draws.number('se corrige') < 0.3;
  if (put) return t.step('identidad', { valida: true, nombre: 'el beneficiario' }, { clocks: ['C-27'] });
  return t.step('atencion-autorizada', { motivo: 'Decide el supervisor', canal: 'interno' }, { clocks: ['C-27'] });
}

/** The affiliate gives up, or the call was a test. */
function departure(t: Turn): Step | undefined {
  const { etapa, status, hitos, compromiso, proveedor } = t.caso;
  const told = proveedor && t.draws.happens('proveedor-avisado') ? { proveedorAvisado: true } : {};
  const cancels = (causa: string) => ({ motivo: 'Ya no lo necesita', causa, ...told });
  if (etapa === 'apertura' && t.memory.registros > 0) {
    if (t.decides('anula-supervisor')) return t.step('anulacion', { motivo: 'Llamado de prueba' });
    if (t.decides('cancela-en-apertura')) return t.step('afiliado-cancela', cancels('AFILIADO'));
  }
  if (status === 'EN_BUSQUEDA' && t.decides('cancela-en-busqueda'))
    return t.step('afiliado-cancela', cancels('AFILIADO'));
  if (!compromiso || hitos.arribo !== null || !t.decides('cancela-en-espera')) return undefined;
  const failed = t.decides('proveedor-incumplidor');
  const promised = Date.parse('eta' in compromiso ? compromiso.eta : compromiso.hasta);
  if (!failed) return t.step('afiliado-cancela', cancels('AFILIADO'), { within: [2, 10] });
  const from = Math.max(promised, t.now) + t.minutes(1);
  return t.step('afiliado-cancela', cancels('PROVEEDOR_INCUMPLIDOR'), { between: [from, from + t.minutes(8)] });
}

/** Agenda items by hand, and cases that change hands. */
function onTheSide(t: Turn): Step | undefined {
  const { etapa } = t.caso;
  if (
    etapa !== 'apertura' &&
    t.accepts('pendiente-manual') &&
    t.decides('pendiente-manual') &&
    t.once('pendiente-manual')
  )
    return t.step('pendiente-manual', (at) => ({
      titulo: 'Volver a llamar',
      vence: new Date(at + t.minutes(5)).toISOString(),
    }));
  const byHand = t.caso.pendientes.find(({ reloj }) => reloj.startsWith('M-'));
  if (byHand && etapa === 'prestacion' && t.once('pendiente-hecho'))
    return t.step('pendiente-hecho', { pendiente: byHand.reloj });
  if (etapa === 'monitoreo' && t.decides('transfiere') && t.once('transfiere'))
    return t.step('transferencia', { a: t.draws.pick('a quién transfiere', t.view.colleagues) });
  return undefined;
}

const SLIPS: readonly [Codigo, Record<string, unknown>][] = [
  ['conclusion', {}],
  ['termino', {}],
  ['contacto', { conferencia: false }],
  ['afiliado-reprograma', { acepta: true }],
];

/** The wrong button, which must be refused and change nothing. */
function outOfPlace(t: Turn): Step | undefined {
  if (t.memory.registros === 0 || !t.draws.happens('fuera-de-lugar')) return undefined;
  const slips = SLIPS.filter(([codigo]) => !t.accepts(codigo));
  const [codigo, datos] = t.draws.pick('cuál', slips);
  return t.step(codigo, datos, { within: [0, 1] });
}
