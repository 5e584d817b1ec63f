import { daysBetween } from "../calendar";
import { cents, NO_CENTS, sumCents } from "../money";
import type { CalendarDate, Cents, Invoice, Ledger } from "../types";
import { outstanding } from "./outstanding";

/** Outstanding cents by days overdue (balance âgée). The five sum to the receivables. */
export interface AgeingBuckets {
  /** Not yet due, or due on the as-of day. */
  readonly current: Cents;
  readonly days1To30: Cents;
  readonly days31To60: Cents;
  readonly days61To90: Cents;
  readonly over90: Cents;
}

/** `asOf` minus due date: days past due at the close of `asOf`. Zero on the due date, negative before it. */
export function daysOverdue(invoice: Invoice, asOf: CalendarDate): number {
  return daysBetween(invoice.dueOn, asOf);
}

/** What all clients owe less what is owed to them: credit notes and overpayments count negative. */
export function receivables(ledger: Ledger): Cents {
  return sumCents(ledger.invoices.map(outstanding));
}

/**
 * Outstanding cents by days overdue, credit notes negative and each in the bucket of its own due date: nothing is
 * netted, so that the buckets can be checked against the sheet row by row. Disputed invoices are included.
 */
export function ageingBuckets(ledger: Ledger): AgeingBuckets {
  const buckets = {
    current: NO_CENTS,
    days1To30: NO_CENTS,
    days31To60: NO_CENTS,
    days61To90: NO_CENTS,
    over90: NO_CENTS,
  };
  for (const invoice of ledger.invoices) {
    const bucket = bucketOf(daysOverdue(invoice, ledger.asOf));
    buckets[bucket] = cents(buckets[bucket] + outstanding(invoice));
  }
  return buckets;
}

function bucketOf(days: number): keyof AgeingBuckets {
  if (days <= 0) return "current";
  if (days <= 30) return "days1To30";
  if (days <= 60) return "days31To60";
  return days <= 90 ? "days61To90" : "over90";
}
