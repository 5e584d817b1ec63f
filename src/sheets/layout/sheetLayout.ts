import type { CellRange } from "../cellRange";
import type { MarkKey } from "../marks";
import type { LayoutCell } from "./cellContent";
import type { CellStyle } from "./cellStyle";
import type { ChartLayout } from "./chartLayout";

/** One of our sheets, as data. Both hosts print exactly this. */
export interface SheetLayout {
  /** The mark of the sheet's whole range, "plan": finds the sheet again on the next run. */
  readonly mark: MarkKey;
  /** Name for a new sheet; the host appends " (2)" where the user has a sheet of that name already. */
  readonly name: string;
  /** True for a new sheet that only we read: without a tab, until the user asks Excel to show it. */
  readonly hidden?: boolean;
  /** Rows from row 1; a missing cell (undefined or beyond the end) is left blank and unstyled. */
  readonly rows: readonly (readonly (LayoutCell | undefined)[])[];
  /** Column widths in characters of the default font, from column A. */
  readonly columnWidths: readonly number[];
  /** Heights in points of rows that need another than the default. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly cellMarks: readonly CellMark[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showGridLines: boolean;
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly dataValidations: readonly DataValidation[];
  readonly print: PrintSetup;
  readonly chart: ChartLayout | null;
  /** Filter buttons on a header row, over this range; null for none. */
  readonly autoFilter: CellRange | null;
  /** An Excel table over a part of the cells, with filter buttons; given where the sheet has no table yet. */
  readonly table?: NewTable;
}

/** A table to be made (list object). It grows when the user types below it; its style is the one Excel gives by itself. */
export interface NewTable {
  /** The host takes another where the workbook has a table or a name of that name. */
  readonly name: string;
  /** A row of titles, each another text, and at least one row below it. */
  readonly range: CellRange;
}

/** The style that Excel gives a new table: bands, and a filled header. */
export const TABLE_STYLE = "TableStyleMedium2";

/** Cells that the next run finds again. */
export interface CellMark {
  readonly key: MarkKey;
  readonly range: CellRange;
  /**
   * True for cells the user fills in. The layout holds what they showed when it was made; a formula of the user's that
   * computes to the same stays a formula.
   */
  readonly ownedByUser: boolean;
}

/** Cells of `range` for which `formula` (relative to its top left cell) is true take `style` (font and fill only). */
export interface ConditionalFormat {
  readonly range: CellRange;
  readonly formula: string;
  readonly style: CellStyle;
}

/** A drop-down list of words for cells the user fills in. */
export interface DataValidation {
  readonly range: CellRange;
  readonly list: readonly string[];
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** A4; scaled so that the sheet is one page wide, and one page high when true. */
  readonly onePageHigh: boolean;
  /** Rows repeated at the top of each page, 0 for none. */
  readonly titleRows: number;
  /**
   * The cells of this mark begin a page, where the sheet takes several. On later runs the break goes with them; a sheet that
   * is printed on one page takes no notice of it.
   */
  readonly pageBegins?: MarkKey;
}

/** The rest of a sheet that is read and printed like a document, on as many pages as it takes; nobody types into it. */
export const DOCUMENT = {
  cellMarks: [],
  frozenRows: 0,
  frozenColumns: 0,
  showGridLines: false,
  conditionalFormats: [],
  dataValidations: [],
  print: { orientation: "landscape", onePageHigh: false, titleRows: 0 },
  chart: null,
  autoFilter: null,
} as const satisfies Partial<SheetLayout>;

/** The row that begins a page, null where the layout leaves the pages to the printer. */
export function pageBreakRow({ print, cellMarks }: SheetLayout): number | null {
  return cellMarks.find(({ key }) => key === print.pageBegins)?.range.firstRow ?? null;
}
