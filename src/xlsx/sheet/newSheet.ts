import type { SheetLayout } from "../../sheets/layout/sheetLayout";
import { columnLetters } from "../../sheets/layout/cellName";
import { XML_DECLARATION, type Dialect } from "../package/namespaces";

/** Margins in inches; A4 is paper 9 (ECMA-376 part 1, 18.3.1.63). */
const MARGINS = '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>';
const PAPER_A4 = 9;

/**
 * The source of a new worksheet without cells: view, column widths and page set-up (ECMA-376 part 1, 18.3.1). They are
 * written once; on later runs they are the user's.
 */
export function newSheetSource(layout: SheetLayout, dialect: Dialect): string {
  const widths = layout.columnWidths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const height = layout.print.onePageHigh ? "" : ' fitToHeight="0"';
  return (
    `${XML_DECLARATION}<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>${viewSource(layout)}</sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${widths.length > 0 ? `<cols>${widths.join("")}</cols>` : ""}<sheetData/>` +
    `${MARGINS}<pageSetup paperSize="${PAPER_A4}" orientation="${layout.print.orientation}"${height}/></worksheet>`
  );
}

/** The view with its frozen rows and columns (18.3.1.66). */
function viewSource({ frozenRows, frozenColumns, showGridLines }: SheetLayout): string {
  const open = `<sheetView${showGridLines ? "" : ' showGridLines="0"'} workbookViewId="0"`;
  if (frozenRows === 0 && frozenColumns === 0) return `${open}/>`;
  const active = frozenRows === 0 ? "topRight" : frozenColumns === 0 ? "bottomLeft" : "bottomRight";
  const split =
    (frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : "") + (frozenRows > 0 ? ` ySplit="${frozenRows}"` : "");
  const topLeft = `${columnLetters(frozenColumns + 1)}${frozenRows + 1}`;
  return (
    `${open}><pane${split} topLeftCell="${topLeft}" activePane="${active}" state="frozen"/>` +
    `<selection pane="${active}"/></sheetView>`
  );
}
