import { BIN_COUNT, typicalDelayOfBin } from "./delayBins";

/**
 * The chance of being paid on a day, given unpaid so far, before the book has taught any. Around the usual delay it rises
 * from nothing to a plateau, then falls slowly: the longer unpaid, the less is to be hoped for.
 */
interface PriorShape {
  readonly plateau: number;
  /** Days after the usual delay at which the hazard has fallen to half. */
  readonly halvedAfter: number;
}

/** Days before the usual delay at which the hazard has reached half of its plateau: what the French mean and middle below ask for. */
const RISE_BEFORE = 10.6;
const RISE_DAYS = 3;

/**
 * Of a client that has not paid yet: French firms. With the usual delay of 9 days (see `PRIOR_TYPICAL_DELAY`) half of the
 * invoices are paid by then; the mean is some 15 days, a little above the 13.6 of `PRIOR_TYPICAL_DELAY`.
 */
export const STRANGER_HAZARD = hazardOf({ plateau: 0.065, halvedAfter: 60 });

/**
 * Of a client that has paid before: its payments gather around its own usual delay more closely than firms do around
 * theirs. Chosen on first-half days, see bench/accuracy.ts: plateaus of 0.15 to 0.2 halved after 15 to 20 days do alike.
 */
export const KNOWN_HAZARD = hazardOf({ plateau: 0.2, halvedAfter: 15 });

/** Hazard by bin of the days from the usual delay. */
function hazardOf({ plateau, halvedAfter }: PriorShape): Float64Array {
  return Float64Array.from({ length: BIN_COUNT }, (_, bin) => {
    const delay = typicalDelayOfBin(bin);
    const risen = 1 / (1 + Math.exp(-(delay + RISE_BEFORE) / RISE_DAYS));
    return (plateau * risen) / (1 + Math.max(0, delay) / halvedAfter);
  });
}
