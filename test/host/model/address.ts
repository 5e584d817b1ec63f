import type { CellRange } from "../../../src/sheets/cellRange";
import { refuse } from "../richApi/hostObject";

/** The size of a sheet. Source: support.microsoft.com, "Excel specifications and limits". */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** A range given as text: "A1", "A1:C3", "A:C" or "1:3", with or without "$". */
export function parseAddress(address: string): CellRange {
  const parts = /^([A-Z]{1,3})?([0-9]+)?(?::([A-Z]{1,3})?([0-9]+)?)?$/.exec(address.replaceAll("$", "").toUpperCase());
  const [, column1, row1, column2, row2] = parts ?? [];
  const shape = [column1, row1, column2, row2].map((part) => (part === undefined ? "-" : "x")).join("");
  if (!["xx--", "xxxx", "x-x-", "-x-x"].includes(shape)) {
    return refuse("InvalidArgument", `${address} is no address`);
  }
  return checkedRange({
    firstRow: Number(row1 ?? 1),
    lastRow: Number(row2 ?? row1 ?? LAST_ROW),
    firstColumn: column1 === undefined ? 1 : columnNumber(column1),
    lastColumn:
      column2 === undefined ? (column1 === undefined ? LAST_COLUMN : columnNumber(column1)) : columnNumber(column2),
  });
}

/** The range itself, where it lies on a sheet. */
export function checkedRange(range: CellRange): CellRange {
  const { firstRow, firstColumn, lastRow, lastColumn } = range;
  const fits = firstRow >= 1 && firstColumn >= 1 && lastRow <= LAST_ROW && lastColumn <= LAST_COLUMN;
  if (!fits || lastRow < firstRow || lastColumn < firstColumn) refuse("InvalidArgument", "no range of a sheet");
  return range;
}

/** Whether two ranges share a cell. */
export function intersects(a: CellRange, b: CellRange): boolean {
  return (
    a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn
  );
}

/** Each cell of a range, by rows. */
export function* cellsOf(range: CellRange): Generator<readonly [row: number, column: number]> {
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    for (let column = range.firstColumn; column <= range.lastColumn; column++) yield [row, column];
  }
}

/** Rows and columns of a range. */
export function sizeOf(range: CellRange): { readonly rows: number; readonly columns: number } {
  return { rows: range.lastRow - range.firstRow + 1, columns: range.lastColumn - range.firstColumn + 1 };
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
