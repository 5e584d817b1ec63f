import { addDays, startOfWeek } from "../calendar";
import { cents, NO_CENTS, sumCents } from "../money";
import type { CalendarDate, Cents, CurrencyCode, ExpectedAmount, Ledger, PaymentForecast } from "../types";
import type { Doubt } from "./balanceRange";
import { balanceDoubts, doubtsOf } from "./balanceRange";
import type { ExpenseLine } from "./expenses";
import { allPlannedPayments, paymentsByWeek } from "./expenses";
import type { WeekOfReceipts } from "./receiptsByWeek";
import { receiptsByWeek } from "./receiptsByWeek";
import { weeklyChances } from "./weeklyChances";

/** A quarter: what banks ask for, and as far as issued invoices reach. */
export const WEEKS_IN_PLAN = 13;

/** An amount in whole cents: the middle and an 80 % range. */
interface CentsRange {
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
  /** Typed by the user: sales not yet invoiced, loans, grants. */
  readonly otherReceipts: Cents;
  readonly totalReceipts: Cents;
  /** Paid out, one amount for each category of the plan, in its order. */
  readonly payments: readonly Cents[];
  /** Typed by the user. */
  readonly otherPayments: Cents;
  readonly totalPayments: Cents;
  readonly net: Cents;
  readonly closing: CentsRange;
}

/** The cash plan of 13 weeks, direct method. */
export interface WeeklyPlan {
  readonly asOf: CalendarDate;
  readonly currency: CurrencyCode;
  /** The bank balance at the close of the as-of day; null when nobody typed it, and the weeks then start from zero. */
  readonly opening: Cents | null;
  /** The balance that must not be undercut; null when nobody typed it, and zero then counts. */
  readonly alertLevel: Cents | null;
  /** Categories of the expense lines, in the order of their first line. */
  readonly categories: readonly string[];
  readonly weeks: readonly PlanWeek[];
  /** Expected after the 13 weeks, or never. With the receipts of the weeks it makes the outstanding, to the cent. */
  readonly receiptsBeyond: Cents;
  /** Monday of the first week whose expected closing balance is below the alert level; null when none is. */
  readonly firstWeekBelow: CalendarDate | null;
  /** The same for the low closing balance: a one in ten chance. */
  readonly firstWeekLowBelow: CalendarDate | null;
}

/** What the plan is made of. */
export interface PlanFacts {
  readonly ledger: Ledger;
  /** One forecast for every invoice with something outstanding after credits. */
  readonly payments: readonly PaymentForecast[];
  /** Receipts of the 13 weeks with their ranges; the first week holds the day after the as-of day. */
  readonly weeks: readonly { readonly startsOn: CalendarDate; readonly receipts: ExpectedAmount }[];
  /** Receipts from the as-of day to the end of each week, with their own range; null: worked out here. */
  readonly cumulative: readonly ExpectedAmount[] | null;
  readonly opening: Cents | null;
  readonly alertLevel: Cents | null;
  readonly expenses: readonly ExpenseLine[];
  /** By the Monday of the week. */
  readonly otherReceipts: ReadonlyMap<CalendarDate, Cents>;
  readonly otherPayments: ReadonlyMap<CalendarDate, Cents>;
}

/** The Monday of each week of the plan: the first is that of the week that holds the day after `asOf`. */
export function planMondays(asOf: CalendarDate): readonly CalendarDate[] {
  const first = startOfWeek(addDays(asOf, 1));
  return Array.from({ length: WEEKS_IN_PLAN }, (_, week) => addDays(first, 7 * week));
}

/**
 * The cash plan. Every printed amount is in whole cents and every sum of printed amounts is exact: opening + receipts −
 * payments = closing, and the weeks' receipts + `receiptsBeyond` = outstanding.
 * @throws {RangeError} when the forecast's weeks are not those of the plan
 */
export function weeklyPlan(facts: PlanFacts): WeeklyPlan {
  const { ledger, opening, alertLevel } = facts;
  const mondays = planMondays(ledger.asOf);
  if (facts.weeks.map((week) => week.startsOn).join() !== mondays.join()) {
    throw new RangeError(`weeklyPlan: the forecast is not of the ${WEEKS_IN_PLAN} weeks from ${mondays[0]!}`);
  }
  const invoices = weeklyChances(ledger, facts.payments, mondays);
  const receipts = receiptsByWeek(invoices, WEEKS_IN_PLAN);
  const categories = [...new Set(facts.expenses.map((line) => line.category))];
  const planned = allPlannedPayments(facts.expenses, ledger.asOf, addDays(mondays.at(-1)!, 6));
  const payments = paymentsByWeek(planned, categories, mondays);
  const ranges = facts.weeks.map((week) => week.receipts);
  const doubts = facts.cumulative ? doubtsOf(facts.cumulative) : balanceDoubts(invoices, ranges);
  const flows = mondays.map((startsOn, week) => ({
    startsOn,
    issued: receipts.weeks[week]!,
    range: ranges[week]!,
    payments: payments[week]!,
    doubt: doubts[week]!,
  }));
  const weeks = closeWeeks(facts, flows);
  return {
    asOf: ledger.asOf,
    currency: ledger.currency,
    opening,
    alertLevel,
    categories,
    weeks,
    receiptsBeyond: receipts.beyond,
    firstWeekBelow: firstBelow(weeks, "expected", alertLevel),
    firstWeekLowBelow: firstBelow(weeks, "low", alertLevel),
  };
}

/** What moves in a week, before the balance is carried. */
interface WeekFlows {
  readonly startsOn: CalendarDate;
  readonly issued: WeekOfReceipts;
  readonly range: ExpectedAmount;
  readonly payments: readonly Cents[];
  /** About the receipts up to the end of the week. */
  readonly doubt: Doubt;
}

/** Carries the balance from week to week. */
function closeWeeks(facts: PlanFacts, flows: readonly WeekFlows[]): readonly PlanWeek[] {
  let opening = facts.opening ?? NO_CENTS;
  return flows.map(({ startsOn, issued, range, payments, doubt }) => {
    const receipts = sumCents([issued.overdue, issued.notYetDue]);
    const otherReceipts = facts.otherReceipts.get(startsOn) ?? NO_CENTS;
    const otherPayments = facts.otherPayments.get(startsOn) ?? NO_CENTS;
    const totalReceipts = sumCents([receipts, otherReceipts]);
    const totalPayments = sumCents([...payments, otherPayments]);
    const net = cents(totalReceipts - totalPayments);
    const week: PlanWeek = {
      startsOn,
      opening,
      receiptsOverdue: issued.overdue,
      receiptsNotYetDue: issued.notYetDue,
      receipts: receiptsRange(receipts, range),
      otherReceipts,
      totalReceipts,
      payments,
      otherPayments,
      totalPayments,
      net,
      closing: around(sumCents([opening, net]), doubt),
    };
    opening = week.closing.expected;
    return week;
  });
}

/** The forecast's range, rounded outwards; the middle is the one that adds up. */
function receiptsRange(expected: Cents, { low, high }: ExpectedAmount): CentsRange {
  return {
    expected,
    low: cents(Math.min(expected, Math.floor(low))),
    high: cents(Math.max(expected, Math.ceil(high))),
  };
}

/** The doubt is rounded outwards, so that the range printed holds the one computed. */
function around(expected: Cents, { below, above }: Doubt): CentsRange {
  return { expected, low: cents(expected - Math.ceil(below)), high: cents(expected + Math.ceil(above)) };
}

function firstBelow(
  weeks: readonly PlanWeek[],
  which: "expected" | "low",
  alertLevel: Cents | null,
): CalendarDate | null {
  return weeks.find((week) => week.closing[which] < (alertLevel ?? 0))?.startsOn ?? null;
}
