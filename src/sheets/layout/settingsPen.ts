import type { Labelled } from "../../text/dunningWords";
import type { Phrases } from "../../text/phrases";
import type { MarkKey } from "../marks";
import type { LayoutCell } from "./cellContent";
import { inUnits, textCell } from "./cells";
import type { CellStyle } from "./cellStyle";
import type { Grid } from "./grid";
import * as look from "./palette";
import type { CellMark, DataValidation } from "./sheetLayout";

/** What writes the settings sheet from top to bottom. */
export interface Pen {
  readonly grid: Grid;
  readonly phrases: Phrases;
  readonly marks: CellMark[];
  readonly lists: DataValidation[];
  /** The next one to write. */
  row: number;
}

/** Widths of the sheet's columns. */
export const SETTINGS_WIDTHS = [44, 38, 18, 18, 22, 20, 18];

/** A cell that the user fills in. */
export const INPUT: CellStyle = { ...look.INPUT, fontColor: look.INK, wrap: true, verticalAlign: "top", align: "left" };

/** The title of a part of the sheet, and what it is for. */
export function heading(pen: Pen, { label, help }: Labelled): void {
  pen.grid.put(pen.row, 1, textCell(label, look.SECTION));
  pen.grid.styleRest(pen.row, 1, SETTINGS_WIDTHS.length, look.SECTION);
  pen.row++;
  if (help !== "") pen.grid.put(pen.row++, 1, textCell(help, look.NOTE));
}

/** A value with its name and what it means. */
export function putLabelled(pen: Pen, { label, help }: Labelled, value: LayoutCell): void {
  const top: CellStyle = { ...look.LABEL, verticalAlign: "top" };
  pen.grid.put(pen.row++, 1, textCell(label, top), value, textCell(help, { ...look.NOTE, indent: 1 }));
}

/** The titles of a table's columns. */
export function headings(pen: Pen, titles: readonly string[]): void {
  pen.grid.put(pen.row++, 1, ...titles.map((title) => textCell(title, look.HEADING)));
}

/** Blank lines for the user to go on in. */
export function spare(pen: Pen, rows: number, columns: number): void {
  for (let index = 0; index < rows; index++) pen.grid.styleRest(pen.row++, 1, columns, INPUT);
}

/** Closes a table: its cells from `first` on are the user's, and a blank row follows. */
export function mark(pen: Pen, key: MarkKey, firstRow: number, lastColumn: number): void {
  pen.marks.push({ key, range: { firstRow, firstColumn: 1, lastRow: pen.row - 1, lastColumn }, ownedByUser: true });
  pen.row++;
}

/** A drop-down list in a column from `firstRow` to the row reached. */
export function list(pen: Pen, firstRow: number, column: number, words: readonly string[]): void {
  const lastRow = Math.max(firstRow, pen.row - 1);
  pen.lists.push({ range: { firstRow, lastRow, firstColumn: column, lastColumn: column }, list: words });
}

/** A whole number, or a blank cell. */
export function whole(number: number | null): LayoutCell {
  const style: CellStyle = { ...INPUT, numberFormat: "0" };
  return number === null ? textCell("", style) : { content: { kind: "number", number }, style };
}

/** An amount of money. */
export function money(cents: number): LayoutCell {
  return { content: { kind: "number", number: inUnits(cents) }, style: { ...INPUT, numberFormat: "#,##0.00" } };
}

/** A rate in percent, or a blank cell. */
export function percent(rate: number | null): LayoutCell {
  const style: CellStyle = { ...INPUT, numberFormat: "0.00" };
  return rate === null ? textCell("", style) : { content: { kind: "number", number: rate }, style };
}
