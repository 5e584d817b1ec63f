import type { CaseDays } from "./caseDays";
import { DUE_LEVELS } from "./dueLevels";
import { shrunk } from "./hazardTables";

const { exp, log, max, min } = Math;

/** Where a hazard comes from: the tables of days, the bell curve of the client's delays, or its pay runs. */
export type HazardSource = "tables" | "bell-curve" | "pay-runs";

/** Weight of the stratum in the client's hazard, in invoice-days per bin. Chosen on first-half days: 8 to 32 do alike. */
const STRATUM_WEIGHT = 16;
/** Weight of the client's hazard in the second shrinkage of its own table, likewise. */
const CLIENT_WEIGHT = 8;
/**
 * Hazards outside of these are not believed: nothing is certain, and nothing impossible on an open day. On first-half days
 * 0.9 to 0.99 do alike.
 */
const LEAST_HAZARD = 1e-6;
const MOST_HAZARD = 0.97;

/**
 * Hazard of each day, from the general to the particular, each shrunk toward the one before: the stratum's; the
 * client's (twice, so that a rich history counts more than in proportion); held and released on pay days; of the
 * client's invoices with a like due date, see `DUE_LEVELS`. What would fall on closed days arrives on the next open one:
 * exactly 0 on closed days. Written into `hazards` where the days are in `days`.
 */
export function hazardsOfDays(
  { days, offset, count }: { readonly days: CaseDays; readonly offset: number; readonly count: number },
  source: HazardSource,
  hazards: Float64Array,
): void {
  const end = offset + count;
  if (source === "pay-runs") {
    hazards.set(days.runHazard.subarray(offset, end), offset);
    return;
  }
  const isByTables = source === "tables";
  // What is due but has not come yet, as cumulated hazards: held for a pay day, and waiting for the next open day. The
  // bell curve's first hazard counts from the last open day as it is.
  let held = isByTables ? days.heldBefore[offset]! : 0;
  let waiting = 0;
  for (let at = offset; at < end; at++) {
    held += cumulatedHazard(isByTables ? clientHazard(days, at) : days.bellHazard[at]!);
    const released = days.release[at]! * held;
    held -= released;
    const own = 1 - exp(-released);
    const hazard = isByTables ? particularHazard(days, at, own) : own;
    if (days.closed[at] === 1) {
      waiting += cumulatedHazard(hazard);
      hazards[at] = 0;
    } else {
      const notWaiting = waiting === 0 ? 1 : exp(-waiting);
      hazards[at] = min(MOST_HAZARD, max(LEAST_HAZARD, 1 - (1 - hazard) * notWaiting));
      waiting = 0;
    }
  }
}

/**
 * The chance that closed days, the first `count` of `days`, leave held for the next open one, as a cumulated hazard. By
 * the client's own hazard: the tables of like due dates tell the day after a weekend themselves.
 */
export function heldOverClosed(days: CaseDays, count: number): number {
  let held = 0;
  for (let at = 0; at < count; at++) held += cumulatedHazard(clientHazard(days, at));
  return held;
}

function cumulatedHazard(hazard: number): number {
  return -log(1 - min(hazard, MOST_HAZARD));
}

function clientHazard(days: CaseDays, at: number): number {
  const events = days.clientEvents[at]!;
  const exposure = days.clientExposure[at]!;
  const once = shrunk(events, exposure, days.stratumHazard[at]!, STRATUM_WEIGHT);
  return shrunk(events, exposure, once, CLIENT_WEIGHT);
}

function particularHazard(days: CaseDays, at: number, own: number): number {
  let hazard = own;
  for (let level = 0; level < DUE_LEVELS.length; level++) {
    const { weight } = DUE_LEVELS[level]!;
    hazard = shrunk(days.levelEvents[level]![at]!, days.levelExposure[level]![at]!, hazard, weight);
  }
  return hazard;
}
