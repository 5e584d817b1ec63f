import type { CellRange } from "../sheets/cellRange";

/** What to load of a range to know where it is. */
export const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

/** Where a range is whose `PLACE` was loaded; Excel counts from 0, the port from 1. */
export function placeOf(range: Excel.Range): CellRange {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return {
    firstRow: rowIndex + 1,
    firstColumn: columnIndex + 1,
    lastRow: rowIndex + rowCount,
    lastColumn: columnIndex + columnCount,
  };
}

/** The range at a place of a sheet. */
export function rangeAt(sheet: Excel.Worksheet, place: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(
    place.firstRow - 1,
    place.firstColumn - 1,
    place.lastRow - place.firstRow + 1,
    place.lastColumn - place.firstColumn + 1,
  );
}

/** Whether both are the same cells. */
export function samePlace(a: CellRange, b: CellRange): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.lastRow === b.lastRow &&
    a.firstColumn === b.firstColumn &&
    a.lastColumn === b.lastColumn
  );
}
