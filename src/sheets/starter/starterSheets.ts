import type { CalendarDate, Cents } from "../../engine/types";
import type { StarterWords } from "../../text/starterWords";
import type { Phrases } from "../../text/phrases";
import { blankCell, dateCell, moneyCell, textCell } from "../layout/cells";
import type { LayoutCell } from "../layout/cellContent";
import type { CellStyle } from "../layout/cellStyle";
import * as look from "../layout/palette";
import type { SheetLayout } from "../layout/sheetLayout";

/** What a cell of a starter sheet holds. */
export type StarterCell = string | CalendarDate | Cents | null;

/** An invoice of a starter sheet. */
export interface StarterInvoice {
  readonly number: string;
  readonly client: string;
  readonly issued: CalendarDate;
  readonly due: CalendarDate;
  readonly amount: Cents;
  readonly paidOn: CalendarDate | null;
  readonly method: string;
  readonly promise: CalendarDate | null;
  readonly isDisputed: boolean;
}

/** A client of a starter sheet. */
export interface StarterClient {
  readonly name: string;
  readonly termsDays: number;
  readonly email: string;
}

/** An expense of a starter sheet. */
export interface StarterExpense {
  readonly label: string;
  readonly category: string;
  readonly amount: Cents;
  readonly first: CalendarDate;
  readonly frequency: keyof StarterWords["frequencies"];
}

/** What the sheets of a beginning hold; all empty for a template. */
export interface StarterBook {
  readonly invoices: readonly StarterInvoice[];
  readonly clients: readonly StarterClient[];
  readonly expenses: readonly StarterExpense[];
}

/** Nothing but titles, to be filled in. */
export const TEMPLATE: StarterBook = { invoices: [], clients: [], expenses: [] };

/** Rows that are made ready for what the user types below what is there. */
const ROWS_READY = 200;

type ColumnKind = "text" | "date" | "money";

interface StarterColumn {
  readonly title: string;
  readonly kind: ColumnKind;
  readonly width: number;
  /** Words to choose from. */
  readonly list?: readonly string[];
}

/**
 * Three sheets of the user's own: invoices, clients, expenses. They bear no mark of ours, so that no run ever rewrites
 * them, and their titles are those that a run looks for.
 */
export function starterSheets(book: StarterBook, phrases: Phrases): readonly SheetLayout[] {
  return [invoicesSheet(book, phrases), clientsSheet(book, phrases), expensesSheet(book, phrases)];
}

function invoicesSheet({ invoices }: StarterBook, phrases: Phrases): SheetLayout {
  const { invoices: words, methods, yes, no } = phrases.starter;
  return sheet(phrases, words.sheet, [
    { title: words.number, kind: "text", width: 14 },
    { title: words.client, kind: "text", width: 28 },
    { title: words.issued, kind: "date", width: 13 },
    { title: words.due, kind: "date", width: 13 },
    { title: words.amount, kind: "money", width: 14 },
    { title: words.paidOn, kind: "date", width: 13 },
    { title: words.paid, kind: "money", width: 14 },
    { title: words.method, kind: "text", width: 16, list: methods },
    { title: words.promise, kind: "date", width: 14 },
    { title: words.dispute, kind: "text", width: 10, list: [yes, no] },
  ], invoices.map((invoice) => [
    invoice.number,
    invoice.client,
    invoice.issued,
    invoice.due,
    invoice.amount,
    invoice.paidOn,
    invoice.paidOn === null ? null : invoice.amount,
    invoice.method,
    invoice.promise,
    invoice.isDisputed ? yes : null,
  ])); // prettier-ignore
}

function clientsSheet({ clients }: StarterBook, phrases: Phrases): SheetLayout {
  const { clients: words, terms, yes, no } = phrases.starter;
  const columns: readonly StarterColumn[] = [
    { title: words.client, kind: "text", width: 28 },
    { title: words.terms, kind: "text", width: 24 },
    { title: words.email, kind: "text", width: 34 },
    { title: words.phone, kind: "text", width: 18 },
    { title: words.excluded, kind: "text", width: 18, list: [yes, no] },
  ];
  const rows = clients.map(({ name, termsDays, email }) => [name, terms(termsDays), email, null, null]);
  return sheet(phrases, words.sheet, columns, rows);
}

function expensesSheet({ expenses }: StarterBook, phrases: Phrases): SheetLayout {
  const { expenses: words, frequencies } = phrases.starter;
  const columns: readonly StarterColumn[] = [
    { title: words.label, kind: "text", width: 30 },
    { title: words.category, kind: "text", width: 22 },
    { title: words.amount, kind: "money", width: 14 },
    { title: words.first, kind: "date", width: 17 },
    { title: words.frequency, kind: "text", width: 16, list: Object.values(frequencies) },
    { title: words.last, kind: "date", width: 13 },
  ];
  const rows = expenses.map(({ label, category, amount, first, frequency }) => [
    label,
    category,
    amount,
    first,
    frequencies[frequency],
    null,
  ]);
  return sheet(phrases, words.sheet, columns, rows);
}

function sheet(
  phrases: Phrases,
  name: string,
  columns: readonly StarterColumn[],
  rows: readonly (readonly StarterCell[])[],
): SheetLayout {
  const styles = columns.map(({ kind }) => STYLES[kind](phrases));
  const blank = styles.map(blankCell);
  const titles = columns.map(({ title, kind }) =>
    textCell(title, kind === "text" ? look.HEADING : look.FIGURE_HEADING),
  );
  const lastRow = 1 + rows.length + ROWS_READY;
  return {
    // Never written to the workbook: the sheet is the user's.
    mark: "",
    name,
    rows: [
      titles,
      ...rows.map((row) => row.map((value, index) => cellOf(value, columns[index]!.kind, styles[index]!))),
      ...Array.from({ length: ROWS_READY }, () => blank),
    ],
    columnWidths: columns.map(({ width }) => width),
    cellMarks: [],
    frozenRows: 1,
    frozenColumns: 0,
    showGridLines: true,
    conditionalFormats: [],
    dataValidations: columns.flatMap(({ list }, index) =>
      list ? [{ range: { firstRow: 2, lastRow, firstColumn: index + 1, lastColumn: index + 1 }, list }] : [],
    ),
    print: { orientation: "landscape", onePageHigh: false, titleRows: 1 },
    chart: null,
    autoFilter: { firstRow: 1, lastRow: Math.max(2, 1 + rows.length), firstColumn: 1, lastColumn: columns.length },
  };
}

const STYLES: Readonly<Record<ColumnKind, (phrases: Phrases) => CellStyle>> = {
  text: () => ({}),
  date: ({ dateFormat }) => ({ numberFormat: dateFormat }),
  money: () => ({ numberFormat: "#,##0.00" }),
};

function cellOf(value: StarterCell, kind: ColumnKind, style: CellStyle): LayoutCell {
  if (value === null || value === "") return blankCell(style);
  if (typeof value === "number") return moneyCell(value, style);
  return kind === "date" ? dateCell(value as CalendarDate, style) : textCell(value, style);
}
