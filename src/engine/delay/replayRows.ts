import type { HazardSource } from "./caseDays";
import { hazardsOfDays } from "./caseDays";
import type { Replay, ReplayCase } from "./replay";
import { REPLAY_DAYS } from "./replay";

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
const ROW_BUDGET = 150_000;

/** The rows of one source of hazards; closed days are left out. */
export function replayRows({ cases, days }: Replay, source: HazardSource): ReplayRows {
  const total = cases.reduce((sum, one) => sum + daysAtRisk(one), 0);
  const every = Math.max(1, Math.ceil(total / ROW_BUDGET));
  const kept = cases.filter((_, index) => index % every === 0);
  const most = kept.reduce((sum, one) => sum + daysAtRisk(one), 0);
  const logOdds = new Float64Array(most);
  const paid = new Uint8Array(most);
  const start = new Int32Array(kept.length + 1);
  const nearEnd = new Int32Array(kept.length);
  const hazards = new Float64Array(REPLAY_DAYS);
  let row = 0;
  kept.forEach((one, index) => {
    start[index] = nearEnd[index] = row;
    const count = daysAtRisk(one);
    hazardsOfDays({ days, offset: one.offset, count }, source, hazards);
    for (let ahead = 0; ahead < count; ahead++) {
      const hazard = hazards[ahead]!;
      if (hazard === 0) continue;
      logOdds[row] = Math.log(hazard / (1 - hazard));
      paid[row] = ahead + 1 === one.paidAfter ? 1 : 0;
      row++;
      if (ahead < NEAR_DAYS) nearEnd[index] = row;
    }
  });
  start[kept.length] = row;
  return { cases: kept, start, nearEnd, logOdds: logOdds.subarray(0, row), paid };
}

/** Days of the case on which it could be paid, the day of payment included. */
export function daysAtRisk({ count, paidAfter }: ReplayCase): number {
  return Math.min(count, paidAfter);
}
