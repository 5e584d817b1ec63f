import type { Blend } from "./blend";
import { chancesOfHazards } from "./blend";
import { hazardsOfDays } from "./caseDays";
import type { Correction, Lens } from "./correction";
import { correctHazards, fitCorrection } from "./correction";
import type { Replay } from "./replay";
import { replayRows } from "./replayRows";

const { max, min } = Math;

/**
 * The lenses on the tables count alike; the bell curve beside them has the share with which it would have foretold the
 * book's replayed past best. Weights of the tables by likelihood were tried and gained nothing.
 */

/** Share of the bell curve without a past, and the weight of that guess in days of certain difference. */
const USUAL_BELL_SHARE = 0.3;
const BELL_PRIOR = 30;
/** Neighbouring days say nearly the same: three count as one. */
const DAYS_PER_EVIDENCE = 3;
/** Up to the one share the bell curve is left out, being not worth its blur; from the other on it counts in full. */
const NO_BELL = 0.2;
const FULL_BELL = 0.45;

/** A blend and what it would have foretold: the chance of payment on each of the replay's days. */
export interface FittedBlend {
  readonly blend: Blend;
  readonly replayedChances: Float64Array;
}

/** A corrected lens and its chances on the replay's days. */
interface ReplayedLens {
  readonly correction: Correction;
  readonly chances: Float64Array;
}

/** Corrects each lens by the replay and weighs them. */
export function fitBlend(replay: Replay, tables: readonly Lens[], bellCurve: Lens): FittedBlend {
  const lenses = tables.map((lens) => replayLens(replay, lens));
  const together = mixed(
    lenses.map(({ chances }) => chances),
    new Float64Array(lenses.length).fill(1 / lenses.length),
  );
  const bell = replayLens(replay, bellCurve);
  const share = bellShare(replay, together, bell.chances);
  return {
    blend: {
      corrections: [...lenses, bell].map(({ correction }) => correction),
      weights: Float64Array.of(...lenses.map(() => (1 - share) / lenses.length), share),
    },
    replayedChances: mixed([together, bell.chances], Float64Array.of(1 - share, share)),
  };
}

function replayLens(replay: Replay, lens: Lens): ReplayedLens {
  const { cases, days } = replay;
  const chances = new Float64Array(days.release.length);
  for (const { offset, count } of cases) {
    hazardsOfDays({ days, offset, count }, lens.source, chances.subarray(offset, offset + count));
  }
  const correction = fitCorrection(replayRows(cases, chances), lens);
  for (const one of cases) {
    const own = chances.subarray(one.offset, one.offset + one.count);
    correctHazards(correction, one, own);
    chancesOfHazards(own);
  }
  return { correction, chances };
}

/**
 * Share of the bell curve under which the cumulated chances come closest to what happened, day by day (least continuous
 * ranked probability score; Gneiting & Raftery 2007): for a mixture of two a ratio of sums.
 */
function bellShare({ cases }: Replay, tables: Float64Array, bell: Float64Array): number {
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

function mixed(parts: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(parts[0]!.length);
  parts.forEach((part, index) => {
    const weight = weights[index]!;
    for (let at = 0; at < sum.length; at++) sum[at]! += weight * part[at]!;
  });
  return sum;
}
