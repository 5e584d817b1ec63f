import type { CellRange } from "../cellRange";
import type { LayoutCell } from "./cellContent";
import type { CellStyle } from "./cellStyle";
import { blankCell } from "./cells";

/** Cells being laid out, by row and column counted from 1. */
export class Grid {
  readonly #rows: (LayoutCell | undefined)[][] = [];

  /** Puts cells side by side, from `column` on. */
  put(row: number, column: number, ...cells: readonly LayoutCell[]): void {
    const target = this.#row(row);
    cells.forEach((cell, index) => (target[column - 1 + index] = cell));
  }

  /** Gives a style to the still empty cells of a part of a row, so that its fill or border runs through. */
  styleRest(row: number, firstColumn: number, lastColumn: number, style: CellStyle): void {
    const target = this.#row(row);
    for (let column = firstColumn; column <= lastColumn; column++) target[column - 1] ??= blankCell(style);
  }

  get rows(): readonly (readonly (LayoutCell | undefined)[])[] {
    return this.#rows;
  }

  /** From A1 to the last row and the widest row's end. */
  get range(): CellRange {
    const lastColumn = this.#rows.reduce((widest, row) => Math.max(widest, row.length), 1);
    return { firstRow: 1, firstColumn: 1, lastRow: Math.max(1, this.#rows.length), lastColumn };
  }

  #row(row: number): (LayoutCell | undefined)[] {
    while (this.#rows.length < row) this.#rows.push([]);
    return this.#rows[row - 1]!;
  }
}
