import { emptyCaseDays, hazardsOfDays, lookUpDays } from "./caseDays";
import type { Blend } from "./blend";
import { paymentChances } from "./blend";
import type { Lens } from "./correction";
import type { PaymentDays } from "./distribution";
import { fitBlend } from "./fitBlend";
import type { HistoryWalk } from "./historyWalk";
import { HALF_LIFE_DAYS, walkHistory } from "./historyWalk";
import type { LearningFacts } from "./learningFacts";
import type { ClosedDays } from "./closedDays";
import { closedDays } from "./closedDays";
import type { PayRuns } from "./payRuns";
import { payRuns } from "./payRuns";
import type { Replay } from "./replay";
import { caseFeatures, REPLAY_DAYS, replayRecorder } from "./replay";
import { daysAtRisk, evenPart } from "./replayRows";

const { log, max } = Math;

/** Everything learned from a book, as of its as-of day. */
export interface DelayModel {
  readonly facts: LearningFacts;
  readonly closed: ClosedDays;
  readonly runs: PayRuns;
  /** The walk, arrived at the as-of day. */
  readonly walk: HistoryWalk;
  readonly replay: Replay;
  /** The lenses, corrected and weighed by the replay. */
  readonly blend: Blend;
  /** What the blend would have foretold on the replay's days. */
  readonly replayedChances: Float64Array;
}

/** Weights the replay chooses from, in invoice-days per bin. Chosen with the recipe's figures. */
const STRATUM_WEIGHTS = [2, 4, 8, 16, 32, 64];
/** Days at risk looked at to choose, at most. */
const CHOICE_BUDGET = 40_000;
/** The weight of a book without a past: between that of a small and a large real book. */
const DEFAULT_STRATUM_WEIGHT = 8;
/** Least weight of the client's hazard in what is more particular. Chosen with the recipe's figures. */
const LEAST_CLIENT_WEIGHT = 8;
/** Last day a forecast names, in days after the as-of day: eight months, well beyond a plan of thirteen weeks. */
export const HORIZON_DAYS = 240;

/** The plan's thirteen weeks and one more: most forecasts end within, and the few others look on to the horizon. */
const FIRST_LOOK_DAYS = 98;
/** Chance of being unpaid after the first look that is not worth looking further. */
const HARDLY_UNPAID = 0.01;
/** Days beyond the horizon whose closing days are known as well, to find the next open day. */
const OPEN_AGAIN_DAYS = 60;

/** Learns from the facts. */
export function fitDelayModel(facts: LearningFacts): DelayModel {
  const closed = closedDays(facts, HORIZON_DAYS + OPEN_AGAIN_DAYS);
  const runs = payRuns(facts);
  const recorder = replayRecorder(facts, closed, runs);
  const walk = walkHistory(facts, HALF_LIFE_DAYS, recorder.record);
  const { replay } = recorder;
  return { facts, closed, runs, walk, replay, ...fitBlend(replay, lenses(chooseStratumWeight(replay)), BELL_CURVE) };
}

const BELL_CURVE: Lens = { source: "bell-curve", seesPayRuns: false };

function lenses(stratumWeight: number): Lens[] {
  const clientWeight = clientWeightOf(stratumWeight);
  const quick = max(2, stratumWeight / 4);
  return [
    { source: { stratumWeight, clientWeight, seesDueWeekday: true }, seesPayRuns: false },
    { source: { stratumWeight, clientWeight, seesDueWeekday: false }, seesPayRuns: true },
    { source: { stratumWeight: quick, clientWeight, seesDueWeekday: true }, seesPayRuns: true },
  ];
}

function clientWeightOf(stratumWeight: number): number {
  return max(LEAST_CLIENT_WEIGHT, stratumWeight);
}

/** The weight under which what happened was likeliest (Bernoulli log-likelihood over the replay's days at risk). */
function chooseStratumWeight({ cases, days }: Replay): number {
  const hazards = new Float64Array(REPLAY_DAYS);
  let best = DEFAULT_STRATUM_WEIGHT;
  let bestLikelihood = -Infinity;
  if (cases.length === 0) return best;
  const looked = evenPart(cases, CHOICE_BUDGET);
  for (const stratumWeight of STRATUM_WEIGHTS) {
    const shrinkage = { stratumWeight, clientWeight: clientWeightOf(stratumWeight), seesDueWeekday: true };
    let likelihood = 0;
    for (const one of looked) {
      const { offset, count, paidAfter } = one;
      const seen = daysAtRisk(one);
      hazardsOfDays({ days, offset, count: seen }, shrinkage, hazards);
      let unpaid = 1;
      for (let day = 0; day < seen; day++) unpaid *= 1 - hazards[day]!;
      if (paidAfter <= count) {
        const last = hazards[seen - 1]!;
        unpaid *= last === 0 ? 1 : last / (1 - last);
      }
      likelihood += log(max(unpaid, Number.MIN_VALUE));
    }
    if (likelihood > bestLikelihood) {
      bestLikelihood = likelihood;
      best = stratumWeight;
    }
  }
  return best;
}

const dayBuffer = emptyCaseDays(HORIZON_DAYS);

/** When an open fact will be paid, on the days from the one after the as-of day to the horizon. */
export function paymentDaysOf(model: DelayModel, fact: number): PaymentDays {
  const chances = new Float64Array(HORIZON_DAYS);
  const features = caseFeatures(model.walk, fact, model.runs);
  const lookAhead = (count: number): number => {
    const from = { days: dayBuffer, offset: 0, count };
    lookUpDays(model.walk, fact, model.closed, from);
    return paymentChances(model.blend, from, features, chances);
  };
  const unpaid = lookAhead(FIRST_LOOK_DAYS);
  return { chances, unpaid: unpaid < HARDLY_UNPAID ? unpaid : lookAhead(HORIZON_DAYS) };
}
