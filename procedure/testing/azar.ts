/** Small choices out of one number, so that a whole step shrinks with it. */
export class Azar {
  private estado: number;

  constructor(semilla: number) {
    this.estado = semilla | 0;
  }

  /** 0 … n − 1 (mulberry32). */
  nat(n: number): number {
    this.estado = (this.estado + 0x6d2b79f5) | 0;
    let t = Math.imul(this.estado ^ (this.estado >>> 15), 1 | this.estado);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  }

  /** True so many times in a hundred. */
  porCiento = (n: number): boolean => this.nat(100) < n;

  uno<T>(lista: readonly T[]): T {
    const elegido = lista[this.nat(lista.length)];
    if (elegido === undefined) throw new RangeError('nada para elegir');
    return elegido;
  }

  pesado<T>(lista: readonly T[], peso: (t: T) => number): T {
    let resto = this.nat(lista.reduce((suma, t) => suma + peso(t), 0) || 1);
    for (const t of lista) {
      resto -= peso(t);
      if (resto < 0) return t;
    }
    return this.uno(lista);
  }
}
