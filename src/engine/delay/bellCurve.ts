import { PRIOR_TYPICAL_DELAY } from "./clientHistory";
const { abs, exp, log1p, max, sqrt } = Math;

/**
 * The bell curve of each client's delays: a normal distribution of unknown mean and variance, learned from the client's
 * payments and drawn toward the other clients' (normal-inverse-gamma prior; Gelman et al., Bayesian Data Analysis, 3.3
 * and 5.4). What it foretells is a Student distribution: wide while little is known. Where a book has few payments, this
 * smooth curve says more than tables of days can.
 */

/** Days after which a payment weighs half. Chosen on first-half days, see bench/accuracy.ts. */
const HALF_LIFE_DAYS = 360;
/** Payments that the other clients' variance weighs in a client's own. Chosen on first-half days, see bench/accuracy.ts. */
const VARIANCE_WEIGHT = 6;
/** Least variance between the clients' means, and within a client, in days squared: a day, and half a day, of deviation. */
const LEAST_BETWEEN = 1;
const LEAST_WITHIN = 0.25;
/** Usual variances, in days squared, and the payments and clients they weigh. Chosen on first-half days. */
const USUAL_WITHIN = { variance: 64, payments: 3 };
const USUAL_BETWEEN = { variance: 100, clients: 2 };
/** Clients that the book's typical delay weighs in the mean of the clients' means. On first-half days 0.1 to 2 do alike. */
const BOOK_WEIGHT = 0.5;
/** Weighted payments from which on a client's own mean and variance are looked at. Chosen on first-half days: 3 to 8 do alike. */
const OWN_PAYMENTS = 4;

export interface BellCurves {
  /** Weighted count, sum and sum of squares of the delays, by client; weights are relative to the as-of day. */
  readonly count: Float64Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
  readonly asOf: number;
  /** What the clients have in common, as of the last refresh. */
  common: { mean: number; within: number; between: number; scale: number };
}

/** A client's predictive distribution: centre + width · Student's t. */
export interface Bell {
  readonly centre: number;
  readonly width: number;
  readonly degrees: number;
}

/** No payment yet. */
export function emptyBells(clientCount: number, asOf: number): BellCurves {
  return {
    count: new Float64Array(clientCount),
    sum: new Float64Array(clientCount),
    squares: new Float64Array(clientCount),
    asOf,
    common: { mean: PRIOR_TYPICAL_DELAY, within: USUAL_WITHIN.variance, between: USUAL_BETWEEN.variance, scale: 1 },
  };
}

/** Takes in one payment. */
export function addDelay(bells: BellCurves, client: number, delay: number, day: number): void {
  const weight = 0.5 ** ((bells.asOf - day) / HALF_LIFE_DAYS);
  bells.count[client]! += weight;
  bells.sum[client]! += weight * delay;
  bells.squares[client]! += weight * delay ** 2;
}

/** Brings what the clients have in common up to date, read on `day`; `bookDelay` is the book's typical delay then. */
export function refreshBells(bells: BellCurves, day: number, bookDelay: number): void {
  const scale = 2 ** ((bells.asOf - day) / HALF_LIFE_DAYS);
  let clients = 0;
  let means = BOOK_WEIGHT * bookDelay;
  let spread = USUAL_WITHIN.payments * USUAL_WITHIN.variance;
  let degrees = USUAL_WITHIN.payments;
  for (let client = 0; client < bells.count.length; client++) {
    const count = bells.count[client]! * scale;
    if (count < OWN_PAYMENTS) continue;
    clients++;
    means += bells.sum[client]! / bells.count[client]!;
    spread += ownSpread(bells, client) * scale;
    degrees += count - 1;
  }
  const mean = means / (clients + BOOK_WEIGHT);
  const within = spread / degrees;
  let between = USUAL_BETWEEN.clients * USUAL_BETWEEN.variance;
  for (let client = 0; client < bells.count.length; client++) {
    const count = bells.count[client]! * scale;
    if (count < OWN_PAYMENTS) continue;
    between += (bells.sum[client]! / bells.count[client]! - mean) ** 2 - within / count;
  }
  between = max(LEAST_BETWEEN, between / (clients + USUAL_BETWEEN.clients));
  bells.common = { mean, within, between, scale };
}

/** What the client's next delay is likely to be. */
export function bellOfClient(bells: BellCurves, client: number): Bell {
  const { mean, within, between, scale } = bells.common;
  const count = bells.count[client]! * scale;
  const prior = within / between;
  const own = count > 0 ? bells.sum[client]! / bells.count[client]! : 0;
  const degrees = VARIANCE_WEIGHT + max(0, count - 1);
  const variance = (VARIANCE_WEIGHT * within + ownSpread(bells, client) * scale) / degrees;
  return {
    centre: (count * own + prior * mean) / (count + prior),
    width: sqrt(max(LEAST_WITHIN, variance) * (1 + 1 / (count + prior))),
    degrees,
  };
}

/** Chance that the delay is longer than so many whole days. */
export function unpaidAfter({ centre, width, degrees }: Bell, delay: number): number {
  const student = (delay + 0.5 - centre) / width;
  // Wallace 1959: a t of `degrees` degrees of freedom as a normal deviate, right to 0.001 from 6 degrees on.
  const normal = ((8 * degrees + 1) / (8 * degrees + 3)) * sqrt(degrees * log1p(student ** 2 / degrees));
  return upperTail(student < 0 ? -normal : normal);
}

/** Weighted sum of squared deviations from the client's mean. */
function ownSpread({ count, sum, squares }: BellCurves, client: number): number {
  if (count[client]! <= 0) return 0;
  return max(0, squares[client]! - sum[client]! ** 2 / count[client]!);
}

/** Chebyshev fit of the complementary error function, relative error below 1.2e-7 everywhere (Numerical Recipes 6.2.2). */
const ERFC = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
  0.17087277,
];

/** P(standard normal > deviate). */
function upperTail(deviate: number): number {
  const distance = abs(deviate) / Math.SQRT2;
  const t = 1 / (1 + distance / 2);
  let exponent = ERFC[9]!;
  for (let power = 8; power >= 0; power--) exponent = exponent * t + ERFC[power]!;
  const tail = (t * exp(exponent - distance ** 2)) / 2;
  return deviate >= 0 ? tail : 1 - tail;
}
