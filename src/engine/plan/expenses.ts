import { nextBankDay } from "../bankDays";
import { addDays, addMonths, startOfWeek } from "../calendar";
import { cents, NO_CENTS } from "../money";
import type { CalendarDate, Cents } from "../types";

/** How often an expense comes back. */
export type ExpenseFrequency = "once" | "weekly" | "monthly" | "quarterly" | "yearly";

/** One line of the *Expenses* sheet: a payment of the company, once or regularly. */
export interface ExpenseLine {
  readonly label: string;
  readonly category: string;
  /** Positive: money paid out, including tax. */
  readonly amount: Cents;
  readonly firstOn: CalendarDate;
  readonly frequency: ExpenseFrequency;
  /** No payment falls due after this day; null when it goes on. */
  readonly lastOn: CalendarDate | null;
}

const MONTHS_BETWEEN = { monthly: 1, quarterly: 3, yearly: 12 } as const;

/**
 * The days after `asOf` and up to `until` on which the money of a line leaves the bank, in order: each due day moved to
 * the next bank day. A payment due by `asOf` whose bank day comes later has not left yet, so it is included.
 *
 * Months keep the day of the month of the first payment, or take the last day of a month without it: a rent of the 31st
 * leaves on 28 February and on 31 March again.
 */
export function expensePayments(line: ExpenseLine, asOf: CalendarDate, until: CalendarDate): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (const dueOn of dueDays(line)) {
    const paidOn = nextBankDay(dueOn);
    if (paidOn > until) break;
    if (paidOn > asOf) days.push(paidOn);
  }
  return days;
}

/** Paid out in each of the weeks that begin on `mondays`, one amount for each category, in the order of `categories`. */
export function paymentsByWeek(
  expenses: readonly ExpenseLine[],
  categories: readonly string[],
  asOf: CalendarDate,
  mondays: readonly CalendarDate[],
): readonly (readonly Cents[])[] {
  const lastDay = addDays(mondays.at(-1)!, 6);
  const weeks = mondays.map(() => categories.map(() => NO_CENTS));
  for (const line of expenses) {
    const category = categories.indexOf(line.category);
    for (const paidOn of expensePayments(line, asOf, lastDay)) {
      const week = weeks[mondays.indexOf(startOfWeek(paidOn))]!;
      week[category] = cents(week[category]! + line.amount);
    }
  }
  return weeks;
}

/** Every due day of a line, in order; without end when the line has none. */
function* dueDays({ firstOn, frequency, lastOn }: ExpenseLine): Generator<CalendarDate> {
  for (let count = 0; ; count++) {
    const dueOn = nthDueDay(firstOn, frequency, count);
    if (lastOn !== null && dueOn > lastOn) return;
    yield dueOn;
    if (frequency === "once") return;
  }
}

/** Counted from the first day each time: adding month to month would turn the 31st into the 28th for good. */
function nthDueDay(firstOn: CalendarDate, frequency: ExpenseFrequency, count: number): CalendarDate {
  switch (frequency) {
    case "once":
      return firstOn;
    case "weekly":
      return addDays(firstOn, 7 * count);
    case "monthly":
    case "quarterly":
    case "yearly":
      return addMonths(firstOn, MONTHS_BETWEEN[frequency] * count);
  }
}
