import type { Reminder } from "../../../engine/dunning/reminder";
import type { WeeklyPlan } from "../../../engine/plan/weeklyPlan";
import type { Phrases } from "../../../text/phrases";
import type { ReminderRecords } from "../../dunning/reminderRecords";
import type { PastPlans } from "../../plan/pastPlans";
import type { BookReading } from "../../readInvoices";
import type { LedgerAndPayments } from "../forecastSheet";
import { otherCurrencies } from "../otherCurrencies";
import { planParts as partsOfPlan } from "../planSheet";
import type { WorkbookSnapshot } from "../../workbook";
import type { SheetLayout } from "../sheetLayout";
import { bankSheet } from "./bankSheet";
import { gatherReview } from "./gatherReview";
import { issuedColumns } from "./issuedSums";
import type { ReviewFigures, SourcePlace } from "./reviewFigures";
import { reviewSheet } from "./reviewSheet";
import { riskLines } from "./riskLines";

/** What the review is made of, of all that a plan has worked out. */
export interface ReviewSources {
  readonly plan: WeeklyPlan;
  readonly past: PastPlans;
  /** The book of the plan first. */
  readonly books: readonly (LedgerAndPayments & { readonly reminders: readonly Reminder[] })[];
  readonly reading: BookReading;
  /** The settings know the firm's name. */
  readonly records: Pick<ReminderRecords, "settings">;
}

export interface ReviewPlace {
  /** The workbook as it was read, where the invoices stand in the one written to; else null. */
  readonly invoicesIn: WorkbookSnapshot | null;
  /** The lines of the plan's sheet about the week at risk: they move its rows. */
  readonly risk: readonly string[];
}

/** The *Monday review* and the *Bank page*. */
export function reviewSheets(sources: ReviewSources, place: ReviewPlace, phrases: Phrases): readonly SheetLayout[] {
  const figures = reviewFigures(sources, place, phrases);
  const planParts = partsOfPlan({ plan: sources.plan, risk: place.risk });
  const { layout, trackRecord } = reviewSheet(figures, phrases);
  return [layout, bankSheet(figures, { planParts, trackRecord }, phrases)];
}

function reviewFigures(
  { plan, past, books, reading, records }: ReviewSources,
  { invoicesIn, risk }: ReviewPlace,
  phrases: Phrases,
): ReviewFigures {
  const { ledger, payments, reminders } = books[0]!;
  const { table, rowsOf } = reading;
  const plansOwn = risk.map((text) => ({ text, sheet: phrases.plan.sheetName }));
  return {
    ...{ plan, past, reminders, ledger, payments },
    company: records.settings.company.name,
    ...gatherReview(ledger),
    risks: [...plansOwn, ...riskLines(plan, ledger, phrases)],
    isBeside: invoicesIn !== null,
    invoiceSheet: table?.sheet ?? "",
    issued: invoicesIn && table && issuedColumns(invoicesIn, table),
    placeOf: (id) => {
      const row = rowsOf.get(id)?.[0];
      return table === null || row === undefined ? null : { sheet: table.sheet, row, isUsers: true };
    },
    placesByName: placesByName(reading),
    expenseSheets: [...new Set([...reading.expenses, ...reading.purchases].map(({ sheet }) => sheet))].join(", "),
    severalCurrencies: books.length > 1,
    notIncluded: otherCurrencies(books, phrases).map((text) => `${text} (${phrases.forecast.sheetName})`),
    forecastRows: books.reduce((sum, book) => sum + book.payments.length, 0),
  };
}

/** As `VarianceLine.name` calls them; of two of one name the first. */
function placesByName({ expenses, purchases, sales }: BookReading): ReadonlyMap<string, SourcePlace> {
  const named = [
    ...expenses.map((line) => [line.label, line] as const),
    ...purchases.map((invoice) => [`${invoice.supplier} ${invoice.reference}`.trim(), invoice] as const),
    ...sales.map((sale) => [sale.reference || sale.client, sale] as const),
  ];
  return new Map(named.reverse().map(([name, { sheet, row }]) => [name, { sheet, row, isUsers: true }]));
}
