import type { CaseDays } from "./caseDays";
import { hazardsOfDays } from "./caseDays";
import type { Correction } from "./correction";
import { correctHazards } from "./correction";
import type { CaseFeatures } from "./replay";

/** A blend of lenses: their payment-day distributions, averaged. */
export interface Blend {
  readonly corrections: readonly Correction[];
  /** How much each counts; they sum to 1. */
  readonly weights: Float64Array;
}

/**
 * Chance of payment on each of the first `count` days looked up, written into `chances`. Returns the chance that none
 * of these days brings it.
 */
export function paymentChances(
  { corrections, weights }: Blend,
  from: { readonly days: CaseDays; readonly offset: number; readonly count: number },
  features: CaseFeatures,
  chances: Float64Array,
): number {
  const ofLens = new Float64Array(from.count);
  chances.fill(0, 0, from.count);
  let unpaid = 0;
  corrections.forEach((correction, lens) => {
    const weight = weights[lens]!;
    if (weight === 0) return;
    hazardsOfDays(from, correction.lens.source, ofLens);
    correctHazards(correction, features, ofLens);
    unpaid += weight * chancesOfHazards(ofLens);
    for (let day = 0; day < from.count; day++) chances[day]! += weight * ofLens[day]!;
  });
  return unpaid;
}

/** Replaces hazards by the chance of payment on each day; returns the chance of none. */
export function chancesOfHazards(hazards: Float64Array): number {
  let unpaid = 1;
  for (let day = 0; day < hazards.length; day++) {
    const chance = unpaid * hazards[day]!;
    hazards[day] = chance;
    unpaid -= chance;
  }
  return unpaid;
}
