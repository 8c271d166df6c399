import { consulta } from '../story';
import type { Tramo } from '../story';
import type { CasoAsistencia } from './caso';
import { codigos } from './codigos';
import { cotiza, ofreceConexion } from './conexion';
import type { Fin, Registro, RegistroDe } from './estado';
import { admiteExcepcion, resuelveExcepcion, solicitaExcepcion } from './excepcion';
import { cortesiaDe } from './precio';

const DE_APERTURA = [
  'cobertura',
  'cotizacion',
  'conexion-ofrecida',
  'excepcion-solicitada',
  'excepcion-resuelta',
  'fuera-de-matriz',
  'garantia-autorizada',
  'programacion',
  'prioridad',
  'consentimiento',
] as const;
type DeApertura = RegistroDe<(typeof DE_APERTURA)[number]>;

export const esDeApertura = (r: Registro): r is DeApertura => (DE_APERTURA as readonly string[]).includes(r.codigo);

/** What the opening takes. The priority is settled by the arrival. */
export const registrosDeApertura = (caso: CasoAsistencia) =>
  codigos(
    'consentimiento',
    caso.hitos.arribo === undefined && 'programacion',
    caso.hitos.arribo === undefined && 'prioridad',
    ...(caso.entrada.garantia ? deGarantia(caso) : deCobertura(caso)),
  );

/** A claim on a guarantee is neither covered nor charged: out of time, a superior must allow it (B-P.B, AM-43). */
const deGarantia = (caso: CasoAsistencia) => codigos(caso.categoria === undefined && 'garantia-autorizada');

/** To quote, the service must not be covered; to offer, it must be quoted (B-A), and something be left to pay. */
const deCobertura = (caso: CasoAsistencia) =>
  codigos(
    'cobertura',
    caso.etapa === 'apertura' && caso.cubierta !== true && 'fuera-de-matriz',
    caso.cubierta === false && 'cotizacion',
    caso.cubierta === false && caso.cotizaciones.length > 0 && cortesiaDe(caso) < 100 && 'conexion-ofrecida',
    admiteExcepcion(caso) && 'excepcion-solicitada',
    caso.abierto('C-22') && 'excepcion-resuelta',
  );

/** Takes one opening registro; they may be repeated until the opening is complete, the last holds. */
export function* registraApertura(caso: CasoAsistencia, r: Registro): Tramo<Fin | undefined> {
  if (!esDeApertura(r)) return undefined;
  const fin = yield* registra(caso, r);
  if (!caso.rechazo) caso.revisaApertura();
  return fin;
}

function* registra(caso: CasoAsistencia, r: DeApertura): Tramo<Fin | undefined> {
  switch (r.codigo) {
    case 'cobertura':
      return yield* evaluaCobertura(caso, r);
    case 'cotizacion':
      return yield* cotiza(caso, r);
    case 'conexion-ofrecida':
      return ofreceConexion(caso, r);
    case 'excepcion-solicitada':
      return yield* solicitaExcepcion(caso, r);
    case 'excepcion-resuelta':
      return resuelveExcepcion(caso, r);
    case 'fuera-de-matriz':
      return { fin: 'CANCELADO_AL_MOMENTO', motivo: 'FUERA_DE_MATRIZ' };
    case 'garantia-autorizada':
      caso.categoria = 'GARANTIA';
      return undefined;
    case 'programacion':
      return programa(caso, r);
    case 'prioridad':
      caso.cambiaPrioridad(r.datos.prioridad);
      return undefined;
    case 'consentimiento':
      return consiente(caso, r);
  }
}

/** A-5.1.7.0: covered means that an event is left, and reserves it (AM-25). */
function* evaluaCobertura(caso: CasoAsistencia, r: RegistroDe<'cobertura'>): Tramo<undefined> {
  if (!r.datos.cubierta) {
    if (caso.reservado) yield* consulta({ tipo: 'liberar-evento' });
    const concedida = caso.excepcion?.estado === 'CONCEDIDA';
    Object.assign(caso, { cubierta: false, reservado: false, categoria: concedida ? 'CORTESIA' : undefined });
    if (!concedida) caso.precioAutorizado = undefined;
    return undefined;
  }
  const { reservado } = yield* consulta({ tipo: 'reservar-evento' });
  if (!reservado)
    return void caso.rechaza({
      codigo: 'COBERTURA_AGOTADA',
      detalle: 'El plan no incluye el servicio o no le quedan eventos',
    });
  Object.assign(caso, { cubierta: true, reservado: true, categoria: 'COBERTURA', conexionAceptada: undefined });
  caso.retiraExcepcion();
  caso.quitaAsunto('conexion', r);
  return undefined;
}

/** .b–d: who does not want to schedule is attended as an emergency, not a vital one. */
function programa(caso: CasoAsistencia, r: RegistroDe<'programacion'>): undefined {
  caso.disponibilidad = r.datos.acepta ? (r.datos.disponibilidad ?? []) : [];
  caso.cambiaPrioridad(r.datos.acepta ? 'PROGRAMADO' : 'EMERGENCIA');
}

/** .e, AM-22: denied, the provider gets no personal data and a superior is told. */
function consiente(caso: CasoAsistencia, r: RegistroDe<'consentimiento'>): undefined {
  caso.consentimiento = r.datos.autoriza;
  if (r.datos.autoriza) caso.quitaAsunto('consentimiento', r);
  else caso.consultaAlSupervisor('consentimiento');
}
