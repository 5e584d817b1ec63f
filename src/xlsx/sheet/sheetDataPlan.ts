import type { CellContent } from "../../sheets/layout/cellContent";
import type { CellRange } from "../../sheets/cellRange";

/** A cell to be written, whatever stands in its place now. */
export interface PlannedCell {
  readonly column: number;
  readonly content: CellContent;
  /**
   * The cell's format.
   * @param present format of the cell that stands there; null when there is none
   * @param neighbour format of the user's nearest cell to the left of our columns, else of its row or column, else 0
   */
  readonly style: (present: number | null, neighbour: number) => number;
  /** Column whose cell is the neighbour. */
  readonly neighbour: number;
  /** True for a cell the user fills in: a formula there that shows this content stays. */
  readonly keepsFormula: boolean;
}

/** What to change in the cells of a sheet. Every other cell and row keeps its bytes. */
export interface SheetDataPlan {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Cells to write in a row between `firstRow` and `lastRow`, by ascending column. */
  cells(row: number): readonly PlannedCell[];
  /** Cells of an earlier run: those not written again go. */
  readonly dropped: CellRange | null;
  /** Attributes of `<row>` to set (null removes); null for rows to be left alone. */
  rowAttributes(row: number): ReadonlyMap<string, string | null> | null;
  /** Format of a column's empty cells, 0 for none. */
  columnStyle(column: number): number;
}
