import type { SheetLayout } from "../../sheets/layout/sheetLayout";
import type { DateSystem } from "../../sheets/serialDate";
import { freeSheetName } from "../../sheets/sheetNames";
import { WorkbookError } from "../../sheets/workbook";
import { askDateSystem, dateSystemOf } from "../dateSystem";
import { inExcel } from "../errors";
import { asOwnWrite } from "../ownWrites";
import { Requests } from "../requests";
import { entryOf, type CellEntry } from "./cellEntry";
import { setUpNewSheet } from "./newSheet";
import { askNames, takenNames, writeTable } from "./newTable";
import { rangeOf, writeLooks } from "./ownSheet";
import { takeBack, type Attempt } from "./takeBack";
import { writeMatrix } from "./writeMatrix";

/** Why sheets were not added, and what became of those that were there when it broke off. */
export interface NotAdded {
  readonly failure: unknown;
  /** Names of the sheets that could not be taken away again. */
  readonly left: readonly string[];
}

/** Sheets of an attempt that could not be taken away when it broke off: the next one begins with them. */
let leftBehind: Attempt | null = null;

/**
 * Adds sheets that are the user's from then on: without a mark, so that no later run finds them to be ours. Behind the
 * sheets there are; the first one comes to the front. What is there is not touched, and a name that is taken gets a number.
 * All of them or none: where Excel breaks off, those already added go again. Null once they are added.
 * @throws {WorkbookError} "structure-protected", "protected" or "not-writable", before anything was added
 */
export function addUserSheets(layouts: readonly SheetLayout[]): Promise<NotAdded | null> {
  return asOwnWrite(async () => {
    if (leftBehind) {
      await takeBack(leftBehind);
      leftBehind = null;
    }
    const begun: Attempt[] = [];
    try {
      await inExcel("not-writable", (context) => addSheets(context, layouts, (attempt) => begun.push(attempt)));
      return null;
    } catch (failure) {
      const [attempt] = begun;
      if (!attempt) throw failure;
      return { failure, left: await undo(attempt) };
    }
  });
}

async function undo(attempt: Attempt): Promise<readonly string[]> {
  try {
    return await takeBack(attempt);
  } catch {
    leftBehind = attempt;
    return attempt.sheets.map(({ name }) => name);
  }
}

/** `begins` is told what is about to be added. */
async function addSheets(
  context: Excel.RequestContext,
  layouts: readonly SheetLayout[],
  begins: (attempt: Attempt) => void,
): Promise<void> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name,items/id");
  protection.load("protected");
  const askedNames = askNames(context.workbook);
  const date = askDateSystem(context);
  await context.sync();
  if (protection.protected) throw new WorkbookError("structure-protected", "");
  const tableNames = takenNames(askedNames);
  const sheets = namedSheets(layouts, worksheets, dateSystemOf(date));
  begins({ sheets, before: new Set(worksheets.items.map(({ id }) => id)) });
  const requests = new Requests(context);
  const added: Excel.Worksheet[] = [];
  for (const { name, layout, entries } of sheets) {
    await requests.makeRoom(0);
    const sheet = worksheets.add(name);
    added.push(sheet);
    await setUpNewSheet(requests, sheet, layout);
    await writeMatrix(requests, "formulas", { sheet, place: rangeOf(layout), rows: entries });
    const placed = { layout, name, present: null, sheet };
    await writeLooks(requests, placed, new Map());
    await writeTable(requests, placed, tableNames);
  }
  added[0]?.activate();
  await requests.send();
}

/** The layouts under names that are free, with what goes into their cells. */
function namedSheets(
  layouts: readonly SheetLayout[],
  { items }: Excel.WorksheetCollection,
  dateSystem: DateSystem,
): Attempt["sheets"] {
  const taken = items.map(({ name }) => name);
  return layouts.map((layout) => {
    const name = freeSheetName(layout.name, taken);
    taken.push(name);
    const entry = (cell: SheetLayout["rows"][number][number]): CellEntry =>
      cell ? entryOf(cell.content, dateSystem) : null;
    return { name, layout, entries: layout.rows.map((row) => row.map(entry)) };
  });
}
