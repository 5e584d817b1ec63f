import { addDays, startOfWeek } from "../calendar";
import type { JointDraw } from "../delay/jointDraw";
import type { NewInvoiceForecast } from "../delay/newInvoice";
import { NO_CENTS, sumCents } from "../money";
import type { CalendarDate, Cents, CurrencyCode, Ledger, PaymentForecast } from "../types";
import type { ExpenseLine, PlannedPayment } from "./expenses";
import { allPlannedPayments, paymentsByWeek } from "./expenses";
import type { MovedPayment } from "./movedPayments";
import { withMoved } from "./movedPayments";
import { planDraws } from "./planDraws";
import type { PlanWeek, WeekFlows } from "./planWeek";
import { chanceBelowFloorEver, closeWeeks, firstWeekBelow } from "./planWeek";
import type { InvoiceReceipts } from "./receiptsByWeek";
import { beyondWeeks, invoiceReceipts, receiptsByWeek, sumByWeek } from "./receiptsByWeek";
import type { SaleReceipts } from "./saleReceipts";
import { saleReceipts } from "./saleReceipts";
import type { ExpectedSale, SalesToCome } from "./salesToCome";
import { salesToCome } from "./salesToCome";
import { weeklyChances } from "./weeklyChances";

/** A quarter: what banks ask for, and as far as issued invoices reach. */
export const WEEKS_IN_PLAN = 13;

/** The cash plan of 13 weeks, direct method. */
export interface WeeklyPlan {
  readonly asOf: CalendarDate;
  readonly currency: CurrencyCode;
  /** The bank balance at the close of the as-of day; null when nobody typed it, and the weeks then start from zero. */
  readonly opening: Cents | null;
  /** The balance that must not be undercut; null when nobody typed it, and zero then counts. */
  readonly alertLevel: Cents | null;
  /** The balance below which the banks stop paying: zero, or negative by the overdraft they allow. */
  readonly floor: Cents;
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
  /** That at least one of the weeks closes below the floor, 0 to 1. */
  readonly chanceBelowFloor: number;
}

/** What the plan is made of. */
export interface PlanFacts {
  readonly ledger: Ledger;
  /** One forecast for every invoice with something outstanding after credits. */
  readonly payments: readonly PaymentForecast[];
  /** How the forecast draws the receipts of its weeks. */
  readonly joint: JointDraw;
  readonly opening: Cents | null;
  readonly alertLevel: Cents | null;
  /** The balance below which the banks stop paying: zero, or negative by the overdraft they allow. */
  readonly floor: Cents;
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
 * payments = closing; the weeks' receipts + `receiptsBeyond` = outstanding; the weeks' sales + `salesLater` +
 * `salesNever` = the sales to come.
 * @throws {RangeError} when a forecast's invoice is not in the ledger
 */
export function weeklyPlan(facts: PlanFacts): WeeklyPlan {
  const { ledger, opening, alertLevel, floor, joint } = facts;
  const mondays = planMondays(ledger.asOf);
  const lastDay = addDays(mondays.at(-1)!, 6);
  const invoices = weeklyChances(ledger, facts.payments, mondays);
  const receipts = invoiceReceipts(invoices);
  const { invoices: coming, ...salesFindings } = salesToCome(facts.sales, ledger, lastDay);
  const sales = saleReceipts(coming, facts.newInvoice, mondays);
  const planned = withMoved(allPlannedPayments(facts.expenses, ledger.asOf, lastDay), facts.movedPayments, {
    asOf: ledger.asOf,
    until: lastDay,
  });
  const categories = [...new Set(facts.expenses.map((line) => line.category))];
  const flows = flowsOf(facts, mondays, { receipts, sales, payments: paymentsByWeek(planned, categories, mondays) });
  const expected = flows.map(({ issued, sales: sold, runRate }) =>
    sumCents([issued.overdue, issued.notYetDue, sold, runRate]),
  );
  const draws = planDraws({ invoices, sales, payments: planned, joint, expected, mondays });
  const weeks = closeWeeks(flows, draws, { opening: opening ?? NO_CENTS, floor });
  return {
    asOf: ledger.asOf,
    currency: ledger.currency,
    ...{ opening, alertLevel, floor, categories, weeks },
    ...beyondOf(receipts, sales),
    ...{ receipts, sales, salesFindings, planned },
    firstWeekBelow: firstWeekBelow(weeks, "expected", alertLevel),
    firstWeekLowBelow: firstWeekBelow(weeks, "low", alertLevel),
    chanceBelowFloor: chanceBelowFloorEver(weeks, draws, floor),
  };
}

function flowsOf(
  { otherReceipts, otherPayments }: PlanFacts,
  mondays: readonly CalendarDate[],
  planned: {
    readonly receipts: readonly InvoiceReceipts[];
    readonly sales: readonly SaleReceipts[];
    readonly payments: readonly (readonly Cents[])[];
  },
): readonly WeekFlows[] {
  const issued = receiptsByWeek(planned.receipts, mondays.length);
  const isRunRate = ({ coming }: SaleReceipts): boolean => coming.sale.kind === "run-rate";
  const sold = planned.sales.filter((sale) => !isRunRate(sale));
  const sales = sumByWeek(sold, mondays.length);
  const runRate = sumByWeek(planned.sales.filter(isRunRate), mondays.length);
  return mondays.map((startsOn, week) => ({
    startsOn,
    issued: issued[week]!,
    sales: sales[week]!,
    runRate: runRate[week]!,
    otherReceipts: otherReceipts.get(startsOn) ?? NO_CENTS,
    payments: planned.payments[week]!,
    otherPayments: otherPayments.get(startsOn) ?? NO_CENTS,
  }));
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
