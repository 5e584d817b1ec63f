import type { ColumnsLayout } from "../../src/sheets/layout/columnsLayout";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../../src/sheets/workbook";
import { ownColumns } from "./sampleLayouts";

/** Columns of ours beside the first Excel table of a workbook that has room for two; null where there is none. */
export function sideColumns(snapshot: WorkbookSnapshot): ColumnsLayout | null {
  for (const sheet of snapshot.sheets) {
    const table = sheet.tables.find((candidate) => candidate.hasHeaderRow && hasRoom(sheet, candidate));
    if (!table) continue;
    const { range, hasTotalsRow, name } = table;
    const rows = { firstRow: range.firstRow + 1, lastRow: range.lastRow - (hasTotalsRow ? 1 : 0) };
    return ownColumns({
      sheet: sheet.name,
      headerRow: range.firstRow,
      ...rows,
      table: name,
      column: range.lastColumn + 1,
    });
  }
  return null;
}

function hasRoom(sheet: SheetSnapshot, { range }: TableSnapshot): boolean {
  const rows = sheet.cells.slice(Math.max(0, range.firstRow - sheet.firstRow), range.lastRow - sheet.firstRow + 1);
  const next = range.lastColumn + 1 - sheet.firstColumn;
  return rows.every((row) => row.slice(next, next + 2).every((value) => value === null));
}
