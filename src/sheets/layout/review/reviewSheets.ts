import type { Reminder } from "../../../engine/dunning/reminder";
import type { WeeklyPlan } from "../../../engine/plan/weeklyPlan";
import type { Phrases } from "../../../text/phrases";
import type { PastPlans } from "../../plan/pastPlans";
import type { BookReading } from "../../readInvoices";
import type { LedgerAndPayments } from "../forecastSheet";
import { planParts } from "../planSheet";
import type { SheetLayout } from "../sheetLayout";
import { bankSheet } from "./bankSheet";
import { gatherReview } from "./gatherReview";
import type { ReviewFigures } from "./reviewFigures";
import { reviewSheet } from "./reviewSheet";
import { riskLines } from "./riskLines";

/** What the review is made of, of all that a plan has worked out. */
export interface ReviewSources {
  readonly plan: WeeklyPlan;
  readonly past: PastPlans;
  /** The book of the plan first. */
  readonly books: readonly (LedgerAndPayments & { readonly reminders: readonly Reminder[] })[];
  readonly reading: BookReading;
}

export interface ReviewPlace {
  /** True where the invoices stand in the workbook written to. */
  readonly isBeside: boolean;
  /** The lines of the plan's sheet about the week at risk: they move its rows. */
  readonly risk: readonly string[];
}

/** The *Monday review* and the *Bank page*. */
export function reviewSheets(
  sources: ReviewSources,
  { isBeside, risk }: ReviewPlace,
  phrases: Phrases,
): readonly SheetLayout[] {
  const figures = reviewFigures(sources, { isBeside, risk }, phrases);
  const parts = planParts({ plan: sources.plan, risk });
  return [reviewSheet(figures, phrases), bankSheet(figures, parts, phrases)];
}

function reviewFigures(
  { plan, past, books, reading }: ReviewSources,
  { isBeside, risk }: ReviewPlace,
  phrases: Phrases,
): ReviewFigures {
  const { ledger, payments, reminders } = books[0]!;
  const { table, rowsOf } = reading;
  return {
    ...{ plan, past, reminders, ledger, payments },
    ...gatherReview(ledger),
    risks: [...risk, ...riskLines(plan, ledger, phrases)],
    placeOf: (id) => {
      const row = rowsOf.get(id)?.[0];
      return !isBeside || table === null || row === undefined ? null : { sheet: table.sheet, row };
    },
    severalCurrencies: books.length > 1,
    forecastRows: books.reduce((sum, book) => sum + book.payments.length, 0),
  };
}
