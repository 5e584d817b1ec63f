import { slopesOn } from "./clientSlopes";
import { shareForetold, TRIAL_DAYS } from "./driftTrial";
import type { FactsOfClients } from "./factsOfClients";
import type { LearningFacts } from "./learningFacts";

const { round } = Math;

/**
 * Clients who pay later and later: the trend of each client's delays. Moved along it, what was learned of a client some
 * time ago says what is to be expected now.
 *
 * Slopes of a quarter ago (`clientSlopes.ts`) are tried on the invoices since (`driftTrial.ts`): today's count as far as
 * those foretold these.
 */

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
