import type { ExpectedAmount } from "../types";
import type { WeeklyLimits } from "./bookPace";
import { bookPace, weeklyLimits } from "./bookPace";
import { numberOf, startOfStream, stateAfter, WHOLE } from "./randomNumbers";

const { ceil, floor, max, min } = Math;

/**
 * Receipts of the weeks as a joint draw over open invoices: in each draw every invoice is paid in one of the weeks or
 * in none, with its own chances. One client's invoices are drawn together: each follows, with the chance `Togetherness.client`, the
 * mood of its client in that draw (early or late on all that it owes) and is on its own else; a mood is with a small
 * chance that of the whole book. A mixture of independence and comonotonicity (Fréchet's upper bound; Nelsen, An
 * Introduction to Copulas, 2006, section 2.2) that leaves every invoice's own chances exact.
 *
 * Moods change from week to week. What lasts is a doubt about the pace of the whole book, see `bookPace.ts`.
 *
 * The numbers come from streams seeded by invoice and client: the same sheet gives the same ranges.
 */

/** An invoice's chance of being paid within each week; what is left over is paid later or never. */
export interface WeeklyChance {
  readonly client: number;
  readonly amount: number;
  readonly chances: Float64Array;
}

/** Draws of the receipts: `byWeek[week][draw]`. */
export interface ReceiptDraws {
  readonly byWeek: readonly Float64Array[];
  readonly draws: number;
}

/** How a draw is made. */
export interface DrawSettings {
  readonly weeks: number;
  readonly draws: number;
  readonly togetherness: Togetherness;
}

/** How strongly payments move together. */
export interface Togetherness {
  /** Chance that an invoice follows its client's mood. */
  readonly client: number;
  /** Chance that a client's mood is that of the whole book: what moves all clients a little. */
  readonly book: number;
  /** Variance of the pace that is common to all invoices and weeks, around 1; 0 for none. */
  readonly doubt: number;
}

/** Ends of the 80 % range. */
const LOW = 0.1;
const HIGH = 0.9;

/** Seeds: of the book's mood, of the clients' moods, of the invoices. */
const BOOK_STREAM = 0x3c6ef372;
const CLIENT_STREAM = 0x1b873593;
const INVOICE_STREAM = 0x5bd1e995;

const OF_BOOK = startOfStream(BOOK_STREAM);

/** Draws the receipts of all items together; whoever draws them more than once gives the limits of each item. */
export function drawReceipts(
  items: readonly WeeklyChance[],
  settings: DrawSettings,
  limitsOf = limitsOfEach(items, settings),
): ReceiptDraws {
  const { weeks, draws, togetherness } = settings;
  const receipts = new Float64Array(weeks * draws);
  const follows = togetherness.client * WHOLE;
  const shared = togetherness.book * WHOLE;
  for (const index of orderByClient(items)) {
    const { client, amount } = items[index]!;
    const { limits, first, last } = limitsOf(index);
    const ofClient = startOfStream(CLIENT_STREAM + client);
    let state = startOfStream(INVOICE_STREAM + index);
    for (let draw = 0, ofPace = 0; draw < draws; draw++, ofPace += weeks) {
      if (ofPace === limits.length) ofPace = 0;
      state = stateAfter(state, 1);
      let week = first;
      if (numberOf(state) < follows) {
        const moods = draw * weeks;
        while (week <= last && moodOn(moods + week, ofClient, shared) >= limits[ofPace + week]!) week++;
      } else {
        while (week <= last && numberOf((state = stateAfter(state, 1))) >= limits[ofPace + week]!) week++;
      }
      if (week <= last) receipts[week * draws + draw]! += amount;
    }
  }
  return {
    byWeek: Array.from({ length: weeks }, (_, week) => receipts.subarray(week * draws, (week + 1) * draws)),
    draws,
  };
}

/** The limits of one item after the other. */
function limitsOfEach(
  items: readonly WeeklyChance[],
  { weeks, togetherness }: DrawSettings,
): (index: number) => WeeklyLimits {
  const pace = bookPace(togetherness.doubt);
  const limits = new Float64Array(weeks * pace.paces.length);
  return (index) => weeklyLimits(items[index]!.chances, pace, limits);
}

/** Positions of the items, those of one client together. */
function orderByClient(items: readonly WeeklyChance[]): number[] {
  return items.map((_, index) => index).sort((a, b) => items[a]!.client - items[b]!.client || a - b);
}

/** The mood of a client, by the start of its stream, in a week of a draw: its own, or below `shared` the book's. */
function moodOn(at: number, ofClient: number, shared: number): number {
  const own = numberOf(stateAfter(ofClient, at + 1));
  // What is left of the number below the share is as even as a new one.
  return own < shared ? numberOf(stateAfter(OF_BOOK, at + 1)) : ((own - shared) * WHOLE) / (WHOLE - shared);
}

/** The 10, 50 and 90 % points of some draws; puts them in order of size. */
export function pointsOf(draws: Float64Array): {
  readonly low: number;
  readonly median: number;
  readonly high: number;
} {
  draws.sort();
  const at = (level: number): number => draws[max(0, min(draws.length - 1, ceil(level * draws.length) - 1))]!;
  return { low: at(LOW), median: at(0.5), high: at(HIGH) };
}

/** The receipts up to the end of each week, draw by draw. */
export function cumulated({ byWeek, draws }: ReceiptDraws): ReceiptDraws {
  const soFar = new Float64Array(draws);
  return {
    draws,
    byWeek: byWeek.map((week) => {
      for (let draw = 0; draw < draws; draw++) soFar[draw]! += week[draw]!;
      return soFar.slice();
    }),
  };
}

/** A range around an expected amount; an expected amount is never outside of its range. */
export function rangeAround(
  expected: number,
  { low, high }: { readonly low: number; readonly high: number },
): ExpectedAmount {
  return { expected, low: min(low, expected), high: max(high, expected) };
}

/** Number of draws that a budget of single draws allows. */
export function drawsWithin(budget: number, items: number, limits: readonly [least: number, most: number]): number {
  return max(limits[0], min(limits[1], floor(budget / max(1, items))));
}
