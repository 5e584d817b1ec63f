import type { CaseDays } from "./caseDays";
import { paysInRuns } from "./caseDays";
import type { Correction } from "./correction";
import { correctHazards, logOddsOf } from "./correction";
import type { HazardSource } from "./dayHazards";
import { hazardsOfDays } from "./dayHazards";

/**
 * Two ways to foretell a payment day, averaged: the tables of days, and the bell curve of the client's delays; for a
 * client that pays in runs these with a third.
 */
export interface Blend {
  readonly tables: Correction;
  readonly bellCurve: Correction;
  /** How much the bell curve counts, 0 to 1. */
  readonly bellShare: number;
  /** How much the pay runs count for a client that has some, 0 to 1. */
  readonly runShare: (client: number) => number;
}

/**
 * Chance of payment on each of the first `count` days looked up, written into `chances`. Returns the chance that none of
 * these days brings it.
 */
export function paymentChances(
  { tables, bellCurve, bellShare, runShare }: Blend,
  { days, count, client }: { readonly days: CaseDays; readonly count: number; readonly client: number },
  chances: Float64Array,
): number {
  const ofSource = new Float64Array(count);
  chances.fill(0, 0, count);
  let unpaid = 0;
  const add = (source: HazardSource, correction: Correction | null, weight: number): void => {
    if (weight === 0) return;
    hazardsOfDays({ days, offset: 0, count }, source, ofSource);
    if (correction) correctHazards(correction, ofSource, logOddsOf(ofSource));
    unpaid += weight * chancesOfHazards(ofSource, 0, count);
    for (let day = 0; day < count; day++) chances[day]! += weight * ofSource[day]!;
  };
  const byRuns = paysInRuns(days, 0) ? runShare(client) : 0;
  add("tables", tables, (1 - byRuns) * (1 - bellShare));
  add("bell-curve", bellCurve, (1 - byRuns) * bellShare);
  add("pay-runs", null, byRuns);
  return unpaid;
}

/** Replaces the hazards of `count` days from `offset` on by the chance of payment on each; returns the chance of none. */
export function chancesOfHazards(hazards: Float64Array, offset: number, count: number): number {
  let unpaid = 1;
  for (let at = offset; at < offset + count; at++) {
    const chance = unpaid * hazards[at]!;
    hazards[at] = chance;
    unpaid -= chance;
  }
  return unpaid;
}
