import type { CalendarDate, Cents } from "../../engine/types";
import type { Phrases } from "../../text/phrases";
import type { CurrencyCode } from "../../engine/types";
import type { MarkKey } from "../marks";
import { dateCell, moneyCell, numberCell, textCell } from "./cells";
import type { LayoutCell } from "./cellContent";
import { Grid } from "./grid";
import * as look from "./palette";
import { wrappedRowHeights } from "./rowHeights";
import { DOCUMENT, type SheetLayout } from "./sheetLayout";

/** A cell of a document: its kind says how it is shown. */
type Cell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "date"; readonly date: CalendarDate }
  | { readonly kind: "money"; readonly amount: Cents }
  | { readonly kind: "number"; readonly number: number };

/** A table with a title, to be a sheet of its own. */
export interface TitledTable {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly none: string;
}

const NARROWEST = 14;
const WIDEST = 48;

/** A sheet with one table of a document, and lines of text above it. */
export function documentSheet(
  { title, headings, rows, none }: TitledTable,
  {
    mark,
    above,
    currency,
  }: { readonly mark: MarkKey; readonly above: readonly string[]; readonly currency: CurrencyCode },
  phrases: Phrases,
): SheetLayout {
  const grid = new Grid();
  grid.put(1, 1, textCell(title, look.TITLE));
  above.forEach((line, index) => {
    grid.put(2 + index, 1, textCell(line, look.SUBTITLE));
  });
  const header = 3 + above.length;
  grid.put(header, 1, ...headings.map((text) => textCell(text, look.HEADING)));
  const first = headings.length > 0 ? header + 1 : header;
  rows.forEach((row, index) => {
    grid.put(first + index, 1, ...row.map((cell) => layoutCell(cell, currency, phrases)));
  });
  if (rows.length === 0) grid.put(first, 1, textCell(none, look.LABEL));
  const widths = widthsOf(headings, rows);
  return {
    ...DOCUMENT,
    mark,
    name: title,
    rows: grid.rows,
    columnWidths: widths,
    rowHeights: wrappedRowHeights(grid.rows, widths),
  };
}

function layoutCell(cell: Cell, currency: CurrencyCode, phrases: Phrases): LayoutCell {
  switch (cell.kind) {
    case "text":
      return textCell(cell.text, look.WRAPPED);
    case "date":
      return dateCell(cell.date, { ...look.WRAPPED, numberFormat: phrases.dateFormat, align: "left" });
    case "money":
      return moneyCell(cell.amount, look.formatted(look.WRAPPED, phrases.moneyFormat(currency, false)));
    case "number":
      return numberCell(cell.number, look.WRAPPED);
  }
}

function widthsOf(headings: readonly string[], rows: TitledTable["rows"]): readonly number[] {
  const count = Math.max(headings.length, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column) => {
    const texts = rows.flatMap((row) => {
      const cell = row[column];
      return cell?.kind === "text" ? cell.text.split("\n") : [];
    });
    const longest = Math.max(0, ...texts.map((text) => text.length + 2));
    return Math.min(WIDEST, Math.max(NARROWEST, longest));
  });
}
