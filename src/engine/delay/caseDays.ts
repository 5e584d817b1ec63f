import { clientCentre } from "./clientHistory";
import { BIN_COUNT, binOfDelay } from "./delayBins";
import { bandedIndex, dueWeekdayRow, shrunk, weekdayIndex } from "./hazardTables";
import type { HistoryWalk } from "./historyWalk";
import { weightOf } from "./historyWalk";
import type { PaymentCalendar } from "./payDays";
import { BOOK_WEEKDAY_WEIGHT, isClosed, releaseShare } from "./payDays";
import { stratumOf } from "./strata";

/**
 * The days ahead of one open invoice, as the tables see them on the day the walk has reached. Holds what does not
 * depend on how strongly the parts are shrunk, so that many settings can be tried on the same days.
 */
export interface CaseDays {
  /** Payments and invoice-days of the client in the day's bin. */
  readonly clientEvents: Float32Array;
  readonly clientExposure: Float32Array;
  /** Hazard of the client's stratum in the day's bin, counted from the client's centre. */
  readonly stratumHazard: Float32Array;
  /** Share of the held chance released on the day; 0 on closed days. */
  readonly release: Float32Array;
  /** Payments and invoice-days of the client's invoices due on the same weekday, in the day's bin. */
  readonly dueWeekdayEvents: Float32Array;
  readonly dueWeekdayExposure: Float32Array;
}

/** How strongly the parts of the hazard are shrunk toward each other. */
export interface Shrinkage {
  /** Weight of the stratum in the client's hazard, in invoice-days per bin (kc). */
  readonly stratumWeight: number;
  /** Weight of the client's hazard in that of its due weekday, in invoice-days per bin; null leaves weekdays of the due date out. */
  readonly clientWeight: number | null;
}

/** Hazards outside of these are not believed: nothing is certain, and nothing impossible on an open day. */
const LEAST_HAZARD = 1e-6;
const MOST_HAZARD = 0.97;

/** Room for so many days. */
export function emptyCaseDays(days: number): CaseDays {
  return {
    clientEvents: new Float32Array(days),
    clientExposure: new Float32Array(days),
    stratumHazard: new Float32Array(days),
    release: new Float32Array(days),
    dueWeekdayEvents: new Float32Array(days),
    dueWeekdayExposure: new Float32Array(days),
  };
}

/** Looks up the first `count` days after the day reached, into `days` from `offset` on. */
export function lookUpDays(
  walk: HistoryWalk,
  fact: number,
  calendar: PaymentCalendar,
  into: { readonly days: CaseDays; readonly offset: number; readonly count: number },
): void {
  const { facts, tables } = walk;
  const { days, offset, count } = into;
  const client = facts.client[fact]!;
  const due = facts.due[fact]!;
  const centred = due + clientCentre(walk.history, client);
  const stratumRow = stratumOf(walk.history, client) * BIN_COUNT;
  const weekdayRow = dueWeekdayRow(facts, fact);
  const scale = 1 / weightOf(walk.weights, walk.day);
  const releases = releasesOfWeek(walk, client, scale);
  for (let ahead = 0; ahead < count; ahead++) {
    const day = walk.day + 1 + ahead;
    const at = offset + ahead;
    const bin = binOfDelay(day - due);
    const own = bandedIndex(tables.ofClient, client, bin);
    days.clientEvents[at] = own < 0 ? 0 : tables.ofClient.events[own]! * scale;
    days.clientExposure[at] = own < 0 ? 0 : tables.ofClient.exposure[own]! * scale;
    const sameWeekday = bandedIndex(tables.ofDueWeekday, weekdayRow, bin);
    days.dueWeekdayEvents[at] = sameWeekday < 0 ? 0 : tables.ofDueWeekday.events[sameWeekday]! * scale;
    days.dueWeekdayExposure[at] = sameWeekday < 0 ? 0 : tables.ofDueWeekday.exposure[sameWeekday]! * scale;
    days.stratumHazard[at] = tables.stratumHazard[stratumRow + binOfDelay(day - centred)]!;
    days.release[at] = isClosed(calendar, day) ? 0 : releases[weekdayIndex(day)]!;
  }
}

/**
 * Hazard of each day: the client's, shrunk toward its stratum; held and released on pay days; then that of its
 * invoices due on the same weekday, shrunk toward it. Exactly 0 on closed days.
 */
export function hazardsOfDays(
  from: { readonly days: CaseDays; readonly offset: number; readonly count: number },
  { stratumWeight, clientWeight }: Shrinkage,
  hazards: Float64Array,
): void {
  const { days, offset, count } = from;
  let held = 0;
  for (let ahead = 0; ahead < count; ahead++) {
    const at = offset + ahead;
    const hazard = shrunk(days.clientEvents[at]!, days.clientExposure[at]!, days.stratumHazard[at]!, stratumWeight);
    held -= Math.log1p(-Math.min(hazard, MOST_HAZARD));
    const share = days.release[at]!;
    if (share === 0) {
      hazards[ahead] = 0;
      continue;
    }
    const released = share * held;
    held -= released;
    let result = 1 - Math.exp(-released);
    if (clientWeight !== null) {
      result = shrunk(days.dueWeekdayEvents[at]!, days.dueWeekdayExposure[at]!, result, clientWeight);
    }
    hazards[ahead] = Math.min(MOST_HAZARD, Math.max(LEAST_HAZARD, result));
  }
}

/** Share of the held chance the client releases on each weekday. */
function releasesOfWeek({ weekdays }: HistoryWalk, client: number, scale: number): Float64Array {
  return Float64Array.from({ length: 7 }, (_, weekday) => {
    const bookSeen = weekdays.bookSeen[weekday]! * scale + BOOK_WEEKDAY_WEIGHT;
    const bookFactor = bookSeen / (weekdays.bookExpected[weekday]! * scale + BOOK_WEEKDAY_WEIGHT);
    const at = client * 7 + weekday;
    return releaseShare(weekdays.seen[at]! * scale, weekdays.expected[at]! * scale, bookFactor);
  });
}
