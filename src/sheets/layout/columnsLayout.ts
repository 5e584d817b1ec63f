import type { MarkKey } from "../marks";
import type { LayoutCell } from "./cellContent";

/** Our columns beside the user's invoices, as data. Where they go is decided in `ownColumns.ts`; a host only writes them. */
export interface ColumnsLayout {
  readonly sheet: string;
  readonly headerRow: number;
  /** First and last data row of the list, a totals row of an Excel table not included. */
  readonly firstRow: number;
  readonly lastRow: number;
  /**
   * The Excel table that new columns must extend: they stand directly to its right, and its range, filter and columns grow.
   * Null for a plain range, or where the cells beside the table are taken.
   */
  readonly table: string | null;
  readonly columns: readonly OwnColumn[];
}

export interface OwnColumn {
  /** "expected": with the prefix of marks, finds the column again on the next run. */
  readonly mark: MarkKey;
  readonly title: string;
  /** Column number: the marked column's present place, or a new place to the right of the list. */
  readonly column: number;
  /** True when the column stands already: header text, width and styles the user changed are then left as they are. */
  readonly exists: boolean;
  /** Width in characters for a new column. */
  readonly width: number;
  /** `cells[i]` belongs to row `firstRow + i`. All are written; `blank` empties a cell of ours. */
  readonly cells: readonly LayoutCell[];
}
