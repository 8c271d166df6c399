import { createHash } from 'node:crypto';
import { SHARES } from './shares';
import type { ShareName } from './shares';

/**
 * Chance that can be repeated: what is drawn depends on the seed, on the name of the question and on how often it was
 * asked, and on nothing that happens meanwhile.
 */
export class Draws {
  private readonly asked = new Map<string, number>();

  constructor(private readonly seed: string) {}

  /** Draws of their own for one call. */
  of(what: string | number): Draws {
    return new Draws(`${this.seed}/${what}`);
  }

  /** In [0, 1). */
  number(question: string): number {
    const times = this.asked.get(question) ?? 0;
    this.asked.set(question, times + 1);
    return createHash('sha256').update(`${this.seed}/${question}/${times}`).digest().readUIntBE(0, 6) / 2 ** 48;
  }

  /** Whether it happens this time, by the table of shares. */
  happens(share: ShareName): boolean {
    return this.number(share) < SHARES[share].share;
  }

  between(question: string, from: number, to: number): number {
    return from + this.number(question) * (to - from);
  }

  /** One of the list. */
  pick<T>(question: string, list: readonly T[]): T {
    const picked = list[Math.floor(this.number(question) * list.length)];
    if (picked === undefined) throw new RangeError(`nothing to pick for ${question}`);
    return picked;
  }

  /** A whole number in [from, to]. */
  whole(question: string, from: number, to: number): number {
    return Math.floor(this.between(question, from, to + 1));
  }
}
