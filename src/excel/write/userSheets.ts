import type { SheetLayout } from "../../sheets/layout/sheetLayout";
import { freeSheetName } from "../../sheets/sheetNames";
import { WorkbookError } from "../../sheets/workbook";
import { askDateSystem, dateSystemOf } from "../dateSystem";
import { inExcel } from "../errors";
import { asOwnWrite } from "../ownWrites";
import { Requests } from "../requests";
import { entryOf } from "./cellEntry";
import { setUpNewSheet } from "./newSheet";
import { askNames, takenNames, writeTable } from "./newTable";
import { rangeOf, writeLooks } from "./ownSheet";
import { writeMatrix } from "./writeMatrix";

/**
 * Adds sheets that are the user's from then on: without a mark, so that no later run finds them to be ours. Behind the
 * sheets there are; the first one comes to the front. What is there is not touched, and a name that is taken gets a number.
 * @throws {WorkbookError} "protected" or "not-writable"
 */
export async function addUserSheets(layouts: readonly SheetLayout[]): Promise<void> {
  await asOwnWrite(() =>
    inExcel("not-writable", async (context) => {
      const { worksheets, protection } = context.workbook;
      worksheets.load("items/name");
      protection.load("protected");
      const askedNames = askNames(context.workbook);
      const date = askDateSystem(context);
      await context.sync();
      if (protection.protected) throw new WorkbookError("protected", "workbook");
      const tableNames = takenNames(askedNames);
      const taken = worksheets.items.map(({ name }) => name);
      const requests = new Requests(context);
      const added: Excel.Worksheet[] = [];
      for (const layout of layouts) {
        const name = freeSheetName(layout.name, taken);
        taken.push(name);
        await requests.makeRoom(0);
        const sheet = worksheets.add(name);
        added.push(sheet);
        await setUpNewSheet(requests, sheet, layout);
        const rows = layout.rows.map((row) =>
          row.map((cell) => (cell ? entryOf(cell.content, dateSystemOf(date)) : null)),
        );
        await writeMatrix(requests, "formulas", { sheet, place: rangeOf(layout), rows });
        const placed = { layout, name, present: null, sheet };
        await writeLooks(requests, placed, new Map());
        await writeTable(requests, placed, tableNames);
      }
      added[0]?.activate();
      await requests.send();
    }),
  );
}
