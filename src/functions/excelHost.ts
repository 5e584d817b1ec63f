import { excelWorkbook } from "../excel/excelWorkbook";
import { outsideOwnWrites } from "../excel/ownWrites";
import type { WorkbookSnapshot } from "../sheets/workbook";

/** What the book model needs of Excel. */

/** Between two attempts to be told of changes, in milliseconds. */
const RETRY_MILLISECONDS = 5_000;

/** Reads the workbook, once Excel is ready to be asked. */
export async function whenReady(): Promise<WorkbookSnapshot> {
  await Office.onReady();
  return excelWorkbook().read();
}

/**
 * Reports every change of a cell, a table or the list of sheets, by this user or another, and a sorted list, whose
 * invoices stand in other rows then. Excel reports what was typed, pasted or written, not what a formula made of it, so a
 * book whose payments come by formula from a sheet is seen to change when that sheet does. A write of ours, which Excel
 * reports cell range by cell range, is one change, told when it has ended.
 *
 * Source: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events; API set ExcelApi 1.10.
 */
export function watchCells(onChange: () => void): void {
  const tell = (): Promise<void> => {
    outsideOwnWrites(onChange);
    return Promise.resolve();
  };
  const register = async (): Promise<void> => {
    await Office.onReady();
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(tell);
      worksheets.onAdded.add(tell);
      worksheets.onDeleted.add(tell);
      worksheets.onRowSorted.add(tell);
      await context.sync();
    });
  };
  // Until Excel agrees the cells show what was read last; what changed meanwhile is read when it does.
  const tryAgain = (): void => {
    setTimeout(() => void register().then(onChange, tryAgain), RETRY_MILLISECONDS);
  };
  register().catch(tryAgain);
}
