import type { CaseDays, HazardSource } from "./caseDays";
import { hazardsOfDays } from "./caseDays";
import type { Correction } from "./correction";
import { correctHazards } from "./correction";

/** Two ways to foretell a payment day, averaged: the tables of days, and the bell curve of the client's delays. */
export interface Blend {
  readonly tables: Correction;
  readonly bellCurve: Correction;
  /** How much the bell curve counts, 0 to 1. */
  readonly bellShare: number;
}

/**
 * Chance of payment on each of the days looked up, written into `chances`. Returns the chance that none of these days
 * brings it.
 */
export function paymentChances(
  { tables, bellCurve, bellShare }: Blend,
  from: { readonly days: CaseDays; readonly offset: number; readonly count: number },
  chances: Float64Array,
): number {
  const ofSource = new Float64Array(from.count);
  chances.fill(0, 0, from.count);
  let unpaid = 0;
  const add = (source: HazardSource, correction: Correction, weight: number): void => {
    if (weight === 0) return;
    hazardsOfDays(from, source, ofSource);
    correctHazards(correction, ofSource);
    unpaid += weight * chancesOfHazards(ofSource);
    for (let day = 0; day < from.count; day++) chances[day]! += weight * ofSource[day]!;
  };
  add("tables", tables, 1 - bellShare);
  add("bell-curve", bellCurve, bellShare);
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
