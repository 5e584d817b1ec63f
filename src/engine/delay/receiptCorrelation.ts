import type { Replay, ReplayCase } from "./replay";
import type { WeekMoments, WeeklyChance } from "./weeklyReceipts";
import { receiptRange, weekMoments } from "./weeklyReceipts";

/**
 * How strongly one client's payments move together (ρ of `weeklyReceipts`), from the replayed weeks: the least ρ under
 * which 80 % of past weeks lie inside their range, drawn toward a usual value where few weeks are known.
 */

const CANDIDATES = [0, 0.03, 0.06, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4];
/** A real ledger of 24,000 invoices has 0.10 to 0.21. */
const USUAL_CORRELATION = 0.15;
/** Replayed weeks that the usual value weighs. */
const USUAL_WEEKS = 20;
const COVERAGE = 0.8;

interface PastWeek {
  readonly moments: WeekMoments;
  readonly receipts: number;
}

/** ρ of this book, from the chances on the replay's days. */
export function receiptCorrelation(replay: Replay, chances: Float64Array): number {
  const weeks = replayedWeeks(replay, chances);
  if (weeks.length === 0) return USUAL_CORRELATION;
  const found = leastCovering(weeks);
  return (found * weeks.length + USUAL_CORRELATION * USUAL_WEEKS) / (weeks.length + USUAL_WEEKS);
}

/** Interpolated between the candidates around which the coverage reaches 80 %. */
function leastCovering(weeks: readonly PastWeek[]): number {
  let below = { correlation: 0, covered: 0 };
  for (const correlation of CANDIDATES) {
    const inside = weeks.filter(({ moments, receipts }) => {
      const { low, high } = receiptRange(moments, correlation);
      return receipts >= low && receipts <= high;
    });
    const covered = inside.length / weeks.length;
    if (covered >= COVERAGE) {
      const share = covered > below.covered ? (COVERAGE - below.covered) / (covered - below.covered) : 1;
      return correlation === 0 ? 0 : below.correlation + share * (correlation - below.correlation);
    }
    if (covered >= below.covered) below = { correlation, covered };
  }
  return CANDIDATES[CANDIDATES.length - 1]!;
}

function replayedWeeks({ cases }: Replay, chances: Float64Array): PastWeek[] {
  const byLandmark = new Map<number, ReplayCase[]>();
  for (const one of cases) {
    const group = byLandmark.get(one.landmark);
    if (group) group.push(one);
    else byLandmark.set(one.landmark, [one]);
  }
  return [...byLandmark.values()].flatMap((group) => {
    const weeks = Math.floor(group[0]!.count / 7);
    const receipts = new Float64Array(weeks);
    const items = group.map((one): WeeklyChance => {
      const week = Math.floor((one.paidAfter - 1) / 7);
      if (week < weeks) receipts[week]! += one.amount;
      return { client: one.client, amount: one.amount, chances: chancesByWeek(one, chances, weeks) };
    });
    return weekMoments(items, weeks).map((moments, week) => ({ moments, receipts: receipts[week]! }));
  });
}

function chancesByWeek({ offset }: ReplayCase, chances: Float64Array, weeks: number): Float64Array {
  const byWeek = new Float64Array(weeks);
  for (let day = 0; day < weeks * 7; day++) byWeek[Math.floor(day / 7)]! += chances[offset + day]!;
  return byWeek;
}
