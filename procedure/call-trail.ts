/** What the bitácora says of one step, as far as the search goes. */
export interface AsientoDeBusqueda {
  codigo: string;
  etapa: string;
  statusProveedor: string;
  datos: { proveedor?: string | null; decision?: string };
}

export const RESULTADOS = ['NO_RESPONDE', 'DECLINA', 'SALTEADO', 'ACEPTA', 'CANCELADO'] as const;
type Resultado = (typeof RESULTADOS)[number];

export type PasoDeBusqueda<A> =
  | {
      tipo: 'LLAMADO';
      asiento: A;
      vuelta: number;
      proveedor: string;
      /** Of the calls made to him on this sheet; null when he was not called. */
      intento: number | null;
      resultado: Resultado;
    }
  | { tipo: 'DECISION'; asiento: A; vuelta: number; decision: string };

const LLAMADOS: Readonly<Record<string, Resultado>> = {
  'proveedor-no-responde': 'NO_RESPONDE',
  'proveedor-declina': 'DECLINA',
  'proveedor-salteado': 'SALTEADO',
  'proveedor-acepta': 'ACEPTA',
};

/**
 * The trail of calls over all rounds, out of the bitácora in its order (A-5.2.2.1.d). A round ends when a provider who
 * had accepted is cancelled, whatever registro made it so: the calling begins anew.
 */
export function rastro<A extends AsientoDeBusqueda>(asientos: readonly A[]): PasoDeBusqueda<A>[] {
  const sigue = new Seguimiento<A>();
  for (const asiento of asientos) sigue.lee(asiento);
  return sigue.pasos;
}

class Seguimiento<A extends AsientoDeBusqueda> {
  readonly pasos: PasoDeBusqueda<A>[] = [];
  private vuelta = 1;
  private asignado: string | undefined;
  private readonly sinRespuesta = new Map<string, number>();

  lee(asiento: A): void {
    const { codigo, datos } = asiento;
    const resultado = Object.hasOwn(LLAMADOS, codigo) ? LLAMADOS[codigo] : undefined;
    if (codigo === 'busqueda-resuelta') this.decide(asiento);
    else if (resultado && datos.proveedor) this.llama(asiento, datos.proveedor, resultado);
    else if (this.asignado !== undefined && perdido(asiento)) this.cancela(asiento, this.asignado);
  }

  private llama(asiento: A, proveedor: string, resultado: Resultado): void {
    const antes = this.sinRespuesta.get(proveedor) ?? 0;
    const intento = resultado === 'SALTEADO' ? null : antes + 1;
    this.pasos.push({ tipo: 'LLAMADO', asiento, vuelta: this.vuelta, proveedor, intento, resultado });
    if (resultado === 'NO_RESPONDE') this.sinRespuesta.set(proveedor, antes + 1);
    else this.sinRespuesta.delete(proveedor);
    if (resultado === 'ACEPTA') this.asignado = proveedor;
    else if (proveedor === this.asignado) this.asignado = undefined;
  }

  private decide(asiento: A): void {
    const { decision = '', proveedor } = asiento.datos;
    this.pasos.push({ tipo: 'DECISION', asiento, vuelta: this.vuelta, decision });
    if (proveedor) this.sinRespuesta.delete(proveedor);
  }

  private cancela(asiento: A, proveedor: string): void {
    this.pasos.push({
      tipo: 'LLAMADO',
      asiento,
      vuelta: this.vuelta,
      proveedor,
      intento: null,
      resultado: 'CANCELADO',
    });
    this.asignado = undefined;
    this.vuelta += 1;
    this.sinRespuesta.clear();
  }
}

/** The case goes on without the provider it had. */
const perdido = ({ etapa, statusProveedor }: AsientoDeBusqueda): boolean =>
  etapa !== 'finalizada' && statusProveedor !== 'ASIGNADO' && statusProveedor !== 'PROVEEDOR_CONCLUIDO';
