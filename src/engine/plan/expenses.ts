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
