import type { Reminder } from "../engine/dunning/reminder";
import type { ForecastRule } from "../engine/delay/ruleChoice";
import type { PlanFacts, WeeklyPlan } from "../engine/plan/weeklyPlan";
import type { CalendarDate, Cents, ClientId, CurrencyCode, Invoice, InvoiceId, Ledger } from "../engine/types";
import type { Book } from "../functions/book";
import type { Answers } from "../functions/userChoices";
import { workedOut, type BookForecast, type Worked } from "../run";
import type { OwnScenario } from "../sheets/plan/ownScenarios";
import type { ReadingDoubt } from "../sheets/doubts";
import type { InvoiceTable } from "../sheets/invoiceTable";
import type { Problem } from "../sheets/problem";
import type { Language } from "../text/phrases";

/** The book as the pane shows it: every figure worked out, none worded. */
export interface PaneBook {
  readonly asOf: CalendarDate;
  readonly isEmpty: boolean;
  readonly isWrittenTo: boolean;
  /** Null when no list of invoices was read; `problems` and `doubts` say why. */
  readonly found: FoundInvoices | null;
  /** What the user must see to, with the cell to go to. */
  readonly problems: readonly PlacedProblem[];
  /** Worth knowing, nothing to do. */
  readonly remarks: readonly PlacedProblem[];
  readonly doubts: readonly ReadingDoubt[];
  /** What the user answered earlier. */
  readonly answers: Answers;
  readonly plan: ShownPlan | null;
  readonly toDo: readonly ToDoLine[];
  /** What the plan is made of, for scenarios; null without a plan. */
  readonly facts: PlanFacts | null;
  /** Clients that owe something and their names, the largest debt first. */
  readonly debtors: readonly (readonly [ClientId, string])[];
  /** Sales to come that have a reference, and how a person knows them. */
  readonly sales: readonly (readonly [reference: string, label: string])[];
  /** Those that the user wrote in the workbook. */
  readonly scenarios: readonly OwnScenario[];
  /** Of the currency with most invoices: what the self-audit replays. */
  readonly ledger: Ledger | null;
  /** Row by row of the list, the invoice that stands there. */
  readonly invoiceInRow: ReadonlyMap<number, InvoiceId>;
  readonly invoices: ReadonlyMap<InvoiceId, Invoice>;
  readonly book: Book;
}

/** What was found in a sentence. */
interface FoundInvoices {
  readonly count: number;
  readonly open: number;
  readonly sheet: string;
}

/** A problem and its cell; null where the problem is of no single place. */
export interface PlacedProblem {
  readonly problem: Problem;
  readonly cell: CellPlace | null;
}

/** A cell to go to. Rows and columns count from 1. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The plan and what it rests on. */
export interface ShownPlan {
  readonly plan: WeeklyPlan;
  readonly rule: ForecastRule;
  /** Language of the sheet, and so of the plan that is written. */
  readonly sheetLanguage: Language;
}

/** One line of the to-do list. */
export interface ToDoLine {
  /** Names the line: it has one of its own among those of a list. */
  readonly key: string;
  readonly reminder: Reminder;
  readonly client: string;
  readonly amount: Cents;
  readonly currency: CurrencyCode;
}

/** The book as the pane shows it. */
export function paneBook(book: Book): PaneBook {
  const { reading, books, asOf } = book;
  const [main] = books;
  const worked = workedOut(book, book.own, book.phrases);
  const asked = new Set<string>(book.reading.doubts.flatMap(problemsAsked));
  const problems = (worked?.problems ?? reading.problems)
    .filter((problem) => !asked.has(problemKey(problem)))
    .map((problem): PlacedProblem => ({ problem, cell: cellOf(problem, reading.table) }));
  const { table } = reading;
  return {
    asOf,
    isEmpty: book.isEmpty,
    isWrittenTo: book.isWrittenTo,
    found: table && {
      count: reading.invoices.length,
      open: books.reduce((sum, { forecast }) => sum + forecast.payments.length, 0),
      sheet: table.sheet,
    },
    problems: problems.filter(({ problem }) => problem.severity !== "notice"),
    remarks: problems.filter(({ problem }) => problem.severity === "notice"),
    doubts: reading.doubts,
    answers: book.choices,
    plan: worked && main ? { plan: worked.plan, rule: main.forecast.rule, sheetLanguage: reading.language } : null,
    toDo: books.flatMap(toDoLines),
    ...scenarioSources(main, worked),
    ledger: main?.ledger ?? null,
    invoiceInRow: new Map([...reading.rowsOf].flatMap(([id, rows]) => rows.map((row) => [row, id] as const))),
    invoices: new Map(reading.invoices.map((invoice) => [invoice.id, invoice])),
    book,
  };
}

function scenarioSources(
  main: BookForecast | undefined,
  worked: Worked | null,
): Pick<PaneBook, "facts" | "debtors" | "sales" | "scenarios"> {
  if (!main || !worked) return { facts: null, debtors: [], sales: [], scenarios: [] };
  const { facts } = worked.gathered;
  return {
    facts,
    debtors: debtors(main),
    sales: facts.sales
      .filter(({ reference }) => reference !== "")
      .map(({ reference, client }) => [reference, `${reference} (${client})`]),
    scenarios: worked.scenarios,
  };
}

function debtors({ ledger, forecast }: BookForecast): PaneBook["debtors"] {
  const owed = new Map<ClientId, number>();
  for (const { clientId, outstanding } of forecast.payments) {
    owed.set(clientId, (owed.get(clientId) ?? 0) + outstanding);
  }
  return [...owed].sort(([, a], [, b]) => b - a).map(([id]) => [id, ledger.clients.get(id)?.name ?? id]);
}

/** The lines of one currency: amounts of several are never added up, not even those of one client. */
function toDoLines({ ledger, reminders }: BookForecast): readonly ToDoLine[] {
  return reminders.toDo.map((reminder) => ({
    key: `${reminder.clientId} ${reminder.step} ${ledger.currency}`,
    reminder,
    client: ledger.clients.get(reminder.clientId)?.name ?? reminder.clientId,
    amount: reminder.amount,
    currency: ledger.currency,
  }));
}

/** The problems that a question already puts to the user. */
function problemsAsked(doubt: ReadingDoubt): string {
  if (doubt.kind === "sheet") return "several-invoice-tables";
  return `${doubt.isMissing ? "required-column-missing" : "ambiguous-column"} ${doubt.field}`;
}

function problemKey({ code, details }: Problem): string {
  return "field" in details ? `${code} ${details["field"]}` : code;
}

/** The cell a problem is about: in its row, under the title it names; the beginning of the row where it names none. */
function cellOf({ sheet, row, column }: Problem, table: InvoiceTable | null): CellPlace | null {
  if (sheet === "") return null;
  const isInTable = table !== null && table.sheet === sheet;
  const titled = isInTable ? [...table.columns.values()].find(({ header }) => header === column) : undefined;
  if (row === null && !titled) return null;
  return {
    sheet,
    row: row ?? table?.headerRow ?? 1,
    column: titled?.column ?? (isInTable ? table.firstColumn : 1),
  };
}
