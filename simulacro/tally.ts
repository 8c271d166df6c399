import { Latency } from './latency';

/** How far the run is: for the line of progress, and for the figures no database holds. */
export class Tally {
  calls = 0;
  open = 0;
  ended = 0;
  readonly startedAt = Date.now();
  readonly latency = new Latency();
  private settledRecently: number[] = [];

  /** A registro was seen to be written, `ms` after it was first sent. */
  settled(ms: number): void {
    this.latency.add(ms);
    this.settledRecently.push(Date.now());
  }

  /** Registros settled each second, over the last ten. */
  rate(): number {
    const from = Date.now() - 10_000;
    this.settledRecently = this.settledRecently.filter((at) => at > from);
    return this.settledRecently.length / 10;
  }

  get elapsedMs(): number {
    return Date.now() - this.startedAt;
  }
}
