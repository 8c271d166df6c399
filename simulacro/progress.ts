import type { Tally } from './tally';

/** On a terminal one line that is written over; elsewhere a line every ten seconds. */
export function showProgress(tally: Tally, calls: number, runMs: number): () => void {
  const terminal = process.stdout.isTTY;
  const show = (): void => {
    const line = progressLine(tally, calls, runMs);
    process.stdout.write(terminal ? `\r\u001b[K${line}` : `${line}\n`);
  };
  const timer = setInterval(show, terminal ? 1_000 : 10_000);
  return () => {
    clearInterval(timer);
    show();
    if (terminal) process.stdout.write('\n');
  };
}

export function progressLine(tally: Tally, calls: number, runMs: number): string {
  const left = Math.max(0, Math.ceil((runMs - tally.elapsedMs) / 1000));
  const remaining = left > 0 ? `quedan ${left} s de llamadas` : 'terminando los abiertos';
  return `llamadas ${tally.calls}/${calls} · abiertas ${tally.open} · terminadas ${tally.ended} · ${tally.rate().toFixed(1)} registros/s · ${remaining}`;
}
