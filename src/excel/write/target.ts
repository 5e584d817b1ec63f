import type { CellRange } from "../../sheets/cellRange";
import { WorkbookError, type WorkbookEdits } from "../../sheets/workbook";
import type { DateSystem } from "../../sheets/serialDate";
import type { SheetLayout } from "../../sheets/layout/sheetLayout";
import { askDateSystem, dateSystemOf } from "../dateSystem";
import { askMarks, MarkBook, marksOf } from "../marks";
import { rangeAt } from "../place";
import { freeSheetName } from "../sheetNames";
import { askColumns, checkColumns, type ColumnsTarget } from "./columnsTarget";
import { CONDITIONAL_FORMAT } from "./conditionalFormats";

/** What a write needs to know of the workbook before it changes anything. */
export interface WriteTarget {
  readonly dateSystem: DateSystem;
  readonly marks: MarkBook;
  readonly sheets: readonly SheetTarget[];
  readonly columns: ColumnsTarget | null;
  /** The user has Excel compute by itself: then it shall once all is written. */
  readonly computes: boolean;
}

/** A layout with its sheet in the workbook. */
export interface SheetTarget {
  readonly layout: SheetLayout;
  readonly name: string;
  /** Null for a sheet that is to be added. */
  readonly present: PresentSheet | null;
}

export interface PresentSheet {
  readonly sheet: Excel.Worksheet;
  /** The cells of ours before this run. */
  readonly earlier: CellRange;
  readonly charts: Excel.ChartCollection;
  readonly conditionalFormats: Excel.ConditionalFormatCollection;
  readonly hasFilter: boolean;
}

/**
 * Looks at everything an edit concerns, in three round trips, and refuses before anything was written. `usedWhenRead` has
 * the used range of each sheet when it was last read, by name; it is empty when nothing was read.
 * @throws {WorkbookError} "protected" or "changed-meanwhile"
 */
export async function findTarget(
  context: Excel.RequestContext,
  edits: WorkbookEdits,
  usedWhenRead: ReadonlyMap<string, CellRange>,
): Promise<WriteTarget> {
  const { worksheets, names, protection, application } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name");
  protection.load("protected");
  application.load("calculationMode");
  const date = askDateSystem(context);
  await context.sync();

  const asked = askMarks(names);
  await context.sync();

  const places = marksOf(asked);
  const marks = new MarkBook(names, places);
  const presentSheets = edits.sheets.map((layout) => askSheet(worksheets, marks, layout));
  const columns = edits.columns ? askColumns(context, edits.columns) : null;
  await context.sync();

  if (presentSheets.includes(null) && protection.protected) throw new WorkbookError("protected", "workbook");
  const taken = worksheets.items.map(({ name }) => name);
  const sheets = edits.sheets.map((layout, index) => {
    const present = checkedSheet(presentSheets[index] ?? null);
    const name = present?.sheet.name ?? freeSheetName(layout.name, taken);
    if (!present) taken.push(name);
    return { layout, name, present };
  });
  return {
    dateSystem: dateSystemOf(date),
    marks,
    sheets,
    columns: columns && checkColumns(columns, usedWhenRead),
    computes: application.calculationMode !== "Manual",
  };
}

interface AskedSheet extends Omit<PresentSheet, "hasFilter"> {
  readonly protection: Excel.WorksheetProtection;
  readonly filter: Excel.AutoFilter;
}

/** Asks about the sheet that bears a layout's mark; null where there is none yet. */
function askSheet(worksheets: Excel.WorksheetCollection, marks: MarkBook, layout: SheetLayout): AskedSheet | null {
  const mark = marks.find(layout.mark);
  const sheet = mark && worksheets.items.find(({ name }) => name === mark.sheet);
  if (!sheet) return null;
  return {
    sheet,
    earlier: mark.range,
    charts: sheet.charts.load("items/name"),
    conditionalFormats: rangeAt(sheet, mark.range).conditionalFormats.load(CONDITIONAL_FORMAT),
    protection: sheet.protection.load("protected"),
    filter: sheet.autoFilter.load("enabled"),
  };
}

function checkedSheet(asked: AskedSheet | null): PresentSheet | null {
  if (!asked) return null;
  const { protection, filter, ...present } = asked;
  if (protection.protected) throw new WorkbookError("protected", present.sheet.name);
  return { ...present, hasFilter: filter.enabled };
}
