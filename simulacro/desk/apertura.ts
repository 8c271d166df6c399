import { esAmbulancia, pesos } from './words';
import type { Step, Turn } from './turn';

/** 5.1: what is still missing of the opening; undefined when nothing is, or when it waits for a superior. */
export function apertura(t: Turn): Step | undefined {
  const order =
    t.view.need.prioridad === 'VITAL' || esAmbulancia(t)
      ? [prioridad, situacion, derecho, cobertura, conexion, consentimiento]
      : [situacion, derecho, cobertura, conexion, prioridad, consentimiento];
  for (const part of order) {
    const step = part(t);
    if (step) return step;
  }
  return undefined;
}

/** The registros that may come with the opening itself; none when this case is opened step by step. */
export function inlineOpening(t: Turn): Step[] {
  const plain = t.caso.afiliadoStatus === 'ACTIVO' && !t.decides('no-cubierta') && !t.decides('consentimiento-negado');
  if (!plain || !t.decides('apertura-en-linea')) return [];
  return [situacion(t), t.step('cobertura', { cubierta: true }), prioridad(t), consentimiento(t)].filter(
    (step) => step !== undefined,
  );
}

function situacion(t: Turn): Step | undefined {
  if (!t.decides('situacion') || !t.once('situacion')) return undefined;
  return t.step('situacion', { descripcionOcurrido: 'Relata lo ocurrido', detalleFalla: t.caso.servicio.id });
}

/** 5.1.4: a superior settles whether he may be served. */
function derecho(t: Turn): Step | undefined {
  if (
    t.caso.afiliadoStatus === 'ACTIVO' ||
    !t.accepts('atencion-autorizada') ||
    t.memory.times('atencion-autorizada') > 0
  )
    return undefined;
  if (t.decides('verificado'))
    return t.step('verificacion', { status: 'ACTIVO', motivo: 'La cuenta confirma el alta' }, { within: [2, 6] });
  return t.step('atencion-autorizada', { motivo: 'Lo pide la cuenta', canal: 'teléfono' }, { within: [2, 6] });
}

function cobertura(t: Turn): Step | undefined {
  if (t.caso.categoria !== null || t.memory.times('cobertura') > 0) return undefined;
  const clocks = { clocks: ['C-23'] };
  if (t.decides('no-cubierta'))
    return t.step(
      'cobertura',
      { cubierta: false, motivo: 'Excluido por las condiciones generales', condicionesConsultadas: true },
      clocks,
    );
  if (t.memory.refusal('cobertura'))
    return t.step('cobertura', { cubierta: false, motivo: 'El plan no lo incluye o no le quedan eventos' }, clocks);
  return t.step('cobertura', { cubierta: true }, clocks);
}

/** B-A: quoted, then offered. */
function conexion(t: Turn): Step | undefined {
  if (t.caso.categoria !== null || !t.accepts('cotizacion')) return undefined;
  const [quoted] = t.caso.cotizaciones;
  if (!quoted) {
    const proveedor = t.draws.pick('cotiza', t.view.otherProviders);
    return t.step(
      'cotizacion',
      {
        proveedor,
        monto: t.amount('cotizacion', 1_000_000, 6_000_000),
        sobre: t.draws.pick('sobre', ['SERVICIO', 'VISITA']),
      },
      { within: [2, 6] },
    );
  }
  if (!t.once('conexion-ofrecida')) return undefined;
  const acepta = !t.decides('conexion-rehusada');
  const told = { motivoInformado: true, formasDePagoInformadas: true, garantiaInformada: true };
  return t.step('conexion-ofrecida', { acepta, monto: pesos(quoted.monto.centavos), ...told });
}

function prioridad(t: Turn): Step | undefined {
  if (t.caso.prioridad !== null) return undefined;
  const wanted = t.view.need.prioridad;
  if (wanted !== 'PROGRAMADO')
    return t.step('prioridad', { prioridad: wanted, motivo: 'Lo que relata' }, { clocks: ['C-23'] });
  if (t.decides('no-quiere-programar')) return t.step('programacion', { acepta: false }, { clocks: ['C-23'] });
  const lead = t.draws.between('plazo', 35, 100);
  return t.step('programacion', (at) => ({ acepta: true, disponibilidad: [t.window(at, lead)] }), { clocks: ['C-23'] });
}

/** 5.1.8.e: who denies it at first is asked again; for a risk of life a superior decides. */
function consentimiento(t: Turn): Step | undefined {
  const { consentimiento: given } = t.caso;
  if (given === true || !t.accepts('consentimiento')) return undefined;
  if (given === null)
    return t.step(
      'consentimiento',
      { autoriza: !t.decides('consentimiento-negado'), quien: 'el afiliado' },
      { clocks: ['C-23'] },
    );
  if (t.caso.prioridad === 'VITAL') return undefined;
  return t.step('consentimiento', { autoriza: true, quien: 'el afiliado, al segundo pedido' }, { within: [2, 8] });
}
