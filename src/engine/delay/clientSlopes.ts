import type { FactsOfClients } from "./factsOfClients";
import type { LearningFacts } from "./learningFacts";

const { abs, max, min, sqrt } = Math;

/**
 * The trend of each client's delays: least squares of the delay on the due date within each client; the clients' slopes
 * are drawn toward their common one as far as they differ by chance alone (random effects; DerSimonian & Laird 1986).
 */

/** Due dates looked at: those of the last two years, an assumption: what was before says little of how a client changes now. */
const WINDOW_DAYS = 730;
/**
 * Days after the due day at which a delay is looked at: later ones, and invoices still unpaid then, count as so many.
 * All invoices are judged alike, so that the latest do not look prompt for want of late payers among them.
 */
export const LOOKED_AT = 45;
/** Earlier payments count as so many days early, an assumption. */
const EARLIEST = -20;
/** Invoices from which on a client has a trend of its own, an assumption: through two a line goes always. */
const LEAST_INVOICES = 5;
/** The common slope, and the trial, count when more than so many standard errors from none: one book in a hundred by chance. */
export const STANDARD_ERRORS = 2.33;

/** Sums of a client's delays (d) over due dates (t). */
interface Trend {
  readonly count: number;
  /** Σ (t − t̄)², Σ (t − t̄)(d − d̄), Σ (d − d̄)². */
  readonly squares: number;
  readonly products: number;
  readonly spread: number;
}

/** Slopes by client, in days later per day, from what was due long enough before `day`; 0 where none is seen. */
export function slopesOn(facts: LearningFacts, ofClients: FactsOfClients, day: number): Float64Array {
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

/** Days beyond terms of a payment, within the limits in which all invoices are judged alike. */
export function lookedAt({ paid, due }: LearningFacts, fact: number): number {
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

/** How much the clients' slopes differ beyond chance (DerSimonian & Laird 1986). */
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
