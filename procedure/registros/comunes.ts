import { deIso } from '../instante';
import type { Escalera } from '../reglas';
import { alcanza } from '../roles';
import { consulta } from '../story';
import type { Caso, Recibido, Tramo } from '../story';
import type { Rechazo } from './rechazos';

/** A refusal that names one field of the registro. */
export const datoInvalido = (campo: string, message: string): Rechazo => ({
  codigo: 'DATOS_INVALIDOS',
  detalle: 'Hay datos que corregir',
  errores: [{ path: `datos.${campo}`, message }],
});

type DeCaso = Pick<Caso, 'agenda' | 'ahora' | 'coordinador' | 'efectos' | 'rechazo'> & {
  readonly escaleraDeManuales: Escalera;
};

/** A hand-made agenda item; its title stays with the registro. */
export function anotaManual(caso: DeCaso, r: Recibido<'pendiente-manual', { vence: string }>): void {
  const item = {
    vence: deIso(r.datos.vence),
    formula: { expresion: 'a mano', cuenta: 'a mano', desde: caso.ahora },
    dueno: caso.coordinador,
    escalera: caso.escaleraDeManuales,
    registroId: r.id,
  };
  caso.agenda.abreManual(item, caso.ahora);
}

/** The open Pendiente meant by a clock id, a manual item's id, or the id of its row. */
const buscado = (caso: DeCaso, id: string): string | undefined =>
  caso.agenda.pendientes().find((p) => p.id === id || p.reloj === id || p.reloj === id.replace(/^M-?0*/, 'M-'))?.reloj;

export function cierraManual(caso: DeCaso, r: Recibido<'pendiente-hecho', { pendiente: string }>): void {
  const id = buscado(caso, r.datos.pendiente);
  if (id?.startsWith('M-')) caso.agenda.satisface(id, caso.ahora, r.id);
  else caso.rechazo = datoInvalido('pendiente', 'No es un pendiente manual abierto de este caso');
}

/** Stops the climb, by a role that has been alerted or a higher one; the Pendiente stays open. */
export function acusa(caso: DeCaso, r: Recibido<'acuse', { pendiente: string }>): void {
  const id = buscado(caso, r.datos.pendiente);
  const alertados = id && caso.agenda.quienAcusa(id);
  if (!id || !alertados) caso.rechazo = datoInvalido('pendiente', 'No hay una alerta sin acusar de ese pendiente');
  else if (!alertados.some((rol) => alcanza(r.rol, rol)))
    caso.rechazo = { codigo: 'PERMISO_DENEGADO', detalle: `La alerta está en el nivel de ${alertados.join(', ')}` };
  else caso.agenda.acusa(id, r.usuario, caso.ahora);
}

/** A new owner (A-4.3.a); his Pendientes follow. A quality case goes to another jefe de calidad only. */
export function* transfiere(
  caso: DeCaso,
  r: Recibido<'transferencia', { a: string }>,
  que: 'usuario' | 'jefe-calidad' = 'usuario',
): Tramo<void> {
  const { existe } = yield* consulta({ tipo: 'existe', que, id: r.datos.a });
  if (!existe) {
    caso.rechazo = datoInvalido('a', `No hay un ${que} activo con ese nombre`);
    return;
  }
  caso.efectos.coordinador = { de: caso.coordinador, a: r.datos.a };
  caso.coordinador = r.datos.a;
  caso.agenda.cambiaDueno(r.datos.a);
}
