import type { CellContent, LayoutCell } from "../../sheets/layout/cellContent";
import type { CellRange } from "../../sheets/cellRange";
import { serialOfDate, type DateSystem } from "../../sheets/serialDate";

/** Longest text a cell holds. Source: support.microsoft.com, "Excel specifications and limits". */
const LONGEST_TEXT = 32_767;

/** What goes to Excel for a cell: "" empties it, null leaves it alone. */
export type CellEntry = string | number | null;

/**
 * What to enter for a content. Excel reads text as if it were typed: "=1+1" would compute, "1e3" become a number, "TRUE" a
 * truth value. The leading apostrophe says text, as it does for a person, and is no part of the cell's value.
 * Source: learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 */
export function entryOf(content: CellContent, dateSystem: DateSystem): CellEntry {
  switch (content.kind) {
    case "blank":
      return "";
    case "text":
    case "link":
      return `'${content.text.slice(0, LONGEST_TEXT)}`;
    case "number":
      if (!Number.isFinite(content.number)) throw new RangeError(`entryOf: ${content.number} is no number of a cell`);
      return content.number;
    case "date":
      return serialOfDate(content.date, dateSystem);
    case "formula":
      return `=${content.formula}`;
  }
}

/** Cells of a layout from `firstRow` and `firstColumn` on, as rows of equal length. */
export interface CellBlock {
  readonly place: CellRange;
  readonly cell: (row: number, column: number) => LayoutCell | undefined;
}

/**
 * One value for each cell of a block, by rows. Excel wants a full rectangle and leaves a cell alone that is given null.
 * Source: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 */
export function matrixOf<Value>(
  { place, cell }: CellBlock,
  valueOf: (cell: LayoutCell | undefined, row: number, column: number) => Value,
): Value[][] {
  const rows: Value[][] = [];
  for (let row = place.firstRow; row <= place.lastRow; row++) {
    const values: Value[] = [];
    for (let column = place.firstColumn; column <= place.lastColumn; column++) {
      values.push(valueOf(cell(row, column), row, column));
    }
    rows.push(values);
  }
  return rows;
}
