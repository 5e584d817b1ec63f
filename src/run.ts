import { forecastPayments, type LedgerForecast } from "./engine/delay/forecast";
import type { ContactRecord } from "./engine/dunning/contactLog";
import type { NextReminder, Reminder } from "./engine/dunning/reminder";
import { ledgerAsOf } from "./engine/ledger/ledgerAsOf";
import { weeklyPlan, type WeeklyPlan } from "./engine/plan/weeklyPlan";
import type { CalendarDate, Cents, CurrencyCode, InvoiceId, Ledger } from "./engine/types";
import {
  bookReminders,
  ledgerWithRecords,
  readReminderRecords,
  type BookReminders,
  type ReminderRecords,
} from "./sheets/dunning/reminderRecords";
import { ownScenarios, type OwnScenario } from "./sheets/plan/ownScenarios";
import { salesProblems } from "./sheets/plan/salesProblems";
import type { PlanEstimates } from "./sheets/plan/estimates";
import { gatherFacts, type PlanSources as GatherSources } from "./sheets/plan/planFacts";
import type { OwnCells } from "./sheets/ownCells";
import { laterPayments } from "./sheets/laterPayments";
import { readBook, type BookReading, type ReadingChoices } from "./sheets/readInvoices";
import type { Workbook, WorkbookSnapshot } from "./sheets/workbook";
import type { Phrases } from "./text/phrases";

/** A stage of the work, for showing progress. */
export type Stage = "reading" | "forecasting" | "writing";

/** How a book is to be read and forecast. */
export interface ForecastRequest {
  readonly asOf: CalendarDate;
  readonly choices: ReadingChoices;
  /** Told as each stage begins; what it returns is waited for, and what it throws breaks the work off. */
  readonly onStage: (stage: Stage) => void | Promise<void>;
}

/** The invoices of one currency and when they will be paid. */
export interface BookForecast {
  readonly ledger: Ledger;
  readonly forecast: LedgerForecast;
  readonly reminders: BookReminders;
}

/** A workbook read, forecast and seen through for reminders, before a plan is made of it. */
export interface Analysis {
  readonly reading: BookReading;
  /** One for each currency, that of most invoices first; currencies are never added up. Empty when nothing was read. */
  readonly books: readonly BookForecast[];
  /** What the user keeps about reminders in the workbook: settings, templates, log. */
  readonly records: ReminderRecords;
}

/** Reads and forecasts a workbook. Faults of the sheet are problems of the reading; only a host throws. */
export async function analyse(source: Workbook, request: ForecastRequest): Promise<Analysis> {
  await request.onStage("reading");
  const snapshot = await source.read();
  return analysisOf(readAsOf(snapshot, request), snapshot, request);
}

/** The plan and what to do, of the currency with most invoices, and all problems of the sheets it is made of. */
export interface Worked {
  readonly plan: WeeklyPlan;
  readonly reminders: readonly Reminder[];
  readonly nextReminders: ReadonlyMap<InvoiceId, NextReminder>;
  /** The scenarios of the workbook, as they are meant for this plan. */
  readonly scenarios: readonly OwnScenario[];
  readonly problems: BookReading["problems"];
  readonly gathered: ReturnType<typeof gatherFacts>;
  readonly sources: GatherSources;
}

/** What a plan is worked out from beside its book. */
interface PlanSources {
  /** Null: what the user typed into the last plan, else none. */
  readonly opening: Cents | null;
  readonly alertLevel: Cents | null;
  /** Instead of what the workbook says is to be estimated. */
  readonly estimates?: Partial<PlanEstimates>;
  readonly own: OwnCells;
  readonly phrases: Phrases;
}

/**
 * The plan and the reminders of an analysis without writing them: for a face that shows them, `phrases` in the language
 * of the sheet. Null when no list was read.
 */
export function workedOut(analysis: Analysis, own: OwnCells, phrases: Phrases): Worked | null {
  const [main] = analysis.books;
  return main ? worked(analysis, main, { own, phrases, opening: null, alertLevel: null }) : null;
}

/** The same from sources of the caller's. */
export function worked({ reading, books }: Analysis, main: BookForecast, sources: PlanSources): Worked {
  const { own, phrases, opening, alertLevel } = sources;
  const estimates = { ...own.estimates, ...sources.estimates };
  const names = { suppliers: phrases.plan.suppliers, estimatedVat: phrases.plan.estimatedVat };
  const gatherSources = { ...main, reading, own, opening, alertLevel, estimates, ...names };
  const gathered = gatherFacts(gatherSources);
  const plan = weeklyPlan(gathered.facts);
  const whatIf = ownScenarios(reading.scenarios, gathered.facts);
  return {
    plan,
    reminders: main.reminders.toDo,
    nextReminders:
      books.length === 1 ? main.reminders.next : new Map(books.flatMap(({ reminders }) => [...reminders.next])),
    scenarios: whatIf.scenarios,
    problems: [...reading.problems, ...gathered.problems, ...salesProblems(plan.salesFindings), ...whatIf.problems],
    gathered,
    sources: gatherSources,
  };
}

/** The ledger of the currency with most invoices, as of the close of a day; null when no invoice was read. */
export function mainLedger(reading: BookReading, asOf: CalendarDate): Ledger | null {
  const [currency] = currenciesOf(reading);
  return currency === undefined ? null : ledgerAsOf(reading, asOf, currency);
}

/** The reading of a workbook as of a day: later payments are told, not counted. */
export function readAsOf(snapshot: WorkbookSnapshot, { choices, asOf }: ForecastRequest): BookReading {
  const reading = readBook(snapshot, choices);
  return { ...reading, problems: [...reading.problems, ...laterPayments(reading, asOf)] };
}

/** Forecasts a reading. `ours` is the workbook that holds our sheets: the one read, or the one the plan goes into. */
export async function analysisOf(
  reading: BookReading,
  ours: WorkbookSnapshot,
  request: ForecastRequest & { readonly contacts?: readonly ContactRecord[] },
): Promise<Analysis> {
  await request.onStage("forecasting");
  const records = await readReminderRecords(ours, reading, { asOf: request.asOf, alsoDone: request.contacts ?? [] });
  return {
    reading: { ...reading, problems: [...reading.problems, ...records.problems] },
    books: booksOf(reading, request, records),
    records,
  };
}

/** A list without an invoice yet still has a plan: that of its expenses, in the default currency. */
function booksOf(
  reading: BookReading,
  { asOf, choices }: ForecastRequest,
  records: ReminderRecords,
): readonly BookForecast[] {
  if (reading.table === null) return [];
  const currencies = currenciesOf(reading);
  return (currencies.length > 0 ? currencies : [choices.defaultCurrency]).map((currency) => {
    const ledger = ledgerWithRecords(ledgerAsOf(reading, asOf, currency), records);
    const forecast = forecastPayments(ledger);
    return { ledger, forecast, reminders: bookReminders(ledger, forecast.payments, records.settings) };
  });
}

/** Currencies by number of invoices, most first; by code where equal. */
function currenciesOf({ invoices }: BookReading): readonly CurrencyCode[] {
  const counts = new Map<CurrencyCode, number>();
  for (const { currency } of invoices) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([currency]) => currency);
}
