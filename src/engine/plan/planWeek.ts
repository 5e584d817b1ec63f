import { pointsOf } from "../delay/weeklyReceipts";
import { cents, NO_CENTS, sumCents } from "../money";
import type { CalendarDate, Cents } from "../types";
import type { PlanDraws } from "./planDraws";
import type { WeekOfReceipts } from "./receiptsByWeek";

/** An amount in whole cents: the middle and an 80 % range. */
export interface CentsRange {
  readonly expected: Cents;
  readonly low: Cents;
  readonly high: Cents;
}

/** Seven days from a Monday. All amounts include tax and count in the week the cash moves. */
export interface PlanWeek {
  /** Its Monday. Of the first week only the days after the as-of day count. */
  readonly startsOn: CalendarDate;
  readonly opening: Cents;
  /** From invoices overdue at the as-of day, expected. */
  readonly receiptsOverdue: Cents;
  /** From invoices not yet due at the as-of day, expected. */
  readonly receiptsNotYetDue: Cents;
  /** Both together, with their range. */
  readonly receipts: CentsRange;
  /** From sales not yet invoiced, expected. */
  readonly receiptsSales: Cents;
  /** From sales nobody has ordered, if business goes on as before: zero unless asked for. */
  readonly receiptsRunRate: Cents;
  /** Typed by the user: loans, grants, sales that stand on no sheet. */
  readonly otherReceipts: Cents;
  readonly totalReceipts: Cents;
  /** Paid out, one amount for each category of the plan, in its order. */
  readonly payments: readonly Cents[];
  /** Typed by the user. */
  readonly otherPayments: Cents;
  readonly totalPayments: Cents;
  readonly net: Cents;
  readonly closing: CentsRange;
  /** That the week closes below what the banks allow, 0 to 1. */
  readonly chanceBelowFloor: number;
}

/** What moves in a week, before the balance is carried. */
export interface WeekFlows {
  readonly startsOn: CalendarDate;
  readonly issued: WeekOfReceipts;
  readonly sales: Cents;
  readonly runRate: Cents;
  readonly otherReceipts: Cents;
  readonly payments: readonly Cents[];
  readonly otherPayments: Cents;
}

/** Carries the balance from week to week, from the opening balance on. */
export function closeWeeks(
  flows: readonly WeekFlows[],
  draws: PlanDraws,
  bank: { readonly opening: Cents; readonly floor: Cents },
): readonly PlanWeek[] {
  let { opening } = bank;
  return flows.map(({ startsOn, issued, sales, runRate, payments, otherReceipts, otherPayments }, index) => {
    const receipts = sumCents([issued.overdue, issued.notYetDue]);
    const totalReceipts = sumCents([receipts, sales, runRate, otherReceipts]);
    const totalPayments = sumCents([...payments, otherPayments]);
    const net = cents(totalReceipts - totalPayments);
    const closing = sumCents([opening, net]);
    const deviations = draws.deviations[index]!;
    const week: PlanWeek = {
      startsOn,
      opening,
      receiptsOverdue: issued.overdue,
      receiptsNotYetDue: issued.notYetDue,
      receipts: rangeOutwards(receipts, draws.receipts[index]!),
      receiptsSales: sales,
      receiptsRunRate: runRate,
      otherReceipts,
      totalReceipts,
      payments,
      otherPayments,
      totalPayments,
      net,
      closing: closingRange(closing, deviations),
      chanceBelowFloor: shareBelow(deviations, bank.floor - closing),
    };
    opening = closing;
    return week;
  });
}

/** The chance that at least one of the weeks closes below what the banks allow. */
export function chanceBelowFloorEver(weeks: readonly PlanWeek[], { deviations }: PlanDraws, floor: Cents): number {
  const draws = deviations[0]?.length ?? 0;
  let below = 0;
  for (let draw = 0; draw < draws; draw++) {
    if (weeks.some(({ closing }, week) => closing.expected + deviations[week]![draw]! < floor)) below++;
  }
  return draws === 0 ? 0 : below / draws;
}

/**
 * The doubt alone is rounded, before it is added: a sum of a large balance and a hair would round the hair away, and the
 * width must not hang on the balance.
 */
function closingRange(expected: Cents, deviations: Float64Array): CentsRange {
  const { low, high } = pointsOf(deviations.slice());
  const doubt = rangeOutwards(NO_CENTS, { low, high });
  return { expected, low: cents(expected + doubt.low), high: cents(expected + doubt.high) };
}

/** The doubt is rounded outwards, so that the range printed holds the one computed. */
function rangeOutwards(expected: Cents, { low, high }: { readonly low: number; readonly high: number }): CentsRange {
  return {
    expected,
    low: cents(Math.min(expected, Math.floor(low))),
    high: cents(Math.max(expected, Math.ceil(high))),
  };
}

/** Half a cent is the rounding of the expected balance, not money. */
const HALF_A_CENT = 0.5;

function shareBelow(deviations: Float64Array, limit: number): number {
  const below = deviations.reduce((count, deviation) => (deviation < limit - HALF_A_CENT ? count + 1 : count), 0);
  return below / Math.max(1, deviations.length);
}

/** Monday of the first week whose balance is below the level; null when none is. */
export function firstWeekBelow(
  weeks: readonly PlanWeek[],
  which: "expected" | "low",
  level: Cents | null,
): CalendarDate | null {
  return weeks.find(({ closing }) => closing[which] < (level ?? NO_CENTS))?.startsOn ?? null;
}
