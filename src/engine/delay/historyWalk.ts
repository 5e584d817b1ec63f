import type { BellCurves } from "./bellCurve";
import { addDelay, emptyBells, refreshBells } from "./bellCurve";
import { addPayment, addTrend, clientCentre, emptyHistory } from "./clientHistory";
import { dayWeights, weightOf } from "./dayWeights";
import type { DueRows } from "./dueRows";
import { emptyDueRows } from "./dueRows";
import type { FactsOfClients } from "./factsOfClients";
import { factsOfClients } from "./factsOfClients";
import { emptyTables, refreshStratumHazard } from "./hazardTables";
import type { LearningFacts } from "./learningFacts";
import { UNPAID } from "./learningFacts";
import type { SeenDays } from "./seenDays";
import { addSeenDays } from "./seenDays";
import { stratumOf } from "./strata";

const { ceil, max, min } = Math;

/**
 * One pass through the book's past, in steps of a fortnight that end on the as-of day. After each step the tables and
 * the clients' histories hold exactly what was known at the close of that day, so past forecasts can be replayed on
 * the way.
 */

/** Days between two stops of the pass. Chosen on first-half days, see bench/accuracy.ts. */
export const STEP_DAYS = 14;
/** Days after which what was seen weighs half. Between 60 and 540 days it matters little; see bench/accuracy.ts. */
export const HALF_LIFE_DAYS = 180;

/** All that is known at the close of the day reached. */
export interface HistoryWalk extends SeenDays {
  readonly bells: BellCurves;
  readonly dueRows: DueRows;
}

/**
 * Walks to the as-of day, forgetting by half every `halfLifeDays`. Gives way after each step, the last time on the as-of
 * day itself; it is the same walk each time, holding what was known by the day reached.
 */
export function* walkHistory(
  facts: LearningFacts,
  halfLifeDays: number,
  ofClients = factsOfClients(facts),
): Generator<HistoryWalk, void, void> {
  const payments = paymentOrder(facts);
  const walk = newWalk(facts, halfLifeDays, ofClients);
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
    addSeenDays(walk, since);
    refreshStratumHazard(walk.tables, weightOf(walk.weights, until));
    refreshBells(walk.bells, until, walk.history.bookDelay);
    yield walk;
  }
}

function newWalk(facts: LearningFacts, halfLifeDays: number, ofClients: FactsOfClients): HistoryWalk {
  const first = facts.count > 0 ? min(facts.entry[0]!, facts.asOf) : facts.asOf;
  const weights = dayWeights(first - STEP_DAYS - 7, facts.asOf, halfLifeDays);
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
    weights,
    centreAtEntry: new Int16Array(facts.count),
    stratumAtEntry: new Uint8Array(facts.count),
    dueRows: emptyDueRows(facts, ofClients, weights),
    open: new Int32Array(facts.count),
    openCount: 0,
    day: first - STEP_DAYS,
  };
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
  addPayment(walk.history, client, day - facts.due[fact]!);
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
  walk.open[walk.openCount++] = fact;
}
