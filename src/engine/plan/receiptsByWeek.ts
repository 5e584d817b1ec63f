import { allocate, cents, NO_CENTS, sumCents } from "../money";
import type { Cents, PaymentForecast } from "../types";
import type { ChancesByWeek, WeeklyChances } from "./weeklyChances";

/** An amount spread in whole cents over the weeks of the plan, later, and never: together it is the amount itself. */
export interface SpreadAmount {
  readonly byWeek: readonly Cents[];
  /** After the weeks of the plan. */
  readonly later: Cents;
  /** What may never come. */
  readonly never: Cents;
}

/** What an open invoice is expected to bring. */
export interface InvoiceReceipts extends SpreadAmount {
  readonly forecast: PaymentForecast;
  readonly isOverdue: boolean;
}

/** Receipts of one week, in whole cents, from invoices overdue at the as-of day and from those not yet due. */
export interface WeekOfReceipts {
  readonly overdue: Cents;
  readonly notYetDue: Cents;
}

/**
 * Amount × chance for each week. Rounded once, by sharing out the amount: every figure of the plan is a sum of invoices'
 * cents, so it can be traced to them, and all of them together make what is owed.
 */
export function spread(amount: Cents, chances: ChancesByWeek): SpreadAmount {
  const shares = allocate(amount, [...chances]);
  const never = shares.pop()!;
  const later = shares.pop()!;
  return { byWeek: shares, later, never };
}

/** Expected receipts of each open invoice. */
export function invoiceReceipts(invoices: readonly WeeklyChances[]): readonly InvoiceReceipts[] {
  return invoices.map(({ forecast, isOverdue, chances }) => ({
    forecast,
    isOverdue,
    ...spread(forecast.outstanding, chances),
  }));
}

/** Expected receipts of each week, from all open invoices. */
export function receiptsByWeek(receipts: readonly InvoiceReceipts[], weekCount: number): readonly WeekOfReceipts[] {
  const overdue = sumByWeek(
    receipts.filter(({ isOverdue }) => isOverdue),
    weekCount,
  );
  const notYetDue = sumByWeek(
    receipts.filter(({ isOverdue }) => !isOverdue),
    weekCount,
  );
  return overdue.map((amount, week) => ({ overdue: amount, notYetDue: notYetDue[week]! }));
}

/** The sum of the amounts in each week. */
export function sumByWeek(amounts: readonly SpreadAmount[], weekCount: number): readonly Cents[] {
  const sums = new Array<number>(weekCount).fill(NO_CENTS);
  for (const { byWeek } of amounts) byWeek.forEach((amount, week) => (sums[week] = sums[week]! + amount));
  return sums.map(cents);
}

/** What comes after the weeks, and what may never come, in all. */
export function beyondWeeks(amounts: readonly SpreadAmount[]): { readonly later: Cents; readonly never: Cents } {
  return { later: sumCents(amounts.map(({ later }) => later)), never: sumCents(amounts.map(({ never }) => never)) };
}
