import type { CaseDays } from "./caseDays";
import { caseDaysBetween, emptyCaseDays } from "./caseDays";
import { meanDelay } from "./clientHistory";
import type { HistoryWalk } from "./historyWalk";
import { STEP_DAYS } from "./historyWalk";
import type { LearningFacts } from "./learningFacts";
import { lookUpDays } from "./lookUpDays";
import type { PayRunSearch } from "./payRuns";

const { max, min } = Math;

/**
 * The book's own past, replayed: at each of the last landmarks (days a fortnight apart) the invoices then open are
 * looked at with what was known then. What happened since tells how far the tables can be trusted on this book.
 */

/** Number of landmarks: half a year of fortnights. Chosen on first-half days, see bench/accuracy.ts. */
const LANDMARKS = 14;
/** Days each landmark looks ahead. Chosen on first-half days, see bench/accuracy.ts. */
const REPLAY_DAYS = 42;
/** Invoice-days kept at most; larger books replay a part of their clients, whole. */
const REPLAY_BUDGET = 200_000;

/**
 * Days of a book's past before a replay can tell how good its forecasts are now: what the tables say changes too fast
 * before. Chosen on first-half days: with younger replays a real ledger of four months lost 2 to 6 %.
 */
export const YOUNG_DAYS = 180;

/** An invoice open at a landmark, and what became of it. */
export interface ReplayCase {
  readonly client: number;
  readonly amount: number;
  readonly landmark: number;
  /** At the landmark; negative or 0 before the due day is over. */
  readonly daysOverdue: number;
  /** Days from the landmark to the due day plus the client's mean delay then; negative when it is past. */
  readonly averageAhead: number;
  /** Days since the book's first invoice. */
  readonly bookAge: number;
  /** Position and number of its days in `Replay.days`. */
  readonly offset: number;
  readonly count: number;
  /** Days from the landmark to the payment; more than `count` when it was not paid within these days. */
  readonly paidAfter: number;
}

export interface Replay {
  readonly cases: readonly ReplayCase[];
  readonly days: CaseDays;
}

/** Gathers replays while a walk passes the landmarks. */
export interface ReplayRecorder {
  /** To be called at each stop of the walk. */
  readonly record: (walk: HistoryWalk) => void;
  /** What one of the recorder's days looks back on: its landmarks, and what became of them by then. */
  readonly replayOn: (day: number) => Replay;
}

/** A recorder for the walk through these facts, and for the replays of some of the days it stops at. */
export function replayRecorder(facts: LearningFacts, search: PayRunSearch, ends: readonly number[]): ReplayRecorder {
  const firstLandmark = facts.count > 0 ? facts.entry[0]! + STEP_DAYS : facts.asOf;
  const landmarksOf = (end: number): number[] =>
    Array.from({ length: LANDMARKS }, (_, index) => end - STEP_DAYS * (LANDMARKS - index)).filter(
      (day) => day >= firstLandmark,
    );
  const landmarks = [...new Set(ends.flatMap(landmarksOf))].sort((a, b) => a - b);
  const open = openAt(facts, landmarks, 1);
  const daysOf = (end: number): number =>
    landmarksOf(end).reduce((sum, landmark) => sum + open.get(landmark)! * daysAhead(landmark, end), 0);
  const shareOf = (end: number): number => min(1, REPLAY_BUDGET / max(1, daysOf(end)));
  const share = max(...ends.map(shareOf));
  const kept = share === 1 ? open : openAt(facts, landmarks, share);
  const days = emptyCaseDays(
    landmarks.reduce((sum, landmark) => sum + kept.get(landmark)! * daysAhead(landmark, facts.asOf), 0),
  );
  const cases: ReplayCase[] = [];
  let offset = 0;
  const record = (walk: HistoryWalk): void => {
    if (!kept.has(walk.day)) return;
    const ahead = daysAhead(walk.day, facts.asOf);
    for (let at = 0; at < walk.openCount; at++) {
      const fact = walk.open[at]!;
      if (facts.teaches[fact] === 0 || !isKept(facts.client[fact]!, share)) continue;
      lookUpDays(walk, fact, search, { days, offset, count: ahead });
      cases.push(caseOf(walk, fact, { offset, count: ahead }));
      offset += ahead;
    }
  };
  const replayOn = (end: number): Replay => {
    const own = shareOf(end);
    const isWithin = ({ landmark }: ReplayCase): boolean => landmark < end && landmark >= end - STEP_DAYS * LANDMARKS;
    const within = cases.filter(isWithin);
    const first = within[0]?.offset ?? 0;
    const last = within[within.length - 1];
    return {
      cases: within.filter(({ client }) => isKept(client, own)).map((one) => seenOn(end, one, first)),
      days: caseDaysBetween(days, first, last ? last.offset + last.count : 0),
    };
  };
  return { record, replayOn };
}

/** What was known of an open invoice where the walk stands, and when it was paid. */
function caseOf(walk: HistoryWalk, fact: number, { offset, count }: Pick<ReplayCase, "offset" | "count">): ReplayCase {
  const { facts } = walk;
  const client = facts.client[fact]!;
  return {
    client,
    amount: facts.amount[fact]!,
    landmark: walk.day,
    daysOverdue: walk.day - facts.due[fact]!,
    averageAhead: Math.round(facts.due[fact]! + meanDelay(walk.history, client)) - walk.day,
    bookAge: walk.day - facts.entry[0]!,
    offset,
    count,
    paidAfter: facts.paid[fact]! - walk.day,
  };
}

/** A case as far as it was seen on a day, its days counted from `first`. */
function seenOn(end: number, one: ReplayCase, first: number): ReplayCase {
  // Written out: to spread so many cases takes longer than to look at them.
  const { client, amount, landmark, daysOverdue, averageAhead, bookAge, paidAfter } = one;
  const [offset, count] = [one.offset - first, daysAhead(landmark, end)];
  return { client, amount, landmark, daysOverdue, averageAhead, bookAge, offset, count, paidAfter };
}

/** How many invoices of the share of the clients were open at each landmark. */
function openAt(facts: LearningFacts, landmarks: readonly number[], share: number): ReadonlyMap<number, number> {
  const counts = new Int32Array(landmarks.length);
  for (let fact = 0; fact < facts.count; fact++) {
    if (facts.teaches[fact] === 0 || !isKept(facts.client[fact]!, share)) continue;
    for (let at = landmarks.length - 1; at >= 0 && facts.entry[fact]! <= landmarks[at]!; at--) {
      if (facts.paid[fact]! > landmarks[at]!) counts[at]!++;
    }
  }
  return new Map(landmarks.map((landmark, at) => [landmark, counts[at]!]));
}

/** Multiples of the golden ratio spread evenly over [0, 1): any share of the clients is a fair part of the book. */
function isKept(client: number, share: number): boolean {
  return share === 1 || (client * 0.6180339887498949) % 1 < share;
}

function daysAhead(landmark: number, end: number): number {
  return min(REPLAY_DAYS, end - landmark);
}
