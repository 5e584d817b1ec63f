import { allocate, sumCents } from "../money";
import type { Cents } from "../types";
import type { WeeklyChances } from "./weeklyChances";

/** Receipts of one week, in whole cents, from invoices overdue at the as-of day and from those not yet due. */
export interface WeekOfReceipts {
  readonly overdue: Cents;
  readonly notYetDue: Cents;
}

/** Expected receipts by week, and what is expected later or never. Together they are the outstanding to the cent. */
export interface ReceiptsByWeek {
  readonly weeks: readonly WeekOfReceipts[];
  readonly beyond: Cents;
}

/**
 * Expected receipts of each week: amount × chance, summed. Rounded once, by sharing out the whole outstanding, so that
 * the printed rows add up to it.
 */
export function receiptsByWeek(invoices: readonly WeeklyChances[], weekCount: number): ReceiptsByWeek {
  const overdue = new Float64Array(weekCount + 1);
  const notYetDue = new Float64Array(weekCount + 1);
  for (const { forecast, isOverdue, chances } of invoices) {
    const expected = isOverdue ? overdue : notYetDue;
    chances.forEach((chance, week) => (expected[week] = expected[week]! + forecast.outstanding * chance));
  }
  const outstanding = sumCents(invoices.map(({ forecast }) => forecast.outstanding));
  const shares = allocate(outstanding, [...overdue, ...notYetDue]);
  const entries = Array.from(overdue, (_, week) => ({
    overdue: shares[week]!,
    notYetDue: shares[weekCount + 1 + week]!,
  }));
  const beyond = entries[weekCount]!;
  return { weeks: entries.slice(0, weekCount), beyond: sumCents([beyond.overdue, beyond.notYetDue]) };
}
