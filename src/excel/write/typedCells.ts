import type { CellRange } from "../../sheets/cellRange";
import type { SheetLayout } from "../../sheets/layout/sheetLayout";
import { WorkbookError, type CellValue, type WorkbookSnapshot } from "../../sheets/workbook";
import type { MarkBook } from "../marks";
import { rangeAt } from "../place";
import { rowOf } from "../read/readCells";

/** Cells on a sheet of ours that the user types into, asked about before they are written anew. */
export interface TypedCells {
  readonly place: CellRange;
  readonly range: Excel.Range;
}

/** Asks what stands in the user's cells of a layout now. */
export function askTypedCells(sheet: Excel.Worksheet, layout: SheetLayout, marks: MarkBook): TypedCells[] {
  return layout.cellMarks.flatMap(({ key }) => {
    const mark = marks.find(key);
    if (mark?.sheet !== sheet.name) return [];
    return [{ place: mark.range, range: rangeAt(sheet, mark.range).load("values") }];
  });
}

/**
 * Refuses where the user typed something since the workbook was read: the edits hold what stood there then, and writing
 * them would lose it.
 * @throws {WorkbookError} "changed-meanwhile"
 */
export function refuseTypedMeanwhile(name: string, typed: readonly TypedCells[], read: WorkbookSnapshot): void {
  const sheet = read.sheets.find((candidate) => candidate.name === name);
  if (!sheet) return;
  const before = (row: number, column: number): CellValue =>
    sheet.cells[row - sheet.firstRow]?.[column - sheet.firstColumn] ?? null;
  for (const { place, range } of typed) {
    (range.values as unknown[][]).forEach((values, rowIndex) => {
      const now = rowOf(values);
      values.forEach((_, index) => {
        const then = before(place.firstRow + rowIndex, place.firstColumn + index);
        if (JSON.stringify(now[index] ?? null) !== JSON.stringify(then))
          throw new WorkbookError("changed-meanwhile", name);
      });
    });
  }
}
