import { addDays, dayOfMonth } from "../calendar";
import { cents, NO_CENTS, sumCents } from "../money";
import type { CalendarDate, Cents, Ledger } from "../types";
import { daysOverdue, receivables } from "./ageing";
import { ledgerAsOf } from "./ledgerAsOf";
import { outstanding } from "./outstanding";

/**
 * How many days of sales are not yet paid, by the measures credit managers compare. Sales and receivables both include
 * tax; credit notes count negative in both.
 */

/** Sales invoiced in a month, or in the part of it that has passed. */
interface MonthOfSales {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly sales: Cents;
  /** Days of the month that have passed, 1 to 31. */
  readonly days: number;
}

/** A month of the count-back, with the part of its days that is counted. */
export interface CountedMonth extends MonthOfSales {
  readonly counted: number;
}

/** What the accounting measures and the collection effectiveness index of a period are made of. */
export interface CollectionFigures {
  /** Receivables at the close of the day before the period. */
  readonly opening: Cents;
  /** Invoiced in the period, credit notes negative. */
  readonly sales: Cents;
  readonly receivables: Cents;
  /** Of these, not yet due: every document, credit notes too, by its own due date. */
  readonly notYetDue: Cents;
}

/**
 * DSO by count-back (méthode par épuisement), the measure AFDCC recommends: months of sales are taken off the
 * receivables backwards from the as-of day, each adding its days; the month that has more sales than what is left adds
 * days in proportion. A busy month does not flatter it as it does the accounting DSO.
 *
 * Zero when nothing is owed; null when more is owed than the book ever invoiced.
 */
export function daysSalesOutstanding(ledger: Ledger): number | null {
  return countBackMonths(ledger)?.reduce((days, { counted }) => days + counted, 0) ?? null;
}

/**
 * The months of the count-back, latest first; all but the last are counted whole. None when nothing is owed; null when
 * more is owed than the book ever invoiced.
 */
export function countBackMonths(ledger: Ledger): readonly CountedMonth[] | null {
  let left: number = receivables(ledger);
  const months: CountedMonth[] = [];
  for (const month of monthsOfSales(ledger)) {
    if (left <= 0) break;
    if (month.sales >= left) return [...months, { ...month, counted: (left / month.sales) * month.days }];
    left -= month.sales;
    months.push({ ...month, counted: month.days });
  }
  return left <= 0 ? months : null;
}

/**
 * Accounting DSO: receivables ÷ sales of the last `days` days × `days`. Null when nothing was sold in that time.
 */
export function accountingDso(ledger: Ledger, days: number): number | null {
  return daysOfSales(ledger, receivables(ledger), days);
}

/**
 * Best possible DSO: what the accounting DSO would be if every client paid on its due date, from the receivables not
 * yet due. The terms granted, in days. Null when nothing was sold in that time.
 */
export function bestPossibleDso(ledger: Ledger, days: number): number | null {
  return daysOfSales(ledger, currentReceivables(ledger), days);
}

/**
 * Average days delinquent: accounting DSO less best possible DSO, the days that are the clients' lateness and not the
 * terms. Null when nothing was sold in that time.
 */
export function averageDaysDelinquent(ledger: Ledger, days: number): number | null {
  return daysOfSales(ledger, receivables(ledger) - currentReceivables(ledger), days);
}

/**
 * Collection effectiveness index of the time after `since` until the as-of day, usually a month: of all that could have
 * been collected, the part that was, 0 to 100.
 * (opening receivables + sales − closing receivables) ÷ (opening receivables + sales − closing receivables not yet due)
 * × 100. Null when there was nothing to collect.
 */
export function collectionEffectivenessIndex(ledger: Ledger, since: CalendarDate): number | null {
  const { opening, sales, receivables: closing, notYetDue } = collectionFigures(ledger, since);
  const collectable = opening + sales - notYetDue;
  return collectable <= 0 ? null : ((opening + sales - closing) / collectable) * 100;
}

/** The figures of the time after `since` until the as-of day. */
export function collectionFigures(ledger: Ledger, since: CalendarDate): CollectionFigures {
  return {
    opening: receivables(ledgerAsOf(ledger, since, ledger.currency)),
    sales: salesAfter(ledger, since),
    receivables: receivables(ledger),
    notYetDue: currentReceivables(ledger),
  };
}

function daysOfSales(ledger: Ledger, amount: number, days: number): number | null {
  const sales = salesAfter(ledger, addDays(ledger.asOf, -days));
  return sales <= 0 ? null : (amount / sales) * days;
}

function currentReceivables(ledger: Ledger): Cents {
  const current = ledger.invoices.filter((invoice) => daysOverdue(invoice, ledger.asOf) <= 0);
  return sumCents(current.map(outstanding));
}

function salesAfter(ledger: Ledger, since: CalendarDate): Cents {
  return sumCents(ledger.invoices.filter(({ issuedOn }) => issuedOn > since).map(({ amount }) => amount));
}

/** The months of the book, latest first: from the as-of day's month back to the first invoice's. */
function* monthsOfSales(ledger: Ledger): Generator<MonthOfSales> {
  const sales = new Map<string, Cents>();
  let first = monthOf(ledger.asOf);
  for (const { issuedOn, amount } of ledger.invoices) {
    const month = monthOf(issuedOn);
    sales.set(month, cents((sales.get(month) ?? 0) + amount));
    if (month < first) first = month;
  }
  let lastDay = ledger.asOf;
  while (monthOf(lastDay) >= first) {
    const days = dayOfMonth(lastDay);
    const from = addDays(lastDay, 1 - days);
    yield { from, until: lastDay, sales: sales.get(monthOf(lastDay)) ?? NO_CENTS, days };
    lastDay = addDays(lastDay, -days);
  }
}

/** "YYYY-MM" */
function monthOf(date: CalendarDate): string {
  return date.slice(0, 7);
}
