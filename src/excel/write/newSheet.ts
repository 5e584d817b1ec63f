import type { SheetLayout } from "../../sheets/layout/sheetLayout";
import { columnLetters } from "../../sheets/layout/cellName";
import type { Requests } from "../requests";

/** A character of the default font is 7 pixels wide, a pixel three quarters of a point (ECMA-376 part 1, 18.3.1.13). */
const POINTS_OF_CHARACTER = 7 * 0.75;
/** Points to an inch. */
const INCH = 72;
/** Calls beside the column widths. */
const CALLS = 16;

/**
 * What a new sheet is given once: column widths, frozen panes, grid lines and page set-up. On later runs they are the
 * user's.
 */
export async function setUpNewSheet(requests: Requests, sheet: Excel.Worksheet, layout: SheetLayout): Promise<void> {
  await requests.makeRoom(0, CALLS + layout.columnWidths.length);
  layout.columnWidths.forEach((width, index) => {
    setColumnWidth(sheet, index + 1, width);
  });
  if (layout.hidden) sheet.visibility = "Hidden";
  sheet.showGridlines = layout.showGridLines;
  freezePanes(sheet, layout);
  setUpPage(sheet, layout);
}

/** Sets the width of a column, in characters of the default font. */
export function setColumnWidth(sheet: Excel.Worksheet, column: number, width: number): void {
  const letters = columnLetters(column);
  sheet.getRange(`${letters}:${letters}`).format.columnWidth = width * POINTS_OF_CHARACTER;
}

/** Source: learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes */
function freezePanes({ freezePanes: panes }: Excel.Worksheet, { frozenRows, frozenColumns }: SheetLayout): void {
  if (frozenRows > 0 && frozenColumns > 0) panes.freezeAt(`A1:${columnLetters(frozenColumns)}${frozenRows}`);
  else if (frozenRows > 0) panes.freezeRows(frozenRows);
  else if (frozenColumns > 0) panes.freezeColumns(frozenColumns);
}

/** Source: learn.microsoft.com/javascript/api/excel/excel.pagelayout */
function setUpPage({ pageLayout }: Excel.Worksheet, { print }: SheetLayout): void {
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = print.onePageHigh
    ? { horizontalFitToPages: 1, verticalFitToPages: 1 }
    : { horizontalFitToPages: 1 };
  pageLayout.leftMargin = 0.4 * INCH;
  pageLayout.rightMargin = 0.4 * INCH;
  pageLayout.topMargin = 0.5 * INCH;
  pageLayout.bottomMargin = 0.5 * INCH;
  if (print.titleRows > 0) pageLayout.setPrintTitleRows(`$1:$${print.titleRows}`);
}
