import type { ReplayRows } from "./replayRows";

const { exp, log, max, min, sqrt } = Math;

/**
 * Correction of the hazard by the book's own replay: a penalised logistic regression of "paid on this day" on the
 * hazard's log-odds η,
 *
 *     logit(corrected) = η + level + slope · (η − η̄) / s
 *
 * It corrects how high and how sharp the hazards are on this book; with no evidence it corrects nothing. Slopes for
 * classes of clients and two dozen other features were tried and gained nothing on every kind of book.
 */
export interface Correction {
  /** Mean and standard deviation of the log-odds of the replay's days. */
  readonly mean: number;
  readonly deviation: number;
  readonly level: number;
  readonly slope: number;
}

/** The correction of a book without a past: none. */
const NO_CORRECTION: Correction = { mean: 0, deviation: 1, level: 0, slope: 0 };

/** Penalties on the squared level and slope, in rows: half of these are subtracted. Chosen on first-half days. */
const LEVEL_PENALTY = 300;
const SLOPE_PENALTY = 1000;
const NEWTON_STEPS = 8;
const CONVERGED = 1e-4;
const LOG_ODDS_LIMIT = 15;
/** The corrected hazard stays within. */
const MOST_HAZARD = 0.98;
const LEAST_HAZARD = 1e-6;
/** A hazard of less than this share of η would make a longer wait look like a shorter one: such a fit is not believed. */
const LEAST_SHARE = 0.1;

/** The correction that makes the hazards fit the replay best, drawn toward none; by Newton's method. */
export function fitCorrection(rows: ReplayRows): Correction {
  const count = rows.logOdds.length;
  if (count === 0) return NO_CORRECTION;
  const { mean, deviation } = moments(rows.logOdds);
  let level = 0;
  let slope = 0;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    let [levelGradient, slopeGradient] = [-LEVEL_PENALTY * level, -SLOPE_PENALTY * slope];
    let [levelCurvature, crossCurvature, slopeCurvature] = [LEVEL_PENALTY, 0, SLOPE_PENALTY];
    for (let row = 0; row < count; row++) {
      const logOdds = rows.logOdds[row]!;
      const score = (logOdds - mean) / deviation;
      const probability = logistic(logOdds + level + slope * score);
      const residual = rows.paid[row]! - probability;
      const weight = probability * (1 - probability);
      levelGradient += residual;
      slopeGradient += residual * score;
      levelCurvature += weight;
      crossCurvature += weight * score;
      slopeCurvature += weight * score * score;
    }
    const determinant = levelCurvature * slopeCurvature - crossCurvature * crossCurvature;
    const levelMove = (slopeCurvature * levelGradient - crossCurvature * slopeGradient) / determinant;
    const slopeMove = (levelCurvature * slopeGradient - crossCurvature * levelGradient) / determinant;
    level += levelMove;
    slope += slopeMove;
    if (max(levelMove, -levelMove, slopeMove, -slopeMove) < CONVERGED) break;
  }
  return 1 + slope / deviation >= LEAST_SHARE ? { mean, deviation, level, slope } : NO_CORRECTION;
}

/** Log-odds of hazards, negative infinity on closed days, which have none. */
export function logOddsOf(hazards: Float64Array): Float64Array {
  const logOdds = new Float64Array(hazards.length);
  for (let day = 0; day < hazards.length; day++) {
    const hazard = hazards[day]!;
    logOdds[day] = hazard === 0 ? -Infinity : log(hazard / (1 - hazard));
  }
  return logOdds;
}

/** Replaces hazards, of which the log-odds are given, by the corrected ones; closed days stay at 0. */
export function correctHazards(
  { mean, deviation, level, slope }: Correction,
  hazards: Float64Array,
  logOdds: Float64Array,
): void {
  if (level === 0 && slope === 0) return;
  for (let day = 0; day < hazards.length; day++) {
    const ofDay = logOdds[day]!;
    if (ofDay === -Infinity) continue;
    const corrected = logistic(ofDay + level + (slope * (ofDay - mean)) / deviation);
    hazards[day] = min(MOST_HAZARD, max(LEAST_HAZARD, corrected));
  }
}

function logistic(logOdds: number): number {
  return 1 / (1 + exp(-max(-LOG_ODDS_LIMIT, min(LOG_ODDS_LIMIT, logOdds))));
}

function moments(values: Float64Array): { readonly mean: number; readonly deviation: number } {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / values.length;
  return { mean, deviation: max(0.1, sqrt(max(0, squares / values.length - mean * mean))) };
}
