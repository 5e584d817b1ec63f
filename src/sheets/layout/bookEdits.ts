import type { ForecastRule } from "../../engine/delay/ruleChoice";
import type { NextReminder, Reminder } from "../../engine/dunning/reminder";
import { creditBalances } from "../../engine/ledger/outstanding";
import { sumCents } from "../../engine/money";
import type { WeekAtRisk } from "../../engine/plan/moves";
import type { WeeklyPlan } from "../../engine/plan/weeklyPlan";
import type { Cents, InvoiceId, PaymentForecast } from "../../engine/types";
import { REVIEW_WORDS } from "../../text/review";
import type { Phrases } from "../../text/phrases";
import type { CellRange } from "../cellRange";
import type { ReminderRecords } from "../dunning/reminderRecords";
import { MARK } from "../marks";
import type { OwnCells } from "../ownCells";
import type { PlanEstimates } from "../plan/estimates";
import type { PastPlans } from "../plan/pastPlans";
import type { BankRow } from "../plan/readBank";
import type { BookReading } from "../readInvoices";
import { quotedSheetName } from "../sheetNames";
import type { WorkbookEdits, WorkbookSnapshot } from "../workbook";
import { rangeName } from "./cellName";
import { dateCell, textCell } from "./cells";
import type { LayoutCell } from "./cellContent";
import type { CellStyle } from "./cellStyle";
import { forecastSheet, type LedgerAndPayments } from "./forecastSheet";
import { ownColumns, type WantedColumn } from "./ownColumns";
import * as look from "./palette";
import { frozenSheet } from "./frozenSheet";
import type { OpeningFromBank } from "./planLines";
import { planSheet } from "./planSheet";
import { logSheet } from "./logSheet";
import type { SheetLayout } from "./sheetLayout";
import { otherCurrencies } from "./otherCurrencies";
import { reviewSheets } from "./review/reviewSheets";
import { toDoSheet } from "./toDoSheet";

/** The invoices of one currency: what they will bring, and whom to remind. */
interface WrittenBook extends LedgerAndPayments {
  readonly reminders: readonly Reminder[];
  /** Links that open the draft of a reminder. */
  readonly links: ReadonlyMap<Reminder, string>;
}

/** All that is written into a workbook. */
export interface BookFigures {
  /** The book of the plan first; at least one. */
  readonly books: readonly WrittenBook[];
  readonly plan: WeeklyPlan;
  /** What its dates rest on. */
  readonly rule: ForecastRule;
  readonly nextReminders: ReadonlyMap<InvoiceId, NextReminder>;
  /** The first week at risk and what can be done; null when no week is, or the balance is not known. */
  readonly risk: WeekAtRisk | null;
  readonly past: PastPlans;
  /** True when the Monday review was asked for. */
  readonly withReview: boolean;
  readonly own: OwnCells;
  /** Asked for with this run: remembered in the plan's sheet. */
  readonly estimates: Partial<PlanEstimates>;
  readonly records: ReminderRecords;
  readonly reading: BookReading;
  /** The accounts of the plan; empty when the balance is typed. */
  readonly bank: readonly BankRow[];
  /** What the banks allow, positive; null when nobody said. */
  readonly overdraft: Cents | null;
}

/**
 * Our sheets, and our columns beside the invoices when `invoicesIn` is the snapshot of the workbook they stand in; null
 * when the plan goes into another workbook than the one read.
 */
export function bookEdits(figures: BookFigures, invoicesIn: WorkbookSnapshot | null, phrases: Phrases): WorkbookEdits {
  const { plan, own, books, records, reading } = figures;
  const { otherReceipts, otherPayments } = own;
  const { entries, settings } = records;
  const risk = figures.risk === null ? [] : REVIEW_WORDS[phrases.language].weekAtRisk(figures.risk, plan.currency);
  return {
    sheets: [
      planSheet(
        {
          ...{ plan, otherReceipts, otherPayments, overdraft: figures.overdraft },
          bank: invoicesIn ? openingFromBank(figures.bank) : null,
          estimates: { cells: own.estimateCells, asked: figures.estimates },
          ...{ risk, trackRecord: trackRecordText(figures.past, phrases) },
          remarks: remarks(figures, phrases),
        },
        phrases,
      ),
      toDoSheet({ lists: books, entries, freshDays: settings.freshDays }, phrases),
      ...logEdits(figures, phrases),
      forecastSheet(books, phrases),
      ...(figures.withReview ? reviewSheets(figures, { invoicesIn, risk }, phrases) : []),
      frozenSheet(figures.past.kept, phrases),
    ],
    columns:
      invoicesIn && reading.table ? ownColumns(invoicesIn, reading.table, wantedColumns(figures, phrases)) : null,
  };
}

function trackRecordText({ trackRecord }: PastPlans, { language }: Phrases): string {
  const { inside, weeks, byChance } = trackRecord;
  return weeks.length === 0 ? "" : REVIEW_WORDS[language].bank.trackRecord(inside, weeks.length, byChance);
}

/** Formulas over the user's cells; null when there is no account. */
function openingFromBank(accounts: readonly BankRow[]): OpeningFromBank | null {
  const [first] = accounts;
  if (!first) return null;
  const cell = (sheet: string, range: CellRange) => `${quotedSheetName(sheet)}!${rangeName(range)}`;
  const limits = accounts.flatMap(({ sheet, limitCell }) => (limitCell ? [`ABS(${cell(sheet, limitCell)})`] : []));
  return {
    sheet: first.sheet,
    balance: accounts.map(({ sheet, balanceCell }) => cell(sheet, balanceCell)).join("+"),
    overdraft: limits.length === 0 ? null : limits.join("+"),
  };
}

/** The log is written when something is to be added to it; else it stays as the user left it. */
function logEdits({ records, reading }: BookFigures, phrases: Phrases): readonly SheetLayout[] {
  const { log, added } = records;
  if (added.length === 0) return [];
  const invoices = new Map(reading.invoices.map((invoice) => [invoice.id, invoice]));
  return [logSheet({ rows: log.rows, added, clients: reading.clients, invoices }, phrases)];
}

function remarks({ plan, books, rule }: BookFigures, phrases: Phrases): readonly string[] {
  const [main] = books;
  const credit = sumCents(creditBalances(main!.ledger).values());
  const creditLeft = phrases.labelled(phrases.plan.creditLeft, phrases.money(credit, main!.ledger.currency));
  return [
    ...(plan.weeks.every((week) => week.totalPayments === 0) ? [phrases.plan.noPayments] : []),
    ...(rule === "model" ? [] : [phrases.plan.rule[rule]]),
    ...(credit > 0 ? [creditLeft] : []),
    ...otherCurrencies(books, phrases),
  ];
}

function wantedColumns(figures: BookFigures, phrases: Phrases): readonly WantedColumn[] {
  const words = phrases.columns;
  const date = look.formatted({}, phrases.dateFormat);
  const late = phrases.forecast.beyondHorizon;
  const payments = figures.books.flatMap((book) => book.payments);
  const dates = (day: (payment: PaymentForecast) => LayoutCell): ReadonlyMap<number, LayoutCell> =>
    byRow(
      figures,
      payments.map((payment) => [payment.invoiceId, day(payment)]),
    );
  const bound = (day: PaymentForecast["high"]): LayoutCell =>
    day === null ? textCell(late, { ...date, align: "right" }) : dateCell(day, date);
  return [
    {
      mark: MARK.columnExpected,
      title: words.expected,
      width: 15,
      style: date,
      cells: dates((p) => dateCell(p.expected, date)),
    },
    { mark: MARK.columnLow, title: words.low, width: 12, style: date, cells: dates((p) => bound(p.low)) },
    { mark: MARK.columnHigh, title: words.high, width: 12, style: date, cells: dates((p) => bound(p.high)) },
    {
      mark: MARK.columnReminder,
      title: words.reminder,
      width: 44,
      style: REMINDER_STYLE,
      cells: reminderCells(figures, phrases),
    },
  ];
}

/** Clear of the dates that end at its edge. */
const REMINDER_STYLE: CellStyle = { indent: 1 };

function reminderCells(figures: BookFigures, phrases: Phrases): ReadonlyMap<number, LayoutCell> {
  const cells: [InvoiceId, LayoutCell][] = [];
  for (const [id, next] of figures.nextReminders) {
    const text = phrases.nextReminder(next);
    if (text !== "") cells.push([id, textCell(text, REMINDER_STYLE)]);
  }
  return byRow(figures, cells);
}

/** The cells of invoices, each on the first of its invoice's rows. */
function byRow(
  { reading }: BookFigures,
  cells: readonly (readonly [InvoiceId, LayoutCell])[],
): ReadonlyMap<number, LayoutCell> {
  const ofRow = new Map<number, LayoutCell>();
  for (const [id, cell] of cells) {
    const row = reading.rowsOf.get(id)?.[0];
    if (row !== undefined) ofRow.set(row, cell);
  }
  return ofRow;
}
