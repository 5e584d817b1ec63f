import type { ClientHistory } from "./clientHistory";

/**
 * Strata: clients pooled with others of about as much history and, where there is enough of it to tell, about as
 * steady. Chosen on first-half days, see bench/accuracy.ts.
 */

/** Spreads (days between the 20 and 80 % points of the last delays) at which a known client changes stratum. */
const SPREAD_LIMITS = [1.5, 4.5, 9.5];
const KNOWN_CLIENT = 3;

/** 0 no paid invoice, 1 one or two, 2 three to nine, 3 … 6 ten and more by spread. */
export const STRATUM_COUNT = KNOWN_CLIENT + SPREAD_LIMITS.length + 1;

/** Number of classes of history. */
export const HISTORY_CLASSES = KNOWN_CLIENT + 1;

/** Classes of history: 0 none, 1 one or two paid invoices, 2 three to nine, 3 ten and more. */
export function historyClass(paidCount: number): number {
  if (paidCount < 3) return paidCount < 1 ? 0 : 1;
  return paidCount < 10 ? 2 : KNOWN_CLIENT;
}

/** The stratum of a client. */
export function stratumOf(history: ClientHistory, client: number): number {
  const known = historyClass(history.paidCount[client]!);
  if (known < KNOWN_CLIENT) return known;
  const spread = history.spread[client]!;
  return KNOWN_CLIENT + SPREAD_LIMITS.filter((limit) => spread >= limit).length;
}
