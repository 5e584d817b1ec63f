import { addDays, daysBetween, laterOf, startOfWeek } from "../../engine/calendar";
import type { Reminder } from "../../engine/dunning/reminder";
import { invoicesById } from "../../engine/ledger/invoicesById";
import type { CalendarDate, Client, Ledger } from "../../engine/types";
import { DUNNING_SHEET_WORDS } from "../../text/dunningSheets";
import type { Phrases } from "../../text/phrases";
import { actionText } from "../dunning/vocabulary";
import { MARK } from "../marks";
import { dateCell, moneyCell, numberCell, textCell } from "./cells";
import type { LayoutCell } from "./cellContent";
import type { CellStyle } from "./cellStyle";
import { rowRange } from "./cellName";
import { Grid } from "./grid";
import { keptCell } from "./keptCell";
import * as look from "./palette";
import { wrappedRowHeights } from "./rowHeights";
import type { SheetLayout } from "./sheetLayout";
import { TO_DO_COLUMNS, type ToDoEntry } from "./toDoColumns";

const HEADER_ROW = 4;
const WARNING_ROW = 3;
const OWN_COLUMNS = TO_DO_COLUMNS.length;
const CLIENT_COLUMN = 2;
const ACTION_COLUMN = 3;
const DONE_COLUMN = OWN_COLUMNS + 1;
const OUTCOME_COLUMN = OWN_COLUMNS + 2;
const LAST_COLUMN = OWN_COLUMNS + 4;
/** As narrow as what stands in them lets them be: fifteen columns go onto a sheet of A4, and are still to be read there. */
const COLUMN_WIDTHS = [10.5, 19, 14.5, 7, 10.5, 8, 10, 33, 14.5, 33, 8, 10.5, 14, 10.5, 17];
/** E-mail addresses of more letters than these take a smaller font, in points: a workbook's own is 10 or 11 as a rule. */
const LONG_ADDRESSES = [
  { letters: 35, fontSize: 8 },
  { letters: 31, fontSize: 9 },
] as const;
/** More reasons than this are counted, not told: a line stays a line. */
const MOST_REASONS = 2;
/** Days in which a contact works: see `expectedEffect()`. */
const EFFECT_DAYS = 14;

/** What is to be done for the clients of one currency. */
export interface ToDoList {
  readonly ledger: Ledger;
  /** In the order of the list. */
  readonly reminders: readonly Reminder[];
  /** Links that open the draft of a reminder, where there is one. */
  readonly links: ReadonlyMap<Reminder, string>;
}

export interface ToDoSheetFigures {
  /** The book of the plan first; at least one. */
  readonly lists: readonly ToDoList[];
  /** What was typed and is not done yet. */
  readonly entries: readonly ToDoEntry[];
  /** Days without a payment after which the bank is looked at first. */
  readonly freshDays: number;
}

/** The *To do* sheet: one line per client and action, first what helps most; what the user typed follows its line. */
export function toDoSheet(figures: ToDoSheetFigures, phrases: Phrases): SheetLayout {
  const words = phrases.toDo;
  const { asOf } = figures.lists[0]!.ledger;
  const grid = new Grid();
  grid.put(1, 1, textCell(words.title, look.TITLE));
  grid.put(2, 1, textCell(words.subtitle(asOf), look.SUBTITLE));
  grid.put(WARNING_ROW, 1, textCell(freshness(figures, phrases), { bold: true, fontColor: look.RED }));
  grid.put(HEADER_ROW, 1, ...headings(phrases));
  const lastRow = putLines(grid, figures, phrases);
  const notes = [words.effectIsAssumed, DUNNING_SHEET_WORDS[phrases.language].toDo.howToLog];
  notes.forEach((note, index) => {
    grid.put(lastRow + 2 + index, 1, textCell(note, look.NOTE));
  });
  const column = (first: number, last: number) => ({ ...rowRange(HEADER_ROW + 1, first, last), lastRow });
  return {
    mark: MARK.toDo,
    name: words.sheetName,
    rows: grid.rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: wrappedRowHeights(grid.rows, COLUMN_WIDTHS),
    cellMarks: [
      { key: MARK.toDoLines, range: column(1, OWN_COLUMNS), ownedByUser: false },
      { key: MARK.toDoDone, range: column(DONE_COLUMN, LAST_COLUMN), ownedByUser: true },
    ],
    frozenRows: HEADER_ROW,
    frozenColumns: CLIENT_COLUMN,
    showGridLines: false,
    conditionalFormats: [],
    dataValidations: [{ range: column(OUTCOME_COLUMN, OUTCOME_COLUMN), list: Object.values(phrases.dunning.outcomes) }],
    print: { orientation: "landscape", onePageHigh: false, titleRows: HEADER_ROW },
    chart: null,
    autoFilter: null,
  };
}

/** Said where the newest payment is old: who paid last week may not be in the sheet yet. */
export function freshness(
  { lists, freshDays }: { readonly lists: readonly Omit<ToDoList, "links">[]; readonly freshDays: number },
  phrases: Phrases,
): string {
  const { asOf } = lists[0]!.ledger;
  const last = lastPaymentOn(lists);
  if (lists.every(({ reminders }) => reminders.length === 0)) return "";
  if (last === null) return DUNNING_SHEET_WORDS[phrases.language].toDo.noPayment;
  const days = daysBetween(last, asOf);
  return days > freshDays ? DUNNING_SHEET_WORDS[phrases.language].toDo.checkBank(last, days) : "";
}

/** The day of the newest payment known; null when none has a day. */
function lastPaymentOn(lists: readonly Pick<ToDoList, "ledger">[]): CalendarDate | null {
  let last: CalendarDate | null = null;
  for (const { ledger } of lists) {
    for (const { receipts } of ledger.invoices) {
      for (const { receivedOn } of receipts)
        if (receivedOn !== null) last = last === null ? receivedOn : laterOf(last, receivedOn);
    }
  }
  return last;
}

/** The Monday of the week before which a contact on a day is assumed to have worked. */
export function effectWeek(doOn: CalendarDate): CalendarDate {
  return addDays(startOfWeek(addDays(doOn, EFFECT_DAYS)), 7);
}

function headings({ toDo, language }: Phrases): readonly LayoutCell[] {
  const ours = DUNNING_SHEET_WORDS[language];
  const overText = (text: string): LayoutCell => textCell(text, look.HEADING);
  const overFigures = (text: string): LayoutCell => textCell(text, look.FIGURE_HEADING);
  return [
    ...[toDo.date, toDo.client, toDo.action, ours.log.columns.level].map(overText),
    ...[toDo.amount, toDo.oldest, toDo.expectedEffect].map(overFigures),
    textCell(toDo.why, { ...look.HEADING, indent: 1 }),
    textCell(toDo.invoices, { ...look.HEADING, indent: 1 }),
    ...[toDo.contact, ours.toDo.owner].map(overText),
    ...[toDo.done, ours.toDo.outcome, ours.toDo.promisedOn, toDo.notes].map(overText),
  ];
}

/** Returns the last row of the list, what was typed about clients that left it included. */
function putLines(grid: Grid, figures: ToDoSheetFigures, phrases: Phrases): number {
  const left = [...figures.entries];
  let row = HEADER_ROW;
  for (const list of figures.lists) {
    const looks = looksOf(list.ledger, phrases);
    const invoices = invoicesById(list.ledger);
    for (const reminder of list.reminders) {
      const client = list.ledger.clients.get(reminder.clientId);
      const name = client?.name ?? reminder.clientId;
      const action = actionText(reminder.step, reminder.channel, phrases);
      const numbers = reminder.invoiceIds.map((id) => invoices.get(id)?.number || id);
      row++;
      grid.put(row, 1, ...lineCells(reminder, { name, action, client, numbers, list, looks }, phrases));
      grid.put(row, DONE_COLUMN, ...entryCells(takeEntry(left, name, action), phrases));
    }
  }
  if (row === HEADER_ROW) grid.put(++row, 1, textCell(phrases.toDo.nothingToDo, look.LABEL));
  return putEarlier(grid, left, row, phrases);
}

/** What was typed beside this line, else beside another action for this client. */
function takeEntry(left: ToDoEntry[], client: string, action: string): ToDoEntry | undefined {
  const exact = left.findIndex((entry) => entry.client === client && entry.action === action);
  const place = exact >= 0 ? exact : left.findIndex((entry) => entry.client === client);
  return place < 0 ? undefined : left.splice(place, 1)[0];
}

interface LineFacts {
  readonly name: string;
  readonly action: string;
  readonly client: Client | undefined;
  readonly numbers: readonly string[];
  readonly list: ToDoList;
  readonly looks: ReturnType<typeof looksOf>;
}

/** How the cells of a line look: made once, for thousands of lines. */
function looksOf({ currency }: Ledger, phrases: Phrases) {
  const figure: CellStyle = { ...look.WRAPPED, wrap: false };
  return {
    date: { ...look.WRAPPED, numberFormat: phrases.dateFormat, align: "left" } satisfies CellStyle,
    client: { ...look.WRAPPED, bold: true } satisfies CellStyle,
    money: look.formatted(figure, phrases.moneyFormat(currency, true)),
    number: look.formatted(figure, "0"),
    level: { ...figure, numberFormat: "0", align: "left" } satisfies CellStyle,
    why: { ...look.WRAPPED, indent: 1 } satisfies CellStyle,
    link: { ...look.WRAPPED, fontColor: look.BLUE } satisfies CellStyle,
  };
}

function lineCells(reminder: Reminder, facts: LineFacts, phrases: Phrases): readonly LayoutCell[] {
  const { ledger, links } = facts.list;
  const { looks } = facts;
  // On the day of the action, as in the reason beside it.
  const late = reminder.oldestDaysOverdue + daysBetween(ledger.asOf, reminder.doOn);
  const told = reminder.reasons.slice(0, MOST_REASONS);
  const more = reminder.reasons.length - told.length;
  const why = [
    ...told.map((reason) => phrases.reminderReason(reason, ledger.currency)),
    ...(more > 0 ? [DUNNING_SHEET_WORDS[phrases.language].toDo.moreReasons(more)] : []),
  ];
  return [
    dateCell(reminder.doOn, looks.date),
    textCell(facts.name, looks.client),
    textCell(facts.action, look.WRAPPED),
    reminder.level === null ? textCell("", looks.level) : numberCell(reminder.level, looks.level),
    moneyCell(reminder.amount, looks.money),
    late > 0 ? numberCell(late, looks.number) : textCell("", look.WRAPPED),
    moneyCell(reminder.expectedEffect, looks.money),
    textCell([...why, ...dossierLines(reminder, phrases)].join("\n"), looks.why),
    textCell(facts.numbers.join(", "), looks.why),
    contactCell(facts, links.get(reminder), phrases),
    textCell(reminder.owner ?? "", look.WRAPPED),
  ];
}

function dossierLines({ dossier, step }: Reminder, { dunning, language }: Phrases): readonly string[] {
  if (dossier === null || dossier.missing.length === 0 || step === "complete-proof") return [];
  return step === "formal-notice" || step === "decision"
    ? [
        DUNNING_SHEET_WORDS[language].toDo.dossier(
          dossier.given,
          dossier.of,
          dossier.missing.map((item) => dunning.proof[item]),
        ),
      ]
    : [];
}

/** E-mail and telephone; a link that opens the draft where there is one. */
function contactCell({ client, looks }: LineFacts, link: string | undefined, phrases: Phrases): LayoutCell {
  if (link === undefined) {
    return textCell([client?.contactName, client?.email, client?.phone].filter(Boolean).join("\n"), look.WRAPPED);
  }
  // On one line: a link is shown on one.
  const text = client?.email ?? DUNNING_SHEET_WORDS[phrases.language].toDo.openDraft;
  return { content: { kind: "link", text, target: link }, style: { ...looks.link, ...fontThatFits(text) } };
}

/** What is beside an address that is wider than its column cuts it off. */
function fontThatFits(address: string): CellStyle {
  const long = LONG_ADDRESSES.find(({ letters }) => address.length > letters);
  return long ? { fontSize: long.fontSize } : {};
}

/** What was typed about clients that left the list stays below it: it is never lost. Returns the last row. */
function putEarlier(grid: Grid, left: readonly ToDoEntry[], lastListed: number, phrases: Phrases): number {
  if (left.length === 0) return lastListed;
  const first = lastListed + 3;
  grid.put(first - 1, 1, textCell(phrases.toDo.earlierNotes, look.SECTION));
  grid.styleRest(first - 1, 1, LAST_COLUMN, look.SECTION);
  left.forEach((entry, index) => {
    grid.put(first + index, CLIENT_COLUMN, textCell(entry.client, look.WRAPPED));
    grid.put(first + index, ACTION_COLUMN, textCell(entry.action, look.WRAPPED));
    grid.put(first + index, DONE_COLUMN, ...entryCells(entry, phrases));
  });
  return first + left.length - 1;
}

function entryCells(entry: ToDoEntry | undefined, phrases: Phrases): readonly LayoutCell[] {
  const input: CellStyle = { ...look.INPUT, ...look.WRAPPED };
  const date: CellStyle = { ...input, numberFormat: phrases.dateFormat, align: "left" };
  return [date, input, date, input].map((style, place) => keptCell(entry?.cells[place] ?? null, style));
}
