import type { Plazo } from '../clocks';
import type { CasoAsistencia } from './caso';
import type { Compromiso } from './estado';
import { llegada, minutosDeServicio } from './perfil';
import type { PerfilDeServicio } from './perfil';

/**
 * The monitoring clocks of an agreed time, set or moved: C-08, C-09 and C-11 for a window, C-12 for an hour of arrival.
 * A clock whose time has passed when it is agreed does not apply (AM-17).
 */
export function programaMonitoreo(caso: CasoAsistencia, compromiso: Compromiso): void {
  caso.cancela('C-08', 'C-10');
  if ('eta' in compromiso) {
    caso.cancela('C-09', 'C-11');
    esperaLlegada(caso, 'C-12', caso.plazos.horaEstimada(compromiso.eta, caso.ahora), compromiso.eta);
    return;
  }
  const largo = caso.plazos.monitoreoLargo(compromiso, caso.asignadoEn ?? caso.ahora, caso.ahora);
  if (largo) caso.agenda.programa('C-08', { ...caso.apertura('C-08', largo), abre: largo.abre }, caso.ahora);
  const movida = caso.plazos.movidaInicial(compromiso, caso.ahora);
  caso.ajusta('C-09', movida);
  if (!movida) cubiertaPorLaAsignacion(caso);
  caso.cancela('C-12');
  esperaLlegada(caso, 'C-11', caso.plazos.mitadDeFranja(compromiso), compromiso.hasta);
}

/** The clock of the first step by which it shows that he kept his time (AM-26). */
function esperaLlegada(caso: CasoAsistencia, reloj: 'C-11' | 'C-12', plazo: Plazo, hasta: number): void {
  const { perfil } = caso.entrada;
  switch (llegada(perfil)) {
    case 'arribo':
      return caso.abre(reloj, plazo);
    case 'contacto':
      return caso.abre('C-13', plazo);
    case 'diagnostico':
      return caso.abre('C-14', caso.plazos.servicio('hora acordada', hasta, minutosHastaSaber(perfil)));
    case 'termino':
      return caso.abre('C-16', caso.plazos.servicio('hora acordada', hasta, minutosHastaSaber(perfil)));
  }
}

/** Minutes after the agreed time in which a provider who kept it is first heard of: nobody announces his beginning. */
export function minutosHastaSaber(perfil: PerfilDeServicio): number {
  switch (llegada(perfil)) {
    case 'arribo':
    case 'contacto':
      return 0;
    case 'diagnostico':
      return perfil.minutosDiagnostico ?? minutosDeServicio(perfil);
    case 'termino':
      return minutosDeServicio(perfil);
  }
}

function cubiertaPorLaAsignacion(caso: CasoAsistencia): void {
  const plazo = {
    vence: caso.ahora,
    formula: { expresion: 'cubierto por la asignación', cuenta: 'acordado a menos de 1 h de DESDE', desde: caso.ahora },
  };
  caso.agenda.anota('C-09', 'NO_APLICA', caso.apertura('C-09', plazo), caso.ahora);
}
