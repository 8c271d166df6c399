import { datoInvalido } from '../registros/comunes';
import { consulta } from '../story';
import type { Tramo } from '../story';
import type { CasoAsistencia } from './caso';
import { codigos } from './codigos';
import type { Fin, Registro, RegistroDe } from './estado';

const DE_APERTURA = [
  'cobertura',
  'cotizacion',
  'conexion-ofrecida',
  'programacion',
  'prioridad',
  'consentimiento',
] as const;
type DeApertura = RegistroDe<(typeof DE_APERTURA)[number]>;

export const esDeApertura = (r: Registro): r is DeApertura => (DE_APERTURA as readonly string[]).includes(r.codigo);

/** What the opening takes: to quote, the service must not be covered; to offer, it must be quoted (B-A). The priority is settled by the arrival. */
export const registrosDeApertura = (caso: CasoAsistencia) =>
  codigos(
    'cobertura',
    caso.hitos.arribo === undefined && 'programacion',
    caso.hitos.arribo === undefined && 'prioridad',
    'consentimiento',
    caso.cubierta === false && 'cotizacion',
    caso.cubierta === false && caso.cotizaciones.length > 0 && 'conexion-ofrecida',
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
    Object.assign(caso, { cubierta: false, reservado: false, categoria: undefined });
    return undefined;
  }
  const { reservado } = yield* consulta({ tipo: 'reservar-evento' });
  if (!reservado)
    return void caso.rechaza({
      codigo: 'COBERTURA_AGOTADA',
      detalle: 'El plan no incluye el servicio o no le quedan eventos',
    });
  Object.assign(caso, { cubierta: true, reservado: true, categoria: 'COBERTURA', conexionAceptada: undefined });
  caso.quitaAsunto('conexion', r);
  return undefined;
}

/** B-A.3 */
function* cotiza(caso: CasoAsistencia, r: RegistroDe<'cotizacion'>): Tramo<undefined> {
  const { existe } = yield* consulta({ tipo: 'existe', que: 'proveedor', id: r.datos.proveedor });
  if (!existe) return void caso.rechaza(datoInvalido('proveedor', 'No es un proveedor activo'));
  const { proveedor, monto, sobre, negociada = false } = r.datos;
  caso.cotizaciones = [...caso.cotizaciones, { proveedor, centavos: monto.centavos, sobre, negociada }];
  return undefined;
}

/**
 * .B, B-A: accepted, the very same five stages follow at the affiliate's cost; declined, the case ends, unless
 * a provider is already being sent (VITAL, ambulance): then a superior decides (AM-38).
 */
function ofreceConexion(caso: CasoAsistencia, r: RegistroDe<'conexion-ofrecida'>): Fin | undefined {
  if (r.datos.acepta) {
    caso.categoria = 'CONEXION';
    caso.conexionAceptada = r.datos.monto.centavos;
    caso.quitaAsunto('conexion', r);
    return undefined;
  }
  if (caso.etapa === 'apertura') return { fin: 'CANCELADO_AL_MOMENTO' };
  caso.consultaAlSupervisor('conexion');
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
