import type { Blend } from "./blend";
import { chancesOfHazards } from "./blend";
import { addPayRuns } from "./payRunShare";
import type { Correction } from "./correction";
import { correctHazards, fitCorrection, logOddsOf } from "./correction";
import type { HazardSource } from "./dayHazards";
import { hazardsOfDays } from "./dayHazards";
import type { Recalibration } from "./recalibration";
import { fitRecalibration } from "./recalibration";
import type { Replay } from "./replay";
import type { ForecastRule } from "./ruleChoice";
import { chooseRule } from "./ruleChoice";
import { replayRows } from "./replayRows";

const { max, min } = Math;

/** Share of the bell curve without a past, and the weight of that guess in days of certain difference. */
const USUAL_BELL_SHARE = 0.3;
const BELL_PRIOR = 30;
/** Neighbouring days say nearly the same: three count as one. */
const DAYS_PER_EVIDENCE = 3;
/**
 * Up to the one share the bell curve is left out, being not worth its blur; from the other on it counts in full. Chosen
 * on first-half days: small books gain 5 % from the curve, large books with paydays of their own lose 1 %.
 */
const NO_BELL = 0.3;
const FULL_BELL = 0.4;

/** A blend and what it would have foretold: the chance of payment on each of the replay's days, before recalibration. */
export interface FittedBlend {
  readonly blend: Blend;
  readonly replayedChances: Float64Array;
  readonly recalibration: Recalibration;
  /** What the dates rest on. */
  readonly rule: ForecastRule;
}

/** Corrects tables and bell curve by the replay, and weighs them by how well each would have foretold it. */
export function fitBlend(replay: Replay): FittedBlend {
  const tables = replaySource(replay, "tables");
  const bell = replaySource(replay, "bell-curve");
  const bellShare = shareOfBell(replay, tables.chances, bell.chances);
  const replayedChances = tables.chances.map((chance, day) => chance + bellShare * (bell.chances[day]! - chance));
  const runShare = addPayRuns(replay, replayedChances);
  const recalibration = fitRecalibration(replay, replayedChances);
  return {
    blend: { tables: tables.correction, bellCurve: bell.correction, bellShare, runShare },
    recalibration,
    rule: chooseRule(replay, replayedChances, recalibration),
    replayedChances,
  };
}

/** The correction of one source of hazards, and its corrected chances on the replay's days. */
function replaySource(
  { cases, days }: Replay,
  source: HazardSource,
): { readonly correction: Correction; readonly chances: Float64Array } {
  const chances = new Float64Array(days.release.length);
  for (const { offset, count } of cases) hazardsOfDays({ days, offset, count }, source, chances);
  const logOdds = logOddsOf(chances);
  const correction = fitCorrection(replayRows(cases, logOdds));
  correctHazards(correction, chances, logOdds);
  for (const { offset, count } of cases) chancesOfHazards(chances, offset, count);
  return { correction, chances };
}

/**
 * Share of the bell curve under which the cumulated chances come closest to what happened, day by day (least continuous
 * ranked probability score; Gneiting & Raftery 2007): for a mixture of two a ratio of sums.
 */
function shareOfBell({ cases }: Replay, tables: Float64Array, bell: Float64Array): number {
  let product = BELL_PRIOR * USUAL_BELL_SHARE;
  let square = BELL_PRIOR;
  for (const { offset, count, paidAfter } of cases) {
    let byTables = 0;
    let byBell = 0;
    for (let day = 0; day < count; day++) {
      byTables += tables[offset + day]!;
      byBell += bell[offset + day]!;
      const happened = day + 1 >= paidAfter ? 1 : 0;
      product += ((byBell - byTables) * (happened - byTables)) / DAYS_PER_EVIDENCE;
      square += (byBell - byTables) ** 2 / DAYS_PER_EVIDENCE;
    }
  }
  const found = max(0, min(1, product / square));
  return found * max(0, min(1, (found - NO_BELL) / (FULL_BELL - NO_BELL)));
}
