import { addDays, startOfWeek } from "../calendar";
import { cents, NO_CENTS, sumCents } from "../money";
import type { CalendarDate, Cents, CurrencyCode, ExpectedAmount, Ledger, PaymentForecast } from "../types";
import type { NewInvoiceForecast } from "../delay/newInvoice";
import type { Doubt } from "./balanceRange";
import { balanceDoubts, doubtsOf } from "./balanceRange";
import type { ExpenseLine, PlannedPayment } from "./expenses";
import { allPlannedPayments, paymentsByWeek } from "./expenses";
import type { MovedPayment } from "./movedPayments";
import { withMoved } from "./movedPayments";
import type { InvoiceReceipts, WeekOfReceipts } from "./receiptsByWeek";
import { beyondWeeks, invoiceReceipts, receiptsByWeek, sumByWeek } from "./receiptsByWeek";
import type { SaleReceipts } from "./saleReceipts";
import { saleReceipts } from "./saleReceipts";
import type { ExpectedSale, SalesToCome } from "./salesToCome";
import { salesToCome } from "./salesToCome";
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
  /** From sales not yet invoiced, expected. */
  readonly receiptsSales: Cents;
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
  /** Of that, what may never come. */
  readonly receiptsNever: Cents;
  /**
   * Of the sales to come that are invoiced within the weeks, expected after them, and perhaps never: unpaid, or the sale
   * does not come about. With the receipts of the weeks they make the whole of these sales, to the cent.
   */
  readonly salesLater: Cents;
  readonly salesNever: Cents;
  /** Every open invoice, with what it brings: the weeks' receipts are the sums of these, to the cent. */
  readonly receipts: readonly InvoiceReceipts[];
  /** Every invoice to come. */
  readonly sales: readonly SaleReceipts[];
  /** Sales that an invoice replaces or perhaps doubles, and those that should have been invoiced. */
  readonly salesFindings: Omit<SalesToCome, "invoices">;
  /** Every payment from the expense lines, by the day the money leaves. */
  readonly planned: readonly PlannedPayment[];
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
  /** Payments of these put off, by a what-if or a move. */
  readonly movedPayments: readonly MovedPayment[];
  readonly sales: readonly ExpectedSale[];
  readonly newInvoice: NewInvoiceForecast;
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
  const lastDay = addDays(mondays.at(-1)!, 6);
  const receipts = invoiceReceipts(invoices);
  const issued = receiptsByWeek(receipts, WEEKS_IN_PLAN);
  const { invoices: coming, ...salesFindings } = salesToCome(facts.sales, ledger, lastDay);
  const sales = saleReceipts(coming, facts.newInvoice, mondays);
  const fromSales = sumByWeek(sales, WEEKS_IN_PLAN);
  const categories = [...new Set(facts.expenses.map((line) => line.category))];
  const planned = withMoved(allPlannedPayments(facts.expenses, ledger.asOf, lastDay), facts.movedPayments, {
    asOf: ledger.asOf,
    until: lastDay,
  });
  const payments = paymentsByWeek(planned, categories, mondays);
  const ranges = facts.weeks.map((week) => week.receipts);
  const uncertain = [
    ...invoices.map(({ forecast, chances }) => ({
      clientId: forecast.clientId,
      amount: forecast.outstanding,
      chances,
    })),
    ...sales.map(({ coming: { sale }, amount, chances }) => ({ clientId: sale.clientId, amount, chances })),
  ];
  const doubts = facts.cumulative ? doubtsOf(facts.cumulative) : balanceDoubts(uncertain, ranges);
  const flows = mondays.map((startsOn, week) => ({
    startsOn,
    issued: issued[week]!,
    sales: fromSales[week]!,
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
    ...beyondOf(receipts, sales),
    ...{ receipts, sales, salesFindings, planned },
    firstWeekBelow: firstBelow(weeks, "expected", alertLevel),
    firstWeekLowBelow: firstBelow(weeks, "low", alertLevel),
  };
}

/** What moves in a week, before the balance is carried. */
interface WeekFlows {
  readonly startsOn: CalendarDate;
  readonly issued: WeekOfReceipts;
  readonly sales: Cents;
  readonly range: ExpectedAmount;
  readonly payments: readonly Cents[];
  /** About the receipts up to the end of the week. */
  readonly doubt: Doubt;
}

function beyondOf(
  receipts: readonly InvoiceReceipts[],
  sales: readonly SaleReceipts[],
): Pick<WeeklyPlan, "receiptsBeyond" | "receiptsNever" | "salesLater" | "salesNever"> {
  const issued = beyondWeeks(receipts);
  const toCome = beyondWeeks(sales);
  return {
    receiptsBeyond: sumCents([issued.later, issued.never]),
    receiptsNever: issued.never,
    salesLater: toCome.later,
    salesNever: toCome.never,
  };
}

/** Carries the balance from week to week. */
function closeWeeks(facts: PlanFacts, flows: readonly WeekFlows[]): readonly PlanWeek[] {
  let opening = facts.opening ?? NO_CENTS;
  return flows.map(({ startsOn, issued, sales, range, payments, doubt }) => {
    const receipts = sumCents([issued.overdue, issued.notYetDue]);
    const otherReceipts = facts.otherReceipts.get(startsOn) ?? NO_CENTS;
    const otherPayments = facts.otherPayments.get(startsOn) ?? NO_CENTS;
    const totalReceipts = sumCents([receipts, sales, otherReceipts]);
    const totalPayments = sumCents([...payments, otherPayments]);
    const net = cents(totalReceipts - totalPayments);
    const week: PlanWeek = {
      startsOn,
      opening,
      receiptsOverdue: issued.overdue,
      receiptsNotYetDue: issued.notYetDue,
      receipts: receiptsRange(receipts, range),
      receiptsSales: sales,
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
