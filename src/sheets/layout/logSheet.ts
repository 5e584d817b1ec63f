import type { ContactRecord } from "../../engine/dunning/contactLog";
import type { Client, ClientId, Invoice, InvoiceId } from "../../engine/types";
import { DUNNING_SHEET_WORDS } from "../../text/dunningSheets";
import { LOG_COLUMNS, type LogColumn } from "../../text/dunningWords";
import type { Phrases } from "../../text/phrases";
import { MARK } from "../marks";
import type { CellValue } from "../workbook";
import { dateCell, numberCell, textCell } from "./cells";
import type { LayoutCell } from "./cellContent";
import { Grid } from "./grid";
import { keptCell } from "./keptCell";
import * as look from "./palette";
import { wrappedRowHeights } from "./rowHeights";
import type { SheetLayout } from "./sheetLayout";

const COLUMN_WIDTHS = [12, 26, 22, 22, 15, 8, 22, 13, 44];
const HEADER_ROW = 4;
/** Rows below the last one that are the user's to go on in: what is typed there is found again. */
const ROWS_AHEAD = 200;

export interface LogSheetFigures {
  /** What stands there, kept as it is. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly added: readonly ContactRecord[];
  readonly clients: ReadonlyMap<ClientId, Client>;
  readonly invoices: ReadonlyMap<InvoiceId, Invoice>;
}

/** The *Reminders log* sheet: every line that stands there, then what was done since. All its lines are the user's. */
export function logSheet({ rows, added, clients, invoices }: LogSheetFigures, phrases: Phrases): SheetLayout {
  const words = DUNNING_SHEET_WORDS[phrases.language].log;
  const grid = new Grid();
  grid.put(1, 1, textCell(words.title, look.TITLE));
  grid.put(2, 1, textCell(words.subtitle, look.SUBTITLE));
  grid.put(HEADER_ROW, 1, ...LOG_COLUMNS.map((column) => textCell(words.columns[column], look.HEADING)));
  const first = HEADER_ROW + 1;
  const looks = looksOf(phrases);
  rows.forEach((cells, index) => {
    const row = LOG_COLUMNS.map((column, place) => keptCell(cells[place] ?? null, looks(column)));
    grid.put(first + index, 1, ...row);
  });
  added.forEach((record, index) => {
    grid.put(first + rows.length + index, 1, ...recordCells(record, { clients, invoices }, phrases));
  });
  const outcomes = Object.values(phrases.dunning.outcomes);
  const range = {
    firstRow: first,
    firstColumn: 1,
    lastRow: first + rows.length + added.length + ROWS_AHEAD,
    lastColumn: LOG_COLUMNS.length,
  };
  const outcomeColumn = LOG_COLUMNS.indexOf("outcome") + 1;
  return {
    mark: MARK.log,
    name: words.sheetName,
    rows: grid.rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: wrappedRowHeights(grid.rows, COLUMN_WIDTHS),
    cellMarks: [{ key: MARK.logRows, range, ownedByUser: true }],
    frozenRows: HEADER_ROW,
    frozenColumns: 0,
    showGridLines: true,
    conditionalFormats: [],
    dataValidations: [{ range: { ...range, firstColumn: outcomeColumn, lastColumn: outcomeColumn }, list: outcomes }],
    print: { orientation: "landscape", onePageHigh: false, titleRows: HEADER_ROW },
    chart: null,
    autoFilter: null,
  };
}

function looksOf(phrases: Phrases): (column: LogColumn) => LayoutCell["style"] {
  const date = { ...look.formatted(look.WRAPPED, phrases.dateFormat), align: "left" } as const;
  const text = { ...look.WRAPPED, align: "left" } as const;
  return (column) => (column === "on" || column === "promisedOn" ? date : text);
}

function recordCells(
  record: ContactRecord,
  { clients, invoices }: Pick<LogSheetFigures, "clients" | "invoices">,
  phrases: Phrases,
): readonly LayoutCell[] {
  const words = phrases.dunning;
  const looks = looksOf(phrases);
  const text = (value: string): LayoutCell => textCell(value, look.WRAPPED);
  return [
    dateCell(record.on, looks("on")),
    text(clients.get(record.clientId)?.name ?? record.clientId),
    text(record.invoiceIds.map((id) => invoices.get(id)?.number || id).join(", ")),
    text(record.step === null ? "" : phrases.reminderStep(record.step)),
    text(record.channel === null ? "" : words.channels[record.channel]),
    record.level === null ? text("") : numberCell(record.level, { ...look.WRAPPED, align: "left" }),
    text(record.outcome === null ? "" : words.outcomes[record.outcome]),
    dateCell(record.promisedOn, looks("promisedOn")),
    text(record.note ?? ""),
  ];
}
