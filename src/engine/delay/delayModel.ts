import type { CaseDays } from "./caseDays";
import { emptyCaseDays, hazardsOfDays, lookUpDays } from "./caseDays";
import type { Correction, Lens } from "./correction";
import { correctHazards, fitCorrection } from "./correction";
import type { HistoryWalk } from "./historyWalk";
import { walkHistory } from "./historyWalk";
import type { LearningFacts } from "./learningFacts";
import type { PaymentCalendar } from "./payDays";
import { paymentCalendar } from "./payDays";
import type { PayRuns } from "./payRuns";
import { payRuns } from "./payRuns";
import type { CaseFeatures, Replay } from "./replay";
import { caseFeatures, REPLAY_DAYS, replayRecorder } from "./replay";
import { daysAtRisk, replayRows } from "./replayRows";

/** Everything learned from a book, as of its as-of day. */
export interface DelayModel {
  readonly facts: LearningFacts;
  readonly calendar: PaymentCalendar;
  readonly runs: PayRuns;
  /** The walk, arrived at the as-of day. */
  readonly walk: HistoryWalk;
  readonly replay: Replay;
  /** The lenses whose distributions are averaged, each with its correction. */
  readonly corrections: readonly Correction[];
}

/** Weights the replay chooses from, in invoice-days per bin. Chosen with the recipe's figures. */
const STRATUM_WEIGHTS = [2, 4, 8, 16, 32];
/** The weight of a book without a past: between that of a small and a large real book. */
const DEFAULT_STRATUM_WEIGHT = 8;
/** Least weight of the client's hazard in that of a weekday of the due date. */
const LEAST_CLIENT_WEIGHT = 8;
/** Last day a forecast names, in days after the as-of day. A year: later is as good as never for a cash plan. */
export const HORIZON_DAYS = 366;

/** Learns from the facts. */
export function fitDelayModel(facts: LearningFacts): DelayModel {
  const calendar = paymentCalendar(facts);
  const runs = payRuns(facts);
  const recorder = replayRecorder(facts, calendar, runs);
  const walk = walkHistory(facts, recorder.record);
  const { replay } = recorder;
  const corrections = lenses(chooseStratumWeight(replay)).map((lens) => fitCorrection(replayRows(replay, lens), lens));
  return { facts, calendar, runs, walk, replay, corrections };
}

function lenses(stratumWeight: number): Lens[] {
  const clientWeight = Math.max(LEAST_CLIENT_WEIGHT, stratumWeight);
  return [
    { stratumWeight, clientWeight, seesPayRuns: false },
    { stratumWeight, clientWeight: null, seesPayRuns: true },
    { stratumWeight: Math.max(2, stratumWeight / 4), clientWeight: LEAST_CLIENT_WEIGHT, seesPayRuns: true },
  ];
}

/** The weight under which what happened was likeliest (Bernoulli log-likelihood over the replay's days at risk). */
function chooseStratumWeight({ cases, days }: Replay): number {
  const hazards = new Float64Array(REPLAY_DAYS);
  let best = DEFAULT_STRATUM_WEIGHT;
  let bestLikelihood = -Infinity;
  if (cases.length === 0) return best;
  for (const stratumWeight of STRATUM_WEIGHTS) {
    const lens = { stratumWeight, clientWeight: Math.max(4, stratumWeight) };
    let likelihood = 0;
    for (const one of cases) {
      const { offset, count, paidAfter } = one;
      const seen = daysAtRisk(one);
      hazardsOfDays({ days, offset, count: seen }, lens, hazards);
      let unpaid = 1;
      for (let day = 0; day < seen; day++) unpaid *= 1 - hazards[day]!;
      if (paidAfter <= count) {
        const last = hazards[seen - 1]!;
        unpaid *= last === 0 ? 1 : last / (1 - last);
      }
      likelihood += Math.log(Math.max(unpaid, Number.MIN_VALUE));
    }
    if (likelihood > bestLikelihood) {
      bestLikelihood = likelihood;
      best = stratumWeight;
    }
  }
  return best;
}

/**
 * Chance of payment on each of the first `count` days looked up, averaged over the lenses and written into `chances`.
 * Returns the chance that none of these days brings it.
 */
export function paymentChances(
  corrections: readonly Correction[],
  from: { readonly days: CaseDays; readonly offset: number; readonly count: number },
  features: CaseFeatures,
  chances: Float64Array,
): number {
  const hazards = hazardBuffer.subarray(0, from.count);
  chances.fill(0, 0, from.count);
  let unpaid = 0;
  for (const correction of corrections) {
    hazardsOfDays(from, correction.lens, hazards);
    correctHazards(correction, features, hazards, from.count);
    let survival = 1;
    for (let day = 0; day < from.count; day++) {
      const chance = survival * hazards[day]!;
      chances[day]! += chance / corrections.length;
      survival -= chance;
    }
    unpaid += survival / corrections.length;
  }
  return unpaid;
}

const hazardBuffer = new Float64Array(HORIZON_DAYS);
const dayBuffer = emptyCaseDays(HORIZON_DAYS);

/** Chances of payment of an open fact on the days after the as-of day; see `paymentChances`. */
export function chancesOfFact(model: DelayModel, fact: number, chances: Float64Array): number {
  const from = { days: dayBuffer, offset: 0, count: chances.length };
  lookUpDays(model.walk, fact, model.calendar, from);
  return paymentChances(model.corrections, from, caseFeatures(model.walk, fact, model.runs), chances);
}
