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
  readonly ownedByUser: boolean;
}

/** What the formulas that the user put into the user's own cells show, by "row column". */
export type UsersFormulas = ReadonlyMap<string, CellValue>;

/** Asks what stands in the user's cells of a layout now. */
export function askTypedCells(sheet: Excel.Worksheet, layout: SheetLayout, marks: MarkBook): TypedCells[] {
  return layout.cellMarks.flatMap(({ key, ownedByUser }) => {
    const mark = marks.find(key);
    if (mark?.sheet !== sheet.name) return [];
    return [{ place: mark.range, range: rangeAt(sheet, mark.range).load(["values", "formulas"]), ownedByUser }];
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

/** The user's formulas among the cells asked about. */
export function usersFormulas(typed: readonly TypedCells[]): UsersFormulas {
  const formulas = new Map<string, CellValue>();
  for (const { place, range, ownedByUser } of typed) {
    if (!ownedByUser) continue;
    (range.formulas as unknown[][]).forEach((row, rowIndex) => {
      const shown = rowOf(range.values[rowIndex] as unknown[]);
      row.forEach((formula, index) => {
        if (typeof formula !== "string" || !formula.startsWith("=")) return;
        formulas.set(placeKey(place.firstRow + rowIndex, place.firstColumn + index), shown[index] ?? null);
      });
    });
  }
  return formulas;
}

/** The key of a cell in `UsersFormulas`. */
export function placeKey(row: number, column: number): string {
  return `${row} ${column}`;
}
