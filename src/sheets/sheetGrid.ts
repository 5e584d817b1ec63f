import type { CellError, CellValue, Mark, SheetSnapshot, TableSnapshot } from "./workbook";

/** A sheet's cells with what is ours taken out. */
export interface SheetGrid {
  readonly name: string;
  readonly hidden: boolean;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly tables: readonly TableSnapshot[];
  /** Columns we wrote beside the user's. They read as blank. */
  readonly ownColumns: ReadonlySet<number>;
  readonly cells: SheetSnapshot["cells"];
}

/** Beginning of the marks of our columns (`marks.ts`). */
const OWN_COLUMN = "column.";

/** The sheet as a grid; `marks` are those of the whole workbook. */
export function sheetGrid(sheet: SheetSnapshot, marks: readonly Mark[]): SheetGrid {
  let width = 0;
  for (const row of sheet.cells) width = Math.max(width, row.length);
  const own = marks.filter((mark) => mark.sheet === sheet.name && mark.key.startsWith(OWN_COLUMN));
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    firstRow: sheet.firstRow,
    lastRow: sheet.firstRow + sheet.cells.length - 1,
    firstColumn: sheet.firstColumn,
    lastColumn: sheet.firstColumn + width - 1,
    tables: sheet.tables,
    ownColumns: new Set(own.map(({ range }) => range.firstColumn)),
    cells: sheet.cells,
  };
}

/** The value of a cell, an error that stands there as text as the error it is; null outside the used range and in our own columns. */
export function cellAt(grid: SheetGrid, row: number, column: number): CellValue {
  if (grid.ownColumns.has(column)) return null;
  const value = grid.cells[row - grid.firstRow]?.[column - grid.firstColumn] ?? null;
  return typeof value === "string" && value.charCodeAt(0) === NUMBER_SIGN
    ? (EXPORTED_ERRORS.get(value) ?? value)
    : value;
}

const NUMBER_SIGN = 35;
/**
 * What an export, and a column pasted as values, holds as text where a formula failed, as an English or a French Excel shows
 * it. Source: support.microsoft.com, the page of ERROR.TYPE and its French one, TYPE.ERREUR
 */
const EXPORTED_ERRORS: ReadonlyMap<string, CellError> = new Map(
  "#N/A #REF! #VALUE! #VALEUR! #DIV/0! #NAME? #NOM? #NUM! #NOMBRE! #NULL! #NUL!"
    .split(" ")
    .map((error) => [error, { error }]),
);

/** The values of a column from `firstRow` to `lastRow`. */
export function columnValues(grid: SheetGrid, column: number, firstRow: number, lastRow: number): CellValue[] {
  const values: CellValue[] = [];
  for (let row = firstRow; row <= lastRow; row++) values.push(cellAt(grid, row, column));
  return values;
}
