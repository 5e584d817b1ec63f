import type { LearningFacts } from "./learningFacts";
import { UNPAID } from "./learningFacts";

const { floor, max, min, round } = Math;

/**
 * What is known of each client's habits as of a day, kept up to date payment by payment: number of paid invoices,
 * the last delays, their typical value (the centre) and their spread.
 */

/** Delays a client's centre and spread rest on. Chosen on first-half days, see bench/accuracy.ts. */
const RECENT_DELAYS = 20;
/** The book's typical delay is the middle of so many latest payments. Chosen on first-half days, see bench/accuracy.ts. */
const BOOK_DELAYS = 2000;
/** Paid invoices after which a client counts half in the pool, so that no large client owns it. Chosen on first-half days, see bench/accuracy.ts. */
const CLIENT_BALANCE = 20;
/** Levels whose mean is the centre: steadier than the median alone, deaf to the tails. Chosen on first-half days, see bench/accuracy.ts. */
const CENTRE_LEVELS = [0.2, 0.35, 0.5, 0.65, 0.8];
/**
 * Usual days beyond terms before the book has taught any: French firms pay 13.6 days late on average (end of 2024,
 * Observatoire des délais de paiement), and lateness is skewed, so the middle lies nearer the due date.
 */
export const PRIOR_TYPICAL_DELAY = 9;
/** Weight of that prior beside the book's own delays, in delays. */
const PRIOR_DELAYS = 1;
/** The book's middle hardly moves within so small a part of its payments, one in so many: until then it is not found anew. */
const STEADY_PAYMENTS = 200;
/** Delays beyond so many days count as so many in the book's middle. */
const DELAY_LIMIT = 1000;

export interface ClientHistory {
  /** Paid invoices so far, by client. */
  readonly paidCount: Int32Array;
  /** Sum of all delays so far, by client and of the book, in days: for the rule "client average". */
  readonly delaySum: Float64Array;
  bookDelaySum: number;
  /** Mean of five quantiles of the last delays, by client. */
  readonly recentCentre: Float64Array;
  /** Mean of the days by which its trend moved the due days of the last payments, by client; see `drift.ts`. */
  readonly recentTrend: Float64Array;
  /** Distance of the 20 and 80 % points of the last delays, by client. */
  readonly spread: Float64Array;
  /** The book's typical delay. */
  bookDelay: number;
  /** The last delays of each client, in order of size, `RECENT_DELAYS` apiece. */
  readonly sorted: Int16Array;
  /** The same delays in order of time, as a ring. */
  readonly ring: Int16Array;
  readonly book: BookDelays;
}

interface BookDelays {
  readonly delays: Int16Array;
  readonly clients: Int32Array;
  readonly countOfClient: Int32Array;
  length: number;
  /** Number of payments at which their middle is found anew. */
  refreshAt: number;
}

/** No history yet. */
export function emptyHistory(facts: LearningFacts): ClientHistory {
  const paid = facts.paid.reduce((count, day) => (day === UNPAID ? count : count + 1), 0);
  return {
    paidCount: new Int32Array(facts.clientCount),
    delaySum: new Float64Array(facts.clientCount),
    bookDelaySum: 0,
    recentCentre: new Float64Array(facts.clientCount),
    recentTrend: new Float64Array(facts.clientCount),
    spread: new Float64Array(facts.clientCount),
    bookDelay: PRIOR_TYPICAL_DELAY,
    sorted: new Int16Array(facts.clientCount * RECENT_DELAYS),
    ring: new Int16Array(facts.clientCount * RECENT_DELAYS),
    book: {
      delays: new Int16Array(paid),
      clients: new Int32Array(paid),
      countOfClient: new Int32Array(facts.clientCount),
      length: 0,
      refreshAt: 1,
    },
  };
}

/** Takes in one payment. */
export function addPayment(history: ClientHistory, client: number, delay: number): void {
  const limited = max(-DELAY_LIMIT, min(DELAY_LIMIT, delay));
  const before = history.paidCount[client]!;
  replaceOldest(history, client, limited, before);
  history.paidCount[client] = before + 1;
  history.delaySum[client]! += delay;
  history.bookDelaySum += delay;
  const known = min(before + 1, RECENT_DELAYS);
  const start = client * RECENT_DELAYS;
  let centre = 0;
  for (const level of CENTRE_LEVELS) centre += quantileOfSorted(history.sorted, start, known, level);
  history.recentCentre[client] = centre / CENTRE_LEVELS.length;
  history.spread[client] =
    quantileOfSorted(history.sorted, start, known, 0.8) - quantileOfSorted(history.sorted, start, known, 0.2);
  addToBook(history, client, limited);
}

/** Takes in by how many days the client's trend moved the due day of the payment just added. */
export function addTrend(history: ClientHistory, client: number, moved: number): void {
  const before = history.recentTrend[client]!;
  history.recentTrend[client] = before + (moved - before) / min(history.paidCount[client]!, RECENT_DELAYS);
}

/**
 * The client's typical delay in whole days: its own centre, drawn toward the book's by one pseudo-payment; of an invoice
 * whose due day the client's trend moves by `moved` days.
 */
export function clientCentre(history: ClientHistory, client: number, moved: number): number {
  const paid = history.paidCount[client]!;
  const share = paid / (paid + 1);
  const own = history.recentCentre[client]! + moved - history.recentTrend[client]!;
  return round(share * own + (1 - share) * history.bookDelay);
}

/** Weight of a client in the pool: a half at 20 paid invoices. */
export function poolWeight(history: ClientHistory, client: number): number {
  return 1 / (1 + history.paidCount[client]! / CLIENT_BALANCE);
}

/** The client's mean delay so far, in days; the book's without any payment, 0 in a book without any. */
export function meanDelay(history: ClientHistory, client: number): number {
  const paid = history.paidCount[client]!;
  if (paid > 0) return history.delaySum[client]! / paid;
  return history.book.length > 0 ? history.bookDelaySum / history.book.length : 0;
}

/** The client's last delays, latest first, at most `count`. */
export function lastDelays(history: ClientHistory, client: number, count: number): number[] {
  const paid = history.paidCount[client]!;
  return Array.from({ length: min(paid, count) }, (_, back) => {
    return history.ring[client * RECENT_DELAYS + ((paid - 1 - back) % RECENT_DELAYS)]!;
  });
}

/** Number of the client's recent delays, on which its middle rests. */
export function recentDelays(history: ClientHistory, client: number): number {
  return min(history.paidCount[client]!, RECENT_DELAYS);
}

/** The middle of the client's recent delays; null without any. */
export function medianDelay(history: ClientHistory, client: number): number | null {
  const known = recentDelays(history, client);
  return known === 0 ? null : quantileOfSorted(history.sorted, client * RECENT_DELAYS, known, 0.5);
}

/** Linear interpolation between order statistics (Hyndman & Fan 1996, type 7). */
function quantileOfSorted(values: Int16Array, start: number, count: number, level: number): number {
  const position = (count - 1) * level;
  const below = floor(position);
  const lower = values[start + below]!;
  if (below + 1 >= count) return lower;
  return lower + (position - below) * (values[start + below + 1]! - lower);
}

function replaceOldest(history: ClientHistory, client: number, delay: number, before: number): void {
  const { sorted, ring } = history;
  const start = client * RECENT_DELAYS;
  let filled = min(before, RECENT_DELAYS);
  const slot = start + (before % RECENT_DELAYS);
  if (filled === RECENT_DELAYS) {
    const leaving = sorted.indexOf(ring[slot]!, start);
    sorted.copyWithin(leaving, leaving + 1, start + filled);
    filled--;
  }
  ring[slot] = delay;
  let at = start + filled;
  while (at > start && sorted[at - 1]! > delay) {
    sorted[at] = sorted[at - 1]!;
    at--;
  }
  sorted[at] = delay;
}

function addToBook(history: ClientHistory, client: number, delay: number): void {
  const { book } = history;
  book.delays[book.length] = delay;
  book.clients[book.length] = client;
  book.length++;
  book.countOfClient[client] = book.countOfClient[client]! + 1;
  if (book.length > BOOK_DELAYS) {
    const leaving = book.clients[book.length - 1 - BOOK_DELAYS]!;
    book.countOfClient[leaving] = book.countOfClient[leaving]! - 1;
  }
  if (book.length < book.refreshAt) return;
  history.bookDelay = weightedMiddle(book);
  book.refreshAt = book.length + 1 + floor(book.length / STEADY_PAYMENTS);
}

const weightOfDelay = new Float64Array(2 * DELAY_LIMIT + 1);

/** Median of the latest delays, each client's weighing 1 / (1 + its count / 20), with the prior beside them. */
function weightedMiddle(book: BookDelays): number {
  weightOfDelay.fill(0);
  weightOfDelay[PRIOR_TYPICAL_DELAY + DELAY_LIMIT] = PRIOR_DELAYS;
  let total = PRIOR_DELAYS;
  for (let at = max(0, book.length - BOOK_DELAYS); at < book.length; at++) {
    const weight = 1 / (1 + book.countOfClient[book.clients[at]!]! / CLIENT_BALANCE);
    const slot = book.delays[at]! + DELAY_LIMIT;
    weightOfDelay[slot] = weightOfDelay[slot]! + weight;
    total += weight;
  }
  let reached = 0;
  let slot = 0;
  while (slot < weightOfDelay.length) {
    reached += weightOfDelay[slot]!;
    if (reached >= total / 2) break;
    slot++;
  }
  return slot - DELAY_LIMIT;
}
