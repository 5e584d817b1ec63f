import { dateOfDayNumber, weekdayOfDayNumber } from "../calendar";
import type { CalendarDate, ExpectedAmount } from "../types";
import type { PaymentDays } from "./distribution";
import type { Togetherness, WeeklyChance } from "./weeklyReceipts";
import { cumulated, drawReceipts, drawsWithin, pointsOf, rangeAround } from "./weeklyReceipts";

const { floor, min } = Math;

/** Weeks of the cash plan. */
export const WEEKS = 13;

/** Receipts of one week, Monday to Sunday, from the invoices issued so far. */
export interface WeekForecast {
  /** Its Monday, even when the as-of day falls inside the week: then only the days after it count. */
  readonly startsOn: CalendarDate;
  /** Mean and 80 % range: means add up over weeks. */
  readonly receipts: ExpectedAmount;
  /** Middle of the week's receipts: closest to a single week on average, but not to be added up. */
  readonly median: number;
}

/** What the open invoices bring, in unrounded minor units. */
export interface Receipts {
  readonly weeks: readonly WeekForecast[];
  /** Receipts from the as-of day to the end of each week, with their own 80 % range: narrower than the weeks' added up. */
  readonly cumulative: readonly ExpectedAmount[];
  readonly laterReceipts: number;
  readonly unpaidAmount: number;
}

/** The plan's weeks: the first holds the day after the as-of day. Day numbers. */
export interface WeekLimits {
  readonly asOf: number;
  readonly firstMonday: number;
}

/** The weeks after an as-of day. */
export function weekLimits(asOf: number): WeekLimits {
  return { asOf, firstMonday: asOf + 2 - weekdayOfDayNumber(asOf + 1) };
}

/** The week that holds a day after the as-of day, 0 the first. */
export function weekOfDay({ firstMonday }: WeekLimits, day: number): number {
  return floor((day - firstMonday) / 7);
}

/** Chance of each week, then of the days after them, then of none. */
export function chancesByWeek({ chances, unpaid }: PaymentDays, limits: WeekLimits): Float64Array {
  const byWeek = new Float64Array(WEEKS + 2);
  for (let day = 0; day < chances.length; day++) {
    byWeek[min(WEEKS, weekOfDay(limits, limits.asOf + 1 + day))]! += chances[day]!;
  }
  byWeek[WEEKS + 1] = unpaid;
  return byWeek;
}

/** Draws at most and at least, and single draws (invoices times draws) in all: what a twentieth of a second allows. */
const DRAW_LIMITS = [200, 2000] as const;
const DRAW_BUDGET = 600_000;

/** So many draws of so many items are affordable. */
export function drawCount(items: number): number {
  return drawsWithin(DRAW_BUDGET, items, DRAW_LIMITS);
}

/** Receipts by week of invoices whose chances `chancesByWeek` gave; `togetherness` as `receiptCorrelation.ts` finds it. */
export function receiptsByWeek(
  items: readonly WeeklyChance[],
  { firstMonday }: WeekLimits,
  togetherness: Togetherness,
): Receipts {
  const means = new Float64Array(WEEKS + 2);
  for (const { amount, chances } of items) chances.forEach((chance, week) => (means[week]! += amount * chance));
  const drawn = drawReceipts(items, { weeks: WEEKS, draws: drawCount(items.length), togetherness });
  const soFar = cumulated(drawn).byWeek.map(pointsOf);
  const points = drawn.byWeek.map(pointsOf);
  let expectedSoFar = 0;
  return {
    weeks: points.map((week, index) => ({
      startsOn: dateOfDayNumber(firstMonday + 7 * index),
      receipts: rangeAround(means[index]!, week),
      median: week.median,
    })),
    cumulative: soFar.map((week, index) => rangeAround((expectedSoFar += means[index]!), week)),
    laterReceipts: means[WEEKS]!,
    unpaidAmount: means[WEEKS + 1]!,
  };
}
