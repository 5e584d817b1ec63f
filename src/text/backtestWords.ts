import type { Backtest, ErrorComparison } from "../engine/delay/backtest";

/** What is said of a backtest. */
export interface BacktestWords {
  /** In a sentence: typical errors and coverage; null when there was nothing to replay. */
  readonly summary: (audit: Backtest) => string | null;
  /** Said instead where nothing could be replayed, of so many paid invoices. */
  readonly nothing: (paidInvoices: number) => string;
  readonly title: (forecasts: number, invoices: number, days: readonly string[]) => string;
  /** Label, forecasts, then the typical errors of ours, of the due date, of the client's average. */
  readonly headings: readonly string[];
  readonly all: string;
  /** Clients with so many paid invoices at the time; no upper limit when null. */
  readonly clientsWith: (from: number, to: number | null) => string;
  readonly days: (days: number) => string;
  readonly ranges: (dates: Inside, weeks: Inside) => string;
  readonly verdict: (audit: Backtest) => string;
}

/** So many of so many lay inside their range. */
interface Inside {
  readonly inside: number;
  readonly count: number;
}

/** The simple rule whose typical error is smaller than the model's, the smaller of two; null where none is. */
export function closerRule({ model, dueDate, clientAverage }: ErrorComparison): "due-date" | "client-average" | null {
  if (model === null || dueDate === null || clientAverage === null) return null;
  if (Math.min(dueDate, clientAverage) >= model) return null;
  return dueDate < clientAverage ? "due-date" : "client-average";
}
