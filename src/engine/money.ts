import type { Cents, CurrencyCode } from "./types";

/**
 * The amount as whole minor units.
 * @throws {RangeError} when it is no safe integer: an amount with a fraction of a cent was rounded nowhere
 */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`cents: ${amount} is not a safe integer`);
  return (amount === 0 ? 0 : amount) as Cents;
}

/** No money. */
export const NO_CENTS = cents(0);

/** The sum of the amounts. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return cents(sum);
}

/**
 * Splits `total` in proportion to `weights` without losing or making a cent: each share is the exact one rounded down,
 * and the cents left over go to the largest remainders, first come first served on a tie (Hamilton's method).
 * All weights zero: equal shares.
 * @throws {RangeError} when a weight is negative or not finite, there are none to split a total among, or the numbers
 * are too large to be shared out exactly
 */
export function allocate(total: Cents, weights: readonly number[]): Cents[] {
  if (weights.some((weight) => !(weight >= 0 && Number.isFinite(weight)))) {
    throw new RangeError(`allocate: weights must be finite and not negative, got ${weights.join(", ")}`);
  }
  if (weights.length === 0) {
    if (total === 0) return [];
    throw new RangeError(`allocate: nobody to give ${total} cents to`);
  }
  const sum = weights.reduce((a, b) => a + b, 0);
  const shareOf = (weight: number): number => (sum === 0 ? 1 / weights.length : weight / sum);
  const exact = weights.map((weight) => total * shareOf(weight));
  const shares = exact.map(Math.floor);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  let left = total - shares.reduce((a, b) => a + b, 0);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    shares[index] = shares[index]! + 1;
    left--;
  }
  // Beyond about 10^15 cents, or with weights near the largest number there is, floating-point shares lose whole cents.
  if (left !== 0) throw new RangeError(`allocate: ${total} cents cannot be shared out exactly`);
  return shares.map(cents);
}

/** The code in capitals, "EUR". @throws {RangeError} when it is not three letters */
export function currencyCode(text: string): CurrencyCode {
  if (!/^[A-Za-z]{3}$/.test(text))
    throw new RangeError(`currencyCode: ${JSON.stringify(text)} is not an ISO 4217 code`);
  return text.toUpperCase() as CurrencyCode;
}
