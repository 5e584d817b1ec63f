import type { Reminder } from "../../../engine/dunning/reminder";
import type { BrokenPromise } from "../../../engine/ledger/brokenPromises";
import type { DriftingClient } from "../../../engine/ledger/driftingClients";
import type { WeeklyPlan } from "../../../engine/plan/weeklyPlan";
import type { CollectionFigures, CountedMonth } from "../../../engine/ledger/daysSalesOutstanding";
import type { Cents, InvoiceId, Ledger, PaymentForecast } from "../../../engine/types";
import type { Phrases } from "../../../text/phrases";
import type { PastPlans } from "../../plan/pastPlans";
import type { Grid } from "../grid";
import type { IssuedColumns } from "./issuedSums";

/** What the Monday review shows. */
export interface ReviewFigures {
  readonly plan: WeeklyPlan;
  /** The firm's own name; null where its settings do not say. */
  readonly company: string | null;
  readonly past: PastPlans;
  readonly ledger: Ledger;
  readonly payments: readonly PaymentForecast[];
  readonly reminders: readonly Reminder[];
  readonly indicators: LedgerIndicators;
  readonly collection: CollectionWorkings;
  readonly drifting: readonly DriftingClient[];
  readonly brokenPromises: readonly BrokenPromise[];
  /** The worst first. */
  readonly risks: readonly RiskLine[];
  /** True where the invoices stand in the workbook written to: links lead to them. */
  readonly isBeside: boolean;
  readonly invoiceSheet: string;
  /** The user's columns of issue dates and amounts; null where no formula can read them. */
  readonly issued: IssuedColumns | null;
  /** The row of the sheet in which an invoice stands; null for one that is in no sheet any more. */
  readonly placeOf: (id: InvoiceId) => SourcePlace | null;
  /** The sheets of expenses and purchases, by name. */
  readonly expenseSheets: string;
  /** Expenses, supplier invoices and sales to come, by the name a line of the difference gives them. */
  readonly placesByName: ReadonlyMap<string, SourcePlace>;
  /** The forecast sheet has a column of currencies: its sums must choose. */
  readonly severalCurrencies: boolean;
  /** What is owed in other currencies, a sentence each with its sheet: no figure of the plan holds it. */
  readonly notIncluded: readonly string[];
  /** Rows of the forecast sheet below its header. */
  readonly forecastRows: number;
}

/** A cell that a figure comes from: in a sheet of the user's, or of ours. */
export interface SourcePlace {
  readonly sheet: string;
  readonly row: number;
  /** The first column where none is given. */
  readonly column?: number;
  readonly isUsers: boolean;
}

/** What may go wrong, and the sheet whose figures say so. */
export interface RiskLine {
  readonly text: string;
  readonly sheet: string;
}

/** What the indicators are made of. */
export interface CollectionWorkings {
  /** The months of the count-back, latest first; null where more is owed than was ever invoiced. */
  readonly months: readonly CountedMonth[] | null;
  /** Of `DAYS_OF_SALES` and of `DAYS_OF_COLLECTION`. */
  readonly quarterSales: Cents;
  readonly month: CollectionFigures;
}

/** A quarter of sales, as credit managers measure. */
export const DAYS_OF_SALES = 90;
/** The index is usually that of a month. */
export const DAYS_OF_COLLECTION = 30;
/** Row of the plan's sheet that holds the opening balance. */
export const OPENING_ROW = 4;

/** Collection indicators of the book; null where there is nothing to measure. */
export interface LedgerIndicators {
  readonly dso: number | null;
  readonly accountingDso: number | null;
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
