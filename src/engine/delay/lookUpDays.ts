import type { Bell } from "./bellCurve";
import { bellOfClient, unpaidAfter } from "./bellCurve";
import type { CaseDays } from "./caseDays";
import { emptyCaseDays } from "./caseDays";
import { clientCentre } from "./clientHistory";
import type { ClosedDays } from "./closedDays";
import { isClosedDay } from "./closedDays";
import { heldOverClosed } from "./dayHazards";
import { weightOf } from "./dayWeights";
import { BIN_COUNT, binOfDelay } from "./delayBins";
import { DUE_LEVELS, weekdayIndex } from "./dueLevels";
import { dueRowOn } from "./dueRows";
import type { SeenRow } from "./hazardTables";
import { clientRow } from "./hazardTables";
import type { HistoryWalk } from "./historyWalk";
import { trendOf } from "./historyWalk";
import { BOOK_WEEKDAY_WEIGHT, releaseShare } from "./payDays";
import type { PayRuns, PayRunSearch } from "./payRuns";
import { payRunsOf, runHazard } from "./payRuns";
import { stratumOf } from "./strata";

/** Closed days in a row at most: banks are never closed for a week (Good Friday to Easter Monday are four days). */
const MOST_CLOSED_DAYS = 6;
const closedBuffer = emptyCaseDays(MOST_CLOSED_DAYS);

/**
 * Looks up the first `count` days after the day reached, into `days` from `offset` on. The closed days up to the day
 * reached are looked up with them: what would have arrived on them is still to come.
 */
export function lookUpDays(
  walk: HistoryWalk,
  fact: number,
  search: PayRunSearch,
  into: { readonly days: CaseDays; readonly offset: number; readonly count: number },
): void {
  const { days, offset, count } = into;
  const firstDay = walk.day + 1;
  const lastOpen = lastOpenDay(search.closed, walk.day, walk.facts.entry[fact]!);
  const closedCount = walk.day - lastOpen;
  const payer = payerOf(walk, walk.facts.client[fact]!, search);
  if (closedCount > 0) {
    const from = lastOpen + 1;
    fillDays(walk, fact, payer, { days: closedBuffer, offset: 0, count: closedCount, firstDay: from, lastOpen });
  }
  fillDays(walk, fact, payer, { days, offset, count, firstDay, lastOpen });
  days.heldBefore[offset] = heldOverClosed(closedBuffer, closedCount);
}

/** What all invoices of a client have in common on the day reached. */
interface Payer {
  readonly client: number;
  readonly stratumRow: number;
  readonly releases: Float64Array;
  readonly bell: Bell;
  readonly runs: PayRuns | null;
  readonly search: PayRunSearch;
}

function payerOf(walk: HistoryWalk, client: number, search: PayRunSearch): Payer {
  return {
    client,
    stratumRow: stratumOf(walk.history, client) * BIN_COUNT,
    releases: releasesOfWeek(walk, client),
    bell: bellOfClient(walk.bells, client),
    runs: payRunsOf(walk, client, search),
    search,
  };
}

/** The days of one invoice from `firstDay` on, unpaid on the last open day before. */
interface DayRange {
  readonly days: CaseDays;
  readonly offset: number;
  readonly count: number;
  readonly firstDay: number;
  readonly lastOpen: number;
}

function fillDays(walk: HistoryWalk, fact: number, payer: Payer, into: DayRange): void {
  const { facts, tables } = walk;
  const { days, offset, count, firstDay, lastOpen } = into;
  const { client, stratumRow, releases, bell, runs, search } = payer;
  const due = facts.trendDue[fact]!;
  const centred = facts.due[fact]! + clientCentre(walk.history, client, trendOf(facts, fact));
  for (let ahead = 0; ahead < count; ahead++) {
    const day = firstDay + ahead;
    const at = offset + ahead;
    days.stratumHazard[at] = tables.stratumHazard[stratumRow + binOfDelay(day - centred)]!;
    days.runHazard[at] = runs === null ? -1 : runHazard(runs, search, day, day - due);
    days.release[at] = releases[weekdayIndex(day)]!;
    days.closed[at] = isClosedDay(search.closed, day) ? 1 : 0;
  }
  let unpaidBefore = unpaidAfter(bell, lastOpen - due);
  for (let ahead = 0; ahead < count; ahead++) {
    const unpaid = unpaidAfter(bell, firstDay + ahead - due);
    days.bellHazard[offset + ahead] = unpaidBefore > 0 ? 1 - unpaid / unpaidBefore : 1;
    unpaidBefore = unpaid;
  }
  const ahead = { offset, count, firstDelay: firstDay - due, scale: 1 / weightOf(walk.weights, walk.day) };
  fillSeen(clientRow(tables.ofClient, client), ahead, { events: days.clientEvents, exposure: days.clientExposure });
  for (let level = 0; level < DUE_LEVELS.length; level++) {
    const row = dueRowOn(walk.dueRows, level, { facts, fact, day: walk.day });
    fillSeen(row, ahead, { events: days.levelEvents[level]!, exposure: days.levelExposure[level]! });
  }
}

/** Days from `firstDelay` on, and by how much what was seen weighs more on the day reached than on the as-of day. */
interface DaysAhead {
  readonly offset: number;
  readonly count: number;
  readonly firstDelay: number;
  readonly scale: number;
}

/** Looks up what a row has seen in the bins of some days. */
function fillSeen(
  { events, exposure, offset: rowOffset, firstBin, endBin }: SeenRow,
  { offset, count, firstDelay, scale }: DaysAhead,
  { events: eventsAhead, exposure: exposureAhead }: { readonly events: Float32Array; readonly exposure: Float32Array },
): void {
  for (let ahead = 0; ahead < count; ahead++) {
    const bin = binOfDelay(firstDelay + ahead);
    const isSeen = bin >= firstBin && bin < endBin;
    eventsAhead[offset + ahead] = isSeen ? events[rowOffset + bin]! * scale : 0;
    exposureAhead[offset + ahead] = isSeen ? exposure[rowOffset + bin]! * scale : 0;
  }
}

/** The last open day up to a day; not before an invoice's day of entry. */
function lastOpenDay(closed: ClosedDays, day: number, entry: number): number {
  let last = day;
  while (day - last < MOST_CLOSED_DAYS && last > entry && isClosedDay(closed, last)) last--;
  return last;
}

/**
 * Share of the held chance the client releases on each weekday. Expected payments are brought to the level of those
 * seen first: a pay day is told by its share of the week, not by how well the hazard's level was known in the past.
 */
function releasesOfWeek({ weekdays, weights, day }: HistoryWalk, client: number): Float64Array {
  const scale = 1 / weightOf(weights, day);
  let [seen, expected] = [0, 0];
  for (let weekday = 0; weekday < 7; weekday++) {
    seen += weekdays.bookSeen[weekday]!;
    expected += weekdays.bookExpected[weekday]!;
  }
  const level = expected > 0 && seen > 0 ? (scale * seen) / expected : scale;
  const releases = new Float64Array(7);
  for (let weekday = 0; weekday < 7; weekday++) {
    const bookSeen = weekdays.bookSeen[weekday]! * scale + BOOK_WEEKDAY_WEIGHT;
    const bookFactor = bookSeen / (weekdays.bookExpected[weekday]! * level + BOOK_WEEKDAY_WEIGHT);
    const at = client * 7 + weekday;
    releases[weekday] = releaseShare(weekdays.seen[at]! * scale, weekdays.expected[at]! * level, bookFactor);
  }
  return releases;
}
