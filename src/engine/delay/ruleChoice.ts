import type { Recalibration } from "./recalibration";
import { mapFor } from "./recalibration";
import { levelAt } from "./levelMap";
import type { Replay, ReplayCase } from "./replay";
import { YOUNG_DAYS } from "./replay";

const { abs, min, sqrt } = Math;

/** What the dates of a book rest on: the model, or a simple rule where the book's own replay says that it does better. */
export type ForecastRule = "model" | "due-date" | "client-average";

/** Clients, and replayed forecasts, below which no simple rule is preferred: chance cannot be told from merit. */
const LEAST_CLIENTS = 5;
const LEAST_CASES = 30;
/**
 * A rule is preferred when its mean error is smaller by more than so many standard errors: one book in a hundred by
 * chance. Chosen strict so that small books do not lose; see docs/forecast-figures.md.
 */
const STANDARD_ERRORS = 2.33;

/**
 * The rule with the smallest mean error over the replay; the model unless a simple rule is better beyond chance. A rule
 * is judged while its day lies ahead, since afterwards it says nothing; errors count up to the end of the replay.
 */
export function chooseRule(replay: Replay, chances: Float64Array, recalibration: Recalibration): ForecastRule {
  const cases = replay.cases.filter(({ bookAge }) => bookAge >= YOUNG_DAYS);
  const saidByModel = cases.map((one) => medianOf(one, chances, recalibration));
  const gains = [
    { rule: "due-date", gain: sureGain(cases, saidByModel, (one) => -one.daysOverdue) },
    { rule: "client-average", gain: sureGain(cases, saidByModel, (one) => one.averageAhead) },
  ] as const;
  const best = gains[1].gain > gains[0].gain ? gains[1] : gains[0];
  return best.gain > 0 ? best.rule : "model";
}

/** Days by which the rule is closer on average, less the play of chance; clients, not invoices, count as independent. */
function sureGain(
  cases: readonly ReplayCase[],
  saidByModel: readonly number[],
  ruleAhead: (one: ReplayCase) => number,
): number {
  const ofClient = new Map<number, { sum: number; count: number }>();
  let sum = 0;
  let count = 0;
  cases.forEach((one, at) => {
    const said = ruleAhead(one);
    if (said < 1) return;
    const difference = errorOf(one, saidByModel[at]!) - errorOf(one, said);
    const own = ofClient.get(one.client);
    if (own) {
      own.sum += difference;
      own.count++;
    } else ofClient.set(one.client, { sum: difference, count: 1 });
    sum += difference;
    count++;
  });
  if (count < LEAST_CASES || ofClient.size < LEAST_CLIENTS) return 0;
  const mean = sum / count;
  let squares = 0;
  // Cluster-robust variance of a mean (Liang & Zeger 1986).
  for (const own of ofClient.values()) squares += (own.sum - own.count * mean) ** 2;
  const clusters = ofClient.size;
  return mean - (STANDARD_ERRORS * sqrt((squares * clusters) / (clusters - 1))) / count;
}

/** Days between what was said and what happened, both as far as the replay looks. */
function errorOf({ count, paidAfter }: ReplayCase, said: number): number {
  return abs(min(paidAfter, count + 1) - min(said, count + 1));
}

/** Days from the landmark to the model's median; beyond the replay its first day not seen. */
function medianOf({ offset, count, daysOverdue }: ReplayCase, chances: Float64Array, maps: Recalibration): number {
  const map = mapFor(maps, daysOverdue);
  let level = 0;
  for (let day = 0; day < count; day++) {
    level += chances[offset + day]!;
    if (levelAt(map, level) >= 0.5) return day + 1;
  }
  return count + 1;
}
