import { HojaDeLlamados } from '../call-order';
import { relojDeAsignacion } from '../clocks';
import { deIso } from '../instante';
import { datoInvalido } from '../registros/comunes';
import { consulta } from '../story';
import type { Tramo } from '../story';
import type { CasoAsistencia } from './caso';
import { codigos } from './codigos';
import { espera } from './espera';
import { esFin } from './estado';
import type { Compromiso, Fin, RegistroDe } from './estado';
import { programaMonitoreo } from './monitoreo-relojes';
import { tiene } from './perfil';
import { empiezaReembolso, motivoDeNoReembolso } from './reembolso';
import { fueraDeTurno } from './rechazos';

/** A provider was assigned. */
const ASIGNADO = 'ASIGNADO';
type Llamado = Fin | typeof ASIGNADO | undefined;
/** Nobody goes: the affiliate finds his own provider and claims (AM-12). */
const EN_REEMBOLSO = 'EN_REEMBOLSO';

/** 5.2 Asignación del proveedor: call in order until one accepts; when nobody is left, the supervisor decides. */
export function* asignacion(caso: CasoAsistencia): Tramo<Fin | typeof EN_REEMBOLSO | undefined> {
  empiezaABuscar(caso);
  const hoja = (caso.hoja ??= yield* hojaNueva(caso));
  for (;;) {
    for (let proveedor = hoja.turno(); proveedor; proveedor = hoja.turno()) {
      const llamado = yield* llama(caso, hoja, proveedor);
      if (esFin(llamado)) return llamado;
      if (llamado === ASIGNADO) return undefined;
    }
    const decision = yield* sinProveedores(caso, hoja);
    if (esFin(decision) || decision === EN_REEMBOLSO) return decision;
    if (decision === ASIGNADO) return undefined;
  }
}

function empiezaABuscar(caso: CasoAsistencia): void {
  const prioridad = caso.prioridad ?? 'EMERGENCIA';
  caso.etapa = 'asignacion';
  caso.status = 'EN_BUSQUEDA';
  caso.inicioAsignacion = caso.ahora;
  caso.abre(relojDeAsignacion(prioridad), caso.plazos.asignar(prioridad, caso.ahora));
}

/**
 * The providers of the trade and zone in their order, but for those who were cancelled in this case. A guarantee is
 * first of all a matter of who did the work (AM-43).
 */
function* hojaNueva(caso: CasoAsistencia): Tramo<HojaDeLlamados> {
  const primero = caso.entrada.garantia?.proveedor;
  const { proveedores } = yield* consulta({ tipo: 'posiciones', alcance: 'ZONA', ...(primero ? { primero } : {}) });
  const hoja = new HojaDeLlamados();
  hoja.agrega(proveedores.filter((p) => !caso.excluidos.has(p)));
  return hoja;
}

/** 5.2.2.1, 5.2.2.2: until he accepts, or the turn passes. */
function* llama(caso: CasoAsistencia, hoja: HojaDeLlamados, proveedor: string): Tramo<Llamado> {
  for (;;) {
    const r = yield* espera(caso, () =>
      codigos('proveedor-no-responde', 'proveedor-declina', 'proveedor-salteado', 'proveedor-acepta'),
    );
    if (esFin(r)) return r;
    switch (r.codigo) {
      case 'proveedor-acepta':
        if (r.datos.proveedor === proveedor || hoja.salteado(r.datos.proveedor)) return asigna(caso, hoja, r);
        caso.rechaza(fueraDeTurno(proveedor));
        break;
      case 'proveedor-no-responde':
      case 'proveedor-declina':
      case 'proveedor-salteado':
        if (r.datos.proveedor !== proveedor) caso.rechaza(fueraDeTurno(proveedor));
        else if (pasaElTurno(caso, hoja, r)) return undefined;
    }
  }
}

/** The second silence, a «no», or a reason to skip: the next position follows in the same step (C-04, C-05). */
function pasaElTurno(
  caso: CasoAsistencia,
  hoja: HojaDeLlamados,
  r: RegistroDe<'proveedor-no-responde' | 'proveedor-declina' | 'proveedor-salteado'>,
): boolean {
  if (r.codigo === 'proveedor-no-responde') {
    if (!hoja.noResponde(r.datos.proveedor)) return false;
    caso.anota('C-04', r);
  } else if (r.codigo === 'proveedor-declina') {
    hoja.marca(r.datos.proveedor, 'DECLINA');
    caso.anota('C-05', r);
  } else hoja.marca(r.datos.proveedor, 'SALTEADA');
  return true;
}

/** A-5.2.2.1.d: the list is exhausted; a position that was skipped may still call back and accept. */
function* sinProveedores(caso: CasoAsistencia, hoja: HojaDeLlamados): Tramo<Llamado | typeof EN_REEMBOLSO> {
  caso.abre('C-06', caso.plazos.resolverBusqueda(caso.prioridad ?? 'EMERGENCIA', caso.ahora));
  while (caso.abierto('C-06')) {
    const r = yield* espera(caso, () => codigos('busqueda-resuelta', hoja.haySalteados() && 'proveedor-acepta'));
    if (esFin(r)) return r;
    if (r.codigo === 'proveedor-acepta') {
      if (hoja.salteado(r.datos.proveedor)) return asigna(caso, hoja, r);
      caso.rechaza(fueraDeTurno(undefined));
    } else if (r.codigo === 'busqueda-resuelta') {
      const fin = yield* resuelve(caso, hoja, r);
      if (fin) return fin;
    }
  }
  return undefined;
}

/** What the supervisor decides when nobody can go (AM-12). */
function* resuelve(
  caso: CasoAsistencia,
  hoja: HojaDeLlamados,
  r: RegistroDe<'busqueda-resuelta'>,
): Tramo<Fin | typeof EN_REEMBOLSO | undefined> {
  switch (r.datos.decision) {
    case 'CERRAR': {
      const cayo = caso.excluidos.size > 0;
      return { fin: cayo ? 'PROVEEDOR_CANCELADO' : 'CANCELADO_POSTERIOR', motivo: 'SIN_PROVEEDORES' };
    }
    case 'REEMBOLSO': {
      const impedido = motivoDeNoReembolso(caso);
      if (impedido) return void caso.rechaza(datoInvalido('decision', impedido));
      empiezaReembolso(caso, r);
      return EN_REEMBOLSO;
    }
    case 'OTRO_PROVEEDOR':
      return yield* llamaOtraVez(caso, hoja, r);
    case 'AMPLIAR_ZONA': {
      const { proveedores, zonas = [] } = yield* consulta({ tipo: 'posiciones', alcance: 'CERCANAS' });
      hoja.agrega(proveedores.filter((p) => !caso.excluidos.has(p)));
      caso.zonas = zonas;
      caso.calculado = { regla: ORDEN_DE_ZONAS, zonas };
      caso.satisface('C-06', r);
      return undefined;
    }
  }
}

/** How a wider search goes, as the bitácora states it. */
const ORDEN_DE_ZONAS =
  'zonas vecinas por distancia cargada por operaciones; después las del mismo departamento; después el resto de la provincia';

function* llamaOtraVez(
  caso: CasoAsistencia,
  hoja: HojaDeLlamados,
  r: RegistroDe<'busqueda-resuelta'>,
): Tramo<undefined> {
  const { proveedor = '' } = r.datos;
  const { existe } = yield* consulta({ tipo: 'existe', que: 'proveedor', id: proveedor });
  if (!existe) return void caso.rechaza(datoInvalido('proveedor', 'No es un proveedor activo'));
  if (caso.excluidos.has(proveedor))
    return void caso.rechaza(datoInvalido('proveedor', 'Ya se lo canceló en este caso (AM-01)'));
  hoja.vuelveALlamar(proveedor);
  caso.satisface('C-06', r);
  return undefined;
}

export const compromisoDe = (datos: {
  desde?: string | undefined;
  hasta?: string | undefined;
  eta?: string | undefined;
}): Compromiso =>
  datos.eta === undefined
    ? { desde: deIso(datos.desde ?? ''), hasta: deIso(datos.hasta ?? '') }
    : { eta: deIso(datos.eta) };

/** A-5.2.2.1.e: assigned; what he promised is written down and the monitoring clocks are set. */
function asigna(caso: CasoAsistencia, hoja: HojaDeLlamados, r: RegistroDe<'proveedor-acepta'>): typeof ASIGNADO {
  hoja.marca(r.datos.proveedor, 'ASIGNADO');
  for (const reloj of ['C-01', 'C-02', 'C-03'] as const) caso.satisface(reloj, r);
  caso.cancela('C-06');
  caso.proveedor = r.datos.proveedor;
  caso.asignadoEn = caso.ahora;
  caso.statusProveedor = 'ASIGNADO';
  acuerda(caso, r, compromisoDe(r.datos));
  return ASIGNADO;
}

/** A time the affiliate has still to be told (C-07): at assignment, and after a changed availability (AM-50). */
export function acuerda(caso: CasoAsistencia, r: { id: string; usuario: string }, compromiso: Compromiso): void {
  const conAviso = tiene(caso.entrada.perfil, 'CONFIRMACION');
  caso.etapa = conAviso ? 'asignacion' : 'monitoreo';
  caso.status = conAviso ? 'ASIGNADA' : 'CONFIRMADA';
  caso.confirmada = !conAviso;
  if (conAviso) caso.abre('C-07', caso.plazos.confirmar(caso.prioridad ?? 'EMERGENCIA', caso.ahora));
  promete(caso, r, compromiso);
}

/** The agreed time, with its promise and its clocks; an earlier one is replaced, and a delay nobody answered is moot. */
export function promete(caso: CasoAsistencia, r: { id: string; usuario: string }, compromiso: Compromiso): void {
  caso.compromiso = compromiso;
  caso.propuesta = undefined;
  caso.cancela('C-24');
  const tiempo = 'eta' in compromiso ? { desde: null, hasta: compromiso.eta } : compromiso;
  caso.promesas.da(
    { sobre: 'LLEGADA', proveedor: caso.proveedor ?? '', ...tiempo, registroId: r.id, usuario: r.usuario },
    caso.ahora,
  );
  programaMonitoreo(caso, compromiso);
}
