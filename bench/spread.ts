/** The value below which the share `q` of them lie; NaN of none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
}

/** «median 312 ms, range 280–401 ms, n = 20». */
export function spread(values: readonly number[], unit = 'ms'): string {
  const show = (v: number): string => `${v >= 100 ? Math.round(v) : Number(v.toFixed(1))}`;
  const [min, max] = [Math.min(...values), Math.max(...values)];
  return `median ${show(quantile(values, 0.5))} ${unit}, p99 ${show(quantile(values, 0.99))} ${unit}, range ${show(min)}–${show(max)} ${unit}, n = ${values.length}`;
}
