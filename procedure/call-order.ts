type EstadoPosicion = 'PENDIENTE' | 'NO_RESPONDE' | 'DECLINA' | 'SALTEADA' | 'ASIGNADO';

export interface Posicion {
  proveedor: string;
  posicion: number;
  intentos: number;
  estado: EstadoPosicion;
}

/** Unanswered calls after which the turn passes (A-5.2.2.1.c, AM-09). */
const INTENTOS = 2;

/** The call sheet of one round (A-5.2.2.1): positions in order, the turn is the first one still pending. */
export class HojaDeLlamados {
  readonly posiciones: Posicion[] = [];

  /** Adds at the end those not on the sheet yet. Returns how many. */
  agrega(proveedores: readonly string[]): number {
    const nuevos = [...new Set(proveedores)].filter((p) => !this.de(p));
    for (const proveedor of nuevos)
      this.posiciones.push({ proveedor, posicion: this.posiciones.length + 1, intentos: 0, estado: 'PENDIENTE' });
    return nuevos.length;
  }

  /** A provider named by the supervisor gets the turn, also one who had refused before. */
  vuelveALlamar(proveedor: string): void {
    const posicion = this.de(proveedor);
    if (posicion) Object.assign(posicion, { intentos: 0, estado: 'PENDIENTE' });
    else this.agrega([proveedor]);
  }

  turno = (): string | undefined => this.posiciones.find((p) => p.estado === 'PENDIENTE')?.proveedor;
  salteado = (proveedor: string): boolean => this.de(proveedor)?.estado === 'SALTEADA';
  haySalteados = (): boolean => this.posiciones.some((p) => p.estado === 'SALTEADA');

  /** Notes a silence; true when it was the last one and the turn passes. */
  noResponde(proveedor: string): boolean {
    const posicion = this.de(proveedor);
    if (!posicion) return false;
    posicion.intentos += 1;
    if (posicion.intentos < INTENTOS) return false;
    posicion.estado = 'NO_RESPONDE';
    return true;
  }

  marca(proveedor: string, estado: EstadoPosicion): void {
    const posicion = this.de(proveedor);
    if (posicion) posicion.estado = estado;
  }

  private de = (proveedor: string): Posicion | undefined => this.posiciones.find((p) => p.proveedor === proveedor);
}
