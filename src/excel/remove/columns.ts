import type { CellRange } from "../../sheets/cellRange";
import { emptiedCells, withoutLastColumns } from "../../sheets/listShrinkage";
import type { OwnColumnPlace } from "../../sheets/removal";
import { WorkbookError, type TableSnapshot, type WorkbookSnapshot } from "../../sheets/workbook";
import { PLACE, placeOf, rangeAt } from "../place";
import { askPrintArea, changePrintArea, type AskedPrintArea } from "../printArea";
import type { Requests } from "../requests";

/** A sheet with columns of ours, and what stands around them. */
export interface ListWithColumns {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly columns: readonly CellRange[];
  readonly protection: Excel.WorksheetProtection;
  readonly filter: Excel.AutoFilter;
  readonly filterRange: Excel.Range;
  readonly printArea: AskedPrintArea;
  readonly table: TableAround | null;
}

interface TableAround {
  readonly item: Excel.Table;
  readonly range: CellRange;
  readonly filter: Excel.AutoFilter;
}

const CALLS = 8;
const CALLS_OF_COLUMN = 3;

/** Asks about the sheets our columns stand on. */
export function askLists(
  { workbook }: Excel.RequestContext,
  { sheets }: WorkbookSnapshot,
  columns: readonly OwnColumnPlace[],
): ListWithColumns[] {
  return [...new Set(columns.map(({ sheet }) => sheet))].map((name) => {
    const sheet = workbook.worksheets.getItem(name);
    const ranges = columns.filter((column) => column.sheet === name).map(({ range }) => range);
    const tables = sheets.find((candidate) => candidate.name === name)?.tables ?? [];
    const around = tables.find(({ range }) => ranges.some((column) => standsIn(column, range)));
    return {
      sheet,
      name,
      columns: ranges,
      protection: sheet.protection.load("protected"),
      filter: sheet.autoFilter.load("isDataFiltered"),
      filterRange: sheet.autoFilter.getRangeOrNullObject().load(PLACE),
      printArea: askPrintArea(sheet),
      table: around ? askTable(workbook, around) : null,
    };
  });
}

/**
 * Refuses lists that must not be touched, once the answers to `askLists` are there.
 * @throws {WorkbookError} "protected" or "filtered"
 */
export function refuseLists(lists: readonly ListWithColumns[]): void {
  for (const { name, protection, filter, table } of lists) {
    if (protection.protected) throw new WorkbookError("protected", name);
    if (filter.isDataFiltered || table?.filter.isDataFiltered) throw new WorkbookError("filtered", name);
  }
}

/**
 * Empties our columns of a sheet and gives the list's table, filter and print area their size back, in one request. The
 * table first: while it holds our columns, their header cells cannot go blank.
 */
export async function emptyColumns(requests: Requests, list: ListWithColumns): Promise<void> {
  const { sheet, columns, table, filterRange, printArea } = list;
  const gone = new Set(columns.map(({ firstColumn }) => firstColumn));
  await requests.together(0, CALLS + CALLS_OF_COLUMN * columns.length, () => {
    const shrunk = table && (withoutLastColumns(table.range, gone) ?? table.range);
    if (table && shrunk && shrunk !== table.range) table.item.resize(rangeAt(sheet, shrunk));
    if (!filterRange.isNullObject) {
      const filtered = placeOf(filterRange);
      const kept = withoutLastColumns(filtered, gone);
      if (kept && kept !== filtered) sheet.autoFilter.apply(rangeAt(sheet, kept));
    }
    changePrintArea(sheet, printArea, (part) => withoutLastColumns(part, gone) ?? part);
    for (const column of columns) {
      rangeAt(sheet, emptiedCells(column, shrunk)).clear("All");
      rangeAt(sheet, column).getEntireColumn().format.useStandardWidth = true;
    }
    return Promise.resolve();
  });
}

function askTable(workbook: Excel.Workbook, { name, range }: TableSnapshot): TableAround {
  const item = workbook.tables.getItem(name);
  return { item, range, filter: item.autoFilter.load("isDataFiltered") };
}

function standsIn(column: CellRange, table: CellRange): boolean {
  return (
    column.firstColumn >= table.firstColumn &&
    column.firstColumn <= table.lastColumn &&
    column.firstRow <= table.lastRow &&
    column.lastRow >= table.firstRow
  );
}
