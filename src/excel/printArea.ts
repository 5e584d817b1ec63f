import type { CellRange } from "../sheets/cellRange";
import { rangeName } from "../sheets/layout/cellName";
import { placeOf } from "./place";

/** A sheet's print area that was asked about. */
export interface AskedPrintArea {
  readonly area: Excel.RangeAreas;
  readonly parts: Excel.RangeCollection;
}

/** Asks for the print area of a sheet. */
export function askPrintArea(sheet: Excel.Worksheet): AskedPrintArea {
  const area = sheet.pageLayout.getPrintAreaOrNullObject();
  area.load("areaCount");
  return { area, parts: area.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount") };
}

/**
 * Lays the print area anew where `changed` gives another range for one of its parts. A sheet without one prints all it
 * holds, new columns too.
 * Source: learn.microsoft.com/javascript/api/excel/excel.pagelayout#excel-excel-pagelayout-setprintarea-member(1)
 */
export function changePrintArea(
  sheet: Excel.Worksheet,
  { area, parts }: AskedPrintArea,
  changed: (part: CellRange) => CellRange,
): void {
  if (area.isNullObject) return;
  const before = parts.items.map(placeOf);
  const after = before.map(changed);
  if (after.every((part, index) => part === before[index])) return;
  sheet.pageLayout.setPrintArea(after.map(rangeName).join(","));
}
