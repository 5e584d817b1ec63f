import { LOOKED_AT, lookedAt, STANDARD_ERRORS } from "./clientSlopes";
import type { FactsOfClients } from "./factsOfClients";
import type { LearningFacts } from "./learningFacts";

const { max, min, sqrt } = Math;

/** The trial of clients' trends: how well the slopes known a quarter ago foretold the invoices since. */

/** Clients below which a trial tells nothing, as in `ruleChoice.ts`. */
const LEAST_CLIENTS = 5;
/** Days of the trial, and half-life of what delays are compared with: that of the tables. */
export const TRIAL_DAYS = 91;
const HALF_LIFE_DAYS = 180;
/**
 * Up to the one share found in the trial slopes are not used, from the other on in full. No slope at all weighs as much
 * as four observations' variance, which is a prior deviation of one half. Chosen on simulated books of known drift.
 */
const NO_SHARE = 0.3;
const FULL_SHARE = 0.6;
const NO_SLOPE_WEIGHT = 4;

/**
 * How far the slopes of the day before the trial foretold the delays since, 0 to 1: a regression through the origin. None
 * unless they are closer than no slopes beyond chance, clients counting as independent.
 */
export function shareForetold(facts: LearningFacts, ofClients: FactsOfClients, slopes: Float64Array): number {
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
