import { precioReducido } from './asistencia/precio';
import { enPesos } from './dinero';
import { leeGuion } from './guiones';
import type { CodigoDeGuion } from './guiones';

/** What is known of a case when somebody is about to speak. */
export interface Momento {
  /** Registros the case accepts now. */
  acepta: readonly string[];
  /** The affiliate's name. */
  afiliado: string;
  servicio: string;
  /** Whether it was found covered; undefined: nobody has said. */
  cubierta: boolean | undefined;
  /** Why it is not. */
  motivo: string | null;
  consentimiento: boolean | null;
  /** The last quote, with the provider's name. */
  cotizacion: { proveedor: string; centavos: number; sobre: 'SERVICIO' | 'VISITA' } | undefined;
  /** Per cent of the exception granted; undefined: none was. */
  cortesia: number | undefined;
  /** He said yes to the price. */
  aceptada: boolean;
  /** centavos above the cover that wait for an answer. */
  excedente: number | undefined;
}

interface GuionDeAhora {
  codigo: CodigoDeGuion;
  texto: string;
}

/** What there is to read aloud now, in the order of the procedure; what nobody knows stays between braces. */
export function guionesDeAhora(momento: Momento): GuionDeAhora[] {
  const valores = valoresDe(momento);
  return codigosDe(momento).map((codigo) => ({ codigo, texto: leeGuion(codigo, valores) }));
}

function codigosDe(momento: Momento): CodigoDeGuion[] {
  const { acepta, servicio, cubierta, consentimiento, cotizacion, cortesia, aceptada } = momento;
  const seOfrece = cubierta === false && !aceptada;
  const espera = (codigo: string): boolean => acepta.includes(codigo);
  const lista: (CodigoDeGuion | false)[] = [
    seOfrece && espera('cotizacion') && cortesia === undefined && 'sin-cobertura',
    seOfrece && espera('fuera-de-matriz') && cotizacion === undefined && 'fuera-de-matriz',
    seOfrece && espera('cotizacion') && cortesia !== undefined && 'caso-excepcional',
    seOfrece && espera('conexion-ofrecida') && 'ofrecimiento-con-costo',
    seOfrece && espera('conexion-ofrecida') && 'pago-y-garantia',
    consentimiento === null &&
      espera('consentimiento') &&
      (servicio.startsWith('VIAL/') ? 'consentimiento-vial' : 'consentimiento'),
    espera('excedente') && 'excedente',
    espera('encuesta-derivada') && 'encuesta',
  ];
  return lista.filter((codigo) => codigo !== false);
}

function valoresDe({ afiliado, motivo, cotizacion, cortesia, excedente }: Momento): Record<string, string> {
  const precio = cotizacion && precioReducido(cotizacion.centavos, cortesia ?? 0);
  const monto = excedente ?? precio;
  return {
    afiliado,
    ...(motivo === null ? {} : { motivo }),
    ...(monto === undefined ? {} : { monto: enPesos(monto) }),
    ...(cotizacion && {
      proveedor: cotizacion.proveedor,
      delServicioODeLaVisita: cotizacion.sobre === 'VISITA' ? 'de la visita' : 'del servicio',
    }),
  };
}
