import { deIso } from '../instante';
import type { Tramo } from '../story';
import { acuerda, compromisoDe, promete } from './asignacion';
import type { CasoAsistencia } from './caso';
import { codigos } from './codigos';
import { espera } from './espera';
import { esFin } from './estado';
import type { Fin, ProveedorPerdido, Registro, RegistroDe } from './estado';
import { minutosHastaSaber } from './monitoreo-relojes';
import { llegada, minutosDeServicio, tiene } from './perfil';
import { registraServicio } from './prestacion';
import { pierdeProveedor, quedaSinProveedor } from './proveedor-perdido';
import { fueraDeTurno } from './rechazos';

/** 5.3 Monitoreo, both branches: from the assignment until affiliate and provider are together, or the service begins. */
export function* monitoreo(caso: CasoAsistencia): Tramo<Fin | ProveedorPerdido | undefined> {
  while (caso.etapa === 'asignacion' || caso.etapa === 'monitoreo') {
    const r = yield* espera(caso, () => esperados(caso));
    if (esFin(r)) return r;
    const salida = yield* registra(caso, r);
    if (salida) return salida;
  }
  return undefined;
}

function esperados(caso: CasoAsistencia) {
  if (caso.hitos.arribo !== undefined) return codigos('contacto', 'proveedor-cancelado');
  return codigos(
    caso.abierto('C-07') && 'afiliado-confirma',
    caso.abierto('C-24') && 'afiliado-reprograma',
    caso.abierto('C-25') && 'proveedor-acepta',
    caso.abierto('C-25') && 'proveedor-declina',
    'disponibilidad-cambiada',
    'reprogramacion',
    'proveedor-cumple',
    'proveedor-demora',
    'afiliado-informado',
    llegada(caso.entrada.perfil),
    'proveedor-cancelado',
  );
}

function* registra(caso: CasoAsistencia, r: Registro): Tramo<Fin | ProveedorPerdido | undefined> {
  switch (r.codigo) {
    case 'afiliado-confirma':
      return confirma(caso, r);
    case 'disponibilidad-cambiada':
      return caso.abre('C-25', caso.plazos.disponibilidad(caso.ahora)) as undefined;
    case 'proveedor-acepta':
    case 'proveedor-declina':
      return respondeALaDisponibilidad(caso, r);
    case 'proveedor-cumple':
      return cumple(caso, r);
    case 'proveedor-demora':
      return demora(caso, r);
    case 'afiliado-reprograma':
      return respondeALaDemora(caso, r);
    case 'reprogramacion':
      return reprograma(caso, r);
    case 'afiliado-informado':
      return informado(caso, r);
    case 'arribo':
      return arriba(caso, r);
    case 'contacto':
      return contacta(caso, r);
    case 'diagnostico':
    case 'termino':
      return yield* empiezaSinEncuentro(caso, r);
    case 'proveedor-cancelado':
      return pierdeProveedor(caso);
    default:
      return undefined;
  }
}

/** A-5.2.3.1.a */
function confirma(caso: CasoAsistencia, r: RegistroDe<'afiliado-confirma'>): undefined {
  caso.satisface('C-07', r);
  caso.confirmada = true;
  caso.etapa = 'monitoreo';
  caso.status = 'CONFIRMADA';
}

/** A-5.2.3.1.N1: his «no» is no fault of his, the next position is called (AM-50). */
function respondeALaDisponibilidad(
  caso: CasoAsistencia,
  r: RegistroDe<'proveedor-acepta' | 'proveedor-declina'>,
): ProveedorPerdido | undefined {
  if (r.datos.proveedor !== caso.proveedor) return caso.rechaza(fueraDeTurno(caso.proveedor)) as undefined;
  caso.satisface('C-25', r);
  if (r.codigo === 'proveedor-acepta') {
    acuerda(caso, r, compromisoDe(r.datos));
    return undefined;
  }
  caso.hoja?.marca(r.datos.proveedor, 'DECLINA');
  caso.promesas.reemplaza('LLEGADA', caso.ahora);
  caso.statusProveedor = 'SIN_ASIGNAR';
  return quedaSinProveedor(caso);
}

/** A-5.3P.1.1.a and N1: inside its window it is the long-lead check, from DESDE − 4 h on the initial-move one. */
function cumple(caso: CasoAsistencia, r: RegistroDe<'proveedor-cumple'>): undefined {
  const { compromiso } = caso;
  if (!compromiso || 'eta' in compromiso) return;
  if (caso.abierto('C-08')) caso.satisface('C-08', r);
  if (!caso.abierto('C-09') || caso.ahora < caso.plazos.desdeMovidaInicial(compromiso)) return;
  caso.satisface('C-09', r);
  caso.abre('C-10', caso.plazos.informarAfiliado(compromiso, caso.ahora));
}

/** A-5.3P.1.1.b, AM-18: the affiliate must be asked. */
function demora(caso: CasoAsistencia, r: RegistroDe<'proveedor-demora'>): undefined {
  caso.propuesta = compromisoDe(r.datos);
  caso.satisface('C-09', r);
  caso.abre('C-24', caso.plazos.demora(caso.ahora));
}

/** A-5.3P.1.1.c–d: he accepts the new time, or the provider is cancelled and another one assigned (AM-01). */
function respondeALaDemora(caso: CasoAsistencia, r: RegistroDe<'afiliado-reprograma'>): ProveedorPerdido | undefined {
  caso.satisface('C-24', r);
  if (!r.datos.acepta || !caso.propuesta) return pierdeProveedor(caso);
  acordado(caso, r, caso.propuesta);
  return undefined;
}

function reprograma(caso: CasoAsistencia, r: RegistroDe<'reprogramacion'>): undefined {
  caso.cancela('C-25');
  acordado(caso, r, { desde: deIso(r.datos.desde), hasta: deIso(r.datos.hasta) });
}

/** A new time both agree on: the affiliate knows it, so a confirmed case stays confirmed. */
function acordado(
  caso: CasoAsistencia,
  r: { id: string; usuario: string },
  compromiso: NonNullable<CasoAsistencia['compromiso']>,
): void {
  promete(caso, r, compromiso);
  if (caso.confirmada) caso.status = 'CONFIRMADA';
}

/** A-5.3P.2.1.a */
function informado(caso: CasoAsistencia, r: RegistroDe<'afiliado-informado'>): undefined {
  if (!caso.abierto('C-10')) return;
  caso.satisface('C-10', r);
  caso.status = 'EN_MONITOREO';
}

/** A-5.3E.1.1, A-5.3P.3.1 */
function arriba(caso: CasoAsistencia, r: RegistroDe<'arribo'>): undefined {
  llega(caso, r);
  caso.hitos.arribo = r.ocurrido;
  caso.status = 'ARRIBADO';
  if (tiene(caso.entrada.perfil, 'CONTACTO')) caso.abre('C-13', caso.plazos.contacto(r.ocurrido));
  else empiezaElServicio(caso, r.ocurrido);
}

/** A-5.3E.2.1, A-5.3P.4.1 */
function contacta(caso: CasoAsistencia, r: RegistroDe<'contacto'>): undefined {
  if (caso.hitos.arribo === undefined) llega(caso, r);
  caso.hitos.contacto = r.ocurrido;
  caso.ultimoHito = r.ocurrido;
  caso.satisface('C-13', r);
  caso.status = 'CONTACTADO';
  empiezaElServicio(caso, r.ocurrido);
}

/** He kept his time, or came after it: nothing of the waiting is left. */
function llega(caso: CasoAsistencia, r: Registro): void {
  caso.ultimoHito = r.ocurrido;
  if (r.codigo === 'arribo') {
    caso.satisface('C-11', r);
    caso.satisface('C-12', r);
  }
  caso.cancela('C-07', 'C-08', 'C-09', 'C-10', 'C-24', 'C-25');
  const { perfil, reglas } = caso.entrada;
  caso.promesas.cumple('LLEGADA', r.ocurrido - minutosHastaSaber(perfil) * reglas.minutoMs, caso.ahora);
  caso.etapa = 'monitoreo';
}

function empiezaElServicio(caso: CasoAsistencia, desde: number): void {
  const { perfil } = caso.entrada;
  caso.etapa = 'prestacion';
  if (tiene(perfil, 'DIAGNOSTICO')) caso.abre('C-14', caso.plazos.diagnostico(desde, perfil.minutosDiagnostico));
  else caso.abre('C-16', caso.plazos.servicio('contacto', desde, minutosDeServicio(perfil)));
}

/** A service with neither arrival nor contact (AM-26): the first that is heard of it ends the waiting. */
function* empiezaSinEncuentro(
  caso: CasoAsistencia,
  r: RegistroDe<'diagnostico' | 'termino'>,
): Tramo<Fin | ProveedorPerdido | undefined> {
  llega(caso, r);
  caso.etapa = 'prestacion';
  return yield* registraServicio(caso, r);
}
