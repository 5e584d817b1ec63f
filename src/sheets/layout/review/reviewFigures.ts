import type { Reminder } from "../../../engine/dunning/reminder";
import type { BrokenPromise } from "../../../engine/ledger/brokenPromises";
import type { DriftingClient } from "../../../engine/ledger/driftingClients";
import type { WeeklyPlan } from "../../../engine/plan/weeklyPlan";
import type { InvoiceId, Ledger, PaymentForecast } from "../../../engine/types";
import type { Phrases } from "../../../text/phrases";
import type { PastPlans } from "../../plan/pastPlans";
import type { Grid } from "../grid";

/** What the Monday review shows. */
export interface ReviewFigures {
  readonly plan: WeeklyPlan;
  readonly past: PastPlans;
  readonly ledger: Ledger;
  readonly payments: readonly PaymentForecast[];
  readonly reminders: readonly Reminder[];
  readonly indicators: LedgerIndicators;
  readonly drifting: readonly DriftingClient[];
  readonly brokenPromises: readonly BrokenPromise[];
  /** Sentences, the worst first. */
  readonly risks: readonly string[];
  /** The row of the sheet in which an invoice stands; null when the invoices stand in another workbook. */
  readonly placeOf: (id: InvoiceId) => InvoicePlace | null;
  /** The forecast sheet has a column of currencies: its sums must choose. */
  readonly severalCurrencies: boolean;
  /** Rows of the forecast sheet below its header. */
  readonly forecastRows: number;
}

export interface InvoicePlace {
  readonly sheet: string;
  readonly row: number;
}

/** Collection indicators of the book; null where there is nothing to measure. */
export interface LedgerIndicators {
  readonly dso: number | null;
  readonly bestPossibleDso: number | null;
  readonly averageDaysDelinquent: number | null;
  /** 0 to 100. */
  readonly collectionEffectiveness: number | null;
}

/** The sheet while it is laid out. */
export interface ReviewSheet {
  readonly figures: ReviewFigures;
  readonly phrases: Phrases;
  readonly grid: Grid;
  /** Format of amounts to the cent. */
  readonly money: string;
}

/** Its columns: what happened, what it concerns, whose; three amounts; the week, and where it stands. */
export const COLUMN = {
  label: 1,
  name: 2,
  client: 3,
  forecast: 4,
  actual: 5,
  difference: 6,
  week: 7,
  where: 8,
} as const;
