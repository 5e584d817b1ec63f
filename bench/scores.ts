/**
 * Loss of a forecast quantile in the unit of the forecast (Koenker & Bassett 1978): smallest on average at the true
 * quantile of that level; at level 0.5 it is half of the absolute error.
 */
export function pinballLoss(level: number, actual: number, forecast: number): number {
  return actual >= forecast ? level * (actual - forecast) : (1 - level) * (forecast - actual);
}

/** Share of days inside their ranges, both ends included; NaN without any. */
export function coverage(
  ranges: readonly { readonly low: number; readonly high: number; readonly day: number }[],
): number {
  return ranges.filter(({ low, high, day }) => day >= low && day <= high).length / ranges.length;
}
