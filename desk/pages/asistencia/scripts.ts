import { GUIONES, leeGuion } from '../../../procedure/guiones';
import type { CodigoDeGuion } from '../../../procedure/guiones';
import type { Codigo } from '../../../procedure/registros/catalogo';
import { pesos } from '../../format';
import type { Asiento, Asistencia, Expediente } from '../../data/types';
import { nombreDe } from './said';
import { lastOf, saidIn } from './steps';

/** What is read aloud before each registro, as the procedure words it. */
function scriptsOf(codigo: Codigo, caso: Asistencia): readonly CodigoDeGuion[] {
  switch (codigo) {
    case 'consentimiento':
      return [caso.servicio.tipo === 'VIAL' ? 'consentimiento-vial' : 'consentimiento'];
    case 'cotizacion':
      return ['sin-cobertura'];
    case 'conexion-ofrecida':
      return ['ofrecimiento-con-costo', 'pago-y-garantia'];
    case 'excepcion-solicitada':
      return ['caso-excepcional'];
    case 'fuera-de-matriz':
      return ['fuera-de-matriz'];
    case 'excedente':
      return ['excedente'];
    case 'encuesta-derivada':
      return ['encuesta'];
    default:
      return [];
  }
}

export interface Script {
  codigo: CodigoDeGuion;
  titulo: string;
  clausula: string;
  /** What is not known stays between braces, for the reader to say. */
  texto: string;
}

interface Told {
  caso: Asistencia;
  expediente: Expediente | undefined;
  bitacora: readonly Asiento[];
  /** Names of the providers of the case, by id. */
  nombres: ReadonlyMap<string, string>;
}

/** The scripts of a registro with their blanks filled in. */
export function scriptsFor(codigo: Codigo, told: Told): Script[] {
  const valores = valuesOf(told);
  return scriptsOf(codigo, told.caso).map((guion) => ({
    codigo: guion,
    titulo: GUIONES[guion].titulo,
    clausula: GUIONES[guion].clausula,
    texto: leeGuion(guion, { ...valores, ...(guion === 'excedente' ? excess(told.caso) : {}) }),
  }));
}

function valuesOf({ caso, expediente, bitacora, nombres }: Told): Record<string, string> {
  const cotizacion = caso.cotizaciones.at(-1);
  const motivo = saidIn(lastOf(bitacora, 'cobertura'), 'motivo');
  return {
    ...(expediente ? { afiliado: nombreDe(expediente.afiliado) } : {}),
    ...(motivo ? { motivo } : {}),
    ...(cotizacion
      ? {
          proveedor: nombres.get(cotizacion.proveedor) ?? cotizacion.proveedor,
          delServicioODeLaVisita: cotizacion.sobre === 'SERVICIO' ? 'del servicio' : 'de la visita',
          monto: pesos(caso.conexionOfrecida ?? cotizacion.monto),
        }
      : {}),
  };
}

/** What goes beyond the limit is what is asked for, not the whole cost. */
const excess = ({ costo, limite }: Asistencia): Record<string, string> =>
  costo ? { monto: pesos(costo.centavos - (limite?.centavos ?? 0)) } : {};
