import { condicionesDe, reglasQueValen } from '../exceptions';
import { datoInvalido } from '../registros/comunes';
import { alcanza } from '../roles';
import { parte } from '../shares';
import { consulta } from '../story';
import type { Tramo } from '../story';
import type { CasoAsistencia } from './caso';
import type { Excepcion, RegistroDe } from './estado';
import { precioDe, precioReducido } from './precio';

/** Whether an exception may be asked now: the service is not covered, nothing settles who pays and nothing is being decided. */
export const admiteExcepcion = (caso: CasoAsistencia): boolean =>
  caso.cubierta === false && !caso.abierto('C-22') && caso.categoria === undefined;

/**
 * .A, B-G, B-H, B-I: one request that shows which conditions hold, with the figures of that moment. It goes to
 * the supervisor at once and climbs by itself (C-22, AM-42).
 */
export function* solicitaExcepcion(caso: CasoAsistencia, r: RegistroDe<'excepcion-solicitada'>): Tramo<undefined> {
  const { via, ...dicho } = r.datos;
  // AM-23: at cost first, without exception (B-A.2); only the courtesy of .A comes before the offer.
  if (via !== 'CORTESIA' && caso.conexionOfrecida === undefined)
    return void caso.rechaza(datoInvalido('via', 'Primero se ofrece el servicio con costo (B-A.2)'));
  if (caso.excepcionesPedidas.has(via))
    return void caso.rechaza(datoInvalido('via', 'Esa excepción ya se pidió en este caso'));
  const circunstancias = yield* consulta({ tipo: 'condiciones' });
  const condiciones = condicionesDe(circunstancias, dicho, caso.ahora);
  caso.excepcionesPedidas.add(via);
  caso.excepcion = { via, estado: 'PEDIDA', pedidaPor: r.usuario, condiciones };
  caso.calculado = { condiciones, valen: reglasQueValen(condiciones), precio: precioDe(caso) ?? null };
  caso.abre('C-22', caso.plazos.excepcion(caso.ahora));
  return undefined;
}

/** B-J: who decides and what stays in the bitácora; 0 % leaves the offer at cost as it was. */
export function resuelveExcepcion(caso: CasoAsistencia, r: RegistroDe<'excepcion-resuelta'>): undefined {
  const { excepcion } = caso;
  if (!excepcion) return;
  const impedido = impedimento(excepcion, r);
  if (impedido) return void caso.rechaza({ codigo: 'PERMISO_DENEGADO', detalle: impedido });
  const { porcentaje } = r.datos;
  caso.satisface('C-22', r);
  caso.excepcion = {
    ...excepcion,
    estado: porcentaje === 0 ? 'DENEGADA' : 'CONCEDIDA',
    resueltaPor: r.usuario,
    porcentaje,
  };
  if (porcentaje > 0) {
    caso.categoria = 'CORTESIA';
    caso.conexionAceptada = undefined;
    caso.precioAutorizado = precioDe(caso);
    caso.quitaAsunto('conexion', r);
  }
  const precio = precioDe(caso);
  caso.calculado = {
    via: excepcion.via,
    pedidaPor: excepcion.pedidaPor,
    condiciones: excepcion.condiciones,
    precio: precio ?? null,
    cortesia: precio === undefined ? null : parte(precio, porcentaje),
    afiliado: precio === undefined ? null : precioReducido(precio, porcentaje),
  };
}

/** Nobody decides on his own request, and what is for General Management (B-I) is decided there. */
function impedimento({ pedidaPor, via }: Excepcion, { usuario, rol }: { usuario: string; rol: string }) {
  if (usuario === pedidaPor) return 'Quien pidió la excepción no la decide';
  if (via === 'GERENCIA' && !alcanza(rol, 'gerencia')) return 'La decide Gerencia General (B-I)';
  return undefined;
}
