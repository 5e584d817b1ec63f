import type { InvoiceTable } from "../invoiceTable";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook";
import type { MarkKey } from "../marks";
import { blankCell } from "./cells";
import type { LayoutCell } from "./cellContent";
import type { CellStyle } from "./cellStyle";
import type { ColumnsLayout, OwnColumn } from "./columnsLayout";

/** A column to write beside the invoices, before its place is known. */
export interface WantedColumn {
  readonly mark: MarkKey;
  readonly title: string;
  readonly width: number;
  readonly style: CellStyle;
  /** By sheet row; rows without an entry are blank. */
  readonly cells: ReadonlyMap<number, LayoutCell>;
}

/**
 * Our columns and where they stand: at their marks when we wrote them before, wherever the user has moved them, else to
 * the right of the list. No cell of the user's is ever shifted or overwritten: where the cells beside the list are
 * taken, by another table or a note, the columns go to the right of all that the sheet holds, one column apart.
 */
export function ownColumns(
  snapshot: WorkbookSnapshot,
  table: InvoiceTable,
  wanted: readonly WantedColumn[],
): ColumnsLayout | null {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === table.sheet);
  if (!sheet) return null;
  const present = new Map(
    snapshot.marks
      .filter((mark) => mark.sheet === table.sheet && mark.range.firstRow === table.headerRow)
      .map((mark) => [mark.key, mark.range.firstColumn]),
  );
  const missing = wanted.filter((column) => !present.has(column.mark));
  const listEnd = Math.max(table.lastColumn, ...wanted.map((column) => present.get(column.mark) ?? 0));
  const beside = isFree(sheet, table, listEnd + 1, missing.length);
  let next = beside ? listEnd + 1 : Math.max(widest(sheet), listEnd) + 2;
  const columns = wanted.map((column): OwnColumn => {
    const place = present.get(column.mark);
    return {
      mark: column.mark,
      title: column.title,
      column: place ?? next++,
      exists: place !== undefined,
      width: column.width,
      cells: cellsOf(column, table),
    };
  });
  return {
    sheet: table.sheet,
    headerRow: table.headerRow,
    firstRow: table.firstRow,
    lastRow: table.lastRow,
    table: beside ? table.table : null,
    columns,
  };
}

function cellsOf(column: WantedColumn, table: InvoiceTable): LayoutCell[] {
  const cells: LayoutCell[] = [];
  const blank = blankCell(column.style);
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    cells.push(column.cells.get(row) ?? blank);
  }
  return cells;
}

/** True when these columns hold nothing from the header to the row below the list (a totals row, a table's edge). */
function isFree(sheet: SheetSnapshot, table: InvoiceTable, firstColumn: number, count: number): boolean {
  for (let row = table.headerRow; row <= table.lastRow + 1; row++) {
    const cells = sheet.cells[row - sheet.firstRow] ?? [];
    for (let column = firstColumn; column < firstColumn + count; column++) {
      const value = cells[column - sheet.firstColumn] ?? null;
      if (value !== null && value !== "") return false;
    }
  }
  return !sheet.tables.some(
    ({ name, range }) =>
      name !== table.table &&
      range.firstRow <= table.lastRow + 1 &&
      range.lastRow >= table.headerRow &&
      range.firstColumn < firstColumn + count &&
      range.lastColumn >= firstColumn,
  );
}

function widest(sheet: SheetSnapshot): number {
  return sheet.cells.reduce((last, row) => Math.max(last, sheet.firstColumn + row.length - 1), 0);
}
