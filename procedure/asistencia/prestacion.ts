import type { Cumple } from '../clock-registros';
import { deIso } from '../instante';
import { consulta } from '../story';
import type { Tramo } from '../story';
import type { CasoAsistencia } from './caso';
import { codigos } from './codigos';
import { espera } from './espera';
import { esFin } from './estado';
import type { Fin, ProveedorPerdido, Registro, RegistroDe } from './estado';
import { pasaACierre } from './cierre';
import { tiene } from './perfil';
import { limiteAcordado, repartoDe } from './precio';
import { pierdeProveedor } from './proveedor-perdido';

/** 5.4 Prestación del servicio: diagnosis, authorisation, end of the work. */
export function* prestacion(caso: CasoAsistencia): Tramo<Fin | ProveedorPerdido | undefined> {
  while (caso.hitos.termino === undefined) {
    const r = yield* espera(caso, () => esperados(caso));
    if (esFin(r)) return r;
    const salida = yield* registraServicio(caso, r);
    if (salida) return salida;
  }
  return undefined;
}

function esperados(caso: CasoAsistencia) {
  if (caso.autorizado) return codigos('termino-reestimado', 'termino');
  if (!tiene(caso.entrada.perfil, 'DIAGNOSTICO'))
    return codigos('termino-reestimado', 'termino', 'proveedor-cancelado');
  return codigos(
    'diagnostico',
    'proveedor-cancelado',
    caso.abierto('C-15') && 'excedente',
    caso.abierto('C-15') && 'excedente-absorbido',
    caso.abierto('C-26') && !caso.identidadPendiente && 'autorizacion',
  );
}

export function* registraServicio(caso: CasoAsistencia, r: Registro): Tramo<Fin | ProveedorPerdido | undefined> {
  switch (r.codigo) {
    case 'diagnostico':
      return yield* diagnostica(caso, r);
    case 'excedente':
      return respondeAlExcedente(caso, r);
    case 'excedente-absorbido':
      return costoResuelto(caso, r, 'EMPRESA');
    case 'autorizacion':
      return autoriza(caso, r);
    case 'termino-reestimado':
      return estima(caso, r);
    case 'termino':
      return termina(caso, r);
    case 'proveedor-cancelado':
      return pierdeProveedor(caso);
    default:
      return undefined;
  }
}

/** A-5.4.1.1, A-5.4.2.1: inside the limit the provider may be authorised, above it the affiliate is asked first. */
function* diagnostica(caso: CasoAsistencia, r: RegistroDe<'diagnostico'>): Tramo<undefined> {
  const { centavos } = r.datos.costo;
  const { costo: anterior } = caso;
  const limite = limiteAcordado(caso, caso.categoria === 'COBERTURA' ? yield* restante(centavos) : null);
  caso.satisface('C-14', r);
  Object.assign(caso, { costo: centavos, limite, status: 'DIAGNOSTICADA' });
  const techo = limite === null ? null : Math.max(limite, caso.excesos.at(-1)?.hasta ?? 0);
  const excedente = techo === null ? 0 : Math.max(0, centavos - techo);
  const ahorro = anterior !== undefined && anterior > centavos ? { anterior, ahorro: anterior - centavos } : {};
  caso.calculado = { costo: centavos, ...ahorro, limite, excedente, reparto: repartoDe(caso, centavos, limite) };
  caso.cancela('C-15', 'C-26');
  if (excedente === 0) caso.abre('C-26', caso.plazos.autorizar(caso.ahora));
  else caso.abre('C-15', caso.plazos.excedente(caso.ahora));
  return undefined;
}

/** centavos the cover still has for this case; null = no limit. */
function* restante(centavos: number): Tramo<number | null> {
  const { restante: queda } = yield* consulta({ tipo: 'reservar-monto', centavos, hastaDondeAlcance: true });
  return queda;
}

/** A-5.4.2.1.b–d; refused, the visit may still have to be paid and the provider's part is done (AM-28). */
function respondeAlExcedente(caso: CasoAsistencia, r: RegistroDe<'excedente'>): Fin | undefined {
  if (r.datos.acepta) return costoResuelto(caso, r, 'AFILIADO');
  caso.satisface('C-15', r);
  const visita = r.datos.costoVisita?.centavos ?? 0;
  if (visita > 0) caso.costos = [{ centavos: visita, paga: 'EMPRESA' }];
  caso.calculado = { costo: caso.costo, limite: caso.limite };
  return { fin: 'CANCELADO_POSTERIOR', statusProveedor: 'PROVEEDOR_CONCLUIDO', motivo: 'EXCEDENTE_RECHAZADO' };
}

/** Somebody takes on what goes beyond: the affiliate, or the company by a superior's word (AM-29, B-J). */
function costoResuelto(caso: CasoAsistencia, r: Cumple<'C-15'>, paga: 'AFILIADO' | 'EMPRESA'): undefined {
  const costo = caso.costo ?? 0;
  caso.satisface('C-15', r);
  caso.excesos = [...caso.excesos, { paga, hasta: costo }];
  caso.calculado = { costo, limite: caso.limite, reparto: repartoDe(caso, costo, caso.limite ?? 0) };
  caso.abre('C-26', caso.plazos.autorizar(caso.ahora));
}

/** A-5.4.2.1.a, with the hour he estimates he will end (AM-19). */
function autoriza(caso: CasoAsistencia, r: RegistroDe<'autorizacion'>): undefined {
  caso.satisface('C-26', r);
  caso.autorizado = true;
  caso.status = 'AUTORIZADA';
  estima(caso, r);
}

function estima(caso: CasoAsistencia, r: RegistroDe<'autorizacion' | 'termino-reestimado'>): undefined {
  const hasta = deIso(r.datos.terminoEstimado);
  caso.abre('C-16', caso.plazos.terminoEstimado(hasta, caso.ahora));
  caso.promesas.da(
    { sobre: 'TERMINO', proveedor: caso.proveedor ?? '', desde: null, hasta, registroId: r.id, usuario: r.usuario },
    caso.ahora,
  );
}

/** A-5.4.4.1 */
function termina(caso: CasoAsistencia, r: RegistroDe<'termino'>): undefined {
  caso.hitos.termino = r.ocurrido;
  caso.ultimoHito = r.ocurrido;
  caso.satisface('C-16', r);
  caso.promesas.cumple('TERMINO', r.ocurrido, caso.ahora);
  caso.statusProveedor = 'PROVEEDOR_CONCLUIDO';
  pasaACierre(caso, r.ocurrido);
}
