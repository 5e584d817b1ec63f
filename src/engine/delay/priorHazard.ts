import { BIN_COUNT, typicalDelayOfBin } from "./delayBins";

/**
 * The chance of being paid on a day, given unpaid so far, before the book has taught any. Around the usual delay (see
 * `PRIOR_TYPICAL_DELAY`) it rises from nothing to a plateau, then falls slowly: the longer unpaid, the less is to be
 * hoped for. With the usual delay of 9 days half of the invoices are paid by then and the mean is near 13.6 days.
 */

const PLATEAU = 0.065;
/** Days before the usual delay at which the hazard has reached half of its plateau. */
const RISE_BEFORE = 10.6;
const RISE_DAYS = 3;
/** Days after the usual delay at which the hazard has fallen to half. */
const HALVED_AFTER = 60;

/** Hazard by bin of the days from the usual delay. */
export const PRIOR_HAZARD: Float64Array = Float64Array.from({ length: BIN_COUNT }, (_, bin) => {
  const delay = typicalDelayOfBin(bin);
  const risen = 1 / (1 + Math.exp(-(delay + RISE_BEFORE) / RISE_DAYS));
  return (PLATEAU * risen) / (1 + Math.max(0, delay) / HALVED_AFTER);
});
