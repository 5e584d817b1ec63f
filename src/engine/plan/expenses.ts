import { isBankDay, nextBankDay } from "../bankDays";
import { addDays, addMonths, endOfMonth, startOfWeek } from "../calendar";
import { isWorkingDay } from "../holidays";
import { cents, NO_CENTS } from "../money";
import type { CalendarDate, Cents, PaymentMethod } from "../types";

/** How often an expense comes back. The two last days come every month, whatever the day of the first payment. */
export type ExpenseFrequency =
  "once" | "weekly" | "monthly" | "last-working-day" | "last-bank-day" | "quarterly" | "yearly";

/** Where a payment goes that falls due on a day on which banks are closed. */
export type BankDayShift = "next" | "previous";

/** One line of the *Expenses* sheet, or a supplier's invoice to pay: a payment of the company, once or regularly. */
export interface ExpenseLine {
  readonly label: string;
  readonly category: string;
  /** Positive: money paid out, including tax. */
  readonly amount: Cents;
  readonly firstOn: CalendarDate;
  readonly frequency: ExpenseFrequency;
  /** No payment falls due after this day; null when it goes on. */
  readonly lastOn: CalendarDate | null;
  /** Number of the supplier's invoice; null for what the firm plans itself. */
  readonly reference: string | null;
  readonly paymentMethod: PaymentMethod | null;
  /** Null: the usual one, see `expensePayments()`. */
  readonly shift: BankDayShift | null;
  /** Days by which each payment may be put off within what was agreed; 0 when it may not. */
  readonly movableDays: number;
  /** True when the payee is known to take the amount in two halves. */
  readonly mayBeSplit: boolean;
  /** Eight times in ten the amount lies within this share of it, above or below: 0.1 for ± 10 %. 0 when it is sure. */
  readonly doubtShare: number;
  /** True for what the plan itself worked out, such as VAT: no sheet holds it, and the sheet of what was paid will not. */
  readonly isEstimate: boolean;
}

/** What a line is taken for where its sheet has no such columns: due on its day, whole and sure. */
export const FIRM_PAYMENT = {
  reference: null,
  paymentMethod: null,
  shift: null,
  movableDays: 0,
  mayBeSplit: false,
  doubtShare: 0,
  isEstimate: false,
} as const satisfies Partial<ExpenseLine>;

/** One payment of a line. */
export interface PlannedPayment {
  readonly line: ExpenseLine;
  readonly dueOn: CalendarDate;
  /** The bank day on which the money leaves. */
  readonly paidOn: CalendarDate;
  readonly amount: Cents;
}

const MONTHS_BETWEEN = { monthly: 1, quarterly: 3, yearly: 12 } as const;

/**
 * The payments of a line whose money leaves the bank after `asOf` and up to `until`, in order: each due day moved to a
 * bank day. A payment due by `asOf` whose bank day comes later has not left yet, so it is included.
 *
 * Months keep the day of the month of the first payment, or take the last day of a month without it: a rent of the 31st
 * leaves on 28 February and on 31 March again. The last working day is that of France; where banks are closed on it, as
 * on Good Friday, the bank day before counts.
 *
 * Money moves to the *next* bank day unless the line says otherwise: an order for a day on which banks are closed counts
 * as received on the next business day (C. mon. fin. art. L133-9, directive (EU) 2015/2366 art. 78), a direct debit is
 * collected on it (SEPA Core Direct Debit rulebook, due date), and so does a tax or a social contribution whose last day
 * is no working day. Net wages are the usual exception, an employer pays before the weekend: `shift` "previous".
 */
export function plannedPayments(line: ExpenseLine, asOf: CalendarDate, until: CalendarDate): readonly PlannedPayment[] {
  const payments: PlannedPayment[] = [];
  for (const dueOn of dueDays(line)) {
    const paidOn = bankDayOf(dueOn, line);
    if (paidOn > until) break;
    if (paidOn > asOf) payments.push({ line, dueOn, paidOn, amount: line.amount });
  }
  return payments;
}

/** The payments of all lines, by the day the money leaves; those of one day in the order of the lines. */
export function allPlannedPayments(
  lines: readonly ExpenseLine[],
  asOf: CalendarDate,
  until: CalendarDate,
): readonly PlannedPayment[] {
  const payments = lines.flatMap((line) => plannedPayments(line, asOf, until));
  return payments.sort((a, b) => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : 0));
}

/** Paid out in each of the weeks that begin on `mondays`, one amount for each category, in the order of `categories`. */
export function paymentsByWeek(
  payments: readonly PlannedPayment[],
  categories: readonly string[],
  mondays: readonly CalendarDate[],
): readonly (readonly Cents[])[] {
  const weeks = mondays.map(() => categories.map(() => NO_CENTS));
  for (const { line, paidOn, amount } of payments) {
    const category = categories.indexOf(line.category);
    const week = weeks[mondays.indexOf(startOfWeek(paidOn))]!;
    week[category] = cents(week[category]! + amount);
  }
  return weeks;
}

/** Every day of a schedule, in order; without end when it has none. */
export function* dueDays(schedule: {
  readonly firstOn: CalendarDate;
  readonly frequency: ExpenseFrequency;
  readonly lastOn: CalendarDate | null;
}): Generator<CalendarDate> {
  const { firstOn, frequency, lastOn } = schedule;
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
    case "last-working-day":
      return lastDayOfMonth(addMonths(firstOn, count), (day) => isWorkingDay(day, "france"));
    case "last-bank-day":
      return lastDayOfMonth(addMonths(firstOn, count), isBankDay);
    case "monthly":
    case "quarterly":
    case "yearly":
      return addMonths(firstOn, MONTHS_BETWEEN[frequency] * count);
  }
}

function lastDayOfMonth(month: CalendarDate, counts: (day: CalendarDate) => boolean): CalendarDate {
  return dayBackTo(endOfMonth(month), counts);
}

/** The bank day on which a payment of the line due on that day leaves, see `plannedPayments()`. */
export function bankDayOf(dueOn: CalendarDate, { frequency, shift }: ExpenseLine): CalendarDate {
  const direction = shift ?? (frequency === "last-working-day" ? "previous" : "next");
  return direction === "next" ? nextBankDay(dueOn) : dayBackTo(dueOn, isBankDay);
}

function dayBackTo(day: CalendarDate, counts: (day: CalendarDate) => boolean): CalendarDate {
  let candidate = day;
  while (!counts(candidate)) candidate = addDays(candidate, -1);
  return candidate;
}
