import { dayNumber } from "../calendar";
import { allocate, cents, sumCents } from "../money";
import type { CalendarDate, Cents, Ledger, PaymentForecast } from "../types";

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
 * Expected receipts of the weeks that begin on `mondays`, from the chance of each day of each open invoice. Rounded
 * once, by sharing out the whole outstanding, so that the printed rows add up to it.
 */
export function receiptsByWeek(
  ledger: Ledger,
  forecasts: readonly PaymentForecast[],
  mondays: readonly CalendarDate[],
): ReceiptsByWeek {
  const overdue = new Float64Array(mondays.length + 1);
  const notYetDue = new Float64Array(mondays.length + 1);
  const dueDays = new Map(ledger.invoices.map((invoice) => [invoice.id, invoice.dueOn]));
  const firstMonday = dayNumber(mondays[0]!);
  for (const forecast of forecasts) {
    const dueOn = dueDays.get(forecast.invoiceId);
    if (dueOn === undefined) throw new RangeError(`receiptsByWeek: ${forecast.invoiceId} is not in the ledger`);
    const expected = dueOn < ledger.asOf ? overdue : notYetDue;
    addExpected(expected, forecast, dayNumber(dueOn) - firstMonday);
  }
  const outstanding = sumCents(forecasts.map((forecast) => forecast.outstanding));
  const shares = allocate(outstanding, [...overdue, ...notYetDue]);
  const weeks = mondays.map((_, week) => ({
    overdue: shares[week]!,
    notYetDue: shares[mondays.length + 1 + week]!,
  }));
  return { weeks, beyond: cents(outstanding - sumCents(weeks.flatMap((week) => [week.overdue, week.notYetDue]))) };
}

/**
 * Adds amount × chance to each week, the last entry standing for all days after the weeks and for never.
 * `dueAfter`: days from the first Monday to the due date.
 */
function addExpected(expected: Float64Array, { outstanding, delay }: PaymentForecast, dueAfter: number): void {
  const beyond = expected.length - 1;
  delay.probabilities.forEach((chance, index) => {
    const week = Math.floor((dueAfter + delay.firstDay + index) / 7);
    const entry = Math.min(Math.max(0, week), beyond);
    expected[entry] = expected[entry]! + outstanding * chance;
  });
  // What is left after all days may come out as a hair below zero.
  expected[beyond] = expected[beyond]! + outstanding * Math.max(0, delay.unpaid);
}
