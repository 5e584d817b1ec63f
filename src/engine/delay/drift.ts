import type { FactsOfClients } from "./factsOfClients";
import type { LearningFacts } from "./learningFacts";

const { abs, max, min, round, sqrt } = Math;

/**
 * Clients who pay later and later: the trend of each client's delays. Moved along it, what was learned of a client some
 * time ago says what is to be expected now.
 *
 * Least squares of the delay on the due date within each client; the clients' slopes are drawn toward their common one
 * as far as they differ by chance alone (random effects; DerSimonian & Laird 1986). Slopes of a quarter ago are tried on
 * the invoices since: they count as far as they foretold these.
 */

/** Due dates looked at: those of the last two years. */
const WINDOW_DAYS = 730;
/**
 * Days after the due day at which a delay is looked at: later ones, and invoices still unpaid then, count as so many.
 * All invoices are judged alike, so that the latest do not look prompt for want of late payers among them.
 */
const LOOKED_AT = 45;
/** Earlier payments count as so many days early. */
const EARLIEST = -20;
/** Invoices from which on a client has a trend of its own. */
const LEAST_INVOICES = 5;
/** Clients below which a trial tells nothing, as in `ruleChoice.ts`. */
const LEAST_CLIENTS = 5;
/** The common slope, and the trial, count when more than so many standard errors from none: one book in a hundred by chance. */
const STANDARD_ERRORS = 2.33;
/** Days of the trial, and half-life of what delays are compared with: that of the tables. */
const TRIAL_DAYS = 91;
const HALF_LIFE_DAYS = 180;
/**
 * Up to the one share found in the trial slopes are not used, from the other on in full. No slope at all weighs as much
 * as four observations' variance, which is a prior deviation of one half. Chosen on simulated books of known drift.
 */
const NO_SHARE = 0.3;
const FULL_SHARE = 0.6;
const NO_SLOPE_WEIGHT = 4;

/** The facts, with due days moved along their clients' trends: see `LearningFacts.trendDue`. */
export function withTrend(facts: LearningFacts, ofClients: FactsOfClients): LearningFacts {
  const slopes = trustedSlopes(facts, ofClients);
  if (slopes.every((slope) => slope === 0)) return facts;
  return {
    ...facts,
    slopes,
    trendDue: facts.due.map((due, fact) => dueOnTrend(due, slopes[facts.client[fact]!]!, facts.asOf)),
  };
}

/** A due day moved along a slope of so many days per day, which is nothing on the as-of day. */
export function dueOnTrend(due: number, slope: number, asOf: number): number {
  return due + round(slope * (due - asOf));
}

/** Days later per day, by client, as of the as-of day. */
function trustedSlopes(facts: LearningFacts, ofClients: FactsOfClients): Float64Array {
  const trial = slopesOn(facts, ofClients, facts.asOf - TRIAL_DAYS);
  const trust = trial.some((slope) => slope !== 0) ? shareForetold(facts, ofClients, trial) : 0;
  return trust === 0 ? trial.fill(0) : slopesOn(facts, ofClients, facts.asOf).map((slope) => trust * slope);
}

/** Sums of a client's delays (d) over due dates (t). */
interface Trend {
  readonly count: number;
  /** Σ (t − t̄)², Σ (t − t̄)(d − d̄), Σ (d − d̄)². */
  readonly squares: number;
  readonly products: number;
  readonly spread: number;
}

function slopesOn(facts: LearningFacts, ofClients: FactsOfClients, day: number): Float64Array {
  const trends = Array.from({ length: facts.clientCount }, (_, client) => trendOf(facts, ofClients, { client, day }));
  return shrunkSlopes(trends);
}

function trendOf(
  facts: LearningFacts,
  { start, facts: sorted }: FactsOfClients,
  { client, day }: { readonly client: number; readonly day: number },
): Trend {
  let [count, t, d, tt, td, dd] = [0, 0, 0, 0, 0, 0];
  for (let at = start[client]!; at < start[client + 1]!; at++) {
    const fact = sorted[at]!;
    const time = facts.due[fact]! - day;
    if (time > -LOOKED_AT || time < -WINDOW_DAYS || facts.teaches[fact] === 0) continue;
    const delay = lookedAt(facts, fact);
    count++;
    t += time;
    d += delay;
    tt += time * time;
    td += time * delay;
    dd += delay * delay;
  }
  if (count < LEAST_INVOICES) return { count: 0, squares: 0, products: 0, spread: 0 };
  return { count, squares: tt - (t * t) / count, products: td - (t * d) / count, spread: dd - (d * d) / count };
}

function lookedAt({ paid, due }: LearningFacts, fact: number): number {
  return max(EARLIEST, min(LOOKED_AT, paid[fact]! - due[fact]!));
}

function shrunkSlopes(trends: readonly Trend[]): Float64Array {
  const slopes = new Float64Array(trends.length);
  const known = trends.filter(({ squares }) => squares > 0);
  let [squares, products, residual, freedom] = [0, 0, 0, 0];
  for (const trend of known) {
    squares += trend.squares;
    products += trend.products;
    residual += trend.spread - trend.products ** 2 / trend.squares;
    freedom += trend.count - 2;
  }
  if (known.length === 0 || residual <= 0) return slopes;
  const variance = residual / freedom;
  const between = varianceBetween(known, products / squares, variance);
  let [sum, total] = [0, 0];
  for (const trend of known) {
    const weight = 1 / (between + variance / trend.squares);
    sum += (weight * trend.products) / trend.squares;
    total += weight;
  }
  const mean = abs(sum / total) > STANDARD_ERRORS / sqrt(total) ? sum / total : 0;
  trends.forEach((trend, client) => {
    const own = trend.squares > 0 ? between / (between + variance / trend.squares) : 0;
    slopes[client] = own > 0 ? mean + own * (trend.products / trend.squares - mean) : mean;
  });
  return slopes;
}

/** How much the clients' slopes differ beyond chance (DerSimonian & Laird 1986, formula 9). */
function varianceBetween(known: readonly Trend[], common: number, variance: number): number {
  let [weights, weightSquares, heterogeneity] = [0, 0, 0];
  for (const trend of known) {
    const weight = trend.squares / variance;
    weights += weight;
    weightSquares += weight ** 2;
    heterogeneity += weight * (trend.products / trend.squares - common) ** 2;
  }
  return known.length < 2 ? 0 : max(0, (heterogeneity - (known.length - 1)) / (weights - weightSquares / weights));
}

/**
 * How far the slopes of the day before the trial foretold the delays since, 0 to 1: a regression through the origin. None
 * unless they are closer than no slopes beyond chance, clients counting as independent.
 */
function shareForetold(facts: LearningFacts, ofClients: FactsOfClients, slopes: Float64Array): number {
  const trials = Array.from(slopes, (slope, client) =>
    slope === 0 ? null : trialOf(facts, ofClients, { client, slope }),
  ).filter((trial) => trial !== null);
  const total = (part: (trial: Trial) => number): number => trials.reduce((sum, trial) => sum + part(trial), 0);
  const clients = trials.length;
  if (clients < LEAST_CLIENTS) return 0;
  const mean = total(gainOf) / clients;
  const error = sqrt(total((trial) => (gainOf(trial) - mean) ** 2) / (clients * (clients - 1)));
  if (mean <= STANDARD_ERRORS * error) return 0;
  const noSlope = (NO_SLOPE_WEIGHT * total(({ spread }) => spread)) / total(({ count }) => count);
  const found = total(({ product }) => product) / (total(({ square }) => square) + noSlope);
  return max(0, min(1, (found - NO_SHARE) / (FULL_SHARE - NO_SHARE)));
}

/** Sums over a client's invoices of the trial: said moves times seen ones, squares of both, and their number. */
interface Trial {
  readonly product: number;
  readonly square: number;
  readonly spread: number;
  readonly count: number;
}

/** Squared error without the slope less that with it. */
function gainOf({ product, square }: Trial): number {
  return 2 * product - square;
}

function trialOf(
  facts: LearningFacts,
  { start, facts: sorted }: FactsOfClients,
  { client, slope }: { readonly client: number; readonly slope: number },
): Trial | null {
  const before = meansBefore(facts, { start, facts: sorted }, { client, day: facts.asOf - TRIAL_DAYS });
  if (before === null) return null;
  let [product, square, spread, count] = [0, 0, 0, 0];
  for (let at = start[client]!; at < start[client + 1]!; at++) {
    const fact = sorted[at]!;
    const age = facts.asOf - facts.due[fact]!;
    if (age < LOOKED_AT || age >= LOOKED_AT + TRIAL_DAYS || facts.teaches[fact] === 0) continue;
    const said = slope * (facts.due[fact]! - before.due);
    const seen = lookedAt(facts, fact) - before.delay;
    product += said * seen;
    square += said ** 2;
    spread += seen ** 2;
    count++;
  }
  return count === 0 ? null : { product, square, spread, count };
}

/** Mean due day and delay of a client's payments by a day, weighing as in the tables; null without any. */
function meansBefore(
  facts: LearningFacts,
  { start, facts: sorted }: FactsOfClients,
  { client, day }: { readonly client: number; readonly day: number },
): { readonly due: number; readonly delay: number } | null {
  let [weights, dues, delays] = [0, 0, 0];
  for (let at = start[client]!; at < start[client + 1]!; at++) {
    const fact = sorted[at]!;
    const paid = facts.paid[fact]!;
    if (paid > day) continue;
    const weight = 0.5 ** ((day - paid) / HALF_LIFE_DAYS);
    weights += weight;
    dues += weight * facts.due[fact]!;
    delays += weight * lookedAt(facts, fact);
  }
  return weights === 0 ? null : { due: dues / weights, delay: delays / weights };
}
