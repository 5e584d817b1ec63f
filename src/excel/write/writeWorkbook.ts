import type { WorkbookEdits } from "../../sheets/workbook";
import type { WorkbookReading } from "../read/readWorkbook";
import { Requests } from "../requests";
import { setUpNewSheet } from "./newSheet";
import { writeTable } from "./newTable";
import { writeOwnColumns } from "./ownColumns";
import { movePageBreak } from "./pageBreak";
import { rangeOf, writeContents, writeLooks, type PlacedSheet } from "./ownSheet";
import { findTarget, type SheetTarget, type WriteTarget } from "./target";

/**
 * Writes our sheets and columns into the open workbook: looks at it, refuses before anything was changed, then cells and
 * marks, then looks. Excel keeps what it did of a request that fails; so each step leaves a workbook that the same edits a
 * second time complete, and no step removes a cell of the user's before its new place is written.
 */
export async function writeWorkbook(
  context: Excel.RequestContext,
  edits: WorkbookEdits,
  read: WorkbookReading | null,
): Promise<void> {
  const target = await findTarget(context, edits, read);
  const requests = new Requests(context);
  if (target.columns) await writeOwnColumns(requests, target.columns, target.marks, target.dateSystem);
  const names = new Map(target.sheets.map(({ layout, name }) => [layout.name, name]));
  const placed: PlacedSheet[] = [];
  for (const sheet of target.sheets) {
    placed.push({ ...sheet, sheet: sheet.present?.sheet ?? (await addSheet(requests, sheet, target)) });
  }
  // Before the marks, which tell the next run that it is done.
  for (const sheet of placed) await movePageBreak(requests, sheet);
  for (const sheet of placed) await writeContents(requests, sheet, names, target);
  await requests.send();
  for (const sheet of placed) {
    await writeLooks(requests, sheet, names);
    await writeTable(requests, sheet, target.tableNames);
  }
  await requests.send();
  if (!target.computes) return;
  // Calculation was held back until here, and what Excel does not compute by then is ours to ask for.
  context.application.calculate("Recalculate");
  await context.sync();
}

/**
 * Adds a sheet as the last tab, marks it at once and sets it up: a run that breaks off later finds it again on the next,
 * and takes its page and widths for the user's.
 */
async function addSheet(
  requests: Requests,
  { layout, name }: SheetTarget,
  { marks }: WriteTarget,
): Promise<Excel.Worksheet> {
  await requests.makeRoom(0, 2);
  const sheet = requests.context.workbook.worksheets.add(name);
  marks.set(layout.mark, sheet, name, rangeOf(layout));
  await setUpNewSheet(requests, sheet, layout);
  return sheet;
}
