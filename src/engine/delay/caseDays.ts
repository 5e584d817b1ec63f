import { bellOfClient, unpaidAfter } from "./bellCurve";
import { clientCentre } from "./clientHistory";
import { BIN_COUNT, binOfDelay } from "./delayBins";
import { DUE_LEVELS, weekdayIndex } from "./dueLevels";
import { bandedIndex, dueRow, shrunk } from "./hazardTables";
import type { HistoryWalk } from "./historyWalk";
import { trendOf, weightOf } from "./historyWalk";
import { isClosedDay } from "./closedDays";
import type { PayRunSearch } from "./payRuns";
import { payRunsOf, runHazard } from "./payRuns";
import { BOOK_WEEKDAY_WEIGHT, releaseShare } from "./payDays";
import { stratumOf } from "./strata";

const { exp, log, max, min } = Math;

/**
 * The days ahead of one open invoice, as the tables and the bell curve see them on the day the walk has reached.
 */
export interface CaseDays {
  /** Payments and invoice-days of the client in the day's bin. */
  readonly clientEvents: Float32Array;
  readonly clientExposure: Float32Array;
  /** Hazard of the client's stratum in the day's bin, counted from the client's centre. */
  readonly stratumHazard: Float32Array;
  /** Hazard of the client's bell curve, see `bellCurve.ts`. */
  readonly bellHazard: Float32Array;
  /** Hazard of the client's pay runs, see `payRuns.ts`; -1 when it has none. */
  readonly runHazard: Float32Array;
  /** Share of the held chance released on the day. */
  readonly release: Float32Array;
  /** 1 on days on which no payment arrives. */
  readonly closed: Uint8Array;
  /** For each of `DUE_LEVELS`, payments and invoice-days of the client's like invoices, in the day's bin. */
  readonly levelEvents: readonly Float32Array[];
  readonly levelExposure: readonly Float32Array[];
}

/** Where a hazard comes from: the tables of days, or the bell curve of the client's delays. */
export type HazardSource = "tables" | "bell-curve" | "pay-runs";

/** Weight of the stratum in the client's hazard, in invoice-days per bin. Chosen on first-half days: 8 to 32 do alike. */
const STRATUM_WEIGHT = 16;
/** Weight of the client's hazard in the second shrinkage of its own table, likewise. */
const CLIENT_WEIGHT = 8;
/** Hazards outside of these are not believed: nothing is certain, and nothing impossible on an open day. */
const LEAST_HAZARD = 1e-6;
const MOST_HAZARD = 0.97;

/** True when the client whose days begin at `offset` pays in runs. */
export function paysInRuns({ runHazard: hazards }: CaseDays, offset: number): boolean {
  return hazards[offset]! >= 0;
}

/** Room for so many days. */
export function emptyCaseDays(days: number): CaseDays {
  return {
    clientEvents: new Float32Array(days),
    clientExposure: new Float32Array(days),
    stratumHazard: new Float32Array(days),
    bellHazard: new Float32Array(days),
    runHazard: new Float32Array(days),
    release: new Float32Array(days),
    closed: new Uint8Array(days),
    levelEvents: DUE_LEVELS.map(() => new Float32Array(days)),
    levelExposure: DUE_LEVELS.map(() => new Float32Array(days)),
  };
}

/** Looks up the first `count` days after the day reached, into `days` from `offset` on. */
export function lookUpDays(
  walk: HistoryWalk,
  fact: number,
  search: PayRunSearch,
  into: { readonly days: CaseDays; readonly offset: number; readonly count: number },
): void {
  const { facts, tables } = walk;
  const { days, offset, count } = into;
  const client = facts.client[fact]!;
  const due = facts.trendDue[fact]!;
  const centred = facts.due[fact]! + clientCentre(walk.history, client, trendOf(facts, fact));
  const stratumRow = stratumOf(walk.history, client) * BIN_COUNT;
  const dueRows = DUE_LEVELS.map((level) => dueRow(facts, fact, level));
  const scale = 1 / weightOf(walk.weights, walk.day);
  const releases = releasesOfWeek(walk, client, scale);
  const bell = bellOfClient(walk.bells, client);
  const runs = payRunsOf(walk, client, search);
  let unpaidBefore = unpaidAfter(bell, walk.day - due);
  for (let ahead = 0; ahead < count; ahead++) {
    const day = walk.day + 1 + ahead;
    const at = offset + ahead;
    const bin = binOfDelay(day - due);
    const own = bandedIndex(tables.ofClient, client, bin);
    days.clientEvents[at] = own < 0 ? 0 : tables.ofClient.events[own]! * scale;
    days.clientExposure[at] = own < 0 ? 0 : tables.ofClient.exposure[own]! * scale;
    for (let level = 0; level < dueRows.length; level++) {
      const table = tables.ofDueLevel[level]!;
      const like = bandedIndex(table, dueRows[level]!, bin);
      days.levelEvents[level]![at] = like < 0 ? 0 : table.events[like]! * scale;
      days.levelExposure[level]![at] = like < 0 ? 0 : table.exposure[like]! * scale;
    }
    days.stratumHazard[at] = tables.stratumHazard[stratumRow + binOfDelay(day - centred)]!;
    const unpaid = unpaidAfter(bell, day - due);
    days.bellHazard[at] = unpaidBefore > 0 ? 1 - unpaid / unpaidBefore : 1;
    unpaidBefore = unpaid;
    days.runHazard[at] = runs === null ? -1 : runHazard(runs, search, day, day - due);
    days.release[at] = releases[weekdayIndex(day)]!;
    days.closed[at] = isClosedDay(search.closed, day) ? 1 : 0;
  }
}

/**
 * Hazard of each day, from the general to the particular, each shrunk toward the one before: the stratum's; the
 * client's (twice, so that a rich history counts more than in proportion); held and released on pay days; of the
 * client's invoices with a like due date, see `DUE_LEVELS`. What would fall on closed days
 * arrives on the next open one: exactly 0 on closed days.
 */
export function hazardsOfDays(
  from: { readonly days: CaseDays; readonly offset: number; readonly count: number },
  source: HazardSource,
  hazards: Float64Array,
): void {
  const { days, offset, count } = from;
  if (source === "pay-runs") {
    for (let ahead = 0; ahead < count; ahead++) hazards[ahead] = days.runHazard[offset + ahead]!;
    return;
  }
  let held = 0;
  let waiting = 0;
  for (let ahead = 0; ahead < count; ahead++) {
    const at = offset + ahead;
    const own = source === "bell-curve" ? days.bellHazard[at]! : clientHazard(days, at);
    held -= log(1 - min(own, MOST_HAZARD));
    const released = days.release[at]! * held;
    held -= released;
    let result = 1 - exp(-released);
    if (source !== "bell-curve") result = particularHazard(days, at, result);
    if (days.closed[at] === 1) {
      waiting -= log(1 - min(result, MOST_HAZARD));
      hazards[ahead] = 0;
      continue;
    }
    if (waiting > 0) {
      result = 1 - (1 - result) * exp(-waiting);
      waiting = 0;
    }
    hazards[ahead] = min(MOST_HAZARD, max(LEAST_HAZARD, result));
  }
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

/**
 * Share of the held chance the client releases on each weekday. Expected payments are brought to the level of those
 * seen first: a pay day is told by its share of the week, not by how well the hazard's level was known in the past.
 */
function releasesOfWeek({ weekdays }: HistoryWalk, client: number, scale: number): Float64Array {
  const seen = weekdays.bookSeen.reduce((a, b) => a + b, 0);
  const expected = weekdays.bookExpected.reduce((a, b) => a + b, 0);
  const level = expected > 0 && seen > 0 ? (scale * seen) / expected : scale;
  return Float64Array.from({ length: 7 }, (_, weekday) => {
    const bookSeen = weekdays.bookSeen[weekday]! * scale + BOOK_WEEKDAY_WEIGHT;
    const bookFactor = bookSeen / (weekdays.bookExpected[weekday]! * level + BOOK_WEEKDAY_WEIGHT);
    const at = client * 7 + weekday;
    return releaseShare(weekdays.seen[at]! * scale, weekdays.expected[at]! * level, bookFactor);
  });
}
