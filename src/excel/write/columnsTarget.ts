import type { CellRange } from "../../sheets/cellRange";
import type { ColumnsLayout, OwnColumn } from "../../sheets/layout/columnsLayout";
import { WorkbookError } from "../../sheets/workbook";
import type { WorkbookReading } from "../read/readWorkbook";
import { PLACE, placeOf, rangeAt, samePlace } from "../place";
import { askPrintArea, type AskedPrintArea } from "../printArea";

/** The list that our columns stand beside, and what must be known of it. */
export interface ColumnsTarget {
  readonly layout: ColumnsLayout;
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  /** The table to extend; null for none. */
  readonly table: { readonly item: Excel.Table; readonly place: CellRange; readonly titles: readonly string[] } | null;
  /** The filter of a plain list that no criteria are set in, which may be laid anew; null for none. */
  readonly filter: CellRange | null;
  /** The print area, to be grown with the list; null where no column is added. */
  readonly printArea: AskedPrintArea | null;
  /** Number formats of the standing columns whose cells want one, by mark. */
  readonly formats: ReadonlyMap<string, readonly (readonly unknown[])[]>;
}

interface AskedTable {
  readonly item: Excel.Table;
  readonly range: Excel.Range;
  readonly titles: Excel.Range;
}

/** A list that was asked about. */
export interface AskedColumns {
  readonly layout: ColumnsLayout;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly used: Excel.Range;
  readonly table: AskedTable | null;
  readonly filter: Excel.AutoFilter;
  readonly filterRange: Excel.Range;
  readonly printArea: AskedPrintArea | null;
  /** Merged cells where new columns go, one object for each column. */
  readonly merged: readonly Excel.RangeAreas[];
  readonly formats: ReadonlyMap<string, Excel.Range>;
}

/** Asks about the list our columns stand beside, on a sheet whose name is loaded. */
export function askColumns(sheet: Excel.Worksheet, layout: ColumnsLayout): AskedColumns {
  const grows = layout.columns.some((column) => !column.exists);
  const table = layout.table !== null && grows ? sheet.tables.getItem(layout.table) : null;
  const dated = layout.columns.filter((column) => column.exists && column.cells[0]?.style.numberFormat !== undefined);
  return {
    layout,
    sheet,
    protection: sheet.protection.load("protected"),
    used: sheet.getUsedRangeOrNullObject(true).load(PLACE),
    table: table && askTable(table),
    filter: sheet.autoFilter.load("isDataFiltered"),
    filterRange: sheet.autoFilter.getRangeOrNullObject().load(PLACE),
    printArea: grows ? askPrintArea(sheet) : null,
    merged: layout.columns
      .filter(({ exists }) => !exists)
      .map((column) =>
        rangeAt(sheet, { ...dataPlace(layout, column), firstRow: layout.headerRow })
          .getMergedAreasOrNullObject()
          .load("areaCount"),
      ),
    formats: new Map(
      dated.map((column) => [column.mark, rangeAt(sheet, dataPlace(layout, column)).load("numberFormat")]),
    ),
  };
}

/**
 * The list, once the answers to `askColumns` are there.
 * @throws {WorkbookError} "protected" or "merged"; "changed-meanwhile" where the sheet does not reach as far as when it was
 *   read
 */
export function checkColumns(asked: AskedColumns, read: WorkbookReading | null): ColumnsTarget {
  const { layout, sheet } = asked;
  if (asked.protection.protected) throw new WorkbookError("protected", sheet.name);
  const before = read?.used.get(sheet.name);
  if (before && (asked.used.isNullObject || !samePlace(before, placeOf(asked.used)))) {
    throw new WorkbookError("changed-meanwhile", sheet.name);
  }
  // Of merged cells only the first is shown: what is written to the others would not be seen.
  if (asked.merged.some(({ isNullObject }) => !isNullObject)) throw new WorkbookError("merged", sheet.name);
  return {
    layout,
    sheet,
    sheetName: sheet.name,
    table: asked.table && foundTable(asked.table),
    filter: foundFilter(asked),
    printArea: asked.printArea,
    formats: new Map([...asked.formats].map(([mark, range]) => [mark, range.numberFormat])),
  };
}

function askTable(item: Excel.Table): AskedTable {
  return { item, range: item.getRange().load(PLACE), titles: item.getHeaderRowRange().load("values") };
}

function foundTable({ item, range, titles }: AskedTable): ColumnsTarget["table"] {
  const [row = []] = titles.values as unknown[][];
  return { item, place: placeOf(range), titles: row.map(String) };
}

function foundFilter({ layout, filter, filterRange }: AskedColumns): CellRange | null {
  if (filterRange.isNullObject || filter.isDataFiltered) return null;
  const place = placeOf(filterRange);
  return place.firstRow === layout.headerRow ? place : null;
}

/** The cells of a column beside the list's rows, its header not included. */
export function dataPlace({ firstRow, lastRow }: ColumnsLayout, { column }: OwnColumn): CellRange {
  return { firstRow, lastRow, firstColumn: column, lastColumn: column };
}
