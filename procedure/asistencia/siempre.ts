import { acusa, anotaManual, cierraManual, transfiere } from '../registros/comunes';
import type { Tramo } from '../story';
import type { Codigo } from '../registros/catalogo';
import { esDeApertura, registraApertura, registrosDeApertura } from './apertura-registros';
import type { CasoAsistencia } from './caso';
import { codigos } from './codigos';
import type { Fin, Registro, RegistroDe } from './estado';
import { cortesiaDe, precioDe } from './precio';

/** What the case takes whatever stage it is in. */
export function siempre(caso: CasoAsistencia): Codigo[] {
  const conProveedor = caso.proveedor !== undefined;
  const manual = caso.agenda.relojes().some((id) => id.startsWith('M-'));
  const suena = caso.agenda.relojes().some((id) => caso.agenda.quienAcusa(id) !== undefined);
  return codigos(
    'comentario',
    'situacion',
    'pendiente-manual',
    'transferencia',
    'anulacion',
    manual && 'pendiente-hecho',
    suena && 'acuse',
    !caso.terminado && 'afiliado-cancela',
    caso.hitos.arribo === undefined && !caso.reembolso && 'prioridad',
    caso.afiliadoStatus !== 'ACTIVO' && 'verificacion',
    (!caso.servible || caso.abierto('C-27')) && 'atencion-autorizada',
    conProveedor && 'identidad',
    conProveedor && 'llamada-sin-respuesta',
    ...(caso.aperturaCompleta ? [] : registrosDeApertura(caso)),
  );
}

/** Attends one of them; a `Fin` when it ends the case. */
export function* atiende(caso: CasoAsistencia, r: Registro): Tramo<Fin | undefined> {
  switch (r.codigo) {
    case 'situacion':
      caso.situacionIndagada = true;
      return undefined;
    case 'anulacion':
      return { fin: 'ANULADA', motivo: 'ANULADA' };
    case 'afiliado-cancela':
      return cancela(caso, r);
    case 'prioridad':
      if (caso.aperturaCompleta) caso.cambiaPrioridad(r.datos.prioridad);
      else return yield* registraApertura(caso, r);
      return undefined;
    case 'verificacion':
      return verifica(caso, r);
    case 'atencion-autorizada':
      return autorizaAtencion(caso, r);
    case 'identidad':
      return identifica(caso, r);
    case 'transferencia':
      return void (yield* transfiere(caso, r));
    case 'pendiente-manual':
      return void anotaManual(caso, r);
    case 'pendiente-hecho':
      return void cierraManual(caso, r);
    case 'acuse':
      return void acusa(caso, r);
    default:
      return esDeApertura(r) ? yield* registraApertura(caso, r) : undefined;
  }
}

/** A-5.2.3.1.N2, A-5.3P.2.1.N1; the cause decides the ending (AM-02). */
function cancela(caso: CasoAsistencia, r: RegistroDe<'afiliado-cancela'>): Fin {
  const porElProveedor = r.datos.causa === 'PROVEEDOR_INCUMPLIDOR';
  if (caso.proveedor && r.datos.proveedorAvisado !== true)
    caso.avisos.push({
      para: 'expediente',
      aviso: { tipo: 'proveedor-por-avisar', n: caso.entrada.n, proveedor: caso.proveedor },
    });
  return porElProveedor
    ? { fin: 'PROVEEDOR_CANCELADO', porElProveedor, motivo: 'PROVEEDOR_INCUMPLIDOR' }
    : { fin: 'CANCELADO_POSTERIOR', motivo: 'AFILIADO_CANCELA' };
}

/** it holds for the whole Expediente, which passes it on. */
function verifica(caso: CasoAsistencia, r: RegistroDe<'verificacion'>): undefined {
  caso.verifica(r.datos.status);
  caso.efectos.afiliadoStatus = r.datos.status;
  caso.avisos.push({ para: 'expediente', aviso: { tipo: 'verificacion', n: caso.entrada.n, status: r.datos.status } });
}

/** .c; also the supervisor's decision on an invalid identity or a denied consent (C-27, AM-22). */
function autorizaAtencion(caso: CasoAsistencia, r: RegistroDe<'atencion-autorizada'>): undefined {
  caso.autorizada = true;
  if (caso.consentimiento === false && caso.esVital) caso.consentimientoSuplido = true;
  if (caso.asuntos.has('conexion')) daloTodo(caso);
  caso.asuntos.clear();
  caso.satisface('C-27', r);
  caso.revisaApertura();
}

/** AM-38: nobody is called back, the company pays; whatever was being asked or had been given in part is moot. */
function daloTodo(caso: CasoAsistencia): void {
  caso.retiraExcepcion();
  caso.categoria = 'CORTESIA';
  caso.precioAutorizado = precioDe(caso);
  caso.calculado = { porcentaje: cortesiaDe(caso), precio: caso.precioAutorizado ?? null };
}

/** A-5.3P.4.2: not valid, the supervisor decides; put right, the matter is closed. */
function identifica(caso: CasoAsistencia, r: RegistroDe<'identidad'>): undefined {
  caso.identidad = r.datos.valida;
  if (r.datos.valida) caso.quitaAsunto('identidad', r);
  else caso.consultaAlSupervisor('identidad');
}
