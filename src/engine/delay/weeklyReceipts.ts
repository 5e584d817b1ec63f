/**
 * Receipts of a week as a sum over open invoices, with a range that knows that one client's invoices are paid together:
 * variance V₀ + ρ (V₁ − V₀), V₀ as if invoices were independent, V₁ as if each client's were paid all at once.
 */

/** Normal quantile of 90 %. */
const NORMAL_90 = 1.2816;

/** Sums of one week. */
export interface WeekMoments {
  mean: number;
  /** Σ s², s = amount √(q (1 − q)), q the chance of payment within the week. */
  independent: number;
  /** Σ over clients of (Σ s)². */
  together: number;
}

/** An invoice's chance of being paid within each week. */
export interface WeeklyChance {
  readonly client: number;
  readonly amount: number;
  readonly chances: Float64Array;
}

/** Moments of each week; items of one client must follow each other. */
export function weekMoments(items: Iterable<WeeklyChance>, weeks: number): WeekMoments[] {
  const moments = Array.from({ length: weeks }, (): WeekMoments => ({ mean: 0, independent: 0, together: 0 }));
  const deviationOfClient = new Map<number, Float64Array>();
  for (const { client, amount, chances } of items) {
    let deviations = deviationOfClient.get(client);
    if (!deviations) deviationOfClient.set(client, (deviations = new Float64Array(weeks)));
    for (let week = 0; week < weeks; week++) {
      const chance = chances[week]!;
      const deviation = amount * Math.sqrt(Math.max(0, chance * (1 - chance)));
      moments[week]!.mean += amount * chance;
      moments[week]!.independent += deviation ** 2;
      deviations[week]! += deviation;
    }
  }
  for (const deviations of deviationOfClient.values()) {
    deviations.forEach((deviation, week) => (moments[week]!.together += deviation ** 2));
  }
  return moments;
}

/** Expected receipts and their 80 % range under a correlation ρ within clients. */
export function receiptRange(
  moments: WeekMoments,
  correlation: number,
): { expected: number; low: number; high: number } {
  const { mean, independent, together } = moments;
  const variance = independent + correlation * Math.max(0, together - independent);
  const reach = NORMAL_90 * Math.sqrt(Math.max(0, variance));
  return { expected: mean, low: Math.max(0, mean - reach), high: mean + reach };
}
