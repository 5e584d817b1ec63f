import type { CellRange } from "../../sheets/cellRange";
import { WorkbookError, type WorkbookEdits } from "../../sheets/workbook";
import type { DateSystem } from "../../sheets/serialDate";
import type { ColumnsLayout } from "../../sheets/layout/columnsLayout";
import type { SheetLayout } from "../../sheets/layout/sheetLayout";
import { askDateSystem, dateSystemOf } from "../dateSystem";
import { askMarks, MarkBook, marksOf } from "../marks";
import { rangeAt } from "../place";
import type { WorkbookReading } from "../read/readWorkbook";
import { freeSheetName } from "../../sheets/sheetNames";
import { askColumns, checkColumns, type ColumnsTarget } from "./columnsTarget";
import { CONDITIONAL_FORMAT } from "./conditionalFormats";
import { askNames, takenNames, type TakenNames } from "./newTable";
import { askTypedCells, refuseTypedMeanwhile, usersFormulas, type TypedCells, type UsersFormulas } from "./typedCells";

/** What a write needs to know of the workbook before it changes anything. */
export interface WriteTarget {
  readonly dateSystem: DateSystem;
  readonly marks: MarkBook;
  readonly sheets: readonly SheetTarget[];
  readonly columns: ColumnsTarget | null;
  readonly tableNames: TakenNames;
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
  readonly hasTable: boolean;
  readonly usersFormulas: UsersFormulas;
  /** The row that our page break stands above, null where the run before put none. */
  readonly pageBreak: number | null;
}

/**
 * Looks at everything an edit concerns, in three round trips, and refuses before anything was written. `read` is
 * what the edits were made from, null when that is not known.
 * @throws {WorkbookError} "protected", "structure-protected" or "changed-meanwhile"
 */
export async function findTarget(
  context: Excel.RequestContext,
  edits: WorkbookEdits,
  read: WorkbookReading | null,
): Promise<WriteTarget> {
  const { worksheets, names, protection, application } = context.workbook;
  worksheets.load("items/name");
  const askedNames = askNames(context.workbook);
  protection.load("protected");
  application.load("calculationMode");
  const date = askDateSystem(context);
  await context.sync();

  const asked = askMarks(names);
  await context.sync();

  const places = marksOf(asked);
  const marks = new MarkBook(names, places);
  const presentSheets = edits.sheets.map((layout) => askSheet(worksheets, marks, layout));
  const columns = edits.columns ? askColumns(listSheet(worksheets, edits.columns), edits.columns) : null;
  await context.sync();

  if (presentSheets.includes(null) && protection.protected) throw new WorkbookError("structure-protected", "");
  const taken = worksheets.items.map(({ name }) => name);
  const sheets = edits.sheets.map((layout, index) => {
    const present = checkedSheet(presentSheets[index] ?? null, read);
    const name = present?.sheet.name ?? freeSheetName(layout.name, taken);
    if (!present) taken.push(name);
    return { layout, name, present };
  });
  return {
    dateSystem: dateSystemOf(date),
    marks,
    sheets,
    columns: columns && checkColumns(columns, read),
    tableNames: takenNames(askedNames),
    computes: application.calculationMode !== "Manual",
  };
}

/**
 * The sheet of the list.
 * @throws {WorkbookError} "changed-meanwhile" where it is gone since it was read
 */
function listSheet({ items }: Excel.WorksheetCollection, { sheet }: ColumnsLayout): Excel.Worksheet {
  const found = items.find(({ name }) => name === sheet);
  if (!found) throw new WorkbookError("changed-meanwhile", sheet);
  return found;
}

interface AskedSheet extends Omit<PresentSheet, "hasFilter" | "hasTable" | "usersFormulas"> {
  readonly protection: Excel.WorksheetProtection;
  readonly filter: Excel.AutoFilter;
  readonly tables: Excel.TableCollection;
  readonly typed: readonly TypedCells[];
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
    tables: sheet.tables.load("items/name"),
    typed: askTypedCells(sheet, layout, marks),
    pageBreak: pageBreakOf(marks, layout),
  };
}

function pageBreakOf(marks: MarkBook, { print }: SheetLayout): number | null {
  return print.pageBegins === undefined ? null : (marks.find(print.pageBegins)?.range.firstRow ?? null);
}

function checkedSheet(asked: AskedSheet | null, read: WorkbookReading | null): PresentSheet | null {
  if (!asked) return null;
  const { protection, filter, tables, typed, ...present } = asked;
  if (protection.protected) throw new WorkbookError("protected", present.sheet.name);
  if (read) refuseTypedMeanwhile(present.sheet.name, typed, read.snapshot);
  const hasTable = tables.items.length > 0;
  return { ...present, hasFilter: filter.enabled, hasTable, usersFormulas: usersFormulas(typed) };
}
