import type { LinesLayout } from "../../sheets/layout/linesLayout";
import type { CellRange } from "../../sheets/cellRange";
import { WorkbookError } from "../../sheets/workbook";
import { askDateSystem, dateSystemOf } from "../dateSystem";
import { inExcel } from "../errors";
import { asOwnWrite } from "../ownWrites";
import { rangeAt } from "../place";
import { entryOf } from "./cellEntry";

/**
 * Fills blank cells below a table of the user's, and lets the table grow over them. Nothing that the user typed is ever
 * written over: where one of the cells holds something by now, nothing is added. `dateFormat` shows the dates.
 * @throws {WorkbookError} "changed-meanwhile" when the sheet is gone or a cell is not blank; "protected" or "not-writable"
 */
export async function addLines(
  { sheet: name, firstRow, lines, table }: LinesLayout,
  dateFormat: string,
): Promise<void> {
  const cells = lines.flatMap((line, index) =>
    [...line].map(([column, content]) => ({ content, place: cellPlace(firstRow + index, column) })),
  );
  await asOwnWrite(() =>
    inExcel("not-writable", async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.protection.load("protected");
      const date = askDateSystem(context);
      await context.sync();
      if (sheet.isNullObject) throw new WorkbookError("changed-meanwhile", name);
      if (sheet.protection.protected) throw new WorkbookError("protected", name);
      const ranges = cells.map(({ place }) => rangeAt(sheet, place).load("formulas"));
      await context.sync();
      if (ranges.some(({ formulas }) => (formulas as unknown[][])[0]![0] !== ""))
        throw new WorkbookError("changed-meanwhile", name);
      cells.forEach(({ content }, index) => {
        const range = ranges[index]!;
        if (content.kind === "date") range.numberFormat = [[dateFormat]];
        range.formulas = [[entryOf(content, dateSystemOf(date))]];
      });
      if (table) sheet.tables.getItem(table.name).resize(rangeAt(sheet, table.range));
      await context.sync();
    }),
  );
}

function cellPlace(row: number, column: number): CellRange {
  return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
}
