import { inExcel } from "../excel/errors";
import { askMarks } from "../excel/marks";
import type { MarkKey } from "../sheets/marks";
import type { CellPlace } from "./paneBook";

/** What the pane does in Excel beside reading and writing: going somewhere. */

/**
 * Selects a cell, which brings its sheet to the front.
 * @throws {WorkbookError} "changed-meanwhile" when the sheet is gone
 */
export async function goToCell({ sheet, row, column }: CellPlace): Promise<void> {
  await inExcel("not-readable", async (context) => {
    context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(row - 1, column - 1, 1, 1)
      .select();
    await context.sync();
  });
}

/** Selects the first cell that bears a mark of ours, whatever the user has made of its sheet; nothing when it is gone. */
export async function goToMark(key: MarkKey): Promise<void> {
  await inExcel("not-readable", async (context) => {
    const { names } = context.workbook;
    names.load("items/name");
    await context.sync();
    const mark = askMarks(names).find((asked) => asked.key === key);
    await context.sync();
    if (!mark || mark.range.isNullObject) return;
    mark.sheet.getRangeByIndexes(mark.range.rowIndex, mark.range.columnIndex, 1, 1).select();
    await context.sync();
  });
}
