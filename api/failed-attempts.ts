import { MemoryStore } from 'express-rate-limit';
import type { Options } from 'express-rate-limit';
import { ApiError } from './problem';

/**
 * Stops those who guess, as far as this process knows. Only what failed is counted, so many callers who are right at
 * the same moment do not stop each other.
 */
export class FailedAttempts {
  private readonly fallos = new MemoryStore();

  constructor(private readonly hasta: { limite: number; minutos: number }) {
    this.fallos.init({ windowMs: hasta.minutos * 60_000 } as Options);
  }

  /**
   * What `busca` finds, unless `quien` has failed too often. It is asked again afterwards: sending all guesses at once
   * gains nothing.
   * @throws ApiError DEMASIADOS_INTENTOS
   */
  async limita<T>(quien: string, busca: () => Promise<T | undefined>): Promise<T | undefined> {
    this.exigeMargen(await this.fallos.get(quien), 0);
    const hallado = await busca();
    if (hallado === undefined) this.exigeMargen(await this.fallos.increment(quien), 1);
    else this.exigeMargen(await this.fallos.get(quien), 0);
    return hallado;
  }

  private exigeMargen(fallos: { totalHits: number; resetTime: Date | undefined } | undefined, propio: 0 | 1): void {
    const { limite, minutos } = this.hasta;
    if (!fallos || fallos.totalHits - propio < limite) return;
    const segundos = Math.ceil(((fallos.resetTime?.getTime() ?? 0) - Date.now()) / 1000);
    throw new ApiError(
      'DEMASIADOS_INTENTOS',
      `Espere ${minutos} minutos`,
      {},
      { 'Retry-After': String(Math.max(1, segundos)) },
    );
  }
}
