import type { CellRange } from "../../sheets/cellRange";
import type { OwnColumn } from "../../sheets/layout/columnsLayout";
import type { DateSystem } from "../../sheets/serialDate";
import type { MarkBook } from "../marks";
import { rangeAt } from "../place";
import { changePrintArea } from "../printArea";
import { bytesOf, type Requests } from "../requests";
import { entryOf } from "./cellEntry";
import { dataPlace, type ColumnsTarget } from "./columnsTarget";
import { setColumnWidth } from "./newSheet";
import { writeMatrix } from "./writeMatrix";
import { writeStyles } from "./styles";

/** Calls beside the cells: table, filter, and for each column its mark, header, width and looks. */
const CALLS = 4;
const CALLS_OF_COLUMN = 8;

/**
 * Writes our columns beside the user's list. First their looks while they are still empty, then in one request, as long as
 * it holds them, the table around them, the cells and the marks: a write that breaks off leaves either no column of ours
 * or marked ones, which the next run finds and completes.
 */
export async function writeOwnColumns(
  requests: Requests,
  target: ColumnsTarget,
  marks: MarkBook,
  dateSystem: DateSystem,
): Promise<void> {
  const { layout, sheet, sheetName } = target;
  const columns = [...layout.columns].sort((a, b) => a.column - b.column);
  const added = columns.filter((column) => !column.exists);
  for (const column of added) await writeNewLooks(requests, target, column);
  const writes = columns.map((column) => ({
    column,
    entries: column.cells.map(({ content }) => [entryOf(content, dateSystem)]),
    formats: numberFormats(target, column),
  }));
  const bytes = bytesOf(writes.map(({ entries, formats }) => [entries, formats]));
  await requests.together(bytes, CALLS + CALLS_OF_COLUMN * columns.length, async () => {
    growList(target, added);
    writeHeaders(target, added);
    for (const column of columns) {
      const range = { ...dataPlace(layout, column), firstRow: layout.headerRow };
      marks.set(column.mark, sheet, sheetName, range);
    }
    for (const { column, entries, formats } of writes) {
      const place = dataPlace(layout, column);
      await writeMatrix(requests, "formulas", { sheet, place, rows: entries });
      await writeMatrix(requests, "numberFormat", { sheet, place, rows: formats });
    }
  });
}

/** Looks of a new column: those of the user's column to its left, with the alignment left to the kind of value. */
async function writeNewLooks(requests: Requests, { layout, sheet }: ColumnsTarget, column: OwnColumn): Promise<void> {
  const data = dataPlace(layout, column);
  const own = new Set(layout.columns.map((other) => other.column));
  let neighbour = column.column - 1;
  while (own.has(neighbour)) neighbour--;
  await requests.makeRoom(0, CALLS_OF_COLUMN);
  setColumnWidth(sheet, column.column, column.width);
  if (neighbour > 0) {
    const list = { ...data, firstRow: layout.headerRow };
    const beside = { ...list, firstColumn: neighbour, lastColumn: neighbour };
    rangeAt(sheet, list).copyFrom(rangeAt(sheet, beside), "Formats");
    rangeAt(sheet, data).format.horizontalAlignment = "General";
  }
  await writeStyles(requests, sheet, { place: data, cell: (row) => column.cells[row - layout.firstRow] });
}

/**
 * Extends the list over new columns: the print area that ended with it; its table, or the filter of a plain list, without
 * which sorting by the filter's buttons would move the user's cells and leave ours behind. A table is resized, for adding a column to it would shift
 * what stands to its right.
 * Source: learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-resize-member(1)
 */
function growList({ sheet, table, filter, printArea, layout }: ColumnsTarget, added: readonly OwnColumn[]): void {
  if (printArea) {
    const holdsList = (part: CellRange) => part.firstRow <= layout.lastRow && part.lastRow >= layout.headerRow;
    changePrintArea(sheet, printArea, (part) => (holdsList(part) ? grownOver(part, added) : part));
  }
  if (table) {
    const grown = grownOver(table.place, added);
    if (grown !== table.place) table.item.resize(rangeAt(sheet, grown));
  } else if (filter) {
    const grown = grownOver(filter, added);
    if (grown !== filter) sheet.autoFilter.apply(rangeAt(sheet, grown));
  }
}

/** `range` with the new columns that follow its last one without a gap; the same object when there are none. */
function grownOver(range: CellRange, added: readonly OwnColumn[]): CellRange {
  let lastColumn = range.lastColumn;
  for (const { column } of added) if (column === lastColumn + 1) lastColumn = column;
  return lastColumn === range.lastColumn ? range : { ...range, lastColumn };
}

function writeHeaders({ layout, sheet, table }: ColumnsTarget, added: readonly OwnColumn[]): void {
  const taken = new Set(table?.titles.map((title) => title.toLowerCase()));
  for (const { column, title } of added) {
    const free = freeTitle(title, taken);
    taken.add(free.toLowerCase());
    const header = { firstRow: layout.headerRow, lastRow: layout.headerRow, firstColumn: column, lastColumn: column };
    rangeAt(sheet, header).values = [[`'${free}`]];
  }
}

/** `title` as a table may have it: two of its columns never share a name. Excel itself would append 2, 3, …, too. */
function freeTitle(title: string, taken: ReadonlySet<string>): string {
  let free = title;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${title}${number}`;
  return free;
}

/** A number format for each cell; null leaves one that the user chose for a standing column. */
function numberFormats({ formats }: ColumnsTarget, column: OwnColumn): (string | null)[][] {
  const standing = formats.get(column.mark);
  return column.cells.map(({ style }, index) => {
    if (column.exists && standing?.[index]?.[0] !== "General") return [null];
    return [style.numberFormat ?? (column.exists ? null : "General")];
  });
}
