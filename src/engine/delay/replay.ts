import type { CaseDays } from "./caseDays";
import { emptyCaseDays } from "./caseDays";
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

/** Gathers the replay while a walk passes the landmarks. */
export interface ReplayRecorder {
  readonly replay: { readonly cases: ReplayCase[]; readonly days: CaseDays };
  readonly record: (walk: HistoryWalk) => void;
}

/** A recorder for the walk through these facts. */
export function replayRecorder(facts: LearningFacts, search: PayRunSearch): ReplayRecorder {
  const firstLandmark = facts.count > 0 ? facts.entry[0]! + STEP_DAYS : facts.asOf;
  const landmarks = Array.from({ length: LANDMARKS }, (_, index) => facts.asOf - STEP_DAYS * (index + 1)).filter(
    (day) => day >= firstLandmark,
  );
  const isOpenAt = (fact: number, day: number): boolean => facts.entry[fact]! <= day && facts.paid[fact]! > day;
  const count = (keep: (client: number) => boolean): number => {
    let days = 0;
    for (let fact = 0; fact < facts.count; fact++) {
      if (facts.teaches[fact] === 0 || !keep(facts.client[fact]!)) continue;
      for (const day of landmarks) if (isOpenAt(fact, day)) days += daysAhead(facts, day);
    }
    return days;
  };
  const share = min(
    1,
    REPLAY_BUDGET /
      max(
        1,
        count(() => true),
      ),
  );
  // Multiples of the golden ratio spread evenly over [0, 1): any share of the clients is a fair part of the book.
  const keep = (client: number): boolean => share === 1 || (client * 0.6180339887498949) % 1 < share;
  const cases: ReplayCase[] = [];
  const days = emptyCaseDays(count(keep));
  let offset = 0;
  const record = (walk: HistoryWalk): void => {
    if (!landmarks.includes(walk.day)) return;
    for (let at = 0; at < walk.openCount; at++) {
      const fact = walk.open[at]!;
      const client = facts.client[fact]!;
      if (facts.teaches[fact] === 0 || !keep(client)) continue;
      const ahead = daysAhead(facts, walk.day);
      lookUpDays(walk, fact, search, { days, offset, count: ahead });
      cases.push({
        client,
        amount: facts.amount[fact]!,
        landmark: walk.day,
        daysOverdue: walk.day - facts.due[fact]!,
        averageAhead: Math.round(facts.due[fact]! + meanDelay(walk.history, client)) - walk.day,
        bookAge: walk.day - facts.entry[0]!,
        offset,
        count: ahead,
        paidAfter: facts.paid[fact]! - walk.day,
      });
      offset += ahead;
    }
  };
  return { replay: { cases, days }, record };
}

function daysAhead(facts: LearningFacts, landmark: number): number {
  return min(REPLAY_DAYS, facts.asOf - landmark);
}
