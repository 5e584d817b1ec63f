const { max, min } = Math;

/**
 * Pay days: money that falls due on a day when a client does not pay (or no bank settles) is held and released on
 * the next day on which it does. Measured on real ledgers: three invoices out of four are paid in runs.
 */

/** Pseudo-payments that draw a client's weekday habit toward the book's. Chosen on first-half days, see bench/accuracy.ts. */
const CLIENT_WEEKDAY_WEIGHT = 15;
/** Pseudo-payments that draw the book's weekday habit toward none. Chosen on first-half days, see bench/accuracy.ts. */
export const BOOK_WEEKDAY_WEIGHT = 2;
/** Least share of the held chance that any open day releases: no habit is without exception. 0.005 to 0.05 do alike. */
const LEAST_RELEASE = 0.02;
/** Share of the held chance released on an open day, from payments seen and payments the hazard would expect. */
export function releaseShare(seen: number, expected: number, bookFactor: number): number {
  const factor = (seen + CLIENT_WEEKDAY_WEIGHT * bookFactor) / (expected + CLIENT_WEEKDAY_WEIGHT);
  return min(1, max(LEAST_RELEASE, factor));
}
