import type { CellRange } from "../cellRange";

/** Letters of a column counted from 1: 1 = "A", 27 = "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "B4". */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** "$B$4", which stays put when a formula is copied. */
export function fixedCellName(row: number, column: number): string {
  return `$${columnLetters(column)}$${row}`;
}

/** "B4:N4", or "B4" for a single cell. */
export function rangeName(range: CellRange): string {
  const first = cellName(range.firstRow, range.firstColumn);
  const last = cellName(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** The range of one cell. */
export function cellRange(row: number, column: number): CellRange {
  return { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
}

/** The range of a part of one row. */
export function rowRange(row: number, firstColumn: number, lastColumn: number): CellRange {
  return { firstRow: row, firstColumn, lastRow: row, lastColumn };
}
