import { cellText } from "../cellText";
import { MARK } from "../marks";
import type { CellValue, SheetSnapshot } from "../workbook";
import type { CellStyle } from "./cellStyle";
import { BLANK, type CellContent, type LayoutCell } from "./cellContent";
import { Grid } from "./grid";
import { HEADING } from "./palette";
import type { SheetLayout } from "./sheetLayout";

const NARROWEST = 10;
const WIDEST = 45;
/** On one line: the columns are as wide as their titles. */
const TITLE: CellStyle = { ...HEADING, wrap: false };

/** The sheet of a text file as a sheet of a new workbook, cell by cell as text, for our columns to stand beside. */
export function copiedSheet(sheet: SheetSnapshot): SheetLayout {
  const grid = new Grid();
  sheet.cells.forEach((row, index) => {
    grid.put(
      index + 1,
      1,
      ...row.map((value): LayoutCell => ({ content: contentOf(value), style: index === 0 ? TITLE : {} })),
    );
  });
  return {
    mark: MARK.copiedSheet,
    name: sheet.name,
    rows: grid.rows,
    columnWidths: widthsOf(sheet.cells),
    cellMarks: [],
    frozenRows: 1,
    frozenColumns: 0,
    showGridLines: true,
    conditionalFormats: [],
    dataValidations: [],
    print: { orientation: "landscape", onePageHigh: false, titleRows: 1 },
    chart: null,
    autoFilter: null,
  };
}

function widthsOf(rows: SheetSnapshot["cells"]): readonly number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((value, column) => {
      const length = cellText(value).length + 2;
      widths[column] = Math.min(WIDEST, Math.max(widths[column] ?? NARROWEST, length));
    });
  }
  return widths;
}

function contentOf(value: CellValue): CellContent {
  if (typeof value === "number") return { kind: "number", number: value };
  return typeof value === "string" ? { kind: "text", text: value } : BLANK;
}
