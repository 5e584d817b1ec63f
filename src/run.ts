import { forecastPayments, type LedgerForecast } from "./engine/delay/forecast";
import { reminderLinks, type DraftContext } from "./drafts/reminderDrafts";
import type { ContactRecord } from "./engine/dunning/contactLog";
import type { NextReminder, Reminder } from "./engine/dunning/reminder";
import { ledgerAsOf } from "./engine/ledger/ledgerAsOf";
import { weekAtRisk, type WeekAtRisk } from "./engine/plan/moves";
import { weeklyPlan, type PlanFacts, type WeeklyPlan } from "./engine/plan/weeklyPlan";
import type { CalendarDate, Cents, CurrencyCode, InvoiceId, Ledger } from "./engine/types";
import { templateOf } from "./sheets/dunning/readTemplates";
import {
  bookReminders,
  ledgerWithRecords,
  readReminderRecords,
  type BookReminders,
  type ReminderRecords,
} from "./sheets/dunning/reminderRecords";
import { bookEdits } from "./sheets/layout/bookEdits";
import { ownScenarios, type OwnScenario } from "./sheets/plan/ownScenarios";
import { salesProblems } from "./sheets/plan/salesProblems";
import { callEffects } from "./sheets/plan/callEffects";
import { readFrozenPlans } from "./sheets/plan/frozenPlans";
import { pastPlans, type PastPlans } from "./sheets/plan/pastPlans";
import { NO_ESTIMATES, type PlanEstimates } from "./sheets/plan/estimates";
import { gatherFacts, type PlanSources as GatherSources } from "./sheets/plan/planFacts";
import { readOwnCells, type OwnCells } from "./sheets/ownCells";
import { laterPayments } from "./sheets/laterPayments";
import { askedSheets, type AskedSheet, type AskedSheetAnswer } from "./sheets/starter/askedSheets";
import { readBook, type BookReading, type ReadingChoices } from "./sheets/readInvoices";
import type { Workbook, WorkbookEdits, WorkbookSnapshot } from "./sheets/workbook";
import { phrasesIn } from "./text/language";
import type { Language, Phrases } from "./text/phrases";

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

export interface Analysis {
  readonly reading: BookReading;
  /** One for each currency, that of most invoices first; currencies are never added up. Empty when nothing was read. */
  readonly books: readonly BookForecast[];
  /** What the user keeps about reminders in the workbook: settings, templates, log. */
  readonly records: ReminderRecords;
}

/** What a plan is made of beside the sheet. */
export interface PlanRequest extends ForecastRequest {
  /** Null: what the user typed into the last plan, else none. */
  readonly opening: Cents | null;
  readonly alertLevel: Cents | null;
  /** Null: the language of the sheet's headers. */
  readonly language: Language | null;
  /** Contacts to note in the log beside those marked done in the list. */
  readonly contacts?: readonly ContactRecord[];
  /** True: writes the Monday review too. */
  readonly review?: boolean;
  /** Tables of the user's to make ready where the workbook has none yet. */
  readonly sheets?: readonly AskedSheet[];
  /** Nothing is estimated unless asked for. */
  readonly estimates?: PlanEstimates;
}

export interface PlanOutcome extends Analysis {
  readonly language: Language;
  readonly plan: WeeklyPlan;
  /** What it was made of, for a what-if. */
  readonly facts: PlanFacts;
  /** The first week at risk and what can be done; null when no week is, or the balance is not known. */
  readonly risk: WeekAtRisk | null;
  /** Earlier plans of the workbook, held against what happened since. */
  readonly past: PastPlans;
  readonly reminders: readonly Reminder[];
  readonly nextReminders: ReadonlyMap<InvoiceId, NextReminder>;
  /** The scenarios of the workbook, as they are meant for this plan. */
  readonly scenarios: readonly OwnScenario[];
  /** The tables that were asked for. */
  readonly asked: readonly AskedSheetAnswer[];
  /** What the user had typed into the last plan of the workbook written to. */
  readonly own: OwnCells;
}

/** Reads and forecasts a workbook. Faults of the sheet are problems of the reading; only a host throws. */
export async function analyse(source: Workbook, request: ForecastRequest): Promise<Analysis> {
  await request.onStage("reading");
  const snapshot = await source.read();
  return analysisOf(readAsOf(snapshot, request), snapshot, request);
}

/**
 * The main job: reads the invoices of `source`; writes the plan, the to-do list, the forecast and the columns beside
 * the invoices into `target`, which is the same workbook or another (then without the columns). A reading without a
 * table comes back as it is: nothing is written, and its problems say why.
 */
export async function planWorkbook(
  source: Workbook,
  target: Workbook,
  request: PlanRequest,
): Promise<PlanOutcome | BookReading> {
  const prepared = await preparePlan(source, target, request);
  if (!("outcome" in prepared)) return prepared;
  await target.write(prepared.edits);
  return prepared.outcome;
}

/** A plan that is ready to be written. */
export interface PreparedPlan {
  readonly outcome: PlanOutcome;
  readonly edits: WorkbookEdits;
  /** Nothing of ours is in the workbook yet. */
  readonly isFirst: boolean;
}

/**
 * All of `planWorkbook` but the writing, in a function of its own: the cells that were read are let go before a large file
 * is written, and a face can tell what will be added before it is.
 */
export async function preparePlan(
  source: Workbook,
  target: Workbook,
  request: PlanRequest,
): Promise<PreparedPlan | BookReading> {
  await request.onStage("reading");
  const snapshot = await source.read();
  const reading = readAsOf(snapshot, request);
  const written = target === source ? snapshot : await target.read();
  const analysis = await analysisOf(reading, written, request);
  const { books, records } = analysis;
  const [main] = books;
  if (!main || !reading.table) return reading;
  const own = readOwnCells(written);
  const language = request.language ?? reading.language;
  const phrases = phrasesIn(language);
  const work = worked(analysis, main, { ...request, own, phrases });
  const { plan, problems, gathered } = work;
  const outcome: PlanOutcome = {
    ...analysis,
    reading: { ...reading, problems },
    language,
    own,
    plan,
    facts: gathered.facts,
    risk: work.risk,
    past: pastPlans({ plan, sources: work.sources, earlier: readFrozenPlans(written) }),
    ...{ reminders: work.reminders, nextReminders: work.nextReminders, scenarios: work.scenarios },
    asked: askedSheets(request.sheets ?? [], { asOf: request.asOf, snapshots: [snapshot, written], phrases }),
  };
  await request.onStage("writing");
  const figures = {
    ...outcome,
    ...{ bank: gathered.bank, overdraft: gathered.overdraft },
    ...{ rule: main.forecast.rule, withReview: request.review === true },
    books: books.map(({ ledger, forecast, reminders }) => ({
      ledger,
      payments: forecast.payments,
      reminders: reminders.toDo,
      links: reminderLinks(reminders.toDo, draftContext(reminders, records, language)),
    })),
  };
  const beside = target === source ? snapshot : null;
  return {
    outcome,
    edits: withAsked(bookEdits(figures, beside, phrases), outcome.asked),
    isFirst: written.marks.length === 0,
  };
}

function withAsked(edits: WorkbookEdits, asked: readonly AskedSheetAnswer[]): WorkbookEdits {
  return { ...edits, sheets: [...edits.sheets, ...asked.flatMap(({ layout }) => (layout === null ? [] : [layout]))] };
}

/** The plan and what to do, of the currency with most invoices, and all problems of the sheets it is made of. */
export interface Worked extends Pick<PlanOutcome, "plan" | "risk" | "reminders" | "nextReminders" | "scenarios"> {
  readonly problems: BookReading["problems"];
  readonly gathered: ReturnType<typeof gatherFacts>;
  readonly sources: GatherSources;
}

/** What a plan is worked out from beside its book. */
interface PlanSources extends Pick<PlanRequest, "opening" | "alertLevel" | "estimates"> {
  readonly own: OwnCells;
  readonly phrases: Phrases;
}

/**
 * The plan and the reminders of an analysis without writing them: for a face that shows them. Null when no list was read.
 */
export function workedOut(analysis: Analysis, own: OwnCells): Worked | null {
  const [main] = analysis.books;
  const phrases = phrasesIn(analysis.reading.language);
  return main ? worked(analysis, main, { own, phrases, opening: null, alertLevel: null }) : null;
}

function worked({ reading, books }: Analysis, main: BookForecast, sources: PlanSources): Worked {
  const { own, phrases, opening, alertLevel, estimates = NO_ESTIMATES } = sources;
  const names = { suppliers: phrases.plan.suppliers, estimatedVat: phrases.userSheets.estimatedVat };
  const gatherSources = { ...main, reading, own, opening, alertLevel, estimates, ...names };
  const gathered = gatherFacts(gatherSources);
  const plan = weeklyPlan(gathered.facts);
  const whatIf = ownScenarios(reading.scenarios, gathered.facts);
  const calls = callEffects(main.reminders.toDo, main.reminders.dunning);
  return {
    plan,
    // From an unknown balance no week can be at risk.
    risk: plan.opening === null ? null : weekAtRisk(gathered.facts, plan, calls),
    reminders: main.reminders.toDo,
    nextReminders: new Map(books.flatMap(({ reminders }) => [...reminders.next])),
    scenarios: whatIf.scenarios,
    problems: [...reading.problems, ...gathered.problems, ...salesProblems(plan.salesFindings), ...whatIf.problems],
    gathered,
    sources: gatherSources,
  };
}

/** What the drafts of a book's reminders are made from: the company's own facts, the user's templates, the log. */
export function draftContext(
  { dunning }: BookReminders,
  { settings, templates, log, added }: ReminderRecords,
  language: Language,
): DraftContext {
  return {
    dunning,
    company: settings.company,
    contacts: [...log.records, ...added],
    templateOf: (written, kind) => templateOf(templates, written, kind),
    language,
  };
}

/** The ledger of the currency with most invoices, as of the close of a day; null when no invoice was read. */
export function mainLedger(reading: BookReading, asOf: CalendarDate): Ledger | null {
  const [currency] = currenciesOf(reading);
  return currency === undefined ? null : ledgerAsOf(reading, asOf, currency);
}

function readAsOf(snapshot: WorkbookSnapshot, { choices, asOf }: ForecastRequest): BookReading {
  const reading = readBook(snapshot, choices);
  return { ...reading, problems: [...reading.problems, ...laterPayments(reading, asOf)] };
}

/** `ours` is the workbook that holds our sheets: the one read, or the one the plan goes into. */
async function analysisOf(
  reading: BookReading,
  ours: WorkbookSnapshot,
  request: ForecastRequest & Pick<PlanRequest, "contacts">,
): Promise<Analysis> {
  await request.onStage("forecasting");
  const records = readReminderRecords(ours, reading, { asOf: request.asOf, alsoDone: request.contacts ?? [] });
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
