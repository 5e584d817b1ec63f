import type { CellRange } from "./cellRange";

/**
 * `range` without the columns at its right end that are among `gone`; the same object where it ends with another. Null
 * where nothing would be left.
 */
export function withoutLastColumns(range: CellRange, gone: ReadonlySet<number>): CellRange | null {
  let { lastColumn } = range;
  while (gone.has(lastColumn)) lastColumn--;
  if (lastColumn === range.lastColumn) return range;
  return lastColumn < range.firstColumn ? null : { ...range, lastColumn };
}

/**
 * What to empty of a column of ours: all of it, or only the cells below its header where the header names a column that
 * stays in the middle of a table.
 */
export function emptiedCells(column: CellRange, table: CellRange | null): CellRange {
  const stays = table !== null && column.firstColumn >= table.firstColumn && column.firstColumn <= table.lastColumn;
  return stays && column.firstRow === table.firstRow ? { ...column, firstRow: column.firstRow + 1 } : column;
}
