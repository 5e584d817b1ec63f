import type { ExpectedAmount } from "../types";

const { max, sqrt } = Math;

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
      const deviation = amount * sqrt(max(0, chance * (1 - chance)));
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

/**
 * Expected receipts and their 80 % range under a correlation ρ within clients. Receipts are never negative and lean to
 * the high side, so the range is a gamma distribution's (Wilson & Hilferty 1931), at least as high as a normal one's.
 * Expected is the mean, so that weeks add up to what the invoices are worth.
 */
export function receiptRange(moments: WeekMoments, correlation: number): ExpectedAmount {
  const { mean } = moments;
  if (mean <= 0) return { expected: 0, low: 0, high: 0 };
  const coefficient = variation(moments, correlation);
  const root = 1 - coefficient ** 2 / 9;
  const reach = (NORMAL_90 * coefficient) / 3;
  return {
    expected: mean,
    low: mean * max(0, root - reach) ** 3,
    high: max(mean * max(0, root + reach) ** 3, mean * (1 + NORMAL_90 * coefficient)),
  };
}

/**
 * The middle of the same distribution: as likely too high as too low for the one week, and below the mean, so that
 * middles must not be added up.
 */
export function medianReceipts(moments: WeekMoments, correlation: number): number {
  return moments.mean <= 0 ? 0 : moments.mean * max(0, 1 - variation(moments, correlation) ** 2 / 9) ** 3;
}

/** Standard deviation over mean. */
function variation({ mean, independent, together }: WeekMoments, correlation: number): number {
  return sqrt(max(0, independent + correlation * max(0, together - independent))) / mean;
}
