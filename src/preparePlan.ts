import { reminderLinks, type DraftContext } from "./drafts/reminderDrafts";
import type { ContactRecord } from "./engine/dunning/contactLog";
import type { NextReminder, Reminder } from "./engine/dunning/reminder";
import { weekAtRisk, type WeekAtRisk } from "./engine/plan/moves";
import type { PlanFacts, WeeklyPlan } from "./engine/plan/weeklyPlan";
import type { Cents, InvoiceId } from "./engine/types";
import {
  analysisOf,
  readAsOf,
  worked,
  type Analysis,
  type BookForecast,
  type ForecastRequest,
  type Worked,
} from "./run";
import type { BookReminders, ReminderRecords } from "./sheets/dunning/reminderRecords";
import { templateOf } from "./sheets/dunning/templateOf";
import { bookEdits } from "./sheets/layout/bookEdits";
import type { OwnScenario } from "./sheets/plan/ownScenarios";
import { askedSheets, type AskedSheet, type AskedSheetAnswer } from "./sheets/starter/askedSheets";
import { readOwnCells, type OwnCells } from "./sheets/ownCells";
import type { PlanEstimates } from "./sheets/plan/estimates";
import { callEffects } from "./sheets/plan/callEffects";
import { readFrozenPlans } from "./sheets/plan/frozenPlans";
import { pastPlans, type PastPlans } from "./sheets/plan/pastPlans";
import type { BookReading } from "./sheets/readInvoices";
import type { Workbook, WorkbookEdits } from "./sheets/workbook";
import { phrasesIn } from "./text/language";
import type { Language } from "./text/phrases";

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
  /**
   * What to estimate from now on: the plan's sheet remembers it. What is not said stays as the sheet says it; nothing is
   * estimated until somebody asks.
   */
  readonly estimates?: Partial<PlanEstimates>;
}

/** A plan with all it rests on, for the faces to tell of. */
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
  /** The balance is that of the last plan: neither given for this one nor told by the bank accounts. */
  readonly isOpeningKept: boolean;
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
    isOpeningKept: request.opening === null && gathered.bank.length === 0 && own.opening !== null,
    plan,
    facts: gathered.facts,
    risk: riskOf(work, main),
    past: pastPlans({ plan, sources: work.sources, earlier: readFrozenPlans(written) }),
    ...{ reminders: work.reminders, nextReminders: work.nextReminders, scenarios: work.scenarios },
    asked: askedSheets(request.sheets ?? [], { asOf: request.asOf, snapshots: [snapshot, written], phrases }),
  };
  await request.onStage("writing");
  const figures = {
    ...outcome,
    ...{ bank: gathered.bank, overdraft: gathered.overdraft },
    ...{ rule: main.forecast.rule, withReview: request.review === true },
    estimates: request.estimates ?? {},
    books: books.map((book) => withLinks(book, records, language)),
  };
  const beside = target === source ? snapshot : null;
  return {
    outcome,
    edits: withAsked(bookEdits(figures, beside, phrases), outcome.asked),
    isFirst: written.marks.length === 0,
  };
}

/** What is shown of a book, each reminder with the link that opens its draft in a mail program. */
function withLinks({ ledger, forecast, reminders }: BookForecast, records: ReminderRecords, language: Language) {
  const links = reminderLinks(reminders.toDo, draftContext(reminders, records, language));
  return { ledger, payments: forecast.payments, reminders: reminders.toDo, links };
}

function withAsked(edits: WorkbookEdits, asked: readonly AskedSheetAnswer[]): WorkbookEdits {
  return { ...edits, sheets: [...edits.sheets, ...asked.flatMap(({ layout }) => (layout === null ? [] : [layout]))] };
}

/** From an unknown balance no week can be at risk. */
function riskOf({ plan, gathered }: Worked, { reminders }: BookForecast): WeekAtRisk | null {
  if (plan.opening === null) return null;
  return weekAtRisk(gathered.facts, plan, callEffects(reminders.toDo, reminders.dunning));
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
