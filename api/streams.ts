import type { Response } from 'express';
import type { Logger } from 'pino';
import type { PrismaClient } from '../prisma/generated/client';
import type { Listener } from './listener';
import { siguenVigentes } from './session';

const CADA_MS = 30_000;

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
    for (const res of this.abiertos.keys()) res.end();
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
