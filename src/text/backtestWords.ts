import type { Backtest, BacktestVerdict } from "../engine/delay/backtest";

/** What is said of a backtest. */
export interface BacktestWords {
  /** In a sentence: typical errors and coverage; null when there was nothing to replay. */
  readonly summary: (audit: Backtest) => string | null;
  readonly nothing: string;
  readonly title: (forecasts: number, invoices: number, days: readonly string[]) => string;
  /** Label, forecasts, then the typical errors of ours, of the due date, of the client's average. */
  readonly headings: readonly string[];
  readonly all: string;
  /** Clients with so many paid invoices at the time; no upper limit when null. */
  readonly clientsWith: (from: number, to: number | null) => string;
  readonly days: (days: number) => string;
  readonly ranges: (dates: Inside, weeks: Inside) => string;
  readonly verdict: Readonly<Record<BacktestVerdict, string>>;
}

/** So many of so many lay inside their range. */
interface Inside {
  readonly inside: number;
  readonly count: number;
}
