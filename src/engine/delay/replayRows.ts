import type { ReplayCase } from "./replay";

const { ceil, log, min } = Math;

/** The replay's days at risk as rows of a regression: the hazard's log-odds, and whether the day brought the payment. */
export interface ReplayRows {
  readonly cases: readonly ReplayCase[];
  /** First row of each case, and one past the last row. */
  readonly start: Int32Array;
  /** First row of each case that is not near (a week or more ahead). */
  readonly nearEnd: Int32Array;
  readonly logOdds: Float64Array;
  /** 1 on the day of payment. */
  readonly paid: Uint8Array;
}

/** Days ahead that count as near. */
export const NEAR_DAYS = 7;
/** Rows at most: beyond these a level and a slope are known well enough. */
const ROW_BUDGET = 60_000;

/** The rows of the replay's hazards; closed days are left out. */
export function replayRows(cases: readonly ReplayCase[], hazards: Float64Array): ReplayRows {
  const kept = evenPart(cases, ROW_BUDGET);
  const most = kept.reduce((sum, one) => sum + daysAtRisk(one), 0);
  const logOdds = new Float64Array(most);
  const paid = new Uint8Array(most);
  const start = new Int32Array(kept.length + 1);
  const nearEnd = new Int32Array(kept.length);
  let row = 0;
  kept.forEach((one, index) => {
    start[index] = nearEnd[index] = row;
    const count = daysAtRisk(one);
    for (let ahead = 0; ahead < count; ahead++) {
      const hazard = hazards[one.offset + ahead]!;
      if (hazard === 0) continue;
      logOdds[row] = log(hazard / (1 - hazard));
      paid[row] = ahead + 1 === one.paidAfter ? 1 : 0;
      row++;
      if (ahead < NEAR_DAYS) nearEnd[index] = row;
    }
  });
  start[kept.length] = row;
  return { cases: kept, start, nearEnd, logOdds: logOdds.subarray(0, row), paid };
}

/** Every so manieth case, so that about `budget` days at risk remain. */
export function evenPart(cases: readonly ReplayCase[], budget: number): readonly ReplayCase[] {
  const total = cases.reduce((sum, one) => sum + daysAtRisk(one), 0);
  const every = ceil(total / budget);
  return every <= 1 ? cases : cases.filter((_, index) => index % every === 0);
}

/** Days of the case on which it could be paid, the day of payment included. */
export function daysAtRisk({ count, paidAfter }: ReplayCase): number {
  return min(count, paidAfter);
}
