import type { CellRange } from "../../sheets/cellRange";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../../sheets/workbook";
import { askDateSystem, dateSystemOf } from "../dateSystem";
import { askMarks, marksOf } from "../marks";
import { PLACE, placeOf } from "../place";
import { readCells } from "./readCells";

/** The open workbook as it was read. */
export interface WorkbookReading {
  readonly snapshot: WorkbookSnapshot;
  /** The used range of each sheet that has one, by the sheet's name. */
  readonly used: ReadonlyMap<string, CellRange>;
}

/**
 * Everything the port tells about the open workbook, in three round trips: what there is, where it is, and the cells. Only
 * the last becomes more than one, with workbooks whose cells do not fit into one answer.
 */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookReading> {
  const { worksheets, names, tables } = context.workbook;
  worksheets.load("items/name,items/visibility");
  names.load("items/name");
  tables.load("items/name,items/showHeaders,items/showTotals");
  const date = askDateSystem(context);
  await context.sync();

  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(PLACE));
  const placed = tables.items.map((table) => askTable(table));
  const marks = askMarks(names);
  await context.sync();

  const filled = worksheets.items.flatMap((sheet, index) =>
    used[index]!.isNullObject ? [] : [{ sheet, place: placeOf(used[index]!) }],
  );
  const cells = await readCells(context, filled);
  const snapshot: WorkbookSnapshot = {
    dateSystem: dateSystemOf(date),
    marks: marksOf(marks),
    sheets: worksheets.items.map((sheet): SheetSnapshot => {
      const index = filled.findIndex((candidate) => candidate.sheet === sheet);
      const place = filled[index]?.place;
      return {
        name: sheet.name,
        hidden: sheet.visibility !== "Visible",
        firstRow: place?.firstRow ?? 1,
        firstColumn: place?.firstColumn ?? 1,
        cells: cells[index] ?? [],
        tables: placed.filter((table) => table.sheet.name === sheet.name).map(tableOf),
      };
    }),
  };
  return { snapshot, used: new Map(filled.map(({ sheet, place }) => [sheet.name, place])) };
}

interface AskedTable {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
}

function askTable(table: Excel.Table): AskedTable {
  return { table, range: table.getRange().load(PLACE), sheet: table.worksheet.load("name") };
}

function tableOf({ table, range }: AskedTable): TableSnapshot {
  return {
    name: table.name,
    range: placeOf(range),
    hasHeaderRow: table.showHeaders,
    hasTotalsRow: table.showTotals,
  };
}
