import { probit, standardDeviation } from "simple-statistics";
import { WHOLE } from "./randomNumbers";

const { exp, log, max, min, sqrt } = Math;

/**
 * The pace at which a whole book pays is not known for sure, and the doubt lasts over all weeks: in each draw of the
 * receipts the hazards of all invoices are multiplied by one pace, of mean 1 and a variance that is the doubt. It is a
 * shared frailty (Vaupel, Manton & Stallard, Demography 16, 1979): single weeks hardly feel it, sums over weeks do.
 */

/** A book's doubt about its pace, and paces equally likely under it. */
export interface BookPace {
  /** Variance around 1; 0 for none. */
  readonly doubt: number;
  readonly paces: Float64Array;
}

/** A chance that no range shows. */
const NO_CHANCE = 1e-4;
/** Paces told apart; draws take them in turn. As fine as the least number of draws can tell. */
const PACES = 20;
/** Middles of as many equal parts of the standard normal distribution, spread to its variance. */
const DEVIATES = spreadToOne(Array.from({ length: PACES }, (_, part) => probit((part + 0.5) / PACES)));

function spreadToOne(deviates: readonly number[]): readonly number[] {
  const spread = standardDeviation([...deviates]);
  return deviates.map((deviate) => deviate / spread);
}

/** Log-normal paces of mean 1. */
export function bookPace(doubt: number): BookPace {
  const variance = log(1 + doubt);
  return { doubt, paces: Float64Array.from(DEVIATES, (deviate) => exp(sqrt(variance) * deviate - variance / 2)) };
}

/** Below which a whole random number brings an invoice in a week, given that it was unpaid before. */
export interface WeeklyLimits {
  /** By pace and week, from the first week with a chance to the last. */
  readonly limits: Float64Array;
  readonly first: number;
  readonly last: number;
}

/**
 * The limits of an invoice's chances, written into `limits`, which has room for all weeks at all paces.
 *
 * Over paces of a gamma distribution of mean 1 and variance v, a cumulated hazard H leaves the share (1 + v·H)^(−1/v)
 * unpaid: H is such that this is the invoice's own chance of being unpaid. A log-normal of the same mean and variance
 * differs little from it.
 */
export function weeklyLimits(chances: Float64Array, { doubt, paces }: BookPace, limits: Float64Array): WeeklyLimits {
  const weeks = limits.length / paces.length;
  const hazards = new Float64Array(weeks);
  let unpaid = 1;
  let before = 0;
  let first = weeks;
  let last = -1;
  for (let week = 0; week < weeks; week++) {
    const chance = chances[week]!;
    unpaid = max(0, unpaid - chance);
    const soFar = doubt > 0 ? (unpaid ** -doubt - 1) / doubt : -log(unpaid);
    hazards[week] = chance <= 0 ? 0 : soFar - before;
    before = soFar;
    if (chance <= NO_CHANCE) continue;
    first = min(first, week);
    last = week;
  }
  for (let pace = 0; pace < paces.length; pace++) {
    for (let week = first; week <= last; week++) {
      limits[pace * weeks + week] = WHOLE * (1 - exp(-paces[pace]! * hazards[week]!));
    }
  }
  return { limits, first, last };
}
