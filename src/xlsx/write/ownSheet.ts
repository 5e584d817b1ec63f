import type { CalendarDate } from "../../engine/types";
import type { CellContent, LayoutCell } from "../../sheets/layout/cellContent";
import type { ChartLayout } from "../../sheets/layout/chartLayout";
import { pageBreakRow, type SheetLayout } from "../../sheets/layout/sheetLayout";
import type { CellRange } from "../../sheets/cellRange";
import type { MarkKey } from "../../sheets/marks";
import { WorkbookError } from "../../sheets/workbook";
import { rangeName } from "../../sheets/layout/cellName";
import { contains } from "../cells/cellReference";
import { withSheetsRenamed } from "../../sheets/sheetNames";
import { sheetRangeName } from "../cells/sheetReference";
import { serialOfDate } from "../../sheets/serialDate";
import type { ChartPlace } from "../drawing/chartSource";
import { drawChart, removeChart } from "../drawing/sheetChart";
import { Relationships } from "../package/relationships";
import { replaceConditionalFormats } from "../sheet/conditionalFormats";
import { replaceDataValidations } from "../sheet/dataValidations";
import { replaceHyperlinks, type CellLink } from "../sheet/hyperlinks";
import { movePageBreak } from "../sheet/rowBreaks";
import type { PlannedCell, SheetDataPlan } from "../sheet/sheetDataPlan";
import { Worksheet } from "../sheet/worksheet";
import type { StyleBook } from "../styles/styleBook";
import { addTable } from "../table/newTable";
import { removeFromCalcChain } from "../workbook/calcChain";
import { readMarks, removeStaleMarks, writeMark } from "../workbook/marks";
import type { SheetEntry, WorkbookPart } from "../workbook/workbookPart";

/** A sheet of ours with its place in the workbook. */
export interface PlacedSheet {
  readonly layout: SheetLayout;
  readonly entry: SheetEntry;
  readonly part: string;
  /** The cells it had before this run; null when it is new. */
  readonly earlier: CellRange | null;
}

/** Names of our sheets: what the layouts call them, and what they are called here. */
export type SheetNames = ReadonlyMap<string, string>;

/**
 * Writes a sheet of ours: its cells, formats, lists, links, chart and marks. On a sheet that stood before, name, place,
 * column widths, view, page set-up and everything outside our cells stay as the user left them.
 * @throws {WorkbookError} "protected" when the user protected the sheet
 */
export function writeOwnSheet(workbook: WorkbookPart, placed: PlacedSheet, styles: StyleBook, names: SheetNames): void {
  const { parts, dialect } = workbook;
  const { entry, part, earlier } = placed;
  const layout = withNamesHere(placed.layout, names);
  const sheet = new Worksheet(parts.read(part), part);
  if (sheet.isProtected) throw new WorkbookError("protected", entry.name);
  const relationships = Relationships.of(parts, part);
  const filtered = sheet.root.child("autoFilter")?.child("filterColumn") != null;
  const plan = new OwnSheetPlan(layout, earlier, styles, { filtered, usersCells: usersCells(workbook, layout, entry) });
  removeFromCalcChain(workbook, entry.sheetId, sheet.editCells(plan, workbook.dateSystem));
  replaceConditionalFormats(sheet, layout.conditionalFormats, styles, earlier);
  replaceDataValidations(sheet, layout.dataValidations, earlier);
  replaceHyperlinks({ sheet, relationships, dialect }, linksOf(layout), earlier);
  setAutoFilter(workbook, sheet, layout, entry);
  addTable(workbook, { sheet, part, relationships }, layout);
  const pageBreak = pageBreakRow(layout);
  if (pageBreak !== null) movePageBreak(sheet, earlierPageBreak(workbook, layout, entry), pageBreak);
  const charted = { workbook, sheet, part, relationships };
  if (layout.chart)
    drawChart(charted, layout.mark, layout.chart, chartPlace(workbook, layout, layout.chart, entry.name));
  else removeChart(charted, layout.mark);
  if (!earlier && layout.print.titleRows > 0) {
    const rows = `${sheetRangeName(entry.name, rangeOf(layout)).split("!")[0]!}!$1:$${layout.print.titleRows}`;
    workbook.names.set("_xlnm.Print_Titles", rows, { sheetIndex: entry.index, hidden: false });
  }
  relationships.save();
  parts.writePieces(part, sheet.pieces());
  setMarks(workbook, layout, entry);
}

/** The cells that a layout covers, from A1. */
function rangeOf(layout: SheetLayout): CellRange {
  const width = layout.rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  return { firstRow: 1, firstColumn: 1, lastRow: Math.max(1, layout.rows.length), lastColumn: width };
}

/** What matters of the sheet as it stands. */
interface PresentSheet {
  /** The user filtered the rows: what the filter hid is not what these rows hold now. */
  readonly filtered: boolean;
  readonly usersCells: readonly CellRange[];
}

class OwnSheetPlan implements SheetDataPlan {
  readonly firstRow = 1;
  readonly lastRow: number;
  private readonly heights: ReadonlyMap<number, number>;

  constructor(
    private readonly layout: SheetLayout,
    readonly dropped: CellRange | null,
    private readonly styles: StyleBook,
    private readonly present: PresentSheet,
  ) {
    this.heights = layout.rowHeights ?? new Map();
    this.lastRow = Math.max(layout.rows.length, ...this.heights.keys());
  }

  cells(row: number): readonly PlannedCell[] {
    return (this.layout.rows[row - 1] ?? []).flatMap((cell, index) =>
      cell ? [this.planned(cell, row, index + 1)] : [],
    );
  }

  rowAttributes(row: number): ReadonlyMap<string, string | null> {
    const height = this.heights.get(row);
    const attributes = new Map([
      ["ht", height === undefined ? null : String(height)],
      ["customHeight", height === undefined ? null : "1"],
    ]);
    if (this.present.filtered) attributes.set("hidden", null);
    return attributes;
  }

  columnStyle(): number {
    return 0;
  }

  private planned(cell: LayoutCell, row: number, column: number): PlannedCell {
    const place = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    const keepsFormula = this.present.usersCells.some((range) => contains(range, place));
    return {
      column,
      content: cell.content,
      style: () => this.styles.format(cell.style),
      neighbour: column,
      keepsFormula,
    };
  }
}

/** The cells the user fills in, where they stand at the same place as in the last run. */
function usersCells(workbook: WorkbookPart, layout: SheetLayout, entry: SheetEntry): readonly CellRange[] {
  const earlier = new Map(readMarks(workbook).map((mark) => [mark.key, mark]));
  return layout.cellMarks.flatMap(({ key, range, ownedByUser }) => {
    const mark = earlier.get(key);
    const sameSheet = mark?.sheet === entry.name;
    return ownedByUser && sameSheet
      ? [
          {
            ...range,
            firstRow: Math.max(range.firstRow, mark.range.firstRow),
            lastRow: Math.min(range.lastRow, mark.range.lastRow),
          },
        ]
      : [];
  });
}

/** The row that our page break stands above, null where the run before put none. */
function earlierPageBreak(workbook: WorkbookPart, { print }: SheetLayout, { name }: SheetEntry): number | null {
  const mark = readMarks(workbook).find(({ key, sheet }) => key === print.pageBegins && sheet === name);
  return mark?.range.firstRow ?? null;
}

function chartPlace(workbook: WorkbookPart, layout: SheetLayout, chart: ChartLayout, sheet: string): ChartPlace {
  const { firstRow, firstColumn, lastColumn } = chart.categories;
  const cells = (layout.rows[firstRow - 1] ?? []).slice(firstColumn - 1, lastColumn);
  const serials = cells.flatMap((cell) => {
    const day = cell ? dateOf(cell.content) : null;
    return day === null ? [] : [serialOfDate(day, workbook.dateSystem)];
  });
  const numberFormat = cells[0]?.style.numberFormat ?? "General";
  return { sheet, dates: serials.length > lastColumn - firstColumn ? { serials, numberFormat } : null };
}

/** The day a cell shows, as written or as computed; null when it shows something else. */
function dateOf(content: CellContent): CalendarDate | null {
  if (content.kind === "date") return content.date;
  return content.kind === "formula" && typeof content.cached === "object" ? content.cached.date : null;
}

function linksOf(layout: SheetLayout): CellLink[] {
  return layout.rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, index) =>
      cell?.content.kind === "link" ? [{ row: rowIndex + 1, column: index + 1, target: cell.content.target }] : [],
    ),
  );
}

/**
 * Filter buttons (ECMA-376 part 1, 18.3.1.2) with the hidden name that Excel keeps for them. The user's criteria go: they
 * were chosen for rows that are not there any more.
 */
function setAutoFilter(workbook: WorkbookPart, sheet: Worksheet, layout: SheetLayout, entry: SheetEntry): void {
  const range = layout.autoFilter;
  if (!range) return;
  const present = sheet.root.child("autoFilter");
  if (present) sheet.removeChild(present);
  sheet.insert(`<${sheet.prefix}autoFilter ref="${rangeName(range)}"/>`);
  const formula = sheetRangeName(entry.name, range);
  workbook.names.set("_xlnm._FilterDatabase", formula, { sheetIndex: entry.index, hidden: true });
}

function setMarks(workbook: WorkbookPart, layout: SheetLayout, entry: SheetEntry): void {
  const kept = new Set<MarkKey>([layout.mark, ...layout.cellMarks.map((mark) => mark.key)]);
  removeStaleMarks(workbook, entry, kept);
  writeMark(workbook, layout.mark, entry.name, rangeOf(layout));
  for (const { key, range } of layout.cellMarks) writeMark(workbook, key, entry.name, range);
}

/** The layout with our sheets called as they are here, in formulas and links. */
function withNamesHere(layout: SheetLayout, names: SheetNames): SheetLayout {
  if ([...names].every(([from, to]) => from === to)) return layout;
  const rename = (formula: string) => withSheetsRenamed(formula, names);
  const renameCell = (cell: LayoutCell | undefined): LayoutCell | undefined => {
    const content = cell?.content;
    if (content?.kind === "formula") {
      return { ...cell!, content: { ...content, formula: rename(content.formula) } };
    }
    if (content?.kind === "link" && content.target.startsWith("#")) {
      return { ...cell!, content: { ...content, target: rename(content.target) } };
    }
    return cell;
  };
  return {
    ...layout,
    rows: layout.rows.map((row) => row.map(renameCell)),
    conditionalFormats: layout.conditionalFormats.map((format) => ({ ...format, formula: rename(format.formula) })),
  };
}
