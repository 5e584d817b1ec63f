import type { CellRange } from "./cellRange";
import type { MarkKey } from "./marks";
import type { CellValue, Mark, SheetSnapshot, WorkbookSnapshot } from "./workbook";

/** The cells of a mark by rows; empty when the mark or its sheet is gone. */
export function cellsOf(snapshot: WorkbookSnapshot, key: MarkKey): readonly (readonly CellValue[])[] {
  const { mark, sheet } = markedSheet(snapshot, key);
  return mark && sheet ? cellsIn(sheet, mark.range) : [];
}

/** The first row of a mark's cells. */
export function rowOf(snapshot: WorkbookSnapshot, key: MarkKey): readonly CellValue[] {
  return cellsOf(snapshot, key)[0] ?? [];
}

/** A list the user may add lines to: its cells, and where it stands. */
export interface MarkedList {
  readonly sheet: string;
  readonly firstRow: number;
  readonly rows: readonly (readonly CellValue[])[];
}

/**
 * The rows of a marked list down to the last one on the sheet that holds anything in its columns, be it below the marked
 * range; null when the mark or its sheet is gone.
 */
export function openListOf(snapshot: WorkbookSnapshot, key: MarkKey): MarkedList | null {
  const { mark, sheet } = markedSheet(snapshot, key);
  if (!mark || !sheet) return null;
  const { firstRow, firstColumn, lastColumn } = mark.range;
  const rows = cellsIn(sheet, { firstRow, firstColumn, lastColumn, lastRow: sheet.firstRow + sheet.cells.length - 1 });
  while (rows.at(-1)?.every((cell) => cell === null || cell === "")) rows.pop();
  return { sheet: sheet.name, firstRow, rows };
}

function markedSheet(
  snapshot: WorkbookSnapshot,
  key: MarkKey,
): { readonly mark: Mark | undefined; readonly sheet: SheetSnapshot | undefined } {
  const mark = snapshot.marks.find((candidate) => candidate.key === key);
  return { mark, sheet: snapshot.sheets.find((candidate) => candidate.name === mark?.sheet) };
}

function cellsIn(sheet: SheetSnapshot, range: CellRange): CellValue[][] {
  const rows: CellValue[][] = [];
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    const cells: CellValue[] = [];
    for (let column = range.firstColumn; column <= range.lastColumn; column++) {
      cells.push(sheet.cells[row - sheet.firstRow]?.[column - sheet.firstColumn] ?? null);
    }
    rows.push(cells);
  }
  return rows;
}
