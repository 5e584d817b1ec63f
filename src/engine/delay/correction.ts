import type { HazardSource } from "./caseDays";
import { solveSymmetric } from "./linearSystem";
import type { CaseFeatures } from "./replay";
import type { ReplayRows } from "./replayRows";
import { NEAR_DAYS } from "./replayRows";
import { HISTORY_CLASSES } from "./strata";

const { abs, exp, log, max, min, sqrt } = Math;

/**
 * Correction of the hazard by the book's own replay: a penalised logistic regression of "paid on this day" on the
 * hazard's log-odds, with a level and a slope of its own for clients with little history. It corrects what the tables
 * get systematically wrong on this book; with no evidence it corrects nothing.
 *
 *     logit(corrected) = η̄ + level + slope · (η − η̄) + level of class + slope of class · (η − η̄) + pay runs
 */

/** One way to read the tables. */
export interface Lens {
  readonly source: HazardSource;
  /** Whether the correction also sees how often and how lately the client pays. */
  readonly seesPayRuns: boolean;
}

export interface Correction {
  readonly lens: Lens;
  /** Mean log-odds of the replay's days, η̄. */
  readonly meanLogOdds: number;
  /** Level, slope, then one for each pay-run feature. */
  readonly common: Float64Array;
  /** Level and slope that each short class of history adds. */
  readonly ofClass: Float64Array;
  /** Mean and standard deviation of the pay-run features. */
  readonly runMeans: Float64Array;
  readonly runDeviations: Float64Array;
}

/** The long class of history is the common one: it adds nothing of its own. */
const SHORT_CLASSES = HISTORY_CLASSES - 1;
const RUN_FEATURES = 4;

/** Penalty on the common level and slope, in rows. Chosen with the recipe's figures. */
const COMMON_PENALTY = 1000;
/** Penalty on every other coefficient, of a feature of standard deviation 1. Chosen with the recipe's figures. */
const FEATURE_PENALTY = 4000;
/** Standard deviation that a rare class is given at least, so that a few invoices do not bend the whole class. */
const LEAST_CLASS_DEVIATION = 0.25;
/** Standardised features beyond this count as this, and features that hardly vary are not blown up. */
const FEATURE_LIMIT = 4;
const LEAST_RUN_DEVIATION = 0.1;
const NEWTON_STEPS = 8;
const LONGEST_STEP = 2;
const CONVERGED = 1e-3;
const LOG_ODDS_LIMIT = 15;
/** The corrected hazard stays within. */
const MOST_HAZARD = 0.98;
const LEAST_HAZARD = 1e-6;
/** A longer wait must never make a payment look nearer: a slope below this is not believed. */
const LEAST_SLOPE = 0.1;

/** The correction that makes the lens's hazards fit the replay best, drawn toward none. */
export function fitCorrection(rows: ReplayRows, lens: Lens): Correction {
  const start = withoutCorrection(lens);
  if (rows.logOdds.length === 0) return start;
  const correction = { ...start, meanLogOdds: rows.logOdds.reduce((a, b) => a + b, 0) / rows.logOdds.length };
  if (lens.seesPayRuns) standardiseRuns(rows, correction);
  const penalties = penaltiesOf(rows, correction);
  const size = penalties.length;
  const gradient = new Float64Array(size);
  const curvature = new Float64Array(size * size);
  for (let step = 0; step < NEWTON_STEPS; step++) {
    likelihoodSlope(rows, correction, gradient, curvature);
    for (let column = 0; column < size; column++) {
      const usual = column === 1 ? 1 : 0;
      gradient[column]! -= penalties[column]! * (coefficient(correction, column) - usual);
      curvature[column * size + column]! += penalties[column]!;
    }
    const move = solveSymmetric(curvature, gradient);
    for (let column = 0; column < size; column++) {
      addToCoefficient(correction, column, max(-LONGEST_STEP, min(LONGEST_STEP, move[column]!)));
    }
    if (move.every((length) => abs(length) < CONVERGED)) break;
  }
  return slopesArePositive(correction) ? correction : start;
}

/** The correction of a book without a past. */
export function withoutCorrection(lens: Lens): Correction {
  const common = new Float64Array(2 + (lens.seesPayRuns ? RUN_FEATURES : 0));
  common[1] = 1;
  return {
    lens,
    meanLogOdds: 0,
    common,
    ofClass: new Float64Array(2 * SHORT_CLASSES),
    runMeans: new Float64Array(RUN_FEATURES),
    runDeviations: new Float64Array(RUN_FEATURES).fill(1),
  };
}

/** Replaces the lens's hazards of the days ahead of one invoice by the corrected ones; closed days stay at 0. */
export function correctHazards(correction: Correction, features: CaseFeatures, hazards: Float64Array): void {
  const { meanLogOdds } = correction;
  const slope = slopeOf(correction, features.historyClass);
  const nearLevel = meanLogOdds + levelOf(correction, features, true);
  const farLevel = meanLogOdds + levelOf(correction, features, false);
  for (let ahead = 0; ahead < hazards.length; ahead++) {
    const hazard = hazards[ahead]!;
    if (hazard === 0) continue;
    const logOdds = log(hazard / (1 - hazard));
    const corrected = (ahead < NEAR_DAYS ? nearLevel : farLevel) + slope * (logOdds - meanLogOdds);
    hazards[ahead] = min(MOST_HAZARD, max(LEAST_HAZARD, logistic(corrected)));
  }
}

function logistic(logOdds: number): number {
  return 1 / (1 + exp(-max(-LOG_ODDS_LIMIT, min(LOG_ODDS_LIMIT, logOdds))));
}

function slopeOf({ common, ofClass }: Correction, historyClass: number): number {
  return common[1]! + (historyClass < SHORT_CLASSES ? ofClass[2 * historyClass + 1]! : 0);
}

/** Sum of what does not depend on the day's hazard. */
function levelOf(correction: Correction, features: CaseFeatures, near: boolean): number {
  const { common, ofClass, lens } = correction;
  const { historyClass } = features;
  let level = common[0]! + (historyClass < SHORT_CLASSES ? ofClass[2 * historyClass]! : 0);
  if (!lens.seesPayRuns) return level;
  for (let run = 0; run < RUN_FEATURES; run++) level += common[2 + run]! * runFeature(correction, features, near, run);
  return level;
}

/** A pay-run feature before standardising. */
function rawRunFeature(features: CaseFeatures, near: boolean, run: number): number {
  if (run === 0) return features.logRunRate;
  if (run === 1) return features.logSincePaid;
  if (run === 2) return features.pastUsualDay ? features.logRunRate : 0;
  return near ? features.logSincePaid : 0;
}

function runFeature(
  { runMeans, runDeviations }: Correction,
  features: CaseFeatures,
  near: boolean,
  run: number,
): number {
  const score = (rawRunFeature(features, near, run) - runMeans[run]!) / runDeviations[run]!;
  return max(-FEATURE_LIMIT, min(FEATURE_LIMIT, score));
}

function slopesArePositive(correction: Correction): boolean {
  return Array.from({ length: HISTORY_CLASSES }, (_, known) => slopeOf(correction, known)).every(
    (slope) => slope >= LEAST_SLOPE,
  );
}

function coefficient({ common, ofClass }: Correction, column: number): number {
  return column < common.length ? common[column]! : ofClass[column - common.length]!;
}

function addToCoefficient({ common, ofClass }: Correction, column: number, move: number): void {
  if (column < common.length) common[column]! += move;
  else ofClass[column - common.length]! += move;
}

/** Penalties in the order common, then classes; those of a class grow with how much its column varies. */
function penaltiesOf(rows: ReplayRows, { common, meanLogOdds }: Correction): Float64Array {
  const penalties = new Float64Array(common.length + 2 * SHORT_CLASSES).fill(FEATURE_PENALTY);
  penalties[0] = penalties[1] = COMMON_PENALTY;
  const count = rows.logOdds.length;
  const sums = new Float64Array(2 * SHORT_CLASSES);
  const squares = new Float64Array(2 * SHORT_CLASSES);
  rows.cases.forEach(({ historyClass }, index) => {
    if (historyClass >= SHORT_CLASSES) return;
    for (let row = rows.start[index]!; row < rows.start[index + 1]!; row++) {
      const values = [1, rows.logOdds[row]! - meanLogOdds];
      values.forEach((value, which) => {
        sums[2 * historyClass + which]! += value;
        squares[2 * historyClass + which]! += value ** 2;
      });
    }
  });
  for (let column = 0; column < sums.length; column++) {
    const variance = squares[column]! / count - (sums[column]! / count) ** 2;
    penalties[common.length + column] = FEATURE_PENALTY * max(LEAST_CLASS_DEVIATION ** 2, variance);
  }
  return penalties;
}

function standardiseRuns(rows: ReplayRows, correction: Correction): void {
  const { runMeans, runDeviations } = correction;
  const count = rows.logOdds.length;
  const squares = new Float64Array(RUN_FEATURES);
  rows.cases.forEach((one, index) => {
    const all = rows.start[index + 1]! - rows.start[index]!;
    const near = rows.nearEnd[index]! - rows.start[index]!;
    for (let run = 0; run < RUN_FEATURES; run++) {
      const [nearValue, farValue] = [rawRunFeature(one, true, run), rawRunFeature(one, false, run)];
      runMeans[run]! += (near * nearValue + (all - near) * farValue) / count;
      squares[run]! += (near * nearValue ** 2 + (all - near) * farValue ** 2) / count;
    }
  });
  for (let run = 0; run < RUN_FEATURES; run++) {
    const variance = max(0, squares[run]! - runMeans[run]! ** 2);
    runDeviations[run] = max(LEAST_RUN_DEVIATION, sqrt(variance));
  }
}

/**
 * Gradient and curvature (Fisher information) of the Bernoulli log-likelihood. Within a class its level and slope have
 * the columns of the common ones, so each class is summed once and its sums are entered in both places.
 */
function likelihoodSlope(
  rows: ReplayRows,
  correction: Correction,
  gradient: Float64Array,
  curvature: Float64Array,
): void {
  const shared = correction.common.length;
  const size = gradient.length;
  gradient.fill(0);
  curvature.fill(0);
  for (let known = 0; known < HISTORY_CLASSES; known++) {
    const sums = classSums(rows, correction, known);
    const own = shared + 2 * known;
    for (let column = 0; column < shared; column++) {
      gradient[column]! += sums.gradient[column]!;
      for (let other = 0; other <= column; other++) {
        curvature[column * size + other]! += sums.curvature[column * shared + other]!;
      }
    }
    if (known === SHORT_CLASSES) continue;
    for (let which = 0; which < 2; which++) {
      gradient[own + which]! += sums.gradient[which]!;
      for (let other = 0; other < shared; other++) {
        const at = other > which ? other * shared + which : which * shared + other;
        curvature[(own + which) * size + other]! += sums.curvature[at]!;
      }
      for (let other = 0; other <= which; other++) {
        curvature[(own + which) * size + own + other]! += sums.curvature[which * shared + other]!;
      }
    }
  }
}

/** Sums over the rows of one class, for the common columns. */
function classSums(
  rows: ReplayRows,
  correction: Correction,
  historyClass: number,
): { readonly gradient: Float64Array; readonly curvature: Float64Array } {
  const columns = correction.common.length;
  const gradient = new Float64Array(columns);
  const curvature = new Float64Array(columns * columns);
  const values = new Float64Array(columns).fill(1);
  const slope = slopeOf(correction, historyClass);
  rows.cases.forEach((one, index) => {
    if (one.historyClass !== historyClass) return;
    for (const near of [true, false]) {
      const first = near ? rows.start[index]! : rows.nearEnd[index]!;
      const end = near ? rows.nearEnd[index]! : rows.start[index + 1]!;
      if (first === end) continue;
      const level = correction.meanLogOdds + levelOf(correction, one, near);
      for (let run = 2; run < columns; run++) values[run] = runFeature(correction, one, near, run - 2);
      for (let row = first; row < end; row++) {
        values[1] = rows.logOdds[row]! - correction.meanLogOdds;
        const probability = logistic(level + slope * values[1]);
        const residual = rows.paid[row]! - probability;
        const weight = probability * (1 - probability);
        for (let column = 0; column < columns; column++) {
          gradient[column]! += residual * values[column]!;
          const weighted = weight * values[column]!;
          for (let other = 0; other <= column; other++)
            curvature[column * columns + other]! += weighted * values[other]!;
        }
      }
    }
  });
  return { gradient, curvature };
}
