import type { Cumple } from '../clock-registros';
import { enPesos } from '../dinero';
import { iso } from '../instante';
import { datoInvalido } from '../registros/comunes';
import { consulta } from '../story';
import type { Tramo } from '../story';
import type { CasoAsistencia } from './caso';
import { pasaACierre } from './cierre';
import { codigos } from './codigos';
import { espera } from './espera';
import { esFin } from './estado';
import type { Fin, RegistroDe } from './estado';
import { cortesiaMaxima } from './precio';

/** Why this case cannot be refunded; undefined: it can. */
export const motivoDeNoReembolso = (caso: CasoAsistencia): string | undefined =>
  caso.categoria === 'CONEXION' ? 'Un servicio en conexión lo paga el afiliado: no hay nada que reembolsar' : undefined;

/** The search ends: from here on the affiliate's invoice is waited for (A-5.2.2.1.d, AM-12). */
export function empiezaReembolso(caso: CasoAsistencia, r: Cumple<'C-06'>): void {
  caso.satisface('C-06', r);
  caso.cancela('C-01', 'C-02', 'C-03');
  caso.reembolso = {};
  caso.etapa = 'prestacion';
  caso.status = 'EN_REEMBOLSO';
  caso.abre('C-30', caso.plazos.reclamo(caso.ahora));
}

/** No provider is monitored: an invoice, an amount claimed, approved and paid; then the closing as for any service. */
export function* reembolso(caso: CasoAsistencia): Tramo<Fin | undefined> {
  while (!caso.terminado) {
    const r = yield* espera(caso, () => esperados(caso));
    if (esFin(r)) return r;
    switch (r.codigo) {
      case 'reembolso-reclamado':
        reclama(caso, r);
        break;
      case 'reembolso-aprobado': {
        const fin = yield* aprueba(caso, r);
        if (fin) return fin;
        break;
      }
      case 'reembolso-pagado':
        paga(caso, r);
    }
  }
  return undefined;
}

function esperados(caso: CasoAsistencia) {
  const { reclamado, aprobado } = caso.reembolso ?? {};
  return codigos(
    aprobado === undefined && 'reembolso-reclamado',
    reclamado !== undefined && aprobado === undefined && 'reembolso-aprobado',
    aprobado !== undefined && 'reembolso-pagado',
  );
}

/** What his invoice says; sent again before it is decided, the last holds. */
function reclama(caso: CasoAsistencia, r: RegistroDe<'reembolso-reclamado'>): void {
  caso.reembolso = { reclamado: r.datos.monto.centavos, reclamadoPor: r.usuario };
  caso.satisface('C-30', r);
  caso.abre('C-31', caso.plazos.aprobarReembolso(caso.ahora));
}

/** Never more than was claimed, than the cover has left, or than the courtesy granted; 0 is a refusal. */
function* aprueba(caso: CasoAsistencia, r: RegistroDe<'reembolso-aprobado'>): Tramo<Fin | undefined> {
  const { reclamado = 0, reclamadoPor } = caso.reembolso ?? {};
  const { centavos } = r.datos.monto;
  if (r.usuario === reclamadoPor)
    return void caso.rechaza({ codigo: 'PERMISO_DENEGADO', detalle: 'Quien cargó el reclamo no lo aprueba' });
  const tope = caso.categoria === 'CORTESIA' ? cortesiaMaxima(caso, reclamado) : reclamado;
  if (centavos > tope) return void caso.rechaza(datoInvalido('monto', `No puede superar ${enPesos(tope)}`));
  if (centavos > 0 && !(yield* alcanza(caso, centavos)))
    return void caso.rechaza({ codigo: 'COBERTURA_AGOTADA', detalle: 'Supera lo que queda del plan' });
  caso.satisface('C-31', r);
  caso.calculado = { reclamado, aprobado: centavos, aCargoDelAfiliado: reclamado - centavos };
  if (centavos === 0) return { fin: 'CANCELADO_POSTERIOR', motivo: 'REEMBOLSO_DENEGADO' };
  caso.reembolso = { ...caso.reembolso, aprobado: centavos, aprobadoPor: r.usuario };
  Object.assign(caso, { costo: reclamado, limite: centavos, excesos: [{ paga: 'AFILIADO', hasta: reclamado }] });
  caso.abre('C-32', caso.plazos.pagarReembolso(caso.ahora));
  return undefined;
}

/** What is not settled, or is at his own cost, is not refunded. */
function* alcanza(caso: CasoAsistencia, centavos: number): Tramo<boolean> {
  if (caso.categoria === undefined || caso.categoria === 'CONEXION') return false;
  if (caso.categoria !== 'COBERTURA') return true;
  const respuesta = yield* consulta({ tipo: 'reservar-monto', centavos, hastaDondeAlcance: false });
  return respuesta.alcanza;
}

function paga(caso: CasoAsistencia, r: RegistroDe<'reembolso-pagado'>): void {
  caso.satisface('C-32', r);
  caso.reembolso = { ...caso.reembolso, pagadoEn: iso(r.ocurrido) };
  pasaACierre(caso, r.ocurrido);
}
