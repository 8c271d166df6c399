import type { Response } from 'express';
import type { Logger } from 'pino';
import { aviso } from '../contracts/aviso';
import type { Aviso } from '../contracts/aviso';
import type { PrismaClient } from '../prisma/generated/client';
import type { Listener } from './listener';
import { siguenVigentes } from './session';

const CADA_MS = 30_000;
/** A listener that does not read is dropped; he comes back and resumes. */
const ATRASO_MAXIMO = 1_000_000;

/** Sends one event, unless the listener has gone; `id` is where the listener resumes after it, none for what is not resumed. */
export function emite(res: Response, event: string, data: unknown, id?: string): void {
  if (res.destroyed || res.writableEnded) return;
  res.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  if (res.writableLength > ATRASO_MAXIMO) res.destroy();
}

/** Answers that stay open, each with the session it was opened under: they end with it. */
export class Streams {
  private readonly abiertos = new Map<Response, string>();
  private readonly reloj: NodeJS.Timeout;

  constructor(
    private readonly prisma: PrismaClient,
    private readonly log: Logger,
    listener: Listener,
  ) {
    listener.enRevocacion(() => this.revisa());
    listener.enAviso((texto) => this.avisa(texto));
    // Avisos are kept nowhere: whoever may have missed one comes back and reads everything.
    listener.enRegreso(() => this.termina());
    // A session that runs out tells nobody.
    this.reloj = setInterval(() => this.revisa(), CADA_MS);
  }

  /** @param huella of the session. */
  add(res: Response, huella: string): void {
    this.abiertos.set(res, huella);
    res.once('close', () => this.abiertos.delete(res));
  }

  /** Ends them all: the process is going away, and the listeners resume with the next one. */
  close(): void {
    clearInterval(this.reloj);
    this.termina();
  }

  private termina(): void {
    for (const res of this.abiertos.keys()) res.end();
  }

  private avisa(texto: string): void {
    const leido = leeAviso(texto);
    if (leido) for (const res of this.abiertos.keys()) emite(res, 'aviso', leido);
    else this.log.warn('aviso que no se entiende');
  }

  private revisa(): void {
    this.cierraRevocados().catch((error: Error) => this.log.warn({ error: error.name }, 'sesiones sin revisar'));
  }

  private async cierraRevocados(): Promise<void> {
    if (this.abiertos.size === 0) return;
    const vigentes = await siguenVigentes(this.prisma, [...new Set(this.abiertos.values())]);
    for (const [res, huella] of this.abiertos) if (!vigentes.has(huella)) res.destroy();
  }
}

/** Undefined for what `avisa` did not write. */
function leeAviso(texto: string): Aviso | undefined {
  try {
    return aviso.parse(JSON.parse(texto));
  } catch {
    return undefined;
  }
}
