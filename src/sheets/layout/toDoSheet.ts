import type { Reminder } from "../../engine/dunning/reminder";
import { invoicesById } from "../../engine/ledger/invoicesById";
import { daysBetween } from "../../engine/calendar";
import type { CalendarDate, Client, Invoice, InvoiceId, Ledger } from "../../engine/types";
import type { Phrases } from "../../text/phrases";
import { MARK } from "../marks";
import type { CellValue } from "../workbook";
import { dateCell, moneyCell, numberCell, textCell } from "./cells";
import { rowRange } from "./cellName";
import { BLANK, type CellContent, type LayoutCell } from "./cellContent";
import { Grid } from "./grid";
import * as look from "./palette";
import { wrappedRowHeights } from "./rowHeights";
import type { SheetLayout } from "./sheetLayout";

const HEADER_ROW = 4;
/** Date, client, action, overdue amount, oldest, effect, why, invoices, contact; then the user's own two. */
const OWN_COLUMNS = 9;
const CLIENT_COLUMN = 2;
const LAST_COLUMN = OWN_COLUMNS + 2;
const COLUMN_WIDTHS = [12, 26, 22, 13, 10, 11, 56, 26, 34, 12, 34];

/** What the user typed beside a client: "done on" and notes, as the cells held it. */
export type ToDoNotes = readonly [CellValue, CellValue];

export interface ToDoSheetFigures {
  readonly ledger: Ledger;
  /** In the order of the list. */
  readonly reminders: readonly Reminder[];
  /** By client name as the last list showed it. */
  readonly notes: ReadonlyMap<string, ToDoNotes>;
}

/** The *To do* sheet: one line per client and action, first what helps most; the user's notes follow their client. */
export function toDoSheet(figures: ToDoSheetFigures, phrases: Phrases): SheetLayout {
  const words = phrases.toDo;
  const grid = new Grid();
  grid.put(1, 1, textCell(words.title, look.TITLE));
  grid.put(2, 1, textCell(words.subtitle(figures.ledger.asOf), look.SUBTITLE));
  grid.put(HEADER_ROW, 1, ...headings(phrases));
  const lastListed = putReminders(grid, figures, phrases);
  const lastRow = putEarlierNotes(grid, figures, phrases, lastListed);
  grid.put(lastRow + 2, 1, textCell(words.effectIsAssumed, look.NOTE));
  const column = (first: number, last: number) => ({ ...rowRange(HEADER_ROW + 1, first, last), lastRow });
  return {
    mark: MARK.toDo,
    name: words.sheetName,
    rows: grid.rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: wrappedRowHeights(grid.rows, COLUMN_WIDTHS),
    cellMarks: [
      { key: MARK.toDoClients, range: column(CLIENT_COLUMN, CLIENT_COLUMN), ownedByUser: false },
      { key: MARK.toDoNotes, range: column(OWN_COLUMNS + 1, LAST_COLUMN), ownedByUser: true },
    ],
    frozenRows: HEADER_ROW,
    frozenColumns: CLIENT_COLUMN,
    showGridLines: false,
    conditionalFormats: [],
    dataValidations: [],
    print: { orientation: "landscape", onePageHigh: false, titleRows: HEADER_ROW },
    chart: null,
    autoFilter: null,
  };
}

function headings({ toDo }: Phrases): readonly LayoutCell[] {
  const { date, client, action, amount, oldest, expectedEffect, why, invoices, contact, done, notes } = toDo;
  const overText = (text: string): LayoutCell => textCell(text, look.HEADING);
  const overFigures = (text: string): LayoutCell => textCell(text, look.FIGURE_HEADING);
  return [
    ...[date, client, action].map(overText),
    ...[amount, oldest, expectedEffect].map(overFigures),
    textCell(why, { ...look.HEADING, indent: 1 }),
    ...[invoices, contact, done, notes].map(overText),
  ];
}

/** Returns the last row of the list. */
function putReminders(grid: Grid, { ledger, reminders, notes }: ToDoSheetFigures, phrases: Phrases): number {
  const first = HEADER_ROW + 1;
  const invoices = invoicesById(ledger);
  const withNotes = new Set<string>();
  reminders.forEach((reminder, index) => {
    const client = ledger.clients.get(reminder.clientId);
    const name = client?.name ?? reminder.clientId;
    // A client may have two lines, a dispute and a reminder: its notes stand once.
    const own = withNotes.has(name) ? undefined : notes.get(name);
    withNotes.add(name);
    grid.put(
      first + index,
      1,
      ...reminderCells(reminder, { name, client, invoices, currency: ledger.currency, asOf: ledger.asOf }, phrases),
    );
    grid.put(first + index, OWN_COLUMNS + 1, ...noteCells(own, phrases));
  });
  if (reminders.length === 0) grid.put(first, 1, textCell(phrases.toDo.nothingToDo, look.LABEL));
  return first + Math.max(1, reminders.length) - 1;
}

interface ReminderFacts {
  readonly name: string;
  readonly client: Client | undefined;
  readonly invoices: ReadonlyMap<InvoiceId, Invoice>;
  readonly currency: Ledger["currency"];
  readonly asOf: CalendarDate;
}

function reminderCells(reminder: Reminder, facts: ReminderFacts, phrases: Phrases): readonly LayoutCell[] {
  const money = look.formatted({ ...look.WRAPPED, wrap: false }, phrases.moneyFormat(facts.currency, true));
  const numbers = reminder.invoiceIds.map((id) => facts.invoices.get(id)?.number ?? id);
  // On the day of the action, as in the reason beside it.
  const late = reminder.oldestDaysOverdue + daysBetween(facts.asOf, reminder.doOn);
  const contact = [facts.client?.email, facts.client?.phone].filter(Boolean).join("\n");
  return [
    dateCell(reminder.doOn, { ...look.WRAPPED, numberFormat: phrases.dateFormat, align: "left" }),
    textCell(facts.name, { ...look.WRAPPED, bold: true }),
    textCell(phrases.reminderStep(reminder.step), look.WRAPPED),
    moneyCell(reminder.amount, money),
    late > 0 ? numberCell(late, look.formatted(look.WRAPPED, "0")) : textCell("", look.WRAPPED),
    moneyCell(reminder.expectedEffect, money),
    textCell(phrases.reminderReason(reminder.reason, facts.currency), { ...look.WRAPPED, indent: 1 }),
    textCell(numbers.join(", "), look.WRAPPED),
    textCell(contact, look.WRAPPED),
  ];
}

/** Notes on clients that left the list stay below it: what the user typed is never lost. Returns the last row. */
function putEarlierNotes(grid: Grid, figures: ToDoSheetFigures, phrases: Phrases, lastListed: number): number {
  const { ledger, reminders, notes } = figures;
  const listed = new Set(reminders.map((reminder) => ledger.clients.get(reminder.clientId)?.name ?? reminder.clientId));
  const earlier = [...notes].filter(([name, cells]) => !listed.has(name) && cells.some((cell) => cell !== null));
  if (earlier.length === 0) return lastListed;
  const first = lastListed + 3;
  grid.put(first - 1, 1, textCell(phrases.toDo.earlierNotes, look.SECTION));
  grid.styleRest(first - 1, 1, LAST_COLUMN, look.SECTION);
  earlier.forEach(([name, cells], index) => {
    grid.put(first + index, CLIENT_COLUMN, textCell(name, look.WRAPPED));
    grid.put(first + index, OWN_COLUMNS + 1, ...noteCells(cells, phrases));
  });
  return first + earlier.length - 1;
}

function noteCells(notes: ToDoNotes | undefined, phrases: Phrases): readonly LayoutCell[] {
  const [done, note] = notes ?? [null, null];
  const input = { ...look.INPUT, ...look.WRAPPED };
  return [
    { content: kept(done), style: { ...input, numberFormat: phrases.dateFormat, align: "left" } },
    { content: kept(note), style: input },
  ];
}

/** What the user typed, as it was; a date is a number in the sheet and stays one. */
function kept(value: CellValue): CellContent {
  if (value === null || value === "") return BLANK;
  if (typeof value === "number") return { kind: "number", number: value };
  return { kind: "text", text: typeof value === "object" ? value.error : String(value) };
}
