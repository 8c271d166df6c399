import type { CasoAsistencia } from './caso';
import type { Compromiso } from './estado';

/**
 * The monitoring clocks of an agreed time, set or moved: C-08, C-09 and C-11 for a window, C-12 for an hour of arrival.
 * A clock whose time has passed when it is agreed does not apply (AM-17).
 */
export function programaMonitoreo(caso: CasoAsistencia, compromiso: Compromiso): void {
  caso.cancela('C-08', 'C-10');
  if ('eta' in compromiso) {
    caso.cancela('C-09', 'C-11');
    caso.abre('C-12', caso.plazos.horaEstimada(compromiso.eta, caso.ahora));
    return;
  }
  const largo = caso.plazos.monitoreoLargo(compromiso, caso.asignadoEn ?? caso.ahora, caso.ahora);
  if (largo) caso.agenda.programa('C-08', { ...caso.apertura('C-08', largo), abre: largo.abre }, caso.ahora);
  const movida = caso.plazos.movidaInicial(compromiso, caso.ahora);
  caso.ajusta('C-09', movida);
  if (!movida) cubiertaPorLaAsignacion(caso);
  caso.cancela('C-12');
  caso.abre('C-11', caso.plazos.mitadDeFranja(compromiso));
}

function cubiertaPorLaAsignacion(caso: CasoAsistencia): void {
  const plazo = {
    vence: caso.ahora,
    formula: { expresion: 'cubierto por la asignación', cuenta: 'acordado a menos de 1 h de DESDE', desde: caso.ahora },
  };
  caso.agenda.anota('C-09', 'NO_APLICA', caso.apertura('C-09', plazo), caso.ahora);
}
