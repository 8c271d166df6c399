import { enPesos } from '../dinero';
import type { Instante } from '../instante';
import { datoInvalido } from '../registros/comunes';
import { sumaPorPagador, total } from '../shares';
import { consulta } from '../story';
import type { Tramo } from '../story';
import type { Respuestas } from '../transicion';
import type { CasoAsistencia } from './caso';
import { codigos } from './codigos';
import { espera } from './espera';
import { esFin } from './estado';
import type { Fin, LineaDeCosto, RegistroDe } from './estado';
import { vaACalidad } from './no-conforme';
import { tiene } from './perfil';
import { cortesiaMaxima, limiteAcordado, repartoDe } from './precio';

/** The service is over: what it cost, and what the affiliate says of it. */
export function pasaACierre(caso: CasoAsistencia, termino: Instante): void {
  caso.etapa = 'cierre';
  caso.status = 'TERMINADA';
  caso.abre('C-17', caso.plazos.costos(termino));
  if (tiene(caso.entrada.perfil, 'CONFORMIDAD')) caso.abre('C-18', caso.plazos.primeraConformidad(termino));
}

/** 5.5 Cierre: costs and conformity in any order, then a person concludes; never by itself. */
export function* cierre(caso: CasoAsistencia): Tramo<Fin> {
  for (;;) {
    const r = yield* espera(caso, () => esperados(caso));
    if (esFin(r)) return r;
    switch (r.codigo) {
      case 'costos':
        yield* carga(caso, r);
        break;
      case 'conformidad':
        conforma(caso, r);
        break;
      case 'encuesta-derivada':
        caso.encuestaDerivada = true;
        break;
      case 'conclusion':
        caso.satisface('C-28', r);
        return { fin: 'CONCLUIDA', motivo: 'SERVICIO_CUMPLIDO' };
    }
    if (caso.falta().length === 0 && !caso.abierto('C-28')) caso.abre('C-28', caso.plazos.concluir(caso.ahora));
  }
}

function esperados(caso: CasoAsistencia) {
  const { resultado } = caso.conformidad;
  return codigos(
    'costos',
    !resultado && tiene(caso.entrada.perfil, 'CONFORMIDAD') && 'conformidad',
    resultado === 'CONFORME' && caso.entrada.perfil.encuesta && !caso.encuestaDerivada && 'encuesta-derivada',
    caso.falta().length === 0 && 'conclusion',
  );
}

/** A-5.5.1.1: the lines replace those of before; cover and courtesy pay no more than they gave. */
function* carga(caso: CasoAsistencia, r: RegistroDe<'costos'>): Tramo<void> {
  const lineas: LineaDeCosto[] = r.datos.lineas.map(({ monto, paga }) => ({ centavos: monto.centavos, paga }));
  const cargado = sumaPorPagador(lineas);
  const { alcanza, restante } = yield* cobertura(caso, cargado.COBERTURA);
  if (!alcanza)
    return caso.rechaza({
      codigo: 'COBERTURA_AGOTADA',
      detalle: 'Lo que paga la cobertura supera lo que queda del plan',
    });
  const costo = total(cargado);
  const acordado = repartoDe(caso, costo, caso.reembolso?.aprobado ?? limiteAcordado(caso, restante));
  const cortesia = caso.reembolso ? acordado.CORTESIA : cortesiaMaxima(caso, costo);
  if (cargado.CORTESIA > cortesia)
    return caso.rechaza(datoInvalido('lineas', `La cortesía autorizada llega a ${enPesos(cortesia)} (B-J)`));
  if (caso.reembolso && cargado.COBERTURA > acordado.COBERTURA)
    return caso.rechaza(datoInvalido('lineas', `Del reembolso se aprobaron ${enPesos(acordado.COBERTURA)}`));
  caso.calculado = { total: costo, cargado, acordado };
  caso.costos = lineas;
  caso.costosCargados = true;
  caso.satisface('C-17', r);
}

/** Whether the cover can pay it, and what it still has; a case that reserved nothing has none. */
function* cobertura(caso: CasoAsistencia, centavos: number): Tramo<Respuestas['reservar-monto']> {
  if (!caso.reservado) return { alcanza: centavos === 0, restante: 0 };
  return yield* consulta({ tipo: 'reservar-monto', centavos, hastaDondeAlcance: false });
}

/** A-5.5.2.1: three calls at the most; each silence sets the next, the third settles it without an answer. */
function conforma(caso: CasoAsistencia, r: RegistroDe<'conformidad'>): void {
  const intentos = caso.conformidad.intentos + 1;
  const { resultado } = r.datos;
  if (resultado !== 'SIN_CONTACTO' || intentos >= caso.entrada.reglas.conformidad.intentos) {
    caso.conformidad = { intentos, resultado };
    caso.satisface('C-18', r);
    if (resultado === 'NO_CONFORME') vaACalidad(caso);
    return;
  }
  caso.conformidad = { intentos };
  caso.satisface('C-18', r);
  caso.abre(
    'C-18',
    intentos === 1 ? caso.plazos.segundaConformidad(caso.ahora) : caso.plazos.terceraConformidad(caso.ahora),
  );
}
