import type { CaseDays } from "./caseDays";
import { hazardsOfDays } from "./caseDays";
import type { Correction } from "./correction";
import { correctHazards } from "./correction";
import type { CaseFeatures, Replay } from "./replay";
import { REPLAY_DAYS } from "./replay";
import { daysAtRisk } from "./replayRows";

/**
 * A blend of lenses: their payment-day distributions averaged with weights under which the book's replayed past is
 * likeliest (a mixture, fitted by expectation-maximisation; Dempster, Laird & Rubin 1977).
 */
export interface Blend {
  readonly corrections: readonly Correction[];
  /** How much each counts; they sum to 1. */
  readonly weights: Float64Array;
}

/** Replayed invoices that the usual weights count for. */
const USUAL_CASES = 50;
const STEPS = 20;
/** Share of the bell curve without a past, and the weight of that guess in days of certain difference. */
const USUAL_BELL_SHARE = 0.3;
const CRPS_PRIOR = 30;
/** Neighbouring days say nearly the same: three count as one. */
const CRPS_DAYS = 3;
/** Up to the one share the bell curve is left out, from the other on it counts in full. */
const NO_SHARE = 0.2;
const FULL_SHARE = 0.45;
/** Replayed invoices looked at, at most. */
const CASE_BUDGET = 5000;

/** The blend under which what happened in the replay is likeliest, drawn toward the usual weights. */
export function fitBlend(replay: Replay, corrections: readonly Correction[], usual: readonly number[]): Blend {
  const likelihoods = corrections.map((correction) => caseLikelihoods(replay, correction));
  const weights = Float64Array.from(usual);
  const count = likelihoods[0]!.length;
  const expected = new Float64Array(weights.length);
  for (let step = 0; step < STEPS; step++) {
    weights.forEach((_, lens) => (expected[lens] = USUAL_CASES * usual[lens]!));
    for (let index = 0; index < count; index++) {
      let total = 0;
      for (let lens = 0; lens < weights.length; lens++) total += weights[lens]! * likelihoods[lens]![index]!;
      if (total <= 0) continue;
      for (let lens = 0; lens < weights.length; lens++) {
        expected[lens]! += (weights[lens]! * likelihoods[lens]![index]!) / total;
      }
    }
    const sum = expected.reduce((a, b) => a + b, 0);
    weights.forEach((_, lens) => (weights[lens] = expected[lens]! / sum));
  }
  return { corrections, weights };
}

/**
 * Chance of payment on each of the first `count` days looked up, written into `chances`. Returns the chance that none
 * of these days brings it.
 */
export function paymentChances(
  { corrections, weights }: Blend,
  from: { readonly days: CaseDays; readonly offset: number; readonly count: number },
  features: CaseFeatures,
  chances: Float64Array,
): number {
  const hazards = new Float64Array(from.count);
  chances.fill(0, 0, from.count);
  let unpaid = 0;
  corrections.forEach((correction, lens) => {
    const weight = weights[lens]!;
    hazardsOfDays(from, correction.lens.source, hazards);
    correctHazards(correction, features, hazards, from.count);
    let survival = weight;
    for (let day = 0; day < from.count; day++) {
      const chance = survival * hazards[day]!;
      chances[day]! += chance;
      survival -= chance;
    }
    unpaid += survival;
  });
  return unpaid;
}

/**
 * The blend of tables with the bell curve in the share under which the replayed past would have been foretold best:
 * least squared distance between the cumulated chance and what happened, day by day (the continuous ranked probability
 * score; Gneiting & Raftery 2007), which for a mixture of two is a ratio of sums. A small share is not worth its blur.
 */
export function withBellCurve(replay: Replay, tables: Blend, bell: Correction): Blend {
  let product = CRPS_PRIOR * USUAL_BELL_SHARE;
  let square = CRPS_PRIOR;
  const ofTables = new Float64Array(REPLAY_DAYS);
  const ofBell = new Float64Array(REPLAY_DAYS);
  const bellAlone = { corrections: [bell], weights: Float64Array.of(1) };
  const every = Math.max(1, Math.ceil(replay.cases.length / CASE_BUDGET));
  for (let index = 0; index < replay.cases.length; index += every) {
    const one = replay.cases[index]!;
    const from = { days: replay.days, offset: one.offset, count: one.count };
    paymentChances(tables, from, one, ofTables);
    paymentChances(bellAlone, from, one, ofBell);
    let byTables = 0;
    let byBell = 0;
    for (let day = 0; day < one.count; day++) {
      byTables += ofTables[day]!;
      byBell += ofBell[day]!;
      const happened = day + 1 >= one.paidAfter ? 1 : 0;
      product += ((byBell - byTables) * (happened - byTables)) / CRPS_DAYS;
      square += (byBell - byTables) ** 2 / CRPS_DAYS;
    }
  }
  const found = Math.max(0, Math.min(1, product / square));
  const share = found * Math.max(0, Math.min(1, (found - NO_SHARE) / (FULL_SHARE - NO_SHARE)));
  return {
    corrections: [...tables.corrections, bell],
    weights: Float64Array.of(...tables.weights.map((weight) => weight * (1 - share)), share),
  };
}

/** Likelihood of what happened to each replayed invoice: paid on its day, or not within the days known. */
function caseLikelihoods({ cases, days }: Replay, correction: Correction): Float64Array {
  const every = Math.max(1, Math.ceil(cases.length / CASE_BUDGET));
  const hazards = new Float64Array(REPLAY_DAYS);
  return Float64Array.from({ length: Math.ceil(cases.length / every) }, (_, index) => {
    const one = cases[index * every]!;
    const count = daysAtRisk(one);
    hazardsOfDays({ days, offset: one.offset, count }, correction.lens.source, hazards);
    correctHazards(correction, one, hazards, count);
    let unpaid = 1;
    for (let day = 0; day < count; day++) {
      if (day + 1 === one.paidAfter) return unpaid * hazards[day]!;
      unpaid *= 1 - hazards[day]!;
    }
    return unpaid;
  });
}
