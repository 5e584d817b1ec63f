import { MARK } from "../marks";
import type { CellValue, SheetSnapshot } from "../workbook";
import { BLANK, type CellContent, type LayoutCell } from "./cellContent";
import { Grid } from "./grid";
import { HEADING } from "./palette";
import type { SheetLayout } from "./sheetLayout";

const WIDTH = 16;

/** The sheet of a text file as a sheet of a new workbook, cell by cell as text, for our columns to stand beside. */
export function copiedSheet(sheet: SheetSnapshot): SheetLayout {
  const grid = new Grid();
  const columns = sheet.cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  sheet.cells.forEach((row, index) => {
    grid.put(
      index + 1,
      1,
      ...row.map((value): LayoutCell => ({ content: contentOf(value), style: index === 0 ? HEADING : {} })),
    );
  });
  return {
    mark: MARK.copiedSheet,
    name: sheet.name,
    rows: grid.rows,
    columnWidths: Array.from({ length: columns }, () => WIDTH),
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

function contentOf(value: CellValue): CellContent {
  if (typeof value === "number") return { kind: "number", number: value };
  return typeof value === "string" ? { kind: "text", text: value } : BLANK;
}
