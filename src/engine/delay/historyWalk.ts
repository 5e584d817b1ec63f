import type { BellCurves } from "./bellCurve";
import { addDelay, emptyBells, refreshBells } from "./bellCurve";
import type { ClientHistory } from "./clientHistory";
import { addPayment, addTrend, clientCentre, emptyHistory, poolWeight } from "./clientHistory";
import { BIN_COUNT, binOfDelay, lastDelayOfBin } from "./delayBins";
import { DUE_LEVELS, weekdayIndex } from "./dueLevels";
import type { HazardTables } from "./hazardTables";
import { dueRow, emptyTables, refreshStratumHazard, shrunk } from "./hazardTables";
import type { LearningFacts } from "./learningFacts";
import { UNPAID } from "./learningFacts";
import { stratumOf } from "./strata";

const { ceil, max, min } = Math;

/**
 * One pass through the book's past, in steps of a fortnight that end on the as-of day. After each step the tables and
 * the clients' histories hold exactly what was known at the close of that day, so past forecasts can be replayed on
 * the way. An invoice-day is visited in runs that share a bin, so the cost is that of bins touched, not of days.
 */

/** Days between two stops of the pass. Chosen on first-half days, see bench/accuracy.ts. */
export const STEP_DAYS = 14;
/** Days after which what was seen weighs half. Between 60 and 540 days it matters little; see bench/accuracy.ts. */
export const HALF_LIFE_DAYS = 180;
/** Weight of the pool in a client's own hazard while weekday habits are counted, in invoice-days per bin. */
const HABIT_POOL_EXPOSURE = 8;

export interface HistoryWalk {
  readonly facts: LearningFacts;
  readonly history: ClientHistory;
  readonly tables: HazardTables;
  readonly bells: BellCurves;
  readonly weekdays: WeekdayTables;
  readonly weights: DayWeights;
  /** Centre and stratum of each invoice's client on the day it was issued. */
  readonly centreAtEntry: Int16Array;
  readonly stratumAtEntry: Uint8Array;
  /** Where each invoice's rows of `HazardTables.ofDueLevel` begin. */
  readonly dueOffsets: Int32Array;
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

/** Weight of what is seen on each day, 1 on the as-of day. */
export interface DayWeights {
  readonly firstDay: number;
  readonly ofDay: Float64Array;
  /** Sum up to and including a day. */
  readonly upTo: Float64Array;
  /** Sum over the same weekday up to and including a day. */
  readonly sameWeekdayUpTo: Float64Array;
}

/**
 * Walks to the as-of day, forgetting by half every `halfLifeDays`. Gives way after each step, the last time on the as-of
 * day itself; it is the same walk each time, holding what was known by the day reached.
 */
export function* walkHistory(facts: LearningFacts, halfLifeDays: number): Generator<HistoryWalk, void, void> {
  const payments = paymentOrder(facts);
  const walk = newWalk(facts, halfLifeDays);
  let nextPayment = 0;
  let nextEntry = 0;
  const first = facts.count > 0 ? facts.entry[0]! : facts.asOf;
  const steps = max(1, ceil((facts.asOf - first + 1) / STEP_DAYS));
  for (let step = steps - 1; step >= 0; step--) {
    const until = facts.asOf - step * STEP_DAYS;
    const since = walk.day;
    walk.day = until;
    for (;;) {
      const paid = nextPayment < payments.length ? facts.paid[payments[nextPayment]!]! : UNPAID;
      const entry = nextEntry < facts.count ? facts.entry[nextEntry]! : UNPAID;
      if (min(paid, entry) > until) break;
      // What arrives on the day an invoice is issued is known when its client's habits are looked up.
      if (paid <= entry) takePayment(walk, payments[nextPayment++]!);
      else takeEntry(walk, nextEntry++);
    }
    addExposures(walk, since);
    refreshStratumHazard(walk.tables, weightOf(walk.weights, until));
    refreshBells(walk.bells, until, walk.history.bookDelay);
    yield walk;
  }
}

/** Weight of a day. */
export function weightOf(weights: DayWeights, day: number): number {
  return weights.ofDay[day - weights.firstDay]!;
}

function newWalk(facts: LearningFacts, halfLifeDays: number): HistoryWalk {
  const first = facts.count > 0 ? min(facts.entry[0]!, facts.asOf) : facts.asOf;
  return {
    facts,
    history: emptyHistory(facts),
    tables: emptyTables(facts),
    bells: emptyBells(facts.clientCount, facts.asOf),
    weekdays: {
      seen: new Float64Array(facts.clientCount * 7),
      expected: new Float64Array(facts.clientCount * 7),
      bookSeen: new Float64Array(7),
      bookExpected: new Float64Array(7),
    },
    weights: dayWeights(first - STEP_DAYS - 7, facts.asOf, halfLifeDays),
    centreAtEntry: new Int16Array(facts.count),
    stratumAtEntry: new Uint8Array(facts.count),
    dueOffsets: new Int32Array(facts.count * DUE_LEVELS.length),
    open: new Int32Array(facts.count),
    openCount: 0,
    day: first - STEP_DAYS,
  };
}

function dayWeights(firstDay: number, asOf: number, halfLifeDays: number): DayWeights {
  const days = asOf - firstDay + 1;
  const ofDay = Float64Array.from({ length: days }, (_, index) => 0.5 ** ((days - 1 - index) / halfLifeDays));
  const upTo = new Float64Array(days);
  const sameWeekdayUpTo = new Float64Array(days);
  for (let index = 0; index < days; index++) {
    upTo[index] = ofDay[index]! + (index > 0 ? upTo[index - 1]! : 0);
    sameWeekdayUpTo[index] = ofDay[index]! + (index > 6 ? sameWeekdayUpTo[index - 7]! : 0);
  }
  return { firstDay, ofDay, upTo, sameWeekdayUpTo };
}

/** Paid facts by payment day; facts of one day stay in the order of the facts. */
function paymentOrder(facts: LearningFacts): Int32Array {
  const paid: number[] = [];
  for (let fact = 0; fact < facts.count; fact++) if (facts.paid[fact]! <= facts.asOf) paid.push(fact);
  return Int32Array.from(paid.sort((a, b) => facts.paid[a]! - facts.paid[b]! || a - b));
}

function takePayment(walk: HistoryWalk, fact: number): void {
  const { facts } = walk;
  const client = facts.client[fact]!;
  const day = facts.paid[fact]!;
  const due = facts.trendDue[fact]!;
  addPayment(walk.history, client, day - facts.due[fact]!, day);
  addTrend(walk.history, client, due - facts.due[fact]!);
  addDelay(walk.bells, client, day - due, day);
}

/** Days by which the client's trend moves an invoice's due day. */
export function trendOf({ due, trendDue }: LearningFacts, fact: number): number {
  return trendDue[fact]! - due[fact]!;
}

function takeEntry(walk: HistoryWalk, fact: number): void {
  const client = walk.facts.client[fact]!;
  walk.centreAtEntry[fact] = clientCentre(walk.history, client, trendOf(walk.facts, fact));
  walk.stratumAtEntry[fact] = stratumOf(walk.history, client);
  DUE_LEVELS.forEach((level, at) => {
    const row = dueRow(walk.facts, fact, level);
    walk.dueOffsets[fact * DUE_LEVELS.length + at] = walk.tables.ofDueLevel[at]!.offset[row]!;
  });
  walk.open[walk.openCount++] = fact;
}

/** Adds what was seen of every invoice open since `since`, and drops from the open ones what was paid meanwhile. */
function addExposures(walk: HistoryWalk, since: number): void {
  const { facts } = walk;
  let stillOpen = 0;
  for (let at = 0; at < walk.openCount; at++) {
    const fact = walk.open[at]!;
    if (facts.teaches[fact] === 1) addExposure(walk, fact, max(since, facts.entry[fact]!) + 1);
    if (facts.paid[fact]! > walk.day) walk.open[stillOpen++] = fact;
  }
  walk.openCount = stillOpen;
}

function addExposure(walk: HistoryWalk, fact: number, firstDay: number): void {
  const { facts, tables, weights } = walk;
  const { stratumExposure, stratumHazard, ofClient, ofDueLevel } = tables;
  const client = facts.client[fact]!;
  const due = facts.trendDue[fact]!;
  const centred = centredDue(walk, fact);
  const stratumRow = walk.stratumAtEntry[fact]! * BIN_COUNT;
  const clientRow = ofClient.offset[client]!;
  const firstOffset = fact * DUE_LEVELS.length;
  const inPool = poolWeight(walk.history, client);
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
    addExpected(walk, client, { firstDay: day, lastDay: runEnd, hazard });
    stratumExposure[like]! += (upTo - before) * inPool;
    ofClient.exposure[own]! += upTo - before;
    for (let level = 0; level < DUE_LEVELS.length; level++) {
      ofDueLevel[level]!.exposure[walk.dueOffsets[firstOffset + level]! + bin]! += upTo - before;
    }
    before = upTo;
    day = runEnd + 1;
  }
  if (facts.paid[fact]! <= walk.day) addSeen(walk, fact, inPool);
}

/** The day from which the stratum's tables count an invoice: due, and its client's usual delay when it was issued. */
function centredDue({ facts, centreAtEntry }: HistoryWalk, fact: number): number {
  return facts.due[fact]! + centreAtEntry[fact]!;
}

/** Days of one invoice that share a bin, and so a hazard. */
interface DayRun {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly hazard: number;
}

/** Expected payments of a run of days, by weekday. */
function addExpected(walk: HistoryWalk, client: number, run: DayRun): void {
  const { firstDay, lastDay, hazard } = run;
  const { weekdays, weights } = walk;
  if (firstDay === lastDay) {
    addExpectedOn(weekdays, client, firstDay, hazard * weightOf(weights, firstDay));
    return;
  }
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
function addSeen(walk: HistoryWalk, fact: number, inPool: number): void {
  const { facts, tables, weekdays } = walk;
  const client = facts.client[fact]!;
  const paid = facts.paid[fact]!;
  const weight = weightOf(walk.weights, paid);
  const bin = binOfDelay(paid - facts.trendDue[fact]!);
  const centredBin = binOfDelay(paid - centredDue(walk, fact));
  tables.stratumEvents[walk.stratumAtEntry[fact]! * BIN_COUNT + centredBin]! += weight * inPool;
  tables.ofClient.events[tables.ofClient.offset[client]! + bin]! += weight;
  tables.ofDueLevel.forEach(({ events }, level) => {
    events[walk.dueOffsets[fact * DUE_LEVELS.length + level]! + bin]! += weight;
  });
  const weekday = weekdayIndex(paid);
  weekdays.seen[client * 7 + weekday]! += weight;
  weekdays.bookSeen[weekday]! += weight;
}
