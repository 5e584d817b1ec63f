import type { CellRange } from "../../sheets/cellRange";
import { rangeName } from "../../sheets/layout/cellName";

/** Last row and column of a sheet (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73; the limits are Excel's own). */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

const CELL = "\\$?([A-Z]{1,3})\\$?([1-9][0-9]{0,6})";
const CELLS = new RegExp(`^${CELL}(?::${CELL})?$`);
const WHOLE_COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/;
const WHOLE_ROWS = /^\$?([1-9][0-9]{0,6}):\$?([1-9][0-9]{0,6})$/;

/** The column of its letters: "A" is 1. */
function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** "$A$1:$C$3", or "$A$1" for a single cell. */
export function absoluteRangeName(range: CellRange): string {
  return rangeName(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** The range written "A1", "A1:C3", "A:C" or "1:3", with or without "$"; null for anything else. */
export function parseRange(name: string): CellRange | null {
  const columns = WHOLE_COLUMNS.exec(name);
  if (columns) return range([1, LAST_ROW], [columnNumber(columns[1]!), columnNumber(columns[2]!)]);
  const rows = WHOLE_ROWS.exec(name);
  if (rows) return range([Number(rows[1]), Number(rows[2])], [1, LAST_COLUMN]);
  const cells = CELLS.exec(name);
  if (!cells) return null;
  const [firstColumn, firstRow] = [columnNumber(cells[1]!), Number(cells[2])];
  if (cells[3] === undefined) return range([firstRow, firstRow], [firstColumn, firstColumn]);
  return range([firstRow, Number(cells[4])], [firstColumn, columnNumber(cells[3])]);
}

/** Whether all of `inner` lies in `outer`. */
export function contains(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.firstRow <= inner.firstRow &&
    outer.lastRow >= inner.lastRow &&
    outer.firstColumn <= inner.firstColumn &&
    outer.lastColumn >= inner.lastColumn
  );
}

/** Whether two ranges share a cell. */
export function intersects(a: CellRange, b: CellRange): boolean {
  return (
    a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn
  );
}

function range(rows: [number, number], columns: [number, number]): CellRange | null {
  const found = {
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
  return found.lastRow <= LAST_ROW && found.lastColumn <= LAST_COLUMN ? found : null;
}
