/** Milliseconds from sending a registro to knowing that it is written. */
export class Latency {
  private readonly all: number[] = [];

  add(ms: number): void {
    this.all.push(ms);
  }

  get count(): number {
    return this.all.length;
  }

  /** The value that a share `p` (0–1) of all does not exceed (nearest rank); 0 of none. */
  percentile(p: number): number {
    const sorted = this.all.toSorted((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? 0;
  }
}
