import type { ReplayCase } from "./replay";

const { ceil, min } = Math;

/** The replay's days at risk as rows of a regression: the hazard's log-odds, and whether the day brought the payment. */
export interface ReplayRows {
  readonly logOdds: Float64Array;
  /** 1 on the day of payment. */
  readonly paid: Uint8Array;
}

/** Rows at most: beyond these a level and a slope are known well enough. */
const ROW_BUDGET = 150_000;

/** The rows of the replay's hazards, given as log-odds; closed days are left out. */
export function replayRows(cases: readonly ReplayCase[], logOddsOfDays: Float64Array): ReplayRows {
  const total = cases.reduce((sum, one) => sum + daysAtRisk(one), 0);
  const every = ceil(total / ROW_BUDGET);
  const kept = every <= 1 ? cases : cases.filter((_, index) => index % every === 0);
  const most = kept.reduce((sum, one) => sum + daysAtRisk(one), 0);
  const logOdds = new Float64Array(most);
  const paid = new Uint8Array(most);
  let row = 0;
  for (const one of kept) {
    const count = daysAtRisk(one);
    for (let ahead = 0; ahead < count; ahead++) {
      const ofDay = logOddsOfDays[one.offset + ahead]!;
      if (ofDay === -Infinity) continue;
      logOdds[row] = ofDay;
      paid[row] = ahead + 1 === one.paidAfter ? 1 : 0;
      row++;
    }
  }
  return { logOdds: logOdds.subarray(0, row), paid };
}

/** Days of the case on which it could be paid, the day of payment included. */
function daysAtRisk({ count, paidAfter }: ReplayCase): number {
  return min(count, paidAfter);
}
