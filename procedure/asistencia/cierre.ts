import { consulta } from '../story';
import type { Tramo } from '../story';
import type { CasoAsistencia } from './caso';
import { codigos } from './codigos';
import { espera } from './espera';
import { esFin } from './estado';
import type { Fin, LineaDeCosto, RegistroDe } from './estado';

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
        return { fin: 'CONCLUIDA' };
    }
    if (caso.falta().length === 0 && !caso.abierto('C-28')) caso.abre('C-28', caso.plazos.concluir(caso.ahora));
  }
}

function esperados(caso: CasoAsistencia) {
  const { resultado } = caso.conformidad;
  return codigos(
    'costos',
    !resultado && 'conformidad',
    resultado === 'CONFORME' && caso.entrada.perfil.encuesta && !caso.encuestaDerivada && 'encuesta-derivada',
    caso.falta().length === 0 && 'conclusion',
  );
}

/** A-5.5.1.1: the lines replace those of before; what the cover pays must be left in it. */
function* carga(caso: CasoAsistencia, r: RegistroDe<'costos'>): Tramo<void> {
  const lineas: LineaDeCosto[] = r.datos.lineas.map(({ monto, paga }) => ({ centavos: monto.centavos, paga }));
  const cobertura = caso.pagaCobertura(lineas);
  if (!(yield* cabe(caso, cobertura)))
    return caso.rechaza({
      codigo: 'COBERTURA_AGOTADA',
      detalle: 'Lo que paga la cobertura supera lo que queda del plan',
    });
  caso.costos = lineas;
  caso.costosCargados = true;
  caso.satisface('C-17', r);
}

function* cabe(caso: CasoAsistencia, centavos: number): Tramo<boolean> {
  if (!caso.reservado) return centavos === 0;
  const { alcanza } = yield* consulta({ tipo: 'reservar-monto', centavos, hastaDondeAlcance: false });
  return alcanza;
}

/** A-5.5.2.1: three calls at the most; each silence sets the next, the third settles it without an answer. */
function conforma(caso: CasoAsistencia, r: RegistroDe<'conformidad'>): void {
  const intentos = caso.conformidad.intentos + 1;
  const { resultado } = r.datos;
  if (resultado !== 'SIN_CONTACTO' || intentos >= caso.entrada.reglas.conformidad.intentos) {
    caso.conformidad = { intentos, resultado };
    caso.satisface('C-18', r);
    return;
  }
  caso.conformidad = { intentos };
  caso.satisface('C-18', r);
  caso.abre(
    'C-18',
    intentos === 1 ? caso.plazos.segundaConformidad(caso.ahora) : caso.plazos.terceraConformidad(caso.ahora),
  );
}
