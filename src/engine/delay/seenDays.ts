import type { ClientHistory } from "./clientHistory";
import { poolWeight } from "./clientHistory";
import type { DayWeights } from "./dayWeights";
import { weightOf } from "./dayWeights";
import { BIN_COUNT, binOfDelay, lastDelayOfBin } from "./delayBins";
import { weekdayIndex } from "./dueLevels";
import type { HazardTables } from "./hazardTables";
import { shrunk } from "./hazardTables";
import type { LearningFacts } from "./learningFacts";

const { max, min } = Math;

/**
 * What a step of the walk has seen of the open invoices: days at risk and payments, added to the tables. An invoice's
 * days are visited in runs that share a bin, so the cost is that of bins touched, not of days.
 */

/** Weight of the pool in a client's own hazard while weekday habits are counted, in invoice-days per bin. 3 to 20 do alike. */
const HABIT_POOL_EXPOSURE = 8;

/** What has been seen by the close of the day reached. */
export interface SeenDays {
  readonly facts: LearningFacts;
  readonly history: ClientHistory;
  readonly tables: HazardTables;
  readonly weekdays: WeekdayTables;
  readonly weights: DayWeights;
  /** Centre and stratum of each invoice's client on the day it was issued. */
  readonly centreAtEntry: Int16Array;
  readonly stratumAtEntry: Uint8Array;
  /** Invoices known and unpaid at the close of the day reached. */
  readonly open: Int32Array;
  openCount: number;
  /** The day reached. */
  day: number;
}

/** Payments seen, and payments the hazard expected, by weekday: row 7 · client + weekday, and the book as a whole. */
export interface WeekdayTables {
  readonly seen: Float64Array;
  readonly expected: Float64Array;
  readonly bookSeen: Float64Array;
  readonly bookExpected: Float64Array;
}

/** Adds what was seen of every invoice open since `since`, and drops from the open ones what was paid meanwhile. */
export function addSeenDays(walk: SeenDays, since: number): void {
  const { facts } = walk;
  let stillOpen = 0;
  for (let at = 0; at < walk.openCount; at++) {
    const fact = walk.open[at]!;
    const isPaid = facts.paid[fact]! <= walk.day;
    if (facts.teaches[fact] === 1) {
      const inPool = poolWeight(walk.history, facts.client[fact]!);
      addExposure(walk, fact, { firstDay: max(since, facts.entry[fact]!) + 1, inPool });
      if (isPaid) addPaid(walk, fact, inPool);
    }
    if (!isPaid) walk.open[stillOpen++] = fact;
  }
  walk.openCount = stillOpen;
}

/** Adds an invoice's days at risk from `firstDay` on to its stratum and its client. */
function addExposure(
  walk: SeenDays,
  fact: number,
  { firstDay, inPool }: { readonly firstDay: number; readonly inPool: number },
): void {
  const { facts, tables, weights, weekdays } = walk;
  const { stratumExposure, stratumHazard, ofClient } = tables;
  const client = facts.client[fact]!;
  const due = facts.trendDue[fact]!;
  const centred = centredDue(walk, fact);
  const stratumRow = walk.stratumAtEntry[fact]! * BIN_COUNT;
  const clientRow = ofClient.offset[client]!;
  const habitWeight = HABIT_POOL_EXPOSURE * weightOf(weights, walk.day);
  const lastDay = min(facts.paid[fact]!, walk.day);
  let before = weights.upTo[firstDay - 1 - weights.firstDay]!;
  for (let day = firstDay; day <= lastDay;) {
    const bin = binOfDelay(day - due);
    const centredBin = binOfDelay(day - centred);
    const runEnd = min(lastDay, due + lastDelayOfBin(bin), centred + lastDelayOfBin(centredBin));
    const upTo = weights.upTo[runEnd - weights.firstDay]!;
    const own = clientRow + bin;
    const like = stratumRow + centredBin;
    // What is to be expected of a day like this, from what was seen before.
    const hazard = shrunk(ofClient.events[own]!, ofClient.exposure[own]!, stratumHazard[like]!, habitWeight);
    if (runEnd === day) addExpectedOn(weekdays, client, day, hazard * weightOf(weights, day));
    else addExpected(walk, client, { firstDay: day, lastDay: runEnd, hazard });
    stratumExposure[like]! += (upTo - before) * inPool;
    ofClient.exposure[own]! += upTo - before;
    before = upTo;
    day = runEnd + 1;
  }
}

/** The day from which the stratum's tables count an invoice: due, and its client's usual delay when it was issued. */
function centredDue({ facts, centreAtEntry }: SeenDays, fact: number): number {
  return facts.due[fact]! + centreAtEntry[fact]!;
}

/** Days of one invoice that share a bin, and so a hazard. */
interface DayRun {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly hazard: number;
}

/** Expected payments of a run of days, by weekday. */
function addExpected({ weekdays, weights }: SeenDays, client: number, run: DayRun): void {
  const { firstDay, lastDay, hazard } = run;
  for (let day = firstDay; day <= lastDay && day < firstDay + 7; day++) {
    const last = lastDay - ((lastDay - day) % 7) - weights.firstDay;
    const before = day - 7 - weights.firstDay;
    const expected = hazard * (weights.sameWeekdayUpTo[last]! - weights.sameWeekdayUpTo[before]!);
    addExpectedOn(weekdays, client, day, expected);
  }
}

function addExpectedOn({ expected, bookExpected }: WeekdayTables, client: number, day: number, amount: number): void {
  const weekday = weekdayIndex(day);
  expected[client * 7 + weekday]! += amount;
  bookExpected[weekday]! += amount;
}

/** Adds the payment of an invoice. */
function addPaid(walk: SeenDays, fact: number, inPool: number): void {
  const { facts, tables, weekdays, weights } = walk;
  const client = facts.client[fact]!;
  const paid = facts.paid[fact]!;
  const weight = weightOf(weights, paid);
  const bin = binOfDelay(paid - facts.trendDue[fact]!);
  const centredBin = binOfDelay(paid - centredDue(walk, fact));
  tables.stratumEvents[walk.stratumAtEntry[fact]! * BIN_COUNT + centredBin]! += weight * inPool;
  tables.ofClient.events[tables.ofClient.offset[client]! + bin]! += weight;
  const weekday = weekdayIndex(paid);
  weekdays.seen[client * 7 + weekday]! += weight;
  weekdays.bookSeen[weekday]! += weight;
}
